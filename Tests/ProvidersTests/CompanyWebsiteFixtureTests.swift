import Adapters
import CompanyWebsites
import Profiles
import ProviderKit
import SiteMaps
import Testing

@Suite struct CompanyWebsiteFixtureTests {
  static let folder = "\(ProvidersFolder.path)/company-website/fixtures"

  @Test(arguments: ProvidersFolder.fixtures(of: "company-website"))
  func `a visit replays as its fixture says, twice`(name: String) async throws {
    let fixture = try Fixture(name: name, folder: "\(Self.folder)/\(name)")
    let report = await FixtureRunner(extraction: AdapterFixtureTests.extraction).run(fixture, CompanyWebsite())
    #expect(report.differences == [])
  }

  @Test func `the fixtures are all there`() { #expect(ProvidersFolder.fixtures(of: "company-website").count >= 24) }

  @Test(arguments: ProvidersFolder.fixtures(of: "company-website"))
  func `every claim says where it stands`(name: String) async throws {
    let fixture = try Fixture(name: name, folder: "\(Self.folder)/\(name)")
    let tools = LookupTools(
      fetcher: FixtureFetcher(fixture.exchanges), extraction: AdapterFixtureTests.extraction, clock: FrozenClock(fixture.lookup.now))
    for claim in await CompanyWebsite().answer(fixture.lookup, tools: tools).claims {
      #expect(
        claim.evidence.url != nil && claim.evidence.selector != nil && claim.evidence.snippet?.isEmpty == false, "\(claim.field.name)")
      #expect(claim.evidence.contentHash != nil)
      #expect(claim.confidence > 0 && claim.confidence <= 1)
    }
  }

  @Test func `a worker's form of the job gives the same result`() throws {
    let registry = ExtractorRegistry([WebsiteExtractor()])
    for name in ["italian", "german", "french"] {
      let fixture = try Fixture(name: name, folder: "\(Self.folder)/\(name)")
      for exchange in fixture.exchanges {
        guard case .body(let body) = exchange.answer else { continue }
        let job = ExtractionJob(
          extractor: WebsiteExtractor.id, configuration: [], input: body.body, contentType: body.header("content-type"), url: body.finalURL,
          lookup: fixture.lookup, stage: "legal")
        let answer = try ExtractionAnswer(encoded: registry.answer(job.encoded()))
        #expect(answer.encoded() == ExtractionAnswer.result(try registry.extract(job)).encoded())
      }
    }
  }
}

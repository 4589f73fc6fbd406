import Adapters
import CompanyWebsites
import ProviderKit
import SiteMaps
import Testing

@Suite struct AdapterFixtureTests {
  @Test func `the adapters that the house has are all there`() {
    let expected = [
      "companies-house", "companies-house-bulk", "edgar", "gleif", "gravatar", "rdap", "reconciliation", "staff-directory", "vies",
      "wikidata",
    ]
    #expect(Set(expected).isSubset(of: ProvidersFolder.adapters))
  }

  @Test(arguments: ProvidersFolder.adapters)
  func `every fixture of an adapter replays as it says, twice`(name: String) async throws {
    let folder = "\(ProvidersFolder.path)/\(name)"
    let adapter = try AdapterLoader.load(folder: folder)
    let reports = try await FixtureRunner(extraction: Self.extraction).run(adapter, folder: folder)
    #expect(!reports.isEmpty)
    for report in reports { #expect(report.differences == [], "\(name)/\(report.name)") }
  }

  @Test(arguments: ProvidersFolder.adapters)
  func `every fixture's folder is one that the adapter names`(name: String) throws {
    let adapter = try AdapterLoader.load(folder: "\(ProvidersFolder.path)/\(name)")
    #expect(Set(adapter.fixtures.map(\.folder)) == Set(ProvidersFolder.fixtures(of: name).map { "fixtures/\($0)" }))
  }

  @Test(arguments: ProvidersFolder.adapters)
  func `an adapter has fixtures that find, that do not, and that fail`(name: String) async throws {
    let folder = "\(ProvidersFolder.path)/\(name)"
    let adapter = try AdapterLoader.load(folder: folder)
    let outcomes = try await FixtureRunner(extraction: Self.extraction).run(adapter, folder: folder).map(\.outcome.name)
    for name in ["found", "not_found", "layout_drift"] { #expect(outcomes.contains(name)) }
  }

  static let extraction = InProcessRunner(ExtractorRegistry([AdapterExtractor(), WebsiteExtractor(), SiteMapExtractor()]))
}

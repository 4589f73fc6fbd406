@testable import Adapters
import Foundation
import ProviderKit
import Testing

@Suite struct FixtureTests {
  @Suite struct Examples {
    @Test func `the template's fixtures pass`() async throws {
      let folder = SampleAdapter.providers + "/_template"
      let reports = try await FixtureRunner(extraction: SampleAdapter.extraction).run(AdapterLoader.load(folder: folder), folder: folder)
      #expect(reports.map(\.name) == ["found", "not_found", "changed_layout"])
      for report in reports { #expect(report.differences.isEmpty, "\(report.name): \(report.differences)") }
    }

    @Test func `the Python provider's fixtures pass`() async throws {
      let spec = try ProcessSpec.load(folder: SampleAdapter.providers + "/python-example")
      let provider = ProcessProvider(spec)
      for reference in spec.fixtures {
        let fixture = try Fixture(name: reference.name, folder: spec.folder + "/" + reference.folder)
        let report = await FixtureRunner(extraction: SampleAdapter.extraction).run(fixture, provider)
        #expect(report.differences.isEmpty, "\(report.name): \(report.differences)")
      }
      await provider.stop()
    }
  }

  @Suite struct Laws {
    /// A fixture of which one thing is changed must fail: the comparison can.
    @Test(arguments: ["url", "claim", "outcome", "extra", "missing"]) func `a fixture that is wrong in one thing fails`(change: String)
      async throws
    {
      let folder = SampleAdapter.providers + "/_template"
      var fixture = try Fixture(name: "found", folder: folder + "/fixtures/found")
      func expectation(_ text: String) throws -> FixtureExpectation { try FixtureExpectation(Array(text.utf8), file: "x") }
      let name = #"{"field": "organization_name", "value": "ACME S.r.l."}, {"field": "telephone", "value": "+390212345678"}"#
      switch change {
      case "url": fixture.exchanges[0].request.url += "&x=1"
      case "claim":
        fixture.expectation = try expectation(#"{"outcome": "found", "claims": [{"field": "organization_name", "value": "Other"}]}"#)
      case "outcome": fixture.expectation = try expectation(#"{"outcome": "not_found"}"#)
      case "extra": fixture.expectation = try expectation(#"{"outcome": "found", "claims": [\#(name)]}"#)
      default: fixture.exchanges.append(fixture.exchanges[0])
      }
      let provider = YAMLProvider(try AdapterLoader.load(folder: folder))
      let report = await FixtureRunner(extraction: SampleAdapter.extraction).run(fixture, provider)
      #expect(!report.isPassed)
    }
  }

  @Suite struct Recording {
    struct Echo: Fetcher {
      let secret: String
      func fetch(_ order: FetchOrder) async throws(FetchFailure) -> FetchedBody {
        if order.url.hasSuffix("fail") { throw FetchFailure(.timeout("connect"), calls: 1) }
        let body = #"{"token": "\#(secret)", "b64": "\#(Data(secret.utf8).base64EncodedString())"}"#
        return FetchedBody(
          status: 200, headers: [.init("Set-Cookie", "id=1"), .init("X-Echo", secret)], body: Array(body.utf8),
          finalURL: order.url + "#\(secret)")
      }
    }

    @Test func `what is recorded replays, and holds no secret in any spelling`() async throws {
      let folder = NSTemporaryDirectory() + "/recorder-\(UInt64.random(in: 0 ... .max))"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let secret = "s3cr3t/\"canary\"+&"
      let recorder = Recorder(Echo(secret: secret), folder: folder, secretValues: [secret])
      let provider = try #require(ProviderID("p"))
      let use = SecretUse(name: "token", reference: "secret://p/token", place: .bearer)
      _ = try await recorder.fetch(FetchOrder(provider: provider, url: "https://a.example/1", secrets: [use]))
      await #expect(throws: FetchFailure.self) {
        _ = try await recorder.fetch(FetchOrder(provider: provider, url: "https://a.example/fail"))
      }
      for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
        let text = String(decoding: try Data(contentsOf: URL(filePath: folder + "/" + file)), as: UTF8.self)
        for spelling in [secret, Data(secret.utf8).base64EncodedString(), "Set-Cookie"] { #expect(!text.contains(spelling), "\(file)") }
      }
      let request = try #require(try FixtureFolder.read(folder, "01-request.http"))
      #expect(ExchangeText.request(request)?.headers == [.init("Authorization", "Bearer ${token}")])
      let failed = try #require(try FixtureFolder.read(folder, "02-response.http"))
      #expect(ExchangeText.answer(failed, url: "", body: nil) == .failure(FetchFailure(.timeout("connect"), calls: 1)))
    }
  }

  @Suite struct Hostile {
    @Test(arguments: ["/etc", "../x", "a/../../b", "", "a/.."]) func `a fixture stays below its adapter`(path: String) {
      #expect(!FixtureFolder.isInside(path))
    }

    @Test(arguments: ["", "GET", "BREW https://a.example/", "GET https://a.example/\nbroken header\n\n"])
    func `what is no request is refused`(text: String) {
      #expect(ExchangeText.request(Array(text.utf8)) == nil)
    }

    @Test(arguments: ["", "HTTP/1.1", "HTTP/1.1 999", "FAIL", "FAIL because", "200 OK"]) func `what is no answer is refused`(text: String) {
      #expect(ExchangeText.answer(Array(text.utf8), url: "", body: nil) == nil)
    }
  }
}

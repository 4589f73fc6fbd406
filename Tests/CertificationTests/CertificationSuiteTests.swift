import Certification
import Foundation
import Notation
import Testing

@Suite struct CertificationSuiteTests {
  static let ids = CertificationSuite.index.map(\.id)

  @Suite struct Examples {
    @Test func `a provider that keeps every promise is certified`() async throws {
      let sample = try SampleFixtures()
      defer { sample.remove() }
      let certificate = await CertificationSuite().certify(try sample.subject())
      let failed = certificate.findings.filter { $0.result == .failed }
      #expect(failed.isEmpty, "\(failed.map { "\($0.id): \($0.reason)" })")
      #expect(certificate.isGranted)
      #expect(certificate.count(.passed) >= 60)
    }

    @Test func `a program that keeps the protocol passes every check of it`() async throws {
      let sample = try SampleFixtures()
      defer { sample.remove() }
      let ids = Set(CertificationSuite.index.map(\.id).filter { $0.hasPrefix("process.") })
      let certificate = await CertificationSuite(only: ids).certify(try sample.process())
      let others = certificate.findings.filter { $0.result != .passed }
      #expect(others.isEmpty, "\(others.map { "\($0.id): \($0.reason)" })")
      #expect(certificate.findings.count == ids.count)
    }

    @Test func `the report names every check with its result`() async throws {
      let sample = try SampleFixtures()
      defer { sample.remove() }
      let certificate = await CertificationSuite(only: ["claims.origin", "process.end"]).certify(try sample.subject(flaw: "claims.origin"))
      #expect(!certificate.isGranted)
      #expect(certificate.lines.first?.hasPrefix("FAIL  claims.origin") == true)
      #expect(certificate.lines.last == "sample-register 1.0.0: 0 passed, 1 failed, 1 not applicable; not certified")
      var json = JSONWriter()
      certificate.write(to: &json)
      let value = try JSONReader.read(json.bytes)
      #expect(value["granted"]?.bool == false)
      #expect(value["checks"]?[0]?["reason"]?.string == "organization_name has no lineage")
      #expect(value["checks"]?[1]?["result"]?.string == "not_applicable")
    }
  }

  @Suite struct Laws {
    @Test func `there are at least forty checks, each with an id and a title of its own`() {
      let index = CertificationSuite.index
      #expect(index.count >= 40)
      #expect(Set(index.map(\.id)).count == index.count)
      #expect(Set(index.map(\.title)).count == index.count)
    }

    @Test(arguments: CertificationSuiteTests.ids) func `each check fails for a provider that breaks its promise`(_ id: String) async throws
    {
      let sample = try SampleFixtures()
      defer { sample.remove() }
      let subject = id.hasPrefix("process.") ? try sample.process(flaw: id) : try sample.subject(flaw: id)
      let certificate = await CertificationSuite(only: [id]).certify(subject)
      let finding = try #require(certificate.findings.first)
      #expect(finding.result == .failed, "\(finding.id) \(finding.result) \(finding.reason)")
    }
  }
}

import Adapters
import Certification
import Foundation
import ProviderKit

/// Fixtures written to a folder of their own, and providers to hold against them.
struct SampleFixtures {
  let folder: String
  private static let lookup = "kind: organization\nnow: 2026-11-22T09:00:00Z\nregion: IT\nknown: { organization_name: NAME }\n"

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("certification-\(UUID().uuidString)").path
    try write("found", "Acme", "{\"id\": 7}", "{\"name\": \"Acme\", \"phone\": \"+390212345678\"}", outcome: "found")
    try write("not_found", "Nobody", "{\"id\": null}", nil, outcome: "not_found")
  }

  private func write(_ name: String, _ company: String, _ search: String, _ record: String?, outcome: String) throws {
    let path = folder + "/fixtures/" + name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    func save(_ text: String, _ file: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + file)) }
    try save(Self.lookup.replacingOccurrences(of: "NAME", with: company), "lookup.yaml")
    let claims =
      record == nil
      ? ""
      : ", \"claims\": [{\"field\": \"organization_name\", \"value\": \"Acme\"}, {\"field\": \"telephone\", "
        + "\"value\": \"+390212345678\"}, {\"field\": \"address\", \"value\": \"Via Roma 1, Milano\"}]"
    try save("{\"outcome\": \"\(outcome)\"\(claims)}", "claims.json")
    for (number, target, body) in [("01", "/search?name=\(company)", search), ("02", "/companies/7", record ?? "")] where !body.isEmpty {
      try save("GET https://api.sample.example\(target)\n", "\(number)-request.http")
      try save("HTTP/1.1 200\nContent-Type: application/json\n\n\(body)", "\(number)-response.http")
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  func fixtures(_ names: [String] = ["found", "not_found"]) throws -> [Fixture] {
    try names.map { try Fixture(name: $0, folder: folder + "/fixtures/" + $0) }
  }

  /// The sample with the flaw that a check is to find; none for an empty name.
  func subject(flaw: String = "") throws -> CertificationSubject {
    let names = flaw == "fixtures.found" ? ["not_found"] : flaw == "fixtures.absent" ? ["found"] : ["found", "not_found"]
    return CertificationSubject(
      SampleRegister(flaw: flaw), extraction: InProcessRunner(ExtractorRegistry([])), fixtures: try fixtures(names))
  }

  /// The same register as a program, with the flaw that a check is to find.
  func process(flaw: String = "") throws -> CertificationSubject {
    try Data(SampleProgram.text.utf8).write(to: URL(fileURLWithPath: folder + "/provider.py"))
    try Data(SampleProgram.manifest(flaw: flaw).utf8).write(to: URL(fileURLWithPath: folder + "/provider.yaml"))
    let spec = try ProcessSpec.load(folder: folder)
    return CertificationSubject(
      ProcessProvider(spec), extraction: InProcessRunner(ExtractorRegistry([])), fixtures: try fixtures(), process: spec)
  }
}

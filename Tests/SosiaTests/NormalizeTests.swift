import Foundation
import Testing

@Suite struct NormalizeTests {
  struct Case: Sendable {
    var field: String
    var region: String?
    var value: String
    var canonical: String
    var kind: String
  }

  @Test(arguments: [
    Case(field: "email", value: " Maria.Rossi@ACME.it ", canonical: "maria.rossi@acme.it", kind: ""),
    Case(field: "email", value: "not an address", canonical: "not an address", kind: "invalid"),
    Case(field: "phone", region: "IT", value: "06 698 12345", canonical: "+390669812345", kind: "fixed"),
    Case(field: "phone", region: "gb", value: "(020) 7946 0958", canonical: "+442079460958", kind: "fixed"),
    Case(field: "phone", value: "+39 06 698 12345", canonical: "+390669812345", kind: "fixed"),
    Case(field: "phone", value: "none", canonical: "", kind: "invalid"),
    Case(field: "domain", value: "https://www.Acme.co.uk/about?x=1", canonical: "acme.co.uk", kind: ""),
    Case(field: "person", value: "Dott.ssa ROSSI, Maria", canonical: "rossi, maria", kind: "person"),
    Case(field: "company", value: "ACME S.r.l.", canonical: "acme", kind: ""),
  ])
  func `a value comes out in its canonical form`(_ example: Case) throws {
    let region = example.region.map { ["--region", $0] } ?? []
    let folder = try Folder()
    let result = try Sosia.run(
      ["normalize", "--field", example.field] + region, in: folder.path, input: .init((example.value + "\n").utf8))
    #expect(result.status == 0)
    #expect(result.messages.isEmpty)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(lines.count == 3)
    #expect(lines[0] == ["input", "canonical", "kind", "issues"])
    try #require(lines[1].count == 4)
    #expect(lines[1][0] == example.value)
    #expect(lines[1][1] == example.canonical)
    if !example.kind.isEmpty { #expect(lines[1][2] == example.kind) }
  }

  @Test(arguments: ["email", "phone", "domain", "person", "company"])
  func `every line has one answer of four fields, whatever it holds`(field: String) throws {
    let folder = try Folder()
    var hostile = Array("plain\n\nwith\ttab\r\n\"quoted\"\n".utf8) + [0xFF, 0xFE, 0x00, 0x0A]
    hostile += Array(repeating: 0x40, count: 100_000) + [0x0A] + Array("no end".utf8)
    try folder.write(.init(hostile), to: "in.txt")
    let result = try Sosia.run("normalize", "--field", field, "in.txt", "-o", "out.tsv", in: folder)
    #expect(result.status == 0)
    let bytes = [UInt8](try folder.data("out.tsv"))
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    #expect(lines.count == 8)
    for line in lines { #expect(line.count { $0 == 0x09 } == 3) }
  }
}

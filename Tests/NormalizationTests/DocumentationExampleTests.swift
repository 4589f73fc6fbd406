import Foundation
import Testing

// example
import Normalization

func personAndCompanyKeys() -> [String] {
  var name = PersonName.Parts()
  PersonName.parse(full: Array("Dr. Müller, Hans-Peter (Hape)".utf8).span, into: &name)
  var company: [UInt8] = []
  let result = CompanyName.normalize(Array("Müller & Söhne GmbH & Co. KG".utf8).span, into: &company)
  let parts = [name.bytes[name.given], name.bytes[name.family], name.bytes[name.nickname], company[result.core]]
  return parts.map { String(decoding: $0, as: UTF8.self) }
}
// end

struct DocumentationExampleTests {
  @Test func `the example of the documentation gives what the page says`() {
    #expect(personAndCompanyKeys() == ["hans peter", "muller", "hape", "muller sohne"])
  }

  @Test func `the page holds the lines that are compiled here`() throws {
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let start = try #require(source.range(of: "// example\n"))
    let end = try #require(source.range(of: "// end\n"))
    let example = source[start.upperBound..<end.lowerBound]
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: package.appending(path: "Sources/Normalization/Normalization.docc/Normalization.md"), encoding: .utf8)
    #expect(page.contains("```swift\n\(example)```"))
  }
}

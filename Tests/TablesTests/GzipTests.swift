import Foundation
import Testing

@testable import Tables

@Suite struct GzipTests {
  static let text = "name,city\n" + (0..<5000).map { "person \($0),city \($0 % 7)\n" }.joined()

  /// The text compressed by our own writer, which its own test holds against `gzip`.
  static func compressed(_ text: String) throws -> [UInt8] {
    try withTemporaryDirectory { directory in
      let file = try AtomicFile(path: directory + "/x.gz")
      try file.append(text)
      try file.commit()
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: directory + "/x.gz")))
    }
  }

  @Test func `gzip is found by its first bytes, whatever the name`() throws {
    let people = try Table(bytes: Self.compressed(Self.text), name: "people.csv")
    #expect(people.rowCount == 5000)
    #expect(people.cell(row: 4999, column: 0) == "person 4999")
    #expect(people.format.isCompressed)
  }

  @Test func `all members are read`() throws {
    let bytes = try Self.compressed("a,b\n1,2\n") + Self.compressed("3,4\n") + Self.compressed("") + [0, 0, 0]
    #expect(try Table(bytes: bytes, name: "x").rows == [["1", "2"], ["3", "4"]])
  }

  @Test(arguments: [3, 10, 200, 5000])
  func `a cut stream is refused`(cut: Int) throws {
    let bytes = try Self.compressed(Self.text).dropLast(cut)
    #expect(throws: TableError.truncatedGzip(path: "x")) { try Table(bytes: Array(bytes), name: "x") }
  }

  @Test func `a damaged stream is refused`() throws {
    var bytes = try Self.compressed(Self.text)
    bytes[bytes.count / 2] ^= 0xFF
    let error = #expect(throws: TableError.self) { try Table(bytes: bytes, name: "x") }
    #expect(error?.description.contains("compressed file") == true)
  }

  @Test func `rubbish after the stream is refused`() throws {
    let bytes = try Self.compressed("a,b\n1,2\n") + Array("rubbish".utf8)
    #expect(throws: TableError.self) { try Table(bytes: bytes, name: "x") }
  }

  @Test func `a bomb stops at the limit`() throws {
    let bytes = try Self.compressed("a,b\n" + String(repeating: "x", count: 8 << 20))
    #expect(throws: TableError.tooLarge(path: "x", limitInBytes: 1 << 20)) {
      try Table(bytes: bytes, name: "x", options: TableOptions(limitInBytes: 1 << 20))
    }
  }

  @Test func `an empty stream is an empty file`() throws {
    let bytes = try Self.compressed("")
    #expect(throws: TableError.empty(path: "x")) { try Table(bytes: bytes, name: "x") }
  }

  @Test func `compressed JSON Lines are read`() throws {
    #expect(try Table(bytes: Self.compressed("{\"a\":1}\n{\"a\":2}\n"), name: "x").rows == [["1"], ["2"]])
  }
}

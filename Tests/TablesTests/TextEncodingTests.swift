import Testing

@testable import Tables

@Suite struct TextEncodingTests {
  static let text = "name;città\r\nJosé;\"Łódź; 東京 😀\"\r\nAna;Málaga\r\n"
  static let rows = [["José", "Łódź; 東京 😀"], ["Ana", "Málaga"]]

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
  }

  @Test func `a byte order mark is no part of the header`() throws {
    let people = try Table(bytes: [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), name: "x")
    #expect(people.header == ["name", "città"])
    #expect(people.rows == Self.rows)
    #expect(people.format.hasByteOrderMark)
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is read with and without a mark`(bigEndian: Bool, hasMark: Bool) throws {
    let bytes = Self.utf16((hasMark ? "\u{FEFF}" : "") + Self.text, bigEndian: bigEndian)
    let people = try Table(bytes: bytes, name: "x")
    #expect(people.header == ["name", "città"])
    #expect(people.rows == Self.rows)
    #expect(people.format.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
    #expect(people.format.hasByteOrderMark == hasMark)
  }

  @Test func `UTF-16 of another script is read without a mark`() throws {
    let text = "имя,город\n" + String(repeating: "Анна,Москва\n", count: 20)
    let people = try Table(bytes: Self.utf16(text, bigEndian: false), name: "x")
    #expect(people.rowCount == 20)
    #expect(people.cell(row: 3, column: 1) == "Москва")
  }

  @Test func `a lone surrogate becomes the replacement character`() throws {
    var bytes = Self.utf16("\u{FEFF}a,b\n1,", bigEndian: false)
    bytes += [0x00, 0xD8] + Self.utf16("x\n", bigEndian: false)
    #expect(try Table(bytes: bytes, name: "x").rows == [["1", "\u{FFFD}x"]])
  }

  @Test func `Windows-1252 is recognized by its bytes`() throws {
    // "Müller;5 €" and "Søren;naïve" as Windows-1252.
    let bytes =
      Array("name;wert\nM".utf8) + [0xFC] + Array("ller;5 ".utf8) + [0x80] + Array("\nS".utf8) + [0xF8]
      + Array("ren;na".utf8) + [0xEF] + Array("ve\nplain;x\n".utf8)
    let people = try Table(bytes: bytes, name: "x")
    #expect(people.rows == [["Müller", "5 €"], ["Søren", "naïve"], ["plain", "x"]])
    #expect(people.format.encoding == .windows1252)
    #expect(people.rejected.isEmpty)
  }

  @Test func `a header in Windows-1252 is enough`() throws {
    let people = try Table(bytes: Array("name,stra".utf8) + [0xDF] + Array("e\na,b\n".utf8), name: "x")
    #expect(people.header == ["name", "straße"])
  }

  @Test func `headers that differ in one letter of Windows-1252 are not duplicates`() throws {
    let people = try Table(bytes: [0x61, 0xE8, 0x2C, 0x61, 0xE9] + Array("\n1,2\n".utf8), name: "x")
    #expect(people.header == ["aè", "aé"])
  }

  @Test func `an encoding that is given is taken`() throws {
    let bytes = Array("a,b\n".utf8) + [0xC3, 0xA9, 0x2C, 0x78, 0x0A]
    #expect(try Table(bytes: bytes, name: "x", options: TableOptions(encoding: .windows1252)).cell(row: 0, column: 0) == "Ã©")
    #expect(try Table(bytes: bytes, name: "x").cell(row: 0, column: 0) == "é")
  }

  @Suite struct Oracle {
    @Test(arguments: 0..<200)
    func `validity agrees with the standard library`(seed: UInt64) {
      var random = Random(seed: seed)
      for _ in 0..<200 {
        let pool: [UInt8] = [0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xA0, 0x9F, 0xED, 0xEF, 0xF0, 0x90, 0x8F, 0xF4, 0xF5, 0xFF]
        let bytes = (0..<Int.random(in: 1...20, using: &random)).map { _ in pool.randomElement(using: &random)! }
        let expected = String(validating: bytes, as: UTF8.self) != nil
        #expect(bytes.withUnsafeBufferPointer { UTF8Validator.isValid($0.baseAddress!, count: $0.count) } == expected, "\(bytes)")
      }
    }
  }
}

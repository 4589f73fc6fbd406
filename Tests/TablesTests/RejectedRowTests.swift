import Testing

@testable import Tables

@Suite struct RejectedRowTests {
  @Test func `too few and too many fields are rejected with their lines`() throws {
    let people = try table("a,b,c\n1,2,3\n1,2\n\n1,2,3,4\n7,8,9\n")
    #expect(people.rejects == ["3: too few fields: 2 instead of 3", "5: too many fields: 4 instead of 3"])
    #expect(people.rows == [["1", "2", "3"], ["7", "8", "9"]])
    #expect((0..<2).map(people.lineNumber) == [2, 6])
    #expect(String(decoding: people.rejectedBytes(people.rejected[1]), as: UTF8.self) == "1,2,3,4")
  }

  @Test func `lines inside quotes count`() throws {
    let people = try table("a,b\n\"x\n\ny\",1\nbad\n2,3\n")
    #expect(people.rejects == ["5: too few fields: 1 instead of 2"])
    #expect(people.lineNumber(ofRow: 1) == 6)
  }

  @Test func `a NUL byte rejects its row only`() throws {
    let people = try table("a,b\n1,2\nx\0,2\n3,4\n")
    #expect(people.rejects == ["3: a NUL byte"])
    #expect(people.rowCount == 2)
  }

  @Test func `broken UTF-8 rejects its row when most rows are good`() throws {
    var bytes = Array("name,city\nRené,Orléans\nZoë,Köln\n".utf8)
    bytes += [0x4A, 0xE9, 0x2C, 0x78, 0x0A] + Array("Ana,Mälaga\n".utf8)
    let people = try Table(bytes: bytes, name: "x")
    #expect(people.rejects == ["4: bytes that are not UTF-8"])
    #expect(people.rowCount == 3)
    #expect(people.format.encoding == .utf8)
    #expect(people.rejectedBytes(people.rejected[0]) == [0x4A, 0xE9, 0x2C, 0x78])
  }

  @Test func `an unclosed quote at the end does not swallow the rest`() throws {
    let people = try table("a,b,c\n1,2,3\n4,\"open,6\n7,8,9\n10,11,12\n")
    #expect(people.rejects == ["3: a quote that is not closed"])
    #expect(people.rows == [["1", "2", "3"], ["7", "8", "9"], ["10", "11", "12"]])
    #expect((0..<3).map(people.lineNumber) == [2, 4, 5])
    #expect(String(decoding: people.rejectedBytes(people.rejected[0]), as: UTF8.self) == "4,\"open,6")
  }

  @Test func `an unclosed quote on the last line is rejected`() throws {
    let people = try table("a,b\r\n1,2\r\n3,\"x")
    #expect(people.rejects == ["3: a quote that is not closed"])
    #expect(people.rows == [["1", "2"]])
  }

  @Test func `an unclosed quote before quoted rows is noticed at the next quote`() throws {
    let people = try table("a,b,c\n1,\"open,x\n2,\"y\",z\n3,\"v\",w\n")
    #expect(people.rejects == ["2: text after a closing quote"])
    #expect(people.rows == [["2", "y", "z"], ["3", "v", "w"]])
  }

  @Test func `an unclosed quote that finds a closing quote far below gives the rows back`() throws {
    let between = (0..<50).map { "\($0),b,c,d,e\n" }.joined()
    let people = try table("a,b,c,d,e\n1,\"open,x,y,z\n\(between)7,8,pipe 5\",10,11\nlast,b,c,d,e\n")
    #expect(people.rejected.first?.line == 2)
    #expect(people.rejected.first?.reason == .unclosedQuote)
    #expect(people.rowCount == 52)
    #expect(people.cell(row: 51, column: 0) == "last")
  }

  @Test func `long notes in quotes are not mistaken for swallowed rows`() throws {
    let note = (0..<40).map { "line \($0), with a comma\n" }.joined()
    let people = try table("a,b,c,d,e\n1,2,3,4,\"\(note)\"\n5,6,7,8,9\n")
    #expect(people.rejected.isEmpty)
    #expect(people.cell(row: 0, column: 4) == note)
  }

  @Test func `text after a closing quote rejects the line`() throws {
    let people = try table("a,b\n\"x\"y,2\n3,4\n\"5\"\"\" ,6\n")
    #expect(people.rejects == ["2: text after a closing quote"])
    #expect(people.rows == [["3", "4"], ["5\"", "6"]])
  }

  @Test func `rejected bytes are cut at the limit`() throws {
    let people = try table("a,b\n1,2\n\(String(repeating: "x", count: 100_000))\n")
    #expect(people.rejectedBytes(people.rejected[0]).count == 64 << 10)
    #expect(people.rejectedBytes(people.rejected[0], limitInBytes: 10).count == 10)
  }

  @Test(arguments: ["x\",\"\n", "\"\n", "\"a\n", "\" ,\"\n", "a\",\"b\",\"\n"])
  func `many broken quotes take time in proportion`(line: String) throws {
    // Quadratic time would take minutes here.
    let text = "a,b,c\n" + String(repeating: line, count: 200_000) + "\"z\n1,2,3\n"
    let people = try table(text)
    #expect(people.rowCount + people.rejected.count > 0)
  }
}

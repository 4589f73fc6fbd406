import Foundation
import Testing

@testable import Tables

@Suite struct TableTests {
  @Suite struct Examples {
    @Test func `plain rows are read`() throws {
      let people = try table("name,city\nAda,London\nGrace,New York\n")
      #expect(people.header == ["name", "city"])
      #expect(people.rows == [["Ada", "London"], ["Grace", "New York"]])
      #expect(people.cell(row: 1, column: 1) == "New York")
      #expect(people.lineNumber(ofRow: 0) == 2)
      #expect(people.lineNumber(ofRow: 1) == 3)
      #expect(people.rejected.isEmpty)
    }

    @Test func `the last row may lack its line end`() throws {
      #expect(try table("a,b\n1,2").rows == [["1", "2"]])
      #expect(try table("a,b\n1,").rows == [["1", ""]])
      #expect(try table("a,b\n1,\"x\"").rows == [["1", "x"]])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `every line end is understood`(end: String) throws {
      let people = try table(["a,b", "1,2", "\"3\",\"x\(end)y\"", "5,6"].joined(separator: end))
      #expect(people.rows == [["1", "2"], ["3", "x\(end)y"], ["5", "6"]])
      #expect(people.lineNumber(ofRow: 2) == 5)
      #expect(people.format.lineEnding.rawValue == ["\n": "LF", "\r\n": "CRLF", "\r": "CR"][end])
    }

    @Test func `quotes may hold delimiters, quotes and line ends`() throws {
      let people = try table("a,b,c\n\"1,5\",\"say \"\"hi\"\"\",\"two\nlines\"\nx,y,z\n")
      #expect(people.rows == [["1,5", "say \"hi\"", "two\nlines"], ["x", "y", "z"]])
      #expect(people.lineNumber(ofRow: 1) == 4)
    }

    @Test func `a quoted cell may hold nothing but quotes`() throws {
      #expect(try table("a,b\n\"\",\"\"\"\"\n\"\"\"\"\"\",x\n").rows == [["", "\""], ["\"\"", "x"]])
    }

    @Test func `blanks around a quoted cell are not part of it`() throws {
      #expect(try table("a,b,c\n \"x, y\", \"z\" ,w\n").rows == [["x, y", "z", "w"]])
    }

    @Test func `blanks of an unquoted cell are kept`() throws {
      #expect(try table("a, b\n x ,y \n").rows == [[" x ", "y "]])
    }

    @Test func `a quote inside an unquoted cell is text`() throws {
      #expect(try table("a,b\n5\" pipe,x\n").rows == [["5\" pipe", "x"]])
    }

    @Test(arguments: [",", ";", "\t", "|"])
    func `the delimiter is found`(delimiter: String) throws {
      let lines = ["name,x", "amount", "note"].joined(separator: delimiter).replacingOccurrences(of: "name,x", with: "name")
      let text = lines + "\n" + ["Ada", "\"1\(delimiter)5\"", "one"].joined(separator: delimiter) + "\n"
      let people = try table(text)
      #expect(people.format.delimiter == Array(delimiter.utf8)[0])
      #expect(people.rows == [["Ada", "1\(delimiter)5", "one"]])
    }

    @Test func `semicolons win over decimal commas`() throws {
      let prices = try table("name;net;gross\na;1,50;1,83\nb;2,00;2,44\nc;3;4\n")
      #expect(prices.format.delimiter == UInt8(ascii: ";"))
      #expect(prices.rows[0] == ["a", "1,50", "1,83"])
    }

    @Test func `one column needs no delimiter`() throws {
      let companies = try table("company\n\"Acme, Inc.\"\nBeta, Ltd\n")
      #expect(companies.rows == [["Acme, Inc."], ["Beta, Ltd"]])
    }

    @Test func `Excel's separator line is obeyed and counted`() throws {
      let people = try table("sep=;\r\na;b\r\n1,0;2\r\n")
      #expect(people.header == ["a", "b"])
      #expect(people.rows == [["1,0", "2"]])
      #expect(people.lineNumber(ofRow: 0) == 3)
    }

    @Test func `a delimiter that is given is taken`() throws {
      #expect(try table("a,b;c\n1,2;3\n", options: TableOptions(delimiter: UInt8(ascii: ";"))).header == ["a,b", "c"])
    }

    @Test func `blank lines are skipped and counted`() throws {
      let people = try table("\n\na,b\n\n1,2\n   \n\n3,4\n\n")
      #expect(people.rows == [["1", "2"], ["3", "4"]])
      #expect(people.rejected.isEmpty)
      #expect((0..<2).map(people.lineNumber) == [5, 8])
    }

    @Test func `header cells are trimmed and empty ones named`() throws {
      #expect(try table("\u{FEFF} a , b\u{A0},,\" c \"\n1,2,3,4\n").header == ["a", "b", "column 3", "c"])
    }

    @Test func `empty fields beyond the header are tolerated`() throws {
      let people = try table("a,b\n1,2,,\n3,4,\n")
      #expect(people.rows == [["1", "2"], ["3", "4"]])
      #expect(people.withRawRow(0) { String(decoding: $0, as: UTF8.self) } == "1,2")
    }

    @Test func `the raw row is the file's own bytes`() throws {
      let people = try table("a,b,c\r\n \"x\"\"y\",2,\"3\"\r\n")
      #expect(people.withRawRow(0) { String(decoding: $0, as: UTF8.self) } == " \"x\"\"y\",2,\"3\"")
      #expect(people.withRawCell(row: 0, column: 2) { String(decoding: $0, as: UTF8.self) } == "\"3\"")
    }

    @Test func `a range of rows is read alone`() throws {
      let numbers = try table("a,b\n" + (0..<100).map { "\($0),x\($0)\n" }.joined())
      var seen: [String] = []
      numbers.forEachCell(inColumn: 1, rows: 40..<43) { row, cell in seen.append("\(row) \(String(decoding: cell, as: UTF8.self))") }
      #expect(seen == ["40 x40", "41 x41", "42 x42"])
    }
  }

  @Suite struct Refusals {
    @Test func `a file that is not there is named`() {
      #expect(throws: TableError.fileNotFound(path: "/no/such/file.csv")) { try Table.open("/no/such/file.csv") }
    }

    @Test func `a directory is no file`() throws {
      try withTemporaryDirectory { directory in
        let error = #expect(throws: TableError.self) { try Table.open(directory) }
        #expect(error?.description.contains("it is a directory") == true)
      }
    }

    @Test(arguments: ["", "\n", "  \n\r\n", "\u{FEFF}", "sep=;\n"])
    func `an empty file is refused`(text: String) {
      #expect(throws: TableError.empty(path: "test")) { try table(text) }
    }

    @Test(arguments: ["a,b", "a,b\n", "a,b\r\n\r\n", "sep=,\na,b\n"])
    func `a header alone is refused`(text: String) {
      #expect(throws: TableError.headerOnly(path: "test")) { try table(text) }
    }

    @Test func `duplicate headers are named with their positions`() {
      let error = #expect(throws: TableError.self) { try table("id, name ,x,name,id,Name\n1,2,3,4,5,6\n") }
      #expect(error?.description.contains("\"id\" (columns 1, 5), \"name\" (columns 2, 4)") == true)
    }

    @Test func `a header with an unclosed quote is refused`() {
      #expect(throws: TableError.brokenHeader(path: "test", line: 2, reason: "a quote is not closed")) { try table("\na,\"b\n1,2\n") }
    }

    @Test func `binary files are named for what they are`() {
      for (start, word) in [("PK\u{03}\u{04}xx", "Excel"), ("%PDF-1.7", "PDF"), ("SQLite format 3\0", "SQLite"), ("<?xml version", "XML")] {
        let error = #expect(throws: TableError.self) { try table(start) }
        #expect(error?.description.contains(word) == true)
      }
      #expect(throws: TableError.self) { try Table(bytes: [7, 0, 1, 0, 0, 9, 10, 3, 3, 0], name: "x") }
    }

    @Test func `too many columns are refused`() {
      let header = (0..<5000).map { "c\($0)" }.joined(separator: ",")
      #expect(throws: TableError.tooManyColumns(path: "test", count: 5000, limit: 4096)) { try table(header + "\n1\n") }
    }

    @Test func `every refusal is one sentence`() {
      let errors: [TableError] = [
        .fileNotFound(path: "f"), .unreadable(path: "f", reason: "r"), .empty(path: "f"), .headerOnly(path: "f"),
        .brokenHeader(path: "f", line: 1, reason: "r"), .notTabular(path: "f", reason: "r"), .tooLarge(path: "f", limitInBytes: 1),
        .outOfMemory(path: "f"), .truncatedGzip(path: "f"), .corruptGzip(path: "f", reason: "r"),
        .tooManyColumns(path: "f", count: 2, limit: 1),
      ]
      for error in errors {
        #expect(error.description.hasPrefix("f") && error.description.hasSuffix(".") && !error.description.contains("\n"))
      }
    }
  }
}

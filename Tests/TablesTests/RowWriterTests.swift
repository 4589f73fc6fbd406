import Foundation
import Testing

@testable import Tables

@Suite struct RowWriterTests {
  static let source = "id,name,note\r\n1,\"Rossi, Ada\",\" say \"\"x\"\"\"\r\n2,Bo,\"two\nlines\"\r\n3, plain ,\r\n"

  static func write(_ path: String, _ body: (inout RowWriter, Table) throws -> Void, columns: [String], delimiter: UInt8 = 0x2C) throws {
    let people = try table(source)
    var writer = try RowWriter(path: path, columns: columns, delimiter: delimiter)
    try body(&writer, people)
    try writer.commit()
  }

  @Test func `rows are copied as they are and extra columns follow`() throws {
    try withTemporaryDirectory { directory in
      try Self.write(
        directory + "/o.csv",
        { writer, people in
          for row in 0..<people.rowCount { try writer.write(people, row: row, extra: [Array("c,\(row)".utf8)]) }
        }, columns: ["id", "name", "note", "cluster"])
      let text = try AtomicFileTests.text(directory + "/o.csv")
      #expect(
        text == "id,name,note,cluster\n1,\"Rossi, Ada\",\" say \"\"x\"\"\",\"c,0\"\n2,Bo,\"two\nlines\",\"c,1\"\n3, plain ,,\"c,2\"\n")
    }
  }

  @Test(arguments: ["o.csv", "o.csv.gz", "o.jsonl", "o.ndjson.gz"], [0x2C, 0x3B, 0x09] as [UInt8])
  func `what is written reads back`(name: String, delimiter: UInt8) throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/" + name
      try Self.write(
        path,
        { writer, people in
          for row in 0..<people.rowCount {
            try writer.write(people, row: row, mapping: [2, nil, 1], extra: [Array("x;\"\(row)\"\t,".utf8)])
          }
        }, columns: ["note", "none", "name", "extra"], delimiter: delimiter)
      let read = try Table.open(path)
      #expect(read.header == ["note", "none", "name", "extra"])
      #expect(
        read.rows == [
          [" say \"x\"", "", "Rossi, Ada", "x;\"0\"\t,"], ["two\nlines", "", "Bo", "x;\"1\"\t,"], ["", "", " plain ", "x;\"2\"\t,"],
        ])
    }
  }

  @Test func `leading columns come first`() throws {
    try withTemporaryDirectory { directory in
      let people = try table("a;b\n1;2,5\n")
      for (name, delimiter) in [("o.csv", UInt8(ascii: ";")), ("p.csv", UInt8(ascii: ",")), ("q.jsonl", 0)] {
        var writer = try RowWriter(path: directory + "/" + name, columns: ["source_file", "a", "b", "x"], delimiter: delimiter)
        try writer.write(people, row: 0, leading: [Array("f.csv".utf8)], extra: [Array("y".utf8)])
        try writer.commit()
        #expect(try Table.open(directory + "/" + name).rows == [["f.csv", "1", "2,5", "y"]])
      }
    }
  }

  @Test func `JSON Lines out of JSON Lines keeps control characters`() throws {
    try withTemporaryDirectory { directory in
      let people = try table(#"{"k\"ey":"\u0001\u001f\\\t é"}"#)
      var writer = try RowWriter(path: directory + "/o.jsonl", columns: people.header)
      try writer.write(people, row: 0)
      try writer.commit()
      #expect(try AtomicFileTests.text(directory + "/o.jsonl") == #"{"k\"ey":"\u0001\u001f\\\t é"}"# + "\n")
    }
  }

  @Test func `an empty cell of a single column is no blank line`() throws {
    try withTemporaryDirectory { directory in
      var writer = try CSVWriter(path: directory + "/o.csv", columns: ["a"])
      for value in ["x", "", "y"] {
        try writer.append(value)
        try writer.endRow()
      }
      try writer.commit()
      #expect(try Table.open(directory + "/o.csv").rows == [["x"], [""], ["y"]])
    }
  }

  @Test func `formulas are disarmed when asked, numbers and phones are not`() throws {
    try withTemporaryDirectory { directory in
      var writer = try CSVWriter(path: directory + "/o.csv", columns: ["a"], isSpreadsheetSafe: true)
      for value in ["=1+1", "@x", "-2+3+cmd", "-5.2", "+39 02 123", "x"] {
        try writer.append(value)
        try writer.endRow()
      }
      try writer.commit()
      #expect(try Table.open(directory + "/o.csv").rows.map { $0[0] } == ["'=1+1", "'@x", "'-2+3+cmd", "-5.2", "+39 02 123", "x"])
    }
  }

  @Suite struct Laws {
    @Test(arguments: 0..<30)
    func `any table survives being written`(seed: UInt64) throws {
      try withTemporaryDirectory { directory in
        let (text, rows) = CSVScannerTests.randomTable(seed: seed, rows: 50, columns: 3)
        let original = try table(text, options: TableOptions(delimiter: 0x2C))
        let path = directory + "/o." + ["csv", "jsonl", "csv.gz"][Int(seed % 3)]
        var writer = try RowWriter(path: path, columns: original.header, delimiter: seed % 2 == 0 ? 0x2C : 0x3B)
        for row in 0..<original.rowCount { try writer.write(original, row: row) }
        try writer.commit()
        #expect(try Table.open(path).rows == rows)
      }
    }
  }
}

import Testing

@testable import Tables

@Suite struct CSVScannerTests {
  /// RFC 4180 as a textbook has it: one character at a time, no recovery, no tolerance.
  static func textbook(_ text: [UInt8], delimiter: UInt8) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var i = 0
    func endCell() {
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
    }
    while i < text.count {
      let byte = text[i]
      if isQuoted {
        if byte == 0x22 {
          if i + 1 < text.count, text[i + 1] == 0x22 {
            cell.append(0x22)
            i += 1
          } else {
            isQuoted = false
          }
        } else {
          cell.append(byte)
        }
      } else if byte == 0x22 {
        isQuoted = true
      } else if byte == delimiter {
        endCell()
      } else if byte == 0x0A {
        endCell()
        rows.append(row)
        row = []
      } else if byte != 0x0D {
        cell.append(byte)
      }
      i += 1
    }
    if !row.isEmpty || !cell.isEmpty {
      endCell()
      rows.append(row)
    }
    return rows
  }

  static func randomTable(seed: UInt64, rows: Int, columns: Int) -> (text: String, rows: [[String]]) {
    var random = Random(seed: seed)
    let pieces = ["a", "bc", " ", ",", ";", "\"", "\n", "é", "東", "0123456789", "x y z", "'", "\u{1F600}"]
    var expected: [[String]] = []
    var text = (0..<columns).map { "h\($0)" }.joined(separator: ",") + "\n"
    for _ in 0..<rows {
      let row = (0..<columns).map { column -> String in
        let count = Int.random(in: 0...6, using: &random)
        let value = (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined()
        return column == 0 ? "r" + value : value
      }
      expected.append(row)
      text += row.map { cell in
        cell.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r\n" } ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: ",")
      text += Bool.random(using: &random) ? "\n" : "\r\n"
    }
    return (text, expected)
  }

  @Suite struct Oracle {
    @Test(arguments: 0..<100)
    func `rows equal what was written and what a textbook parser reads`(seed: UInt64) throws {
      let (text, rows) = CSVScannerTests.randomTable(seed: seed, rows: Int(seed) * 3 + 1, columns: Int(seed % 7) + 2)
      let read = try table(text, options: TableOptions(delimiter: 0x2C))
      #expect(read.rejected.isEmpty, "\(read.rejects.prefix(3))")
      #expect(read.rows == rows)
      #expect(CSVScannerTests.textbook(Array(text.utf8), delimiter: 0x2C).dropFirst().elementsEqual(rows))
    }

    @Test(arguments: [0, 1, 2, 7, 8, 15, 16, 29, 30, 31, 32, 33, 34, 35, 62, 63, 64, 65, 66, 127, 4096])
    func `cells of every length around the block size are found`(length: Int) throws {
      let cell = String(repeating: "x", count: length)
      for prefix in ["", "é", "\"q\",\""] {
        let row = prefix.hasSuffix("\"") ? "\(prefix)\(cell)\",z" : "\(prefix)\(cell),y,z"
        let read = try table("a,b,c\n\(row)\n\(row)")
        #expect(read.rowCount == 2)
        #expect(read.rows[0] == read.rows[1])
        #expect(read.cell(row: 1, column: 2) == "z")
        #expect(read.rows[0].contains { $0.hasSuffix(cell) })
      }
    }
  }

  @Suite struct Laws {
    @Test(arguments: 0..<60)
    func `threads do not change the result`(seed: UInt64) throws {
      var (text, _) = CSVScannerTests.randomTable(seed: seed, rows: 300, columns: 4)
      if seed % 3 == 1 {
        // Broken quotes anywhere, also across the place where the work is divided.
        var random = Random(seed: seed)
        var bytes = Array(text.utf8)
        for _ in 0..<Int(seed % 9 + 1) {
          bytes[Int.random(in: 20..<bytes.count, using: &random)] = [0x22, 0x2C, 0x0A].randomElement(using: &random)!
        }
        text = String(decoding: bytes, as: UTF8.self)
      }
      let one = try table(text, options: TableOptions(delimiter: 0x2C, threads: 1))
      var options = TableOptions(delimiter: 0x2C, threads: Int(seed % 4) + 2)
      options.smallestShareInBytes = 64
      let two = try table(text, options: options)
      #expect(one.rows == two.rows)
      #expect(one.rejected == two.rejected)
      #expect((0..<one.rowCount).map(one.lineNumber) == (0..<two.rowCount).map(two.lineNumber))
    }
  }

  @Suite struct Hostile {
    @Test(arguments: 0..<300)
    func `random bytes never crash the reader`(seed: UInt64) {
      var random = Random(seed: seed)
      let pool: [UInt8] = [0x22, 0x22, 0x2C, 0x2C, 0x0A, 0x0D, 0x20, 0x61, 0x00, 0xC3, 0xA9, 0xFF, 0x3B, 0x09]
      let bytes = Array("a,b\n".utf8) + (0..<Int.random(in: 1...400, using: &random)).map { _ in pool.randomElement(using: &random)! }
      guard let read = try? Table(bytes: bytes, name: "x") else { return }
      #expect(read.rows.allSatisfy { $0.count == read.columnCount })
      for row in read.rejected { _ = read.rejectedBytes(row) }
      #expect(ColumnRecognizer.recognize(read).count == read.columnCount)
    }
  }

  @Suite struct Corpora {
    @Test(.enabled(if: Shared.isPresent, "needs csv-spectrum beside the package"))
    func `csv-spectrum is read as its JSON says`() throws {
      let names = Shared.files(in: "corpora/csv-spectrum/csvs").filter { $0.hasSuffix(".csv") }
      #expect(names.count >= 11)
      for name in names {
        let read = try Table(bytes: Shared.bytes("corpora/csv-spectrum/csvs/" + name), name: name)
        let expected = try CSVSpectrum.rows(ofFile: name, header: read.header)
        #expect(read.rows == expected, "\(name)")
        #expect(read.rejected.isEmpty, "\(name)")
      }
    }
  }
}

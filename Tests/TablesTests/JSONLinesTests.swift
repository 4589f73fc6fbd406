import Testing

@testable import Tables

@Suite struct JSONLinesTests {
  @Suite struct Examples {
    @Test func `columns are the keys in the order first seen`() throws {
      let people = try table("{\"name\":\"Ada\",\"age\":36}\n{\"city\":\"Rome\",\"name\":\"Bo\"}\n")
      #expect(people.header == ["name", "age", "city"])
      #expect(people.rows == [["Ada", "36", ""], ["Bo", "", "Rome"]])
      #expect(people.format.kind == .jsonLines)
    }

    @Test func `nested objects, arrays and scalars are flattened`() throws {
      let line =
        #"{"a":{"b":{"c":"x"}},"t":["p","q",1,true,null],"n":null,"f":false,"d":-1.5e3,"e":[{"v":"1","k":"w"},{"v":"2","k":"h"}],"z":[]}"#
      let people = try table(line + "\n")
      #expect(people.header == ["a.b.c", "t", "n", "f", "d", "e.v", "e.k"])
      #expect(people.rows == [["x", "p; q; 1; true", "", "false", "-1.5e3", "1; 2", "w; h"]])
    }

    @Test func `escapes are decoded`() throws {
      let people = try table(#"{"a":"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00\ud800x"}"# + "\n")
      #expect(people.rows == [["\"\\/\u{8}\u{C}\n\r\té😀\u{FFFD}x"]])
    }

    @Test func `cells that look like CSV survive`() throws {
      let values = ["a,b", "\"q\"", "x\ny", " lead", "", " \"z\"", "trail "]
      let line =
        "{"
        + values.enumerated().map { "\"c\($0.offset)\":\"\($0.element.replacing("\"", with: "\\\"").replacing("\n", with: "\\n"))\"" }
        .joined(separator: ",") + "}"
      let people = try table(line)
      #expect(people.rows == [values])
      let raw = people.withRawRow(0) { String(decoding: $0, as: UTF8.self) }
      #expect(try table("h0,h1,h2,h3,h4,h5,h6\n" + raw).rows == [values])
    }

    @Test func `broken lines are rejected with their lines`() throws {
      let people = try table("{\"a\":1}\n\n{\"a\":\n[1,2]\n\"text\"\n{\"a\":2}x\n{\"a\":\"\\u0000\"}\n{\"a\":3}\n")
      #expect(
        people.rejects == [
          "3: not valid JSON, at byte 6 of the line", "4: JSON, but not an object", "5: JSON, but not an object",
          "6: not valid JSON, at byte 8 of the line", "7: a NUL byte",
        ])
      #expect(people.rows == [["1"], ["3"]])
      #expect((0..<2).map(people.lineNumber) == [1, 8])
      #expect(String(decoding: people.rejectedBytes(people.rejected[0]), as: UTF8.self) == "{\"a\":")
    }

    @Test func `a rejected line leaves no column behind`() throws {
      #expect(try table("{\"a\":1}\n{\"b\":1,}\n").header == ["a"])
    }

    @Test func `the name decides when the first line is broken`() throws {
      let people = try table("oops\n{\"a\":1}\n", name: "people.NDJSON.gz")
      #expect(people.rows == [["1"]])
      #expect(people.rejected.count == 1)
    }

    @Test func `broken UTF-8 in one line rejects that line`() throws {
      let bytes = Array("{\"a\":\"é\"}\n{\"a\":\"".utf8) + [0xE9] + Array("\"}\n{\"a\":\"ü\"}\n".utf8)
      let people = try Table(bytes: bytes, name: "x")
      #expect(people.rejects == ["2: bytes that are not UTF-8"])
      #expect(people.rows == [["é"], ["ü"]])
    }

    @Test func `a JSON array is refused with advice`() {
      let error = #expect(throws: TableError.self) { try table("[\n{\"a\":1},\n{\"a\":2}\n]") }
      #expect(error?.description.contains("one object a line") == true)
    }

    @Test func `no object at all is refused`() {
      #expect(throws: TableError.self) { try table("{}\n{}\n") }
      #expect(throws: TableError.self) { try table("{\"a\" 1}\n{\"b\"}\n") }
    }
  }

  @Suite struct Hostile {
    @Test func `deep nesting is rejected`() throws {
      let deep = String(repeating: "[", count: 100_000)
      let people = try table("{\"a\":1}\n{\"a\":\(deep)\n{\"a\":2}\n")
      #expect(people.rejected.map(\.reason) == [.nestedTooDeep(limit: 64)])
      #expect(people.rowCount == 2)
    }

    @Test func `a long array takes time in proportion`() throws {
      // Quadratic time would take minutes here.
      let objects = (0..<100_000).map { "{\"v\":\($0),\"k\":\"x\"}" }.joined(separator: ",")
      let people = try table("{\"e\":[\(objects)]}")
      #expect(people.header == ["e.v", "e.k"])
      #expect(people.cell(row: 0, column: 0).hasPrefix("0; 1; 2; "))
    }

    @Test func `too many keys are refused`() {
      let lines = (0..<5000).map { "{\"k\($0)\":1}\n" }.joined()
      #expect(throws: TableError.tooManyColumns(path: "test", count: 4097, limit: 4096)) { try table(lines) }
    }

    @Test(arguments: 0..<50)
    func `random damage never stops the reader`(seed: UInt64) throws {
      var random = Random(seed: seed)
      var bytes = Array(String(repeating: "{\"name\":\"Ada\",\"tags\":[\"x\",{\"k\":-1.0e+2}],\"s\":\"\\u00e9\"}\n", count: 30).utf8)
      for _ in 0..<20 { bytes[Int.random(in: 60..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random) }
      let people = try Table(bytes: bytes, name: "x.jsonl")
      #expect(people.rowCount + people.rejected.count > 0)
      #expect(people.rows.allSatisfy { $0.count == people.columnCount })
    }
  }

  @Suite struct Corpora {
    /// JSONTestSuite: each file as the value of a key, and each object as a line of its own.
    @Test(.enabled(if: Shared.isPresent, "needs JSONTestSuite beside the package"))
    func `JSONTestSuite is accepted and rejected as it says`() throws {
      let folder = "corpora/JSONTestSuite/test_parsing"
      var accepted = 0
      var refused = 0
      for name in Shared.files(in: folder) where name.hasSuffix(".json") {
        let content = try Shared.bytes(folder + "/" + name)
        // A line cannot hold a line end, and a table cell no NUL.
        if content.contains(0x0A) || content.contains(0x0D) || content.contains(0) { continue }
        let line = Array("{\"first\":1}\n{\"value\":".utf8) + content + Array("}\n{\"last\":[\"ü\",\"é\"]}\n{\"last\":\"ö\"}\n".utf8)
        let values = try Table(bytes: line, name: name)
        // `}` after the value closes our object, not theirs: these say nothing here.
        if ["n_structure_object_with_trailing_garbage.json", "n_object_trailing_comment_slash_open.json"].contains(name) { continue }
        if name.hasPrefix("y_") {
          let mayHoldNUL = String(decoding: content, as: UTF8.self).contains("\\u0000")
          #expect(values.rejected.isEmpty || mayHoldNUL, "\(name): \(values.rejects)")
          accepted += 1
        } else if name.hasPrefix("n_") {
          #expect(values.rejected.count == 1, "\(name)")
          refused += 1
        }
      }
      #expect(accepted > 80 && refused > 150, "\(accepted) accepted, \(refused) refused")
    }
  }
}

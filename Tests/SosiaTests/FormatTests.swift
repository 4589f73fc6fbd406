import Foundation
import Testing

@Suite struct FormatTests {
  private func clusters(_ name: String, _ folder: Folder, delimiter: UInt8 = 0x2C) throws -> Grid {
    let result = try Sosia.run("dedupe", name, "--model", "model.json", "-o", "out.csv", "-q", in: folder)
    #expect(result.status == 0, "\(result.messages)")
    let output = try folder.grid("out.csv", delimiter: delimiter)
    #expect(output.clusters == Sample.clustersOfPeople)
    #expect(output.keeping(Sample.columns) == Grid(Sample.people))
    return output
  }

  @Test(arguments: [";", "\t", "|"]) func `other delimiters are found and kept`(delimiter: String) throws {
    let folder = try Sample.folder(["people.txt": Sample.people.replacingOccurrences(of: ",", with: delimiter)])
    _ = try clusters("people.txt", folder, delimiter: try #require(delimiter.utf8.first))
  }

  @Test func `UTF-16, Windows-1252 and a byte order mark are understood`() throws {
    let folder = try Sample.folder()
    let text = Sample.people.replacingOccurrences(of: ",", with: ";").replacingOccurrences(of: "\n", with: "\r\n")
    let encodings: [(String, Data)] = [
      ("little", Data([0xFF, 0xFE]) + (try #require(text.data(using: .utf16LittleEndian)))),
      ("big", Data([0xFE, 0xFF]) + (try #require(text.data(using: .utf16BigEndian)))),
      ("windows", try #require(text.data(using: .windowsCP1252))), ("mark", Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)),
    ]
    for (name, data) in encodings {
      try folder.write(data, to: "\(name).csv")
      _ = try clusters("\(name).csv", folder, delimiter: 0x3B)
    }
  }

  @Test func `gzip is read and written`() throws {
    let folder = try Sample.folder()
    _ = try Sosia.run("dedupe", "people.csv", "--model", "model.json", "-o", "one.csv.gz", in: folder)
    #expect(try folder.data("one.csv.gz").starts(with: [0x1F, 0x8B]))
    _ = try clusters("one.csv.gz", folder)
    // The name does not matter, and neither does the way in.
    let piped = try Sosia.run(["dedupe", "-", "--model", "model.json"], in: folder.path, input: try folder.data("one.csv.gz"))
    #expect(Grid(piped.output).clusters == Sample.clustersOfPeople)
  }

  @Test func `JSON Lines are read and written`() throws {
    let folder = try Sample.folder()
    let first = try Sosia.run("dedupe", "people.csv", "--model", "model.json", "-o", "people.jsonl", in: folder)
    #expect(first.status == 0)
    let objects = try folder.text("people.jsonl").split(separator: "\n").map { try object(String($0)) }
    #expect(objects.count == 8)
    #expect(objects[5]["city"] as? String == "Köln")
    #expect(objects[5]["match_probability"] is NSNull)
    #expect(Set(objects[5].keys) == Set(Sample.columns + ["cluster_id", "match_probability"]))
    _ = try clusters("people.jsonl", folder)
    _ = try Sosia.run("dedupe", "people.jsonl", "--model", "model.json", "-o", "two.jsonl.gz", in: folder)
    _ = try clusters("two.jsonl.gz", folder)
  }

  @Test func `quotes, delimiters and line ends inside cells come through`() throws {
    var people = Grid(Sample.people)
    people.rows[1][5] = "Beta, \"the best\"\nSpA; 'x' | y\ttab"
    people.rows[6][6] = "  Paris  "
    let folder = try Sample.folder(["people.csv": people.text])
    let result = try Sosia.run("dedupe", "people.csv", "--model", "model.json", "-o", "out.csv", in: folder)
    #expect(result.status == 0)
    #expect(try folder.grid("out.csv").keeping(Sample.columns) == people)
  }

  @Test func `a line of JSON that is none is rejected with its line`() throws {
    let folder = try Sample.folder([
      "x.jsonl": "{\"name\":\"Ada Byron\",\"email\":\"a@b.it\"}\n{oops\n[1]\n{\"name\":\"Bo Li\",\"email\":\"b@c.it\"}\n"
    ])
    let result = try Sosia.run("dedupe", "x.jsonl", "-o", "out.csv", "--rejects", "bad.csv", in: folder)
    #expect(result.status == 3)
    let bad = try folder.grid("bad.csv")
    #expect(bad["line"] == ["2", "3"])
    #expect(bad["row"] == ["{oops", "[1]"])
    #expect(try folder.grid("out.csv")["name"] == ["Ada Byron", "Bo Li"])
  }
}

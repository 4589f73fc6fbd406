import Assembly
import Foundation
import Matching
import Testing

@Suite struct DedupeRunTests {
  static let people = """
    id,first_name,last_name,email,phone,note
    1,Maria,Rossi,maria.rossi@acme.it,+39 06 698 12345,x
    2,Giulia,Bianchi,g.bianchi@beta.it,+39 02 555 0101,x
    3,MARIA,ROSSI,Maria.Rossi@acme.it,+39 0669812345,x
    4,Anna,Weber,a.weber@firma.de,+49 30 901820,x
    bad

    """

  @Test func `what was recognized is told before the work, and every stage begins and ends once`() throws {
    let folder = try Folder(["people.csv": Self.people])
    var input = InputOptions(files: [folder.path("people.csv")])
    input.truthColumn = "note"
    input.region = "IT"
    var options = DedupeOptions(input: input)
    options.output = folder.path("out.csv")
    let listener = Listener()
    let outcome = try DedupeRun(options: options, observer: listener).run()
    #expect(outcome.records == 4)
    #expect(outcome.rejected == 1)
    #expect(outcome.evaluation?.records == 4)
    #expect(outcome.output == folder.path("out.csv"))
    #expect(folder.names == ["people.csv", "out.csv", "out.rejects.csv"])
    #expect(listener.stagesBegun == listener.stagesEnded)
    #expect(Set(listener.stagesBegun).count == listener.stagesBegun.count)
    #expect(listener.stagesBegun.first == "Reading" && listener.stagesBegun.last == "Writing")
    #expect(listener.progress.allSatisfy { (0...1).contains($0) })
    #expect(outcome.timings.map(\.stage.name) == listener.stagesBegun)

    let lines = listener.lines
    #expect(lines[0].contains("4 rows, 1 rejected"))
    #expect(lines[1] == "Columns:")
    for (header, role, use) in [
      ("id", "Record ID", "names the record"), ("first_name", "Given name", "compared"), ("last_name", "Family name", "compared"),
      ("email", "Email", "compared"), ("phone", "Phone", "compared"), ("note", "Ignored", "not used"),
    ] {
      #expect(lines.contains { $0.contains("  \(header) ") && $0.contains(role) && $0.hasSuffix(use) }, "\(header)")
    }
    #expect(lines.last == "Numbers without a country: IT")
  }

  @Test func `a summary is sentences for people and one object for programs`() throws {
    let folder = try Folder(["people.csv": Self.people])
    var options = DedupeOptions(input: InputOptions(files: [folder.path("people.csv")]))
    options.output = folder.path("out.csv")
    let outcome = try DedupeRun(options: options, observer: Listener()).run()
    #expect(outcome.lines.first?.hasPrefix("4 records, ") == true)
    #expect(outcome.lines.contains { $0.hasPrefix("1 rows were rejected") || $0.hasPrefix("1 row was rejected") })
    let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.json.utf8)) as? [String: Any])
    #expect(object["records"] as? Int == 4)
    #expect(object["rejected_rows"] as? Int == 1)
    #expect(!outcome.json.contains("\n"))
  }
}

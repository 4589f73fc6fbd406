import Foundation
import Testing

@Suite struct FailureTests {
  /// Runs what must fail, and checks that it does with one sentence and leaves the folder as it was.
  private func fails(_ arguments: [String], in folder: Folder, saying told: String...) throws {
    let before = folder.names
    let result = try Sosia.run(arguments, in: folder.path)
    #expect(result.status == 1, "\(arguments)")
    #expect(!result.wasKilled)
    #expect(result.output.isEmpty)
    #expect(result.complaints.count == 1, "\(result.messages)")
    #expect(result.messages.hasSuffix(".\n") || result.messages.hasSuffix("?\n"))
    for word in told { #expect(result.complaints.first?.contains(word) == true, "\(word) in \(result.messages)") }
    #expect(folder.names == before)
  }

  @Test func `an input that is no table`() throws {
    let folder = try Folder([
      "empty.csv": "", "blank.csv": "\n\n  \n", "header.csv": "name,email\n", "twins.csv": "name,email,name\na,b,c\n",
      "broken.csv": "name,email\na\nb\nc,d,e\n",
    ])
    try folder.write(Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]), to: "picture.csv")
    try folder.write(Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]), to: "cut.csv.gz")
    try FileManager.default.createDirectory(at: folder.url.appendingPathComponent("folder"), withIntermediateDirectories: true)
    try fails(["dedupe", "nothing.csv"], in: folder, saying: "nothing.csv", "no such file")
    try fails(["dedupe", "folder"], in: folder, saying: "folder", "directory")
    try fails(["dedupe", "empty.csv"], in: folder, saying: "empty.csv", "empty")
    try fails(["dedupe", "blank.csv"], in: folder, saying: "blank.csv", "empty")
    try fails(["dedupe", "header.csv"], in: folder, saying: "header.csv", "no row")
    try fails(["dedupe", "twins.csv"], in: folder, saying: "twins.csv", "\"name\"", "1, 3")
    try fails(["dedupe", "cut.csv.gz"], in: folder, saying: "cut.csv.gz")
    try fails(["dedupe", "picture.csv"], in: folder, saying: "picture.csv")
    try fails(["dedupe", "broken.csv"], in: folder, saying: "every row was rejected (3 rows)", "broken.csv, line 2")
    try fails(["link", "nothing.csv", "empty.csv"], in: folder, saying: "nothing.csv")
    try fails(["evaluate", "empty.csv", "--truth-column", "t"], in: folder, saying: "empty.csv")
    try fails(["explain", "nothing.csv", "1", "2"], in: folder, saying: "nothing.csv")
    try fails(["normalize", "--field", "email", "nothing.txt"], in: folder, saying: "nothing.txt")
  }

  @Test func `an empty standard input`() throws {
    let result = try Sosia.run(["dedupe", "-"])
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.complaints.count == 1)
  }

  @Test func `columns that cannot tell records apart`() throws {
    let folder = try Folder(["flags.csv": "flag,ok\n1,2\n1,2\n1,2\n"])
    try fails(["dedupe", "flags.csv"], in: folder, saying: "flags.csv", "\"flag\"", "--map")
  }

  @Test func `columns that are not there`() throws {
    let folder = try Folder(["people.csv": Sample.people])
    try fails(["dedupe", "people.csv", "--truth-column", "nope"], in: folder, saying: "--truth-column", "\"nope\"", "\"email\"")
    try fails(["dedupe", "people.csv", "--id-column", "nope"], in: folder, saying: "--id-column", "\"nope\"")
    try fails(["dedupe", "people.csv", "--ignore-columns", "city,nope"], in: folder, saying: "--ignore-columns", "\"nope\"")
    try fails(["dedupe", "people.csv", "--map", "citi=city"], in: folder, saying: "\"citi\"", "did you mean \"city\"")
    try fails(["dedupe", "people.csv", "--map", "city=planet"], in: folder, saying: "\"planet\"")
    try fails(["dedupe", "people.csv", "--map", "city"], in: folder, saying: "header=role")
    try fails(["evaluate", "people.csv", "--truth-column", "id"], in: folder, saying: "--cluster-column", "\"cluster_id\"")
    try fails(
      ["evaluate", "people.csv", "--truth-column", "nope", "--cluster-column", "id"], in: folder, saying: "--truth-column", "\"nope\"")
  }

  @Test func `a model that cannot be used`() throws {
    let folder = try Sample.folder(["object.json": "{\"a\":1}", "text.json": "not JSON", "other.csv": "name,company\nA B,C\nD E,F\n"])
    for name in ["object.json", "text.json", "nothing.json", "people.csv"] {
      try fails(["dedupe", "people.csv", "--model", name], in: folder, saying: name, "model")
    }
    try fails(["dedupe", "other.csv", "--model", "model.json"], in: folder, saying: "other columns", "--map")
    let cut = try folder.text("model.json")
    try folder.write(String(cut.prefix(cut.count / 2)), to: "cut.json")
    try folder.write(cut.replacingOccurrences(of: "sosia model 1", with: "sosia model 9"), to: "later.json")
    try fails(["dedupe", "people.csv", "--model", "cut.json"], in: folder, saying: "cut.json")
    try fails(["dedupe", "people.csv", "--model", "later.json"], in: folder, saying: "sosia model 9")
  }

  @Test(arguments: ["-o", "--pairs", "--rejects", "--report", "--save-model"])
  func `an output that cannot be written`(option: String) throws {
    let folder = try Sample.folder()
    try FileManager.default.createDirectory(at: folder.url.appendingPathComponent("folder"), withIntermediateDirectories: true)
    let start = ["dedupe", "people.csv", "--model", "model.json"] + (option == "-o" ? [] : ["-o", "/dev/null"])
    try fails(start + [option, "nowhere/x.csv"], in: folder, saying: "nowhere/x.csv", "directory does not exist")
    try fails(start + [option, "folder"], in: folder, saying: "folder", "directory")
    try fails(start + [option, "/dev/full"], in: folder, saying: "/dev/full", "full")
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path + "/folder")
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path + "/folder") }
    // The superuser may write anywhere.
    if geteuid() != 0 { try fails(start + [option, "folder/x.csv"], in: folder, saying: "folder/x.csv", "cannot be written") }
  }

  @Test func `other commands' outputs that cannot be written`() throws {
    let folder = try Sample.folder(["values.txt": "a@b.it\n"])
    try fails(["synthesize", "-n", "10", "-o", "nowhere/x.csv"], in: folder, saying: "nowhere/x.csv")
    try fails(["synthesize", "-n", "10", "-o", "/dev/full"], in: folder, saying: "/dev/full")
    try fails(["normalize", "--field", "email", "values.txt", "-o", "/dev/full"], in: folder, saying: "/dev/full")
    try fails(
      ["link", "people.csv", "people.csv", "--model", "model.json", "-o", "nowhere/x.csv"], in: folder, saying: "nowhere/x.csv")
  }

  @Test func `a failed run leaves the output of an earlier one as it was`() throws {
    let folder = try Sample.folder(["out.csv": "earlier\n", "header.csv": "name,email\n"])
    try fails(["dedupe", "header.csv", "-o", "out.csv"], in: folder)
    #expect(try folder.text("out.csv") == "earlier\n")
  }

  @Test func `records that are not there`() throws {
    let folder = try Sample.folder(["same.csv": Sample.people.replacingOccurrences(of: "\n2,", with: "\n1,")])
    try fails(["explain", "people.csv", "1", "99", "--model", "model.json"], in: folder, saying: "\"99\"", "\"id\"", "--id-column")
    try fails(
      ["explain", "same.csv", "1", "3", "--model", "model.json", "--id-column", "id"], in: folder, saying: "2 records have \"1\"")
  }
}

import Accounts
import Foundation
import HTTPTypes
import Notation
import Profiles
import Storage
import Testing

@testable import Service

@Suite struct TransferRouteTests {
  private static let people = """
    Id,First name,Last name,Company,Email,Budget
    1,Anna,Bianchi,Acme,anna@acme.example,high
    2,Bruno,Verdi,Acme,bruno@acme.example,low
    3,Carla,,,carla@acme.example,
    4,Dario,Neri,Beta,dario@beta.example,
    5,Too,many,cells,in@this.example,row,here
    6,Elena,Gallo,Beta,not an address,

    """

  private func uploads(_ room: AccountRoom) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: room.path + "/uploads")) ?? []
  }

  // MARK: Imports

  @Test func `a dry run says what the import then does`() async throws {
    let room = try AccountRoom()
    let dry = try await room.upload("/v1/imports?dry_run=true&name=people.csv", Self.people)
    #expect(dry.status == .ok)
    let forecast = try #require(dry.json)
    #expect(forecast["format"] == "csv")
    #expect(forecast["created"] == 4 && forecast["matched"] == 0 && forecast["rejected"] == 2)
    #expect(forecast["rejects"]?.array?.compactMap { $0["line"]?.integer } == [4, 6])
    let columns = try #require(forecast["columns"]?.array)
    #expect(columns.first { $0["header"] == "Email" }?["destination"] == "email")
    #expect(forecast["issues"]?.array?.contains { $0["field"] == "email" && $0["severity"] == "error" } == true)
    #expect(try await room.get("/v1/profiles").json?["data"] == [], "a dry run writes nothing")
    #expect(uploads(room).isEmpty)

    let accepted = try await room.upload("/v1/imports?name=people.csv", Self.people)
    #expect(accepted.status == .accepted)
    #expect(uploads(room).count == 1)
    let job = try #require(accepted.headers[.location])
    try await room.runJobs()
    let done = try #require(try await room.get(job).json)
    #expect(done["status"] == "succeeded")
    #expect(done.at("result.created") == forecast["created"])
    #expect(done.at("result.rejected") == forecast["rejected"])
    #expect(done.at("result.updated") == 0 && done.at("result.unchanged") == 0)
    let lines = try #require(try await room.get("\(job)/results").json?["data"]?.array)
    #expect(lines.compactMap { $0["number"]?.integer } == [4, 6])
    #expect(lines[0].at("details.reason")?.string?.contains("A1") == true)
    #expect(lines[1].at("details.record")?.string?.contains("Too,many") == true)
    #expect(uploads(room).isEmpty, "an upload goes with its job")

    let later = "Id,First name,Last name,Email\n1,Anna,Bianchi,a.bianchi@acme.example\n2,Bruno,Verdi,bruno@acme.example\n7,Fabio,Riva,\n"
    let second = try #require(try await room.upload("/v1/imports?dry_run=true", later).json)
    #expect(second["created"] == 1 && second["matched"] == 2 && second["rejected"] == 0)
    let again = try #require(try await room.upload("/v1/imports", later).headers[.location])
    try await room.runJobs()
    let result = try #require(try await room.get(again).json?["result"])
    #expect(result["created"] == 1 && result["updated"] == 1 && result["unchanged"] == 1)
    let found = try #require(try await room.get("/v1/search?q=anna%20bianchi").json)
    #expect(found.at("data.0")?.values("email") == ["anna@acme.example", "a.bianchi@acme.example"])
  }

  @Test func `records find the profile they update, and several are refused with the candidates`() async throws {
    let room = try AccountRoom()
    let a = try await room.make(["family_name": "Rossi", "email": ["info@rossi.example"]])
    let b = try await room.make(["family_name": "Russo", "email": ["info@rossi.example"]])
    let c = try await room.make(["family_name": "Ferri", "email": ["ferri@x.example"]])
    let text = "Last name,Email,Job title\nRossi,info@rossi.example,Owner\nFerri,ferri@x.example,Buyer\nFerri,ferri@x.example,Buyer\n"
    let forecast = try #require(try await room.upload("/v1/imports?dry_run=true&match_by=email", text).json)
    #expect(forecast["created"] == 0 && forecast["matched"] == 2 && forecast["rejected"] == 1)
    #expect(forecast.at("rejects.0.candidates") == [.string(a), .string(b)])
    let job = try #require(try await room.upload("/v1/imports?match_by=email", text).headers[.location])
    try await room.runJobs()
    let result = try #require(try await room.get(job).json?["result"])
    #expect(result["created"] == 0 && result["updated"] == 1 && result["unchanged"] == 1 && result["rejected"] == 1)
    #expect(try await room.profile(c)["job_title"] == "Buyer")
    #expect(try await room.get("\(job)/results").json?.at("data.0.details.candidates") == [.string(a), .string(b)])
  }

  @Test func `who asked to be forgotten is kept out`() async throws {
    let room = try AccountRoom()
    let id = try await room.make(["given_name": "Bruno", "family_name": "Verdi", "email": ["bruno@acme.example"]])
    _ = try await room.send(InProcessRequest(.delete, "/v1/profiles/\(id)"))
    #expect(try await room.upload("/v1/imports?dry_run=true", Self.people).json?["created"] == 3)
    let job = try #require(try await room.upload("/v1/imports", Self.people).headers[.location])
    try await room.runJobs()
    #expect(try await room.get(job).json?.at("result.created") == 3)
  }

  @Test func `a file that cannot be read is refused in words without a path`() async throws {
    let room = try AccountRoom()
    let dry = try await room.upload("/v1/imports?dry_run=true&name=empty.csv", "")
    #expect(dry.status == .unprocessableContent)
    #expect(dry.json?.at("errors.0.detail")?.string?.contains(room.path) == false)
    let other = try await room.upload("/v1/imports?dry_run=true&format=vcard", Self.people)
    #expect(other.json?.at("errors.0.detail")?.string?.contains("csv, not vcard") == true)
    let job = try #require(try await room.upload("/v1/imports?name=empty.csv", "").headers[.location])
    try await room.runJobs()
    let failed = try #require(try await room.get(job).json)
    #expect(failed["status"] == "failed")
    #expect(failed.at("result.error")?.string?.contains("empty.csv") == true)
    #expect(failed.at("result.error")?.string?.contains(room.path) == false)
    #expect(uploads(room).isEmpty)
  }

  @Test func `an upload that is cut off or too large leaves nothing behind`() async throws {
    let room = try AccountRoom()
    _ = try await room.account()
    let principal = Principal(account: "one", keyID: "k_1", scopes: AccountRoom.everything)
    let cut = Chunks(["Id,Last name\n", "1,Rossi\n"], then: Problem(.malformedRequest, "the body was cut off"))
    let request = InProcessRequest(.post, "/v1/imports")
    let answer = try await room.responder.respond(to: request, upload: { try await cut.next() }, as: principal)
    #expect(answer.status == .badRequest)
    #expect(uploads(room).isEmpty)
    let large = try await room.upload("/v1/imports", String(repeating: "x", count: 1_200_000))
    #expect(large.status == .contentTooLarge)
    #expect(uploads(room).isEmpty)
    #expect(try await room.get("/v1/jobs").json?["data"] == [])
  }

  @Test func `uploads are for their owner only, and strays of a dead process go at the next start`() async throws {
    let room = try AccountRoom()
    let job = try #require(try await room.upload("/v1/imports", Self.people).headers[.location])
    let name = try #require(uploads(room).first)
    let attributes = try FileManager.default.attributesOfItem(atPath: room.path + "/uploads/" + name)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
    _ = FileManager.default.createFile(atPath: room.path + "/uploads/one.stray", contents: Data("x".utf8))
    _ = FileManager.default.createFile(atPath: room.path + "/uploads/one-more.kept", contents: Data("x".utf8))
    await room.close()
    let again = try AccountRoom(path: room.path, removes: false)
    _ = try await again.account()
    #expect(uploads(again).sorted() == ["one-more.kept", name].sorted(), "what waits for its job, and what is another account's, stays")
    try await again.runJobs()
    #expect(try await again.get(job).json?["status"] == "succeeded")
    await again.close()
  }

  @Test func `a cancelled import takes its upload along`() async throws {
    let room = try AccountRoom()
    let job = try #require(try await room.upload("/v1/imports", Self.people).headers[.location])
    let cancelled = try await room.send(InProcessRequest(.delete, job))
    #expect(cancelled.status == .accepted)
    #expect(cancelled.json?["status"] == "cancelled")
    #expect(uploads(room).isEmpty)
    try await room.runJobs()
    #expect(try await room.get("/v1/profiles").json?["data"] == [])
  }

  @Test func `an import that is interrupted goes on where it was`() async throws {
    let count = 5_000
    let room = try AccountRoom()
    var text = "Id,Last name\n"
    for number in 1...count { text += number.isMultiple(of: 1_000) ? "\(number),\n" : "\(number),Name\(number)\n" }
    let job = try #require(try await room.upload("/v1/imports", text).headers[.location])
    let id = try #require(JobID(String(job.split(separator: "/").last ?? "")))
    let account = try await room.account()
    let worker = Task { await JobRunner(account: account).run() }
    // As soon as one checkpoint is written the worker is stopped; whether it got further does not matter.
    while try await account.job(id).progress.done < 2_000 { await Task.yield() }
    worker.cancel()
    await worker.value
    await room.close()

    let again = try AccountRoom(path: room.path, removes: false)
    try await again.runJobs()
    let done = try #require(try await again.get(job).json)
    #expect(done["status"] == "succeeded")
    #expect(done.at("result.created") == .number(JSONNumber(Int64(count - 5))))
    #expect(done.at("result.rejected") == 5)
    #expect(
      try await again.get("\(job)/results").json?["data"]?.array?.compactMap { $0["number"]?.integer } == [
        1_001, 2_001, 3_001, 4_001, 5_001,
      ])
    let lines = String(decoding: try await again.get("/v1/export?format=jsonl").body, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == count - 5)
    #expect(Set(lines.compactMap { try? JSONReader.read(Array($0.utf8)) }.compactMap { $0.at("values.0.text")?.string }).count == count - 5)
    await again.close()
  }

  // MARK: Exports

  private static let anna: JSONValue = [
    "given_name": "Anna", "family_name": "Bianchi", "job_title": "=1+1", "email": [["value": "anna@acme.example", "type": "work"]],
    "telephone": [["value": "+39 333 555 0101", "type": "mobile"]], "tags": ["fair", "hot"], "custom_fields": ["Budget": "high"],
    "address": [["street": "Via Roma 1", "locality": "Milano", "postal_code": "20121", "country": "IT"]], "stage": "contact",
    "notes": ["Met at the fair."],
  ]

  @Test func `JSON Lines come back without loss`() async throws {
    let room = try AccountRoom()
    let a = try await room.make(Self.anna)
    let b = try await room.make(["given_name": "Ann", "family_name": "Bianchi", "email": ["ann@acme.example"]])
    _ = try await room.patch(a, ["job_title": "Director"])
    _ = try await room.post("/v1/merges", ["survivor": .string(a), "absorbed": .string(b)])
    let first = try await room.get("/v1/export?format=jsonl")
    #expect(first.headers[.contentType] == "application/jsonl")
    let text = String(decoding: first.body, as: UTF8.self)
    #expect(text.split(separator: "\n").count == 1)
    let job = try #require(try await room.upload("/v1/imports", text, of: "two").headers[.location])
    try await room.runJobs("two")
    #expect(try await room.get(job, of: "two").json?.at("result.created") == 1)
    let second = try await room.get("/v1/export?format=jsonl", of: "two")
    func values(_ response: InProcessResponse) throws -> [String] {
      let line = try JSONReader.read(Array(response.body.split(separator: 0x0A).first ?? []))
      return try #require(line["values"]?.array).map { value in
        var json = JSONWriter()
        json.value(value.without(["id"]))
        return String(decoding: json.finish(), as: UTF8.self)
      }.sorted()
    }
    #expect(try values(first) == values(second))
    #expect(text.contains("=1+1"), "the former job title is there")
    let note = try JSONReader.read(Array(second.body.split(separator: 0x0A).first ?? []))
    #expect(note.at("notes.0.text") == "Met at the fair.")
  }

  @Test func `CSV has custom fields as columns, is guarded against formulas, and comes back`() async throws {
    let room = try AccountRoom()
    _ = try await room.make(Self.anna)
    _ = try await room.make(["organization_name": "Acme", "kind": "organization"])
    let csv = try await room.get("/v1/export")
    #expect(csv.headers[.contentType] == "text/csv")
    let text = String(decoding: csv.body, as: UTF8.self)
    #expect(text.hasPrefix("id,kind,stage,given_name,"))
    #expect(text.split(separator: "\n").first?.contains("custom_fields.Budget") == true)
    #expect(text.contains("'=1+1"))
    let job = try #require(try await room.upload("/v1/imports?match_by=none", text, of: "two").headers[.location])
    try await room.runJobs("two")
    #expect(try await room.get(job, of: "two").json?.at("result.created") == 2)
    let profiles = try #require(try await room.get("/v1/profiles", of: "two").json?["data"]?.array)
    let anna = try #require(profiles.first { $0["family_name"] == "Bianchi" })
    #expect(anna["job_title"] == "=1+1")
    #expect(anna["stage"] == "contact")
    #expect(anna.at("custom_fields.Budget") == "high")
    #expect(anna.values("tags") == ["fair", "hot"])
    #expect(anna.at("telephone.0.value") == "+393335550101" && anna.at("telephone.0.type") == "mobile")
    #expect(anna.at("address.0.locality") == "Milano")
  }

  @Test func `an export takes in only what is asked for, as it is shown`() async throws {
    let room = try AccountRoom()
    _ = try await room.make(Self.anna)
    let lead = try await room.make(["family_name": "Rossi"])
    let contact = try await room.make(["family_name": "Rossi", "stage": "contact"])
    _ = try await room.make(["organization_name": "Acme", "kind": "organization"])
    let cards = String(decoding: try await room.get("/v1/export?format=vcard&kind=person&stage=contact").body, as: UTF8.self)
    #expect(cards.split(separator: "\r\n").count { $0 == "BEGIN:VCARD" } == 2)
    _ = try await room.post("/v1/merges", ["survivor": .string(lead), "absorbed": .string(contact)])
    let leads = String(decoding: try await room.get("/v1/export?format=jsonl&stage=lead").body, as: UTF8.self)
    #expect(leads.split(separator: "\n").count == 1, "a lead that absorbed a contact is shown as one")
    #expect(try await room.get("/v1/audit").json?.at("data.0.action") == "profiles.exported")
  }

  @Test func `an export is written page by page`() async throws {
    let room = try AccountRoom()
    let text = "Last name\n" + (1...1_200).map { "Name\($0)\n" }.joined()
    _ = try await room.upload("/v1/imports", text)
    try await room.runJobs()
    let sink = CountingSink()
    let principal = Principal(account: "one", keyID: "k_1", scopes: [.export])
    _ = try await room.responder.respond(to: InProcessRequest(.get, "/v1/export?format=jsonl"), as: principal, into: sink)
    #expect(await sink.writes == 3)
    #expect(await sink.lines == 1_200)
  }
}

/// Pieces of a body, and then an error.
private actor Chunks {
  private var pieces: [String]
  private let failure: any Error

  init(_ pieces: [String], then failure: any Error) {
    self.pieces = pieces
    self.failure = failure
  }

  func next() throws -> [UInt8]? {
    if pieces.isEmpty { throw failure }
    return Array(pieces.removeFirst().utf8)
  }
}

private actor CountingSink: ByteSink {
  private(set) var writes = 0
  private(set) var lines = 0

  func write(_ bytes: [UInt8]) {
    writes += 1
    lines += bytes.count { $0 == 0x0A }
  }
}

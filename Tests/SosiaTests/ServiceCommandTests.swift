import Foundation
import Testing

@Suite struct ServiceCommandTests {
  static let people = """
    id,first_name,last_name,email,phone,company,city
    1,Maria,Rossi,maria.rossi@acme.it,+39 06 698 12345,Acme S.r.l.,Roma
    2,Giulia,Bianchi,g.bianchi@beta.it,+39 02 555 0101,Beta SpA,Milano
    3,MARIA,ROSSI,Maria.Rossi@acme.it,+39 0669812345,ACME SRL,Roma

    """

  /// A folder with a data directory `crm` that holds p_1 to p_3; the first and the last are one person.
  private static func imported() throws -> Folder {
    let folder = try Folder(["people.csv": people])
    let result = try Sosia.run("import", "people.csv", "--data", "crm", "--quiet", in: folder)
    try #require(result.status == 0, "\(result.messages)")
    try #require(result.output.contains("3 created"))
    return folder
  }

  private func done(_ arguments: String..., in folder: Folder) throws -> String {
    let result = try Sosia.run(arguments + ["--data", "crm"], in: folder.path)
    #expect(result.status == 0, "\(arguments): \(result.messages)")
    return result.output
  }

  @Test func `a key is shown once, listed without its secret, and revoked`() throws {
    let folder = try Folder()
    let secret = try done("keys", "create", "--scopes", "read,write", in: folder).trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(secret.hasPrefix("sosia_default_"))
    let listed = try done("keys", "list", in: folder)
    #expect(listed.contains("k_1") && listed.contains("read,write") && listed.contains("valid"))
    #expect(!listed.contains(secret))
    _ = try done("keys", "revoke", "k_1", in: folder)
    #expect(try done("keys", "list", in: folder).contains("revoked"))
  }

  @Test func `an unknown setting is refused with what was probably meant`() throws {
    let result = try Sosia.run("config", "--set", "http.lisen=127.0.0.1:1", in: try Folder())
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains("http.lisen") && result.messages.contains("http.listen"))
  }

  @Test func `a row that cannot be used goes to the reject file with its line, and the status says so`() throws {
    let folder = try Folder(["people.csv": Self.people + "9,Solo,,solo@acme.example,,,\n"])
    let result = try Sosia.run("import", "people.csv", "--data", "crm", "--quiet", in: folder)
    #expect(result.status == 3)
    #expect(result.output.contains("3 created") && result.output.contains("1 rejected"))
    let rejects = try folder.grid("people.rejects.csv")
    #expect(rejects["line"] == ["5"])
    #expect(rejects["reason"].first?.contains("A1") == true, "\(rejects)")
  }

  @Test func `a check names who is here already`() throws {
    let folder = try Self.imported()
    let answer = try object(
      try done("check", "--given-name", "Giulia", "--family-name", "Bianchi", "--email", "g.bianchi@beta.it", "--json", in: folder))
    let matches = try #require(answer["matches"] as? [[String: Any]])
    #expect((matches.first?["profile"] as? [String: Any])?["id"] as? String == "p_2")
  }

  @Test func `a dry conversion changes nothing, and a real one makes contacts`() throws {
    let folder = try Self.imported()
    let plan = try done("convert", "p_2", "--dry-run", in: folder)
    #expect(plan.contains("Person contact: new") && plan.contains("Organization contact: new") && plan.contains("Nothing is lost."))
    let before = try done("export", "--format", "csv", in: folder)
    #expect(Set(Grid(before)["id"]) == ["p_1", "p_2", "p_3"])
    #expect(try done("convert", "p_2", in: folder).contains("Done: c_1"))
    let after = Grid(try done("export", "--format", "csv", "--stage", "contact", in: folder))
    #expect(Set(after["kind"]) == ["person", "organization"])
  }

  @Test func `a pair that waits is merged, and the merge is taken back`() throws {
    let folder = try Self.imported()
    let queue = try done("review", "--list", in: folder)
    #expect(queue.contains("p_1") && queue.contains("p_3") && !queue.contains("p_2"))
    let before = try done("export", "--format", "csv", in: folder)
    #expect(try done("merge", "p_1", "p_3", in: folder).contains("sosia unmerge m_1"))
    #expect(Set(Grid(try done("export", "--format", "csv", in: folder))["id"]) == ["p_1", "p_2"])
    _ = try done("unmerge", "m_1", in: folder)
    let after = Grid(try done("export", "--format", "csv", in: folder))
    for column in ["id", "given_name", "family_name", "email", "telephone", "external_id"] {
      #expect(after[column] == Grid(before)[column], "\(column)")
    }
  }

  @Test func `a backup holds the same profiles and is sound`() throws {
    let folder = try Self.imported()
    _ = try done("backup", "-o", "copy", in: folder)
    #expect(try !done("doctor", in: folder).contains("BAD"))
    let copied = try Sosia.run("export", "--format", "csv", "--data", "copy", in: folder)
    #expect(copied.output == (try done("export", "--format", "csv", in: folder)))
    let nowhere = try Sosia.run("doctor", "--data", "nowhere", in: folder)
    #expect(nowhere.status == 1 && nowhere.output.contains("BAD"))
  }

  // MARK: serve

  @Test func `an address that others reach is refused without a key`() throws {
    let folder = try Folder()
    let result = try Sosia.run("serve", "--data", "crm", "--listen", "0.0.0.0:\(try LocalPort.free())", in: folder)
    #expect(result.status == 2)
    #expect(result.messages.contains("API key"))
  }

  @Test func `a service answers, keeps its directory to itself, and ends on SIGTERM`() throws {
    let folder = try Folder()
    let port = try LocalPort.free()
    let serving = try Sosia.Running(["serve", "--data", "crm", "--listen", "127.0.0.1:\(port)"], in: folder.path)
    defer { if serving.process.isRunning { kill(serving.process.processIdentifier, SIGKILL) } }
    while serving.process.isRunning && !serving.messages.contains("sosia: ready") { usleep(5_000) }
    #expect(try LocalPort.get("/readyz", port: port).hasPrefix("HTTP/1.1 200"))
    let second = try Sosia.run("serve", "--data", "crm", "--listen", "127.0.0.1:\(try LocalPort.free())", in: folder)
    #expect(second.status == 1)
    #expect(second.messages.contains("http://127.0.0.1:\(port)"), "\(second.messages)")
    #expect(kill(serving.process.processIdentifier, SIGTERM) == 0)
    let result = try serving.end()
    #expect(result.status == 0 && !result.wasKilled, "\(result.messages)")
  }

  @Test func `a sample account says what to try, of people who are there`() throws {
    let folder = try Folder()
    let port = try LocalPort.free()
    let serving = try Sosia.Running(["serve", "--data", "crm", "--listen", "127.0.0.1:\(port)", "--sample", "150"], in: folder.path)
    defer { if serving.process.isRunning { kill(serving.process.processIdentifier, SIGKILL) } }
    while serving.process.isRunning && !serving.messages.contains("sosia: ready") { usleep(5_000) }
    #expect(serving.messages.contains("with 150 profiles"), "\(serving.messages)")
    #expect(kill(serving.process.processIdentifier, SIGTERM) == 0)
    let lines = try serving.end().output.split(separator: "\n").filter { $0.hasPrefix("curl ") }
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.contains("Authorization: Bearer sosia_default_") })
  }
}

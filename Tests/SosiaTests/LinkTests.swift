import Testing

@Suite struct LinkTests {
  /// Two rows of the first file are the same person as one row of the second.
  private func folder() throws -> Folder {
    let lines = Sample.people.split(separator: "\n").map(String.init)
    return try Sample.folder([
      "leads.csv": [lines[0], lines[1], lines[3], lines[2]].joined(separator: "\n") + "\n",
      "contacts.csv": [lines[0], lines[6], lines[1].replacing("1,Maria", with: "101,Maria")].joined(separator: "\n") + "\n",
    ])
  }

  @Test func `each record has one partner at most unless many are asked for`() throws {
    let folder = try folder()
    let one = try Sosia.run("link", "leads.csv", "contacts.csv", "--model", "model.json", in: folder)
    #expect(one.status == 0, "\(one.messages)")
    #expect(folder.names.contains("leads-contacts.links.csv"))
    let best = try folder.grid("leads-contacts.links.csv")
    #expect(
      best.header == ["match_probability", "match_weight"] + Sample.columns.map { "leads.\($0)" } + Sample.columns.map { "contacts.\($0)" })
    #expect(best["leads.id"] == ["1"])
    #expect(best["contacts.id"] == ["101"])
    let many = try Sosia.run("link", "leads.csv", "contacts.csv", "--many", "--model", "model.json", "-o", "many.csv", "--json", in: folder)
    #expect(try object(many.output)["links"] as? Int == 2)
    #expect(Set(try folder.grid("many.csv")["leads.id"]) == ["1", "3"])
    #expect(Set(try folder.grid("many.csv")["contacts.id"]) == ["101"])
  }

  @Test func `links stream through pipes and name both sides when the files are of one name`() throws {
    let folder = try folder()
    let piped = try Sosia.run(
      ["link", "-", "contacts.csv", "--model", "model.json"], in: folder.path, input: try folder.data("leads.csv"))
    #expect(piped.status == 0)
    #expect(Grid(piped.output).rows.count == 1)
    #expect(piped.messages.contains("1 links between 3 and 2 records") || piped.messages.contains("1 link between 3 and 2 records"))
    let same = try Sosia.run("link", "leads.csv", "leads.csv", "--model", "model.json", "-o", "same.jsonl", in: folder)
    #expect(same.status == 0)
    let first = try object(String(try #require(try folder.text("same.jsonl").split(separator: "\n").first)))
    #expect(first["left.id"] != nil && first["right.id"] != nil)
  }
}

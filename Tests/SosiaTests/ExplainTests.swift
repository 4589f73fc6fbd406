import Testing

@Suite struct ExplainTests {
  private func explain(_ arguments: String..., in folder: Folder) throws -> Sosia.Result {
    try Sosia.run(["explain", "people.csv"] + arguments + ["--model", "model.json"], in: folder.path)
  }

  @Test func `a match is a table of levels and weights, and says what would have undone it`() throws {
    let result = try explain("4", "5", in: try Sample.folder())
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.messages.isEmpty)
    for word in ["comparison", "level", "weight", "last_name", "smithson", "people.csv, line 5", "people.csv, line 6", "this is a match."] {
      #expect(result.output.contains(word), "\(word)")
    }
    #expect(result.output.contains("It would not be a match") || result.output.contains("No field's disagreement"))
  }

  @Test func `a pair that does not match says what would have made it one`() throws {
    let result = try explain("1", "2", in: try Sample.folder())
    #expect(result.status == 0)
    #expect(result.output.contains("this is no match."))
    #expect(result.output.contains("It would be a match") || result.output.contains("No field's agreement"))
  }

  @Test func `the JSON adds up`() throws {
    let folder = try Sample.folder()
    for pair in [["1", "3"], ["4", "5"], ["2", "7"]] {
      let found = try object(try explain(pair[0], pair[1], "--json", in: folder).output)
      let comparisons = try #require(found["comparisons"] as? [[String: Any]])
      let parts = comparisons.compactMap { $0["weight"] as? Double } + comparisons.compactMap { $0["rarity_weight"] as? Double }
      let weight = try #require(found["weight"] as? Double)
      let sums = try [found["prior_weight"], found["relatives_weight"]].map { try #require($0 as? Double) }
      let sum = sums.reduce(0, +) + parts.reduce(0, +)
      #expect(abs(sum - weight) < 0.1, "\(pair): \(sum) and \(weight)")
      #expect(found["match"] as? Bool == (pair != ["2", "7"]))
      #expect((found["what_would_change_it"] as? [String])?.isEmpty == false)
    }
  }

  @Test func `the order of the two does not matter`() throws {
    let folder = try Sample.folder()
    let one = try object(try explain("1", "3", "--json", in: folder).output)
    let two = try object(try explain("3", "1", "--json", in: folder).output)
    #expect(one["weight"] as? Double == two["weight"] as? Double)
  }

  @Test func `the score is that of the output`() throws {
    let folder = try Sample.folder()
    _ = try Sosia.run("dedupe", "people.csv", "--model", "model.json", "-o", "out.csv", in: folder)
    let probability = try #require(Double(try folder.grid("out.csv")["match_probability"][3]))
    let found = try object(
      try Sosia.run("explain", "out.csv", "4", "5", "--model", "model.json", "--json", in: folder).output)
    let explained = try #require(found["probability"] as? Double)
    #expect(abs(explained - probability) < 0.0002)
  }
}

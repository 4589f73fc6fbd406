import Testing

@Suite struct SynthesizeTests {
  @Test func `the same seed makes the same bytes, whatever the threads and the way out`() throws {
    let folder = try Folder()
    for (name, threads) in [("a.csv", "1"), ("b.csv", "2")] {
      let made = try Sosia.run("synthesize", "-n", "2000", "--seed", "7", "--threads", threads, "-o", name, in: folder)
      #expect(made.status == 0)
      #expect(made.output.contains("2000 rows of 1400 people in \(name)"))
      #expect(!made.messages.contains("\r"))
    }
    let first = try folder.data("a.csv")
    #expect(try folder.data("b.csv") == first)
    let piped = try Sosia.run("synthesize", "-n", "2000", "--seed", "7", "-o", "-", in: folder)
    #expect(piped.outputBytes == first)
    #expect(piped.messages.contains("2000 rows"))
    let device = try Sosia.run("synthesize", "-n", "2000", "--seed", "7", "-o", "/dev/stdout", in: folder)
    #expect(device.outputBytes == first)
    let quiet = try Sosia.run("synthesize", "-n", "2000", "--seed", "8", "-o", "-", "-q", in: folder)
    #expect(quiet.messages.isEmpty)
    #expect(quiet.outputBytes != first)
    let packed = try Sosia.run("synthesize", "-n", "2000", "--seed", "7", "-o", "a.csv.gz", in: folder)
    #expect(packed.status == 0)
    #expect(try folder.data("a.csv.gz").starts(with: [0x1F, 0x8B]))
  }

  @Test func `locale and duplicates do what they say`() throws {
    let made = try Sosia.run(["synthesize", "-n", "500", "--locale", "it", "--duplicates", "0", "-o", "-", "-q"])
    let grid = Grid(made.output)
    #expect(grid.rows.count == 500)
    #expect(Set(grid["truth_id"]).count == 500)
    // Offices abroad aside, Italians live in Italy.
    #expect(grid["country"].count { ["Italia", "Italy", "IT", ""].contains($0) } > 400)
  }
}

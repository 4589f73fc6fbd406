import Foundation
import Testing

@Suite struct EvaluateTests {
  private static let file = """
    id,person,cluster_id
    a,x,1
    b,x,1
    c,y,1
    d,y,2
    e,,2
    f,z,
    g,z,

    """

  /// Six records with a truth: clusters {a b c} {d} {f} {g}, entities {a b} {c d} {f g}; one of the three pairs found is one of the three
  /// that are there. B-cubed precision (2/3 + 2/3 + 1/3 + 1 + 1 + 1) / 6, recall (1 + 1 + 1/2 + 1/2 + 1/2 + 1/2) / 6.
  private func check(_ result: Sosia.Result) throws {
    #expect(result.status == 0, "\(result.messages)")
    let found = try object(result.output)
    #expect(found["records"] as? Int == 6)
    #expect(found["precision"] as? Double == 0.3333)
    #expect(found["recall"] as? Double == 0.3333)
    #expect(found["f1"] as? Double == 0.3333)
    #expect(found["b3_precision"] as? Double == 0.7778)
    #expect(found["b3_recall"] as? Double == 0.6667)
    #expect(found["b3_f1"] as? Double == 0.7179)
    #expect(found["clusters"] as? Int == 4)
    #expect(found["true_clusters"] as? Int == 3)
    #expect(found["largest_cluster"] as? Int == 3)
    #expect(found["largest_true"] as? Int == 2)
  }

  @Test func `a small case comes out as counted by hand`() throws {
    let folder = try Folder(["out.csv": Self.file])
    try check(try Sosia.run("evaluate", "out.csv", "--truth-column", "person", "--json", in: folder))
    try check(try Sosia.run("evaluate", "-", "--truth-column", "person", "--json", in: folder, input: Self.file))
    let lines = try Sosia.run("evaluate", "out.csv", "--truth-column", "person", in: folder).output
    for word in ["pairwise", "B-cubed", "0.3333", "0.7778", "0.7179"] { #expect(lines.contains(word)) }
  }

  @Test func `the truth may be in a file of its own`() throws {
    let grid = Grid(Self.file)
    let truth = Grid(header: ["id", "person"], rows: grid.keeping(["id", "person"]).rows.reversed())
    var out = grid.keeping(["id", "cluster_id"])
    out.header[1] = "group"
    let folder = try Folder(["out.csv": out.text, "truth.csv": truth.text])
    try check(
      try Sosia.run(
        "evaluate", "out.csv", "--truth-column", "person", "--truth-file", "truth.csv", "--id-column", "id", "--cluster-column", "group",
        "--json", in: folder))
  }
}

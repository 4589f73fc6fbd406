import Testing

@testable import Markup

/// A set of statements that is compared without regard to the names of its blank nodes.
struct RDFGraph {
  struct Quad: Hashable {
    let triple: RDFTriple
    let graph: RDFTerm?
  }

  let quads: Set<Quad>

  init(_ triples: [RDFTriple]) { quads = Set(triples.map { Quad(triple: $0, graph: nil) }) }

  init(_ quads: [(triple: RDFTriple, graph: RDFTerm?)]) { self.quads = Set(quads.map { Quad(triple: $0.triple, graph: $0.graph) }) }

  private var blanks: [RDFTerm] {
    var found: Set<RDFTerm> = []
    for quad in quads {
      for term in [quad.triple.subject, quad.triple.object, quad.graph] { if case .blank? = term { found.insert(term!) } }
    }
    return Array(found)
  }

  /// Whether the blank nodes of one can be renamed so that both say the same.
  func isIsomorphic(to other: RDFGraph) -> Bool {
    guard quads.count == other.quads.count else { return false }
    let (own, others) = (colors(), other.colors())
    guard own.values.sorted() == others.values.sorted() else { return false }
    let order = own.keys.sorted { own[$0, default: 0] < own[$1, default: 0] }
    var steps = 0
    return match(order, own, others, [:], [], other, &steps)
  }

  /// A number for each blank node that depends only on what is said of it, refined as often as there are blank nodes, at most 8 times.
  private func colors() -> [RDFTerm: UInt64] {
    var colors: [RDFTerm: UInt64] = [:]
    for blank in blanks { colors[blank] = 1 }
    for _ in 0..<8 {
      var next: [RDFTerm: UInt64] = [:]
      for quad in quads {
        let (subject, object) = (Self.hash(quad.triple.subject, colors), Self.hash(quad.triple.object, colors))
        let predicate = Self.hash(quad.triple.predicate)
        if case .blank = quad.triple.subject { next[quad.triple.subject, default: 7] &+= Self.mix(predicate ^ 1, object) }
        if case .blank = quad.triple.object { next[quad.triple.object, default: 7] &+= Self.mix(predicate ^ 2, subject) }
        if let graph = quad.graph, case .blank = graph { next[graph, default: 7] &+= Self.mix(predicate ^ 3, subject &+ object) }
      }
      for (blank, color) in colors { colors[blank] = Self.mix(color, next[blank] ?? 0) }
    }
    return colors
  }

  private static func hash(_ term: RDFTerm, _ colors: [RDFTerm: UInt64]) -> UInt64 { colors[term] ?? hash("\(term)") }
  private static func hash(_ text: String) -> UInt64 { text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } }
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var value = a &* 0x9E37_79B9_7F4A_7C15 ^ b
    value ^= value >> 29
    return value &* 0xBF58_476D_1CE4_E5B9
  }

  private func match(
    _ rest: [RDFTerm], _ own: [RDFTerm: UInt64], _ others: [RDFTerm: UInt64], _ names: [RDFTerm: RDFTerm], _ used: Set<RDFTerm>,
    _ other: RDFGraph, _ steps: inout Int
  ) -> Bool {
    steps += 1
    if steps > 20_000 { return false }
    guard let first = rest.first else { return renamed(names) == other.quads }
    for (candidate, color) in others where color == own[first] && !used.contains(candidate) {
      var names = names
      names[first] = candidate
      if match(Array(rest.dropFirst()), own, others, names, used.union([candidate]), other, &steps) { return true }
    }
    return false
  }

  private func renamed(_ names: [RDFTerm: RDFTerm]) -> Set<Quad> {
    Set(
      quads.map { quad in
        Quad(
          triple: RDFTriple(
            names[quad.triple.subject] ?? quad.triple.subject, quad.triple.predicate, names[quad.triple.object] ?? quad.triple.object),
          graph: quad.graph.map { names[$0] ?? $0 })
      })
  }
}

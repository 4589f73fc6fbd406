/// A rule that makes two records a candidate pair: they agree on all parts of one of its alternatives.
///
/// Alternatives are for multi-valued attributes (either phone of one with either phone of the other) and share one space of keys.
struct BlockingRule: Sendable {
  /// Each alternative is a conjunction of parts; one key slot each.
  var alternatives: [[KeyPart]]
  /// Parts added to the keys of blocks that are too large, one after the other.
  var refinements: [KeyPart]
  /// Told in reports: "phone", "both names", "company and sound of last name".
  var name: String

  init(_ alternatives: [[KeyPart]], refinements: [KeyPart] = [], attributes: [Attribute]) {
    self.alternatives = alternatives
    self.refinements = refinements
    name = alternatives.first.map { parts in parts.map { $0.describe(attributes) }.joined(separator: " and ") } ?? ""
  }
}

/// What a rule produced and what it had to leave out.
public struct BlockingRuleReport: Sendable {
  /// The rule in words.
  public var name: String
  /// Blocks of two or more records.
  public var blocks: Int
  /// The largest block compared, in records.
  public var largestBlock: Int
  /// Pairs in the blocks, before pairs of earlier rules are left to those.
  public var pairs: Int
  /// Blocks left out because no refinement made them small enough, and how many records they held.
  public var droppedBlocks: Int
  public var droppedRecords: Int
}

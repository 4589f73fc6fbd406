public import Profiles

/// Reads merges, conversions, verdicts and the review queue. See `StoreReader`.
public protocol DecisionReader {
  func merge(_ id: MergeID) throws(StoreError) -> Merge?
  /// The merges in which any of the profiles is survivor or absorbed, ascending.
  func merges(of profiles: [ProfileID], activeOnly: Bool) throws(StoreError) -> [Merge]
  /// A part of all merges, newest first.
  func merges(before cursor: MergeID?, limit: Int) throws(StoreError) -> Page<Merge, MergeID>

  func conversion(_ id: ConversionID) throws(StoreError) -> Conversion?
  /// The conversions of which any of the profiles is the lead, or a contact that was made, ascending.
  func conversions(of profiles: [ProfileID], activeOnly: Bool) throws(StoreError) -> [Conversion]
  /// A part of all conversions, newest first.
  func conversions(before cursor: ConversionID?, limit: Int) throws(StoreError) -> Page<Conversion, ConversionID>

  /// The verdict on a pair of sides, in either order.
  func verdict(_ a: ProfileID, _ b: ProfileID) throws(StoreError) -> Verdict?
  /// The verdicts on pairs in which any of the profiles is, by pair.
  func verdicts(of profiles: [ProfileID]) throws(StoreError) -> [Verdict]
  /// A part of all verdicts, by pair.
  func verdicts(after cursor: PairCursor?, limit: Int) throws(StoreError) -> Page<Verdict, PairCursor>

  func reviewItem(_ id: ReviewID) throws(StoreError) -> ReviewItem?
  /// The item of a pair, in either order.
  func reviewItem(_ a: ProfileID, _ b: ProfileID) throws(StoreError) -> ReviewItem?
  /// The items on pairs in which any of the profiles is, ascending.
  func reviewItems(of profiles: [ProfileID], status: ReviewItem.Status?) throws(StoreError) -> [ReviewItem]
  /// A part of the queue, the greatest worth first, then ascending by id.
  func reviewItems(status: ReviewItem.Status, after cursor: ReviewCursor?, limit: Int) throws(StoreError) -> Page<ReviewItem, ReviewCursor>
  func reviewItemCount(status: ReviewItem.Status) throws(StoreError) -> Int
}

/// Where in the list of pairs one stands.
public struct PairCursor: Hashable, Sendable, Codable {
  public var a: ProfileID
  public var b: ProfileID

  public init(a: ProfileID, b: ProfileID) {
    self.a = a
    self.b = b
  }
}

/// Where in the review queue one stands.
public struct ReviewCursor: Hashable, Sendable, Codable {
  public var worth: Double
  public var id: ReviewID

  public init(worth: Double, id: ReviewID) {
    self.worth = worth
    self.id = id
  }
}

/// Changes merges, conversions, verdicts and the review queue. See `StoreWriter`.
///
/// Writes these rows only: the states of the profiles concerned are the caller's to set, in the same transaction.
public protocol DecisionWriter {
  /// The id given to a merge; the one in the argument is not looked at.
  /// - Throws: `.conflict` when the absorbed profile already has an active merge.
  func insert(_ merge: Merge) throws(StoreError) -> MergeID
  /// Writes a merge's choices and whether it was undone; returns whether there was such a merge.
  func update(_ merge: Merge) throws(StoreError) -> Bool

  /// The id given to a conversion; the one in the argument is not looked at.
  /// - Throws: `.conflict` when the lead already has an active conversion.
  func insert(_ conversion: Conversion) throws(StoreError) -> ConversionID
  /// Writes everything of a conversion but its lead and its making; returns whether there was such a conversion.
  func update(_ conversion: Conversion) throws(StoreError) -> Bool

  /// Writes a verdict; replaces an earlier one on the same pair.
  func put(_ verdict: Verdict) throws(StoreError)

  /// The ids of the items' pairs. A pair that is in the queue gets the new probability and worth, and the new status unless it is decided.
  /// The items' ids are not looked at.
  func put(_ items: [ReviewItem]) throws(StoreError) -> [ReviewID]
  /// Sets the status of items that exist.
  func setStatus(_ status: ReviewItem.Status, of items: [ReviewID]) throws(StoreError)
}

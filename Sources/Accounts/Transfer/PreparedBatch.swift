import Interchange
import Matching
import Profiles
import Resolution
import Storage

/// The drafts of a range of records with all that can be computed before the transaction.
struct PreparedBatch: Sendable {
  struct Record: Sendable {
    var draft: RecordDraft
    /// Hashes under which the person may be suppressed; empty where they were not asked for.
    var suppression: [[UInt8]]
    /// What it finds its profile by; empty for a new one.
    var match: [Storage.LookupKey]
    /// Of the profile that it makes if it is new: its values as the store keeps them, and what it is found by.
    var document: [UInt8]
    var keys: [Storage.LookupKey]
  }

  let range: Range<Int>
  let records: [Record]
  let rejected: [RejectedRecord]
  /// The records as the matcher sees them, by kind; the key is the place in `records`.
  private let live: [Profile.Kind: PackedRecords]
  private let isHashed: Bool

  /// - Parameter suppression: nil while nobody is suppressed: the hashes cost more than all else that finds a record.
  init(_ batch: DraftBatch, _ request: ImportRequest, _ provenance: Provenance, suppression: SuppressionList?) {
    range = batch.range
    rejected = batch.rejected
    isHashed = suppression != nil
    var live: [Profile.Kind: PackedRecords] = [:]
    var cells = MatchCells()
    records = batch.drafts.enumerated().map { place, draft in
      var draft = draft
      if let source = request.leadSource, !draft.values.contains(where: { $0.field == .leadSource }) {
        draft.values.append(ValueDraft(.leadSource, source))
      }
      let values = draft.values(of: ProfileID(0), provenance: provenance)
      cells.fill(values)
      LiveRecords.append(cells, key: Int64(place), to: &live[draft.kind, default: PackedRecords()])
      return Record(
        draft: draft, suppression: suppression?.hashes(of: SuppressionText.texts(of: values, kind: draft.kind)) ?? [],
        match: Placement.keys(of: values, for: request.match), document: ValueDocument.encode(values),
        keys: StoreKeys.of(values))
    }
    self.live = live
  }

  /// What the columns follow of the records that became profiles.
  /// - Parameter ids: by the place in `records`; nil for a record that made none.
  func loads(of ids: [ProfileID?]) -> [LiveUpdate] {
    live.compactMap { kind, packed in
      let packed = packed.rekeyed(packed.keys.map { ids[Int($0)]?.number })
      return packed.count == 0 ? nil : .load(kind, packed)
    }
  }

  /// The places in `records` of those who asked to be forgotten, as the store has it now.
  /// - Parameter list: hashes what was prepared while nobody was suppressed.
  func suppressed(by list: SuppressionList, in reader: any StoreReader) throws -> Set<Int> {
    guard try reader.hasSuppressions() else { return [] }
    let hashes = isHashed ? records.map(\.suppression) : records.map { list.hashes(of: SuppressionText.texts(of: $0.draft)) }
    let found = try reader.suppressed(among: hashes.flatMap { $0 })
    return found.isEmpty ? [] : Set(hashes.indices.filter { hashes[$0].contains(where: found.contains) })
  }
}

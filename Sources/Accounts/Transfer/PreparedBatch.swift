import Interchange
import Matching
import Profiles
import Resolution
import Storage

/// The drafts of a range of records with all that can be computed before the transaction.
struct PreparedBatch: Sendable {
  struct Record: Sendable {
    var draft: RecordDraft
    /// Hashes under which the person may be suppressed.
    var suppression: [[UInt8]]
    /// What it finds its profile by; empty for a new one.
    var match: [Storage.LookupKey]
    /// Of the profile that it makes if it is new: its values as the store keeps them, what it is found by, and as the matcher sees it, without
    /// a number yet.
    var document: [UInt8]
    var keys: [Storage.LookupKey]
    var live: LiveRecord
  }

  let range: Range<Int>
  let records: [Record]
  let rejected: [RejectedRecord]

  init(_ batch: DraftBatch, _ request: ImportRequest, _ provenance: Provenance, suppression: SuppressionList) {
    range = batch.range
    rejected = batch.rejected
    records = batch.drafts.map { draft in
      var draft = draft
      if let source = request.leadSource, !draft.values.contains(where: { $0.field == .leadSource }) {
        draft.values.append(ValueDraft(.leadSource, source))
      }
      let values = draft.values(of: ProfileID(0), provenance: provenance)
      return Record(
        draft: draft, suppression: suppression.hashes(of: SuppressionText.texts(of: values, kind: draft.kind)),
        match: Placement.keys(of: values.filter(\.isCurrent), for: request.match), document: ValueDocument.encode(values),
        keys: StoreKeys.of(values), live: LiveRecords.record(of: values, key: 0))
    }
  }
}

import Interchange
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
  }

  let range: Range<Int>
  let records: [Record]
  let rejected: [RejectedRecord]

  init(_ batch: DraftBatch, _ request: ImportRequest, suppression: SuppressionList) {
    range = batch.range
    rejected = batch.rejected
    records = batch.drafts.map { draft in
      var draft = draft
      if let source = request.leadSource, !draft.values.contains(where: { $0.field == .leadSource }) {
        draft.values.append(ValueDraft(.leadSource, source))
      }
      return Record(
        draft: draft, suppression: suppression.hashes(of: SuppressionText.texts(of: draft)), match: Self.match(draft, request.match))
    }
  }

  private static func match(_ draft: RecordDraft, _ match: ImportRequest.Match) -> [Storage.LookupKey] {
    let provenance = Provenance(source: .import, observedAt: Timestamp(milliseconds: 0))
    let side = ValueID(side: ProfileID(0), ordinal: 0)
    return Placement.keys(of: draft.values.filter { $0.status == .current }.map { $0.value(id: side, provenance: provenance) }, for: match)
  }
}

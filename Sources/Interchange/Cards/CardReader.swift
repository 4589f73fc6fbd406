import Normalization
import Profiles
import Tables

/// Reads the cards of a vCard file.
struct CardReader: RecordReader {
  private let records: TextRecords
  private let options: ImportOptions
  private let reader = VCardReader()

  var recordCount: Int { records.count }
  var dateOrder: DateOrder { .yearMonthDay }

  init(_ records: TextRecords, _ options: ImportOptions) {
    self.records = records
    self.options = options
  }

  func bytes(of rejected: RejectedRecord, limitInBytes: Int) -> [UInt8] { records.bytes(of: rejected, limitInBytes: limitInBytes) }

  func read(_ record: Int, _ normalizer: inout ValueNormalizer, into batch: inout DraftBatch) {
    let line = records.lineNumber(of: record)
    let card: VCard
    do throws(VCardFlaw) {
      card = try records.withRecord(record) { bytes throws(VCardFlaw) in try reader.read(bytes) }
    } catch {
      batch.rejected.append(RejectedRecord(line: line, flaw: .card(error), record: record))
      return
    }
    if card.first("KIND")?.text.lowercased() == "group" {
      batch.rejected.append(RejectedRecord(line: line, flaw: .group, record: record))
      return
    }
    var draft = CardDraft(card, options)
    draft.fill(&normalizer)
    guard !draft.set.drafts.isEmpty else {
      batch.rejected.append(RejectedRecord(line: line, flaw: .nothingUsable(draft.issues), record: record))
      return
    }
    batch.drafts.append(
      RecordDraft(
        kind: draft.kind, stage: draft.stage, values: draft.set.drafts, notes: draft.notes,
        location: RecordLocation(record: record, line: line), issues: draft.issues))
  }
}

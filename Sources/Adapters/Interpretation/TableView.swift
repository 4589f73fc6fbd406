import Tables

/// A CSV document: each row is a record.
struct TableView: DocumentView {
  /// Nil for a table that is nothing but its header.
  private let table: Table?
  private let columns: [String: Int]
  let truncation: String?

  init(_ bytes: [UInt8], delimiter: UInt8?) throws(DocumentFlaw) {
    do throws(TableError) {
      table = try Table(
        bytes: bytes, name: "document", options: TableOptions(delimiter: delimiter, kind: .csv, limitInBytes: 64 << 20, threads: 1))
    } catch .headerOnly {
      table = nil
    } catch {
      throw DocumentFlaw(error.description)
    }
    guard let table else {
      columns = [:]
      truncation = nil
      return
    }
    // Files of registers have headers with stray spaces.
    columns = Dictionary(table.header.enumerated().map { (TextSteps.trimmed($1), $0) }) { first, _ in first }
    truncation = table.rejected.isEmpty ? nil : "\(table.rejected.count) rows cannot be read"
  }

  var rows: [RecordHandle] { (0..<(table?.rowCount ?? 0)).map { .row($0) } }

  func records(_ source: ValueSource, in record: RecordHandle) throws(ReadingLimit) -> [RecordHandle] { [] }

  func select(_ spec: ValueSpec, in record: RecordHandle) throws(ReadingLimit) -> [Found] {
    guard case .column(let name) = spec.source, let column = columns[TextSteps.trimmed(name)] else { return [] }
    guard let table, case .row(let row) = record else {
      // Of the table as a whole a column is its header: a sentinel.
      return [Found(text: name, origin: .init(selector: "column: \(name)", snippet: name, line: 1))]
    }
    let text = table.cell(row: row, column: column)
    guard !text.isEmpty else { return [] }
    return [Found(text: text, origin: .init(selector: "column: \(name)", snippet: text, line: table.lineNumber(ofRow: row)))]
  }
}

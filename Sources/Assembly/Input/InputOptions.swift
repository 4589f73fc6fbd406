import Tables

/// What is read and how: common to all commands that work on records.
public struct InputOptions: Sendable {
  /// Paths; `-` is standard input.
  public var files: [String]
  /// The header of the column that names a record; nil takes the recognized one.
  public var idColumn: String?
  /// Headers that are no evidence.
  public var ignoredColumns: [String] = []
  /// Roles given by the caller, each `header=role`.
  public var mapping: [String] = []
  /// The header of the column that says what is truly the same entity; never evidence.
  public var truthColumn: String?
  /// Two letters of the country that phone numbers and postcodes without one belong to; nil guesses.
  public var region: String?
  /// Threads at work; nil for as many as there are cores.
  public var threads: Int?

  public init(files: [String]) { self.files = files }
}

/// Columns that sosia itself adds, and that are read back as no evidence.
enum OwnColumn {
  static let cluster = "cluster_id"
  static let probability = "match_probability"
  static let file = "source_file"
  static let all = [cluster, probability, file]
}

extension InputOptions {
  /// Opens the files and recognizes their columns.
  func open(threads: Int) throws(RunError) -> DataSet {
    var tables: [Table] = []
    for file in files {
      do { tables.append(try Table.open(file, options: TableOptions(threads: threads))) } catch { throw .table(error) }
    }
    let rejected = tables.reduce(0) { $0 + $1.rejected.count }
    if let table = tables.first(where: { !$0.rejected.isEmpty }), tables.allSatisfy({ $0.rowCount == 0 }) {
      let first = table.rejected[0]
      throw .nothingAccepted(rejected: rejected, first: "\(PathName.last(table.name)), line \(first.line): \(first.reason)")
    }
    var headers: [String] = []
    for table in tables { for header in table.header where !headers.contains(header) { headers.append(header) } }
    let roles: [String: ColumnRole]
    do { roles = try ColumnMapping.parse(mapping, header: headers) } catch { throw .mapping(error) }
    for (option, name) in ignoredColumns.map({ ("--ignore-columns", $0) }) + [
      ("--truth-column", truthColumn ?? ""), ("--id-column", idColumn ?? ""),
    ]
    where !name.isEmpty && !headers.contains(name) {
      throw .noSuchColumn(option: option, name: name, headers: headers)
    }
    let ignored = Set(ignoredColumns + OwnColumn.all + [truthColumn, idColumn].compactMap { $0 })
    return DataSet(tables: tables, ignored: ignored, mapping: roles)
  }

  /// The column that names records: the one asked for, or the recognized one.
  func idColumn(in data: DataSet) -> Int? {
    if let idColumn { return data.column(named: idColumn) }
    return data.columns.firstIndex { $0.role == .id && $0.distinctShare > 0.999 }
  }
}

public import Matching
public import Tables

/// Why a run could not be done; its description is one sentence that says what was wrong, where, and what to do.
public enum RunError: Error, Sendable, CustomStringConvertible {
  case table(TableError)
  case output(OutputError)
  case mapping(MappingError)
  case matching(MatchingError)
  /// No column of the files can tell records apart.
  case noUsableColumn(files: [String], headers: [String])
  /// A column named by an option is not there.
  case noSuchColumn(option: String, name: String, headers: [String])
  /// The model file cannot be used.
  case model(path: String, reason: String)
  /// No record has this id.
  case noSuchRecord(id: String, column: String?)
  /// Several records have this id.
  case ambiguousRecord(id: String, column: String, count: Int)
  /// A record was asked to be compared with itself.
  case sameRecord(id: String)
  /// All rows of the files were rejected; `first` says where the first one stands and why.
  case nothingAccepted(rejected: Int, first: String)
  /// An output would replace an input or another output.
  case overwrites(path: String)
  /// No record has a truth to measure against.
  case nothingToMeasure(column: String)

  public var description: String {
    switch self {
    case .table(let error): error.description
    case .output(let error): error.description
    case .mapping(let error): error.description
    case .matching(.modelDoesNotFit(let expected, let found)):
      "the model was trained on other columns: \(Self.differences(expected, found)); "
        + "leave --model out, or give the columns the same roles with --map and --ignore-columns."
    case .noUsableColumn(let files, let headers):
      "\(files.joined(separator: ", ")): no column that can tell records apart among \(Self.list(headers)); "
        + "say what the columns hold with --map header=role, for example --map \"\(headers.first ?? "name")=fullName\"."
    case .noSuchColumn(let option, let name, let headers):
      "\(option): there is no column \"\(name)\"; the columns are \(Self.list(headers))."
    case .matching(.unusableModel(let reason)):
      "the model cannot be used (\(reason)); save one with --save-model."
    case .model(let path, let reason): "\(path): cannot be used as a model (\(reason)); save one with --save-model."
    case .noSuchRecord(let id, let column):
      column.map { "no record has \"\(id)\" in the column \"\($0)\"; check the id, or name another column with --id-column." }
        ?? "there is no record \"\(id)\"; without an id column, records are numbered from 1 in the order of the file."
    case .ambiguousRecord(let id, let column, let count):
      "\(count) records have \"\(id)\" in the column \"\(column)\"; name a column whose values are unique with --id-column."
    case .sameRecord(let id):
      "\"\(id)\" names one record twice; name two different ones."
    case .nothingAccepted(let rejected, let first):
      "every row was rejected (\(DecimalText.counted(rejected, "row"))), the first one at \(first); check the delimiter and the header."
    case .overwrites(let path):
      "\(path): this output would replace an input or another output; give it a name of its own."
    case .nothingToMeasure(let column):
      "no record has a truth in the column \"\(column)\", so there is nothing to measure; name another column with --truth-column."
    }
  }

  private static func differences(_ expected: [String], _ found: [String]) -> String {
    let missing = found.filter { !expected.contains($0) }
    let added = expected.filter { !found.contains($0) }
    var parts: [String] = []
    if !missing.isEmpty { parts.append("it knows \(list(missing)), which are not compared here") }
    if !added.isEmpty { parts.append("it does not know \(list(added))") }
    return parts.isEmpty ? "they are compared in another order" : parts.joined(separator: "; ")
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ")
    return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
  }
}

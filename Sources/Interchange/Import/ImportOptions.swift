public import Normalization
public import Profiles
public import Tables

/// How a source is read; the defaults find out what can be found out.
public struct ImportOptions: Sendable {
  /// What records are that do not say it.
  public var stage: Profile.Stage = .lead
  /// Person or organization, where the records do not say it; nil decides for each by what is filled.
  public var kind: Profile.Kind?
  /// The system whose keys the file's id column holds; nil takes no external ids from it.
  public var system: String? = "import"
  /// Whether ids of Sosia's own export are kept, as external ids of the system `sosia`.
  public var keepsOwnIDs = false
  /// Where telephone numbers without a calling code are dialled from; nil guesses from the others, and each row's country comes first.
  public var region: Region?
  /// Roles that the caller knows better, by column name.
  public var mapping: [String: ColumnRole] = [:]
  /// Columns that are left out, by name.
  public var ignoring: Set<String> = []
  public var limits = ValueLimits()
  /// How a table is opened.
  public var table = TableOptions()

  public init() {}
}

/// The forms that a source may have.
public enum ImportFormat: String, Sendable, CaseIterable {
  case csv
  /// JSON Lines of any program: read as a table.
  case jsonLines
  /// The JSON Lines that `ProfileLines` writes, without loss.
  case profileLines
  case vCard
}

/// Why a source cannot be opened.
public enum InterchangeError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file cannot be read, or not as a table.
  case table(TableError)
  /// There is not one record in it.
  case noRecords(name: String)

  public var description: String {
    switch self {
    case .table(let error): error.description
    case .noRecords(let name): "\(name): there is no record in it; export the data again."
    }
  }
}

public import Matching
import Tables

/// Which recognized columns the matcher gets, and as what.
///
/// Of columns that can only be used once (a first name, a town) each file gives its fullest, so that files with other headers meet in one
/// field.
public struct FieldChoice: Sendable {
  public let fields: [SourceField]
  /// For each column of the data set, how it is used, in a word or two for people.
  public let uses: [String]
  /// For each field the local column of each table.
  let columns: [[Int?]]

  /// Columns of unknown role that are compared at the most.
  private static let textLimit = 4

  public init(_ data: DataSet) {
    var uses = data.columns.map { $0.role == .id ? "names the record" : "not used" }
    var parts: [(field: SourceField, columns: [Int?])] = []
    let singles = FieldKind.allCases.filter(Self.isSingle)
    for kind in singles {
      let chosen = data.tableColumns.map { Self.fullest($0, kind) }
      let headers = Self.distinct(chosen.compactMap { $0?.header })
      if headers.isEmpty { continue }
      for (index, column) in data.columns.enumerated() where Self.kind(of: column.role) == kind && column.filledShare > 0 {
        uses[index] = headers.contains(column.header) ? Self.use(of: kind) : "not used: another column holds the same"
      }
      let name = headers.joined(separator: " / ")
      parts.append((SourceField(name: name, kind: kind, column: 0), chosen.map { $0?.index }))
    }
    var texts = 0
    let order = data.columns.indices.sorted { (-data.columns[$0].filledShare, $0) < (-data.columns[$1].filledShare, $1) }
    for index in order {
      let column = data.columns[index]
      guard column.filledShare > 0, let kind = Self.kind(of: column.role), !Self.isSingle(kind) else { continue }
      if kind == .text || kind == .category {
        texts += 1
        if texts > Self.textLimit {
          uses[index] = "not used: enough others"
          continue
        }
      }
      uses[index] = Self.use(of: kind)
      parts.append((SourceField(name: column.header, kind: kind, column: 0), data.localColumns.map { $0[index] }))
    }
    // In the order of the first file that has them.
    let ordered = parts.sorted { Self.position($0.columns) < Self.position($1.columns) }
    fields = ordered.enumerated().map { SourceField(name: $1.field.name, kind: $1.field.kind, column: $0) }
    columns = ordered.map(\.columns)
    self.uses = uses
  }

  /// Whether anything is there that can tell records apart.
  public var isUsable: Bool { fields.contains { $0.kind != .country && $0.kind != .category } }

  /// The fullest column of a kind in one table; the first of equally full ones.
  private static func fullest(_ columns: [RecognizedColumn], _ kind: FieldKind) -> RecognizedColumn? {
    columns.filter { Self.kind(of: $0.role) == kind && $0.filledShare > 0 }.min { ($1.filledShare, $0.index) < ($0.filledShare, $1.index) }
  }

  private static func position(_ columns: [Int?]) -> Int {
    for (table, column) in columns.enumerated() { if let column { return table << 20 | column } }
    return Int.max
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private static func kind(of role: ColumnRole) -> FieldKind? {
    switch role {
    case .givenName: .givenName
    case .familyName: .familyName
    case .fullName: .fullName
    case .email: .email
    case .phone, .mobilePhone, .homePhone: .phone
    case .organization: .organization
    case .website: .website
    case .jobTitle: .jobTitle
    case .street, .fullAddress: .street
    case .houseNumber: .houseNumber
    case .locality: .locality
    case .region: .region
    case .postalCode: .postalCode
    case .country: .country
    case .birthDate: .birthDate
    case .identifier, .socialProfile: .identifier
    case .street2, .department, .text: .text
    case .industry, .category: .category
    case .id, .additionalName, .honorificPrefix, .honorificSuffix, .nickname, .fax, .timestamp, .owner, .leadSource, .status, .tags, .notes,
      .ignored:
      nil
    }
  }

  private static func isSingle(_ kind: FieldKind) -> Bool {
    switch kind {
    case .email, .phone, .website, .identifier, .text, .category: false
    default: true
    }
  }

  private static func use(of kind: FieldKind) -> String {
    switch kind {
    case .country: "gives phones and postcodes their country"
    case .website: "compared by its domain"
    case .category, .text: "compared as it stands"
    default: "compared"
    }
  }
}

/// The chosen fields of a data set, as the matcher reads them.
struct FieldCells: CellSource {
  let data: DataSet
  let choice: FieldChoice

  var recordCount: Int { data.recordCount }

  func forEachCell(inColumn column: Int, _ body: (_ row: Int, _ cell: UnsafeBufferPointer<UInt8>) -> Void) {
    data.forEachCell(inColumns: choice.columns[column], body)
  }
}

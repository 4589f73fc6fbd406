public import Matching
import Tables

/// Which recognized columns the matcher gets, and as what.
public struct FieldChoice: Sendable {
  public let fields: [SourceField]
  /// For each column of the data set, how it is used, in a word or two for people.
  public let uses: [String]

  public init(_ data: DataSet) {
    var fields: [SourceField] = []
    var uses = [String](repeating: "not used", count: data.columns.count)
    var taken: Set<FieldKind> = []
    // Of several columns that can only be used once the fullest is taken.
    let order = data.columns.indices.sorted { (-data.columns[$0].filledShare, $0) < (-data.columns[$1].filledShare, $1) }
    var texts = 0
    for index in order {
      let column = data.columns[index]
      guard column.filledShare > 0, let kind = Self.kind(of: column.role) else { continue }
      if Self.isSingle(kind) && !taken.insert(kind).inserted {
        uses[index] = "not used: another column holds the same"
        continue
      }
      if kind == .text || kind == .category {
        texts += 1
        if texts > 4 {
          uses[index] = "not used: enough others"
          continue
        }
      }
      uses[index] = Self.use(of: kind)
      fields.append(SourceField(name: column.header, kind: kind, column: index))
    }
    for (index, column) in data.columns.enumerated() where column.role == .id { uses[index] = "names the record" }
    self.fields = fields.sorted { $0.column < $1.column }
    self.uses = uses
  }

  /// Whether anything is there that can tell records apart.
  public var isUsable: Bool { fields.contains { $0.kind != .country && $0.kind != .category } }

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

/// Finds out what the columns of a table hold, by their names and by a sample of their values.
public enum ColumnRecognizer {
  /// One result a column, in order. The same table always gives the same answer.
  ///
  /// A name of known role is checked against the values: an `email` column without an `@` is no email. A column without values,
  /// or with the same value everywhere (but a country), is ignored.
  /// - Parameters:
  ///   - ignoring: names of columns to leave out: exact, or, failing that, without regard to case.
  ///   - mapping: roles that the caller knows better, by column name.
  /// - Complexity: O(columns), with up to 5,000 rows looked at, and O(rows) for a few columns of codes.
  public static func recognize(
    _ table: Table, ignoring: Set<String> = [], mapping: [String: ColumnRole] = [:]
  ) -> [RecognizedColumn] {
    let rows = ColumnProfile.sampledRows(of: table.rowCount)
    let ignored = Set(ignoring.map { $0.lowercased() })
    var drafts = table.header.enumerated().map { index, header in
      var draft = Draft(table, column: index, rows: rows)
      if let role = mapping[header] {
        draft.settle(role, .mapped)
      } else if ignored.contains(header.lowercased()) {
        draft.settle(.ignored, .excluded)
      } else {
        draft.recognize()
      }
      return draft
    }
    NameColumns.resolve(&drafts, table, rows: rows)
    for index in drafts.indices where drafts[index].role == nil { drafts[index].settleByContent() }
    return drafts.map { $0.result(in: table) }
  }
}

/// A column on its way to being recognized.
struct Draft {
  let column: Int
  let header: HeaderText
  let profile: ColumnProfile
  private(set) var role: ColumnRole?
  private(set) var basis = RecognizedColumn.Basis.uninformative
  /// Whether the header is `Name` in one of the languages, which other columns decide.
  private(set) var isBareName = false
  private let table: Table

  init(_ table: Table, column: Int, rows: [Int]) {
    self.table = table
    self.column = column
    header = HeaderText(table.header[column])
    profile = ColumnProfile(table, column: column, rows: rows)
  }

  mutating func settle(_ role: ColumnRole, _ basis: RecognizedColumn.Basis) {
    (self.role, self.basis) = (role, basis)
    isBareName = false
  }

  /// Settles what the header and the values of this column alone can settle.
  mutating func recognize() {
    let claimed = HeaderDictionary.role(of: header)
    if profile.filled == 0 { return settle(.ignored, .uninformative) }
    if profile.distinct == 1, profile.filled >= 20, claimed != .country { return settle(.ignored, .uninformative) }
    if HeaderDictionary.isBareName(header) {
      if let other = ContentRules.check(.nickname, profile), other == .nickname { isBareName = true }
      return
    }
    guard let claimed else { return }
    if let role = ContentRules.check(claimed, profile) { settle(role, role == claimed ? .header : .content) }
  }

  mutating func settleByContent() {
    let (role, basis) = ContentRules.role(profile) { ColumnProfile.repeats(table, column: column) }
    settle(role, basis)
  }

  func result(in table: Table) -> RecognizedColumn {
    let role = role ?? .ignored
    return RecognizedColumn(
      index: column, header: table.header[column], role: role, basis: basis, isMultiValued: isMultiValued(role),
      filledShare: profile.filledShare, distinctShare: profile.distinctShare)
  }

  private func isMultiValued(_ role: ColumnRole) -> Bool {
    switch role {
    case .ignored, .id, .notes, .text, .fullAddress, .street, .street2, .timestamp: false
    case .tags: profile.share(.hasSeparator) + profile.share(.hasComma) > 0
    case .email, .phone, .mobilePhone, .homePhone, .fax, .website, .socialProfile:
      profile.share(.hasSeparator) + profile.share(.hasComma) > 0.002
    default: profile.share(.hasSeparator) > 0.02
    }
  }
}

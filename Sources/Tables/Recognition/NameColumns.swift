/// Decides what a column called just `Name` holds: a person's given, family or whole name, or an organization's.
enum NameColumns {
  static func resolve(_ drafts: inout [Draft], _ table: Table, rows: [Int]) {
    for index in drafts.indices where drafts[index].isBareName {
      let given = drafts.first { $0.role == .givenName }
      let family = drafts.first { $0.role == .familyName }
      let (role, basis) = decide(drafts, drafts[index], given: given, family: family, table, rows)
      drafts[index].settle(role, basis)
    }
  }

  private static func decide(
    _ drafts: [Draft], _ bare: Draft, given: Draft?, family: Draft?, _ table: Table, _ rows: [Int]
  ) -> (ColumnRole, RecognizedColumn.Basis) {
    let hasOrganization = drafts.contains { $0.role == .organization }
    if let given, let family {
      if holds(bare.column, both: given.column, family.column, table, rows) { return (.fullName, .content) }
      return (hasOrganization ? .fullName : .organization, .content)
    }
    if family != nil { return (.givenName, .header) }
    if given != nil { return (.familyName, .header) }
    if drafts.contains(where: { $0.role == .fullName }), !hasOrganization { return (.organization, .content) }

    let person = ContentRules.personShare(bare.profile)
    let organization = ContentRules.organizationShare(bare.profile)
    if person >= 0.15, person > organization { return (.fullName, .content) }
    if organization >= 0.1 { return (.organization, .content) }
    if hasOrganization { return (.fullName, .content) }
    if drafts.contains(where: { [.jobTitle, .birthDate, .honorificPrefix, .mobilePhone, .homePhone].contains($0.role) }) {
      return (.fullName, .content)
    }
    if drafts.contains(where: { [.website, .industry, .identifier].contains($0.role) }) { return (.organization, .content) }
    let looksPersonal = bare.profile.share(.fewWords) >= 0.6 && bare.profile.share(.hasDigit) < 0.02
    return (looksPersonal ? .fullName : .organization, .content)
  }

  /// Whether most cells of a column hold both the given and the family name of their row.
  private static func holds(_ column: Int, both given: Int, _ family: Int, _ table: Table, _ rows: [Int]) -> Bool {
    var compared = 0
    var held = 0
    for row in rows.prefix(200) {
      let whole = table.cell(row: row, column: column).lowercased()
      let first = trimmed(table.cell(row: row, column: given))
      let last = trimmed(table.cell(row: row, column: family))
      if whole.isEmpty || first.isEmpty || last.isEmpty { continue }
      compared += 1
      if whole.contains(first), whole.contains(last) { held += 1 }
    }
    return held * 2 > compared
  }

  private static func trimmed(_ text: String) -> String {
    text.lowercased().split(separator: " ").joined(separator: " ")
  }
}

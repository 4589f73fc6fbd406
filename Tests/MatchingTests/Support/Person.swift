import Matching

/// One row of a table of contacts.
struct Person: Equatable {
  var given = ""
  var family = ""
  var email = ""
  var phone = ""
  var mobile = ""
  var company = ""
  var title = ""
  var street = ""
  var postcode = ""
  var city = ""

  /// What the cells of a row hold, in their order.
  static let kinds: [FieldKind] = [
    .givenName, .familyName, .email, .phone, .phone, .organization, .jobTitle, .street, .postalCode, .locality,
  ]

  static let paths: [any WritableKeyPath<Person, String> & Sendable] = [
    \.given, \.family, \.email, \.phone, \.mobile, \.company, \.title, \.street, \.postcode, \.city,
  ]

  var cells: [String] { Self.paths.map { self[keyPath: $0] } }
}

extension Array where Element == Person {
  var cells: MemoryCells { MemoryCells(rows: map(\.cells)) }

  func recordSet(threads: Int = 1) -> RecordSet { cells.recordSet(Person.kinds, threads: threads) }

  func matcher(threads: Int = 1) -> Matcher {
    Matcher(records: recordSet(threads: threads), workers: Workers(count: threads))
  }
}

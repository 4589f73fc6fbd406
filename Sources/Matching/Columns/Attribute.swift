/// One normalized property of records, with its place in a record's row of value ids.
///
/// Several source columns may feed one attribute (two phone columns), and one column several attributes (an email its domain).
struct Attribute: Sendable {
  enum Kind: String, Sendable {
    case given, family, email, phone, organization, domain, title, street, number, locality, region, postcode, birthDate, identifier, text,
      category

    /// Among how many records a value's frequency is taken at least. A file of ten rows does not show how rare its values are: that two
    /// share an email is no accident of one in ten.
    var leastPopulation: Int {
      switch self {
      case .email, .phone, .identifier: 10_000
      case .birthDate: 5_000
      case .family, .organization, .domain, .street: 1_000
      case .given: 200
      case .postcode, .locality, .text: 100
      case .number, .region, .title, .category: 1
      }
    }
  }

  var kind: Kind
  /// The source columns' names, for explanations.
  var name: String
  /// Where its value ids lie in a row.
  var slots: Range<Int>
  /// Whether it is only read off another attribute, as a domain off the email.
  var isDerived = false
  let values: ValueDictionary
  let features: ValueFeatures
}

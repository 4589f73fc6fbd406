/// One normalized property of records, with its place in a record's row of value ids.
///
/// Several source columns may feed one attribute (two phone columns), and one column several attributes (an email its domain).
struct Attribute: Sendable {
  enum Kind: String, Sendable {
    case given, family, email, phone, organization, domain, title, street, number, locality, region, postcode, birthDate, identifier, text,
      category
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

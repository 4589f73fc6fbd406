import Normalization
import Profiles

/// An address as it is compared.
struct AddressEvidence: Hashable {
  var street: String
  var locality: String
  var region: String
  var postalCode: String
  var country: String

  init(_ value: Value) {
    let part = { (name: String) in Folding.text(value.parts[name] ?? "") }
    street = Folding.street(value.parts["street"] ?? (value.parts.isEmpty ? value.text : ""))
    locality = part("locality")
    region = part("region")
    postalCode = String(part("postal_code").filter { $0 != " " })
    country = part("country")
  }

  var text: String { [street, postalCode, locality, region, country].filter { !$0.isEmpty }.joined(separator: ", ") }

  /// Equal streets in one place agree; so little that only the place is known agrees with nothing.
  func outcome(with other: AddressEvidence) -> RuleJudgement.Outcome {
    let places = [(postalCode, other.postalCode), (locality, other.locality), (region, other.region), (country, other.country)]
    let known = places.filter { !$0.0.isEmpty && !$0.1.isEmpty }
    let hasStreets = !street.isEmpty && !other.street.isEmpty
    // One post office writes a place in many ways: an equal postal code outweighs the rest.
    let isSamePlace = postalCode.isEmpty || postalCode != other.postalCode ? known.allSatisfy { $0.0 == $0.1 } : true
    if !isSamePlace { return .disagree }
    guard hasStreets else { return .empty }
    if street != other.street { return .disagree }
    let isPlaceKnown = !known.isEmpty || (text == street && other.text == other.street)
    return isPlaceKnown ? .agree : .empty
  }
}

import Profiles
public import Resolution

extension EditRefusal {
  /// Why, in one sentence without any value.
  public var sentence: String {
    switch self {
    case .notEditable(let id, _): "\(id) cannot be edited as it is."
    case .unknownSide(let id): "\(id) is no part of the profile."
    case .notMultiValued(let field): "\(field.name) holds one value: set it."
    case .notSingleValued(let field): "\(field.name) holds several values: add, remove or replace them."
    case .wrongField(let field, let expected): "\(field.name) stands where \(expected.name) is expected."
    case .noSuchValue(let id): "The profile shows no value \(id)."
    case .noSuchText(let field, _): "The profile shows no such value of \(field.name)."
    case .emptyValue(let field): "\(field.name) is empty."
    case .tooManyValues(let field, let limit): "\(field.name) would have more than \(limit) values."
    case .nameMissing: "A family name or an organization's name is required (rule A1)."
    }
  }

  /// The field that it is about, where there is one.
  public var field: String? {
    switch self {
    case .notMultiValued(let field), .notSingleValued(let field), .wrongField(let field, _), .noSuchText(let field, _),
      .emptyValue(let field), .tooManyValues(let field, _):
      field.name
    case .nameMissing: "family_name"
    default: nil
    }
  }
}

import Profiles

/// A column of the flat export: `email_2`, `email_2_type`, `address_locality`, `custom_fields.Budget`.
struct FlatColumn: Hashable {
  enum Aspect: Hashable {
    case text
    case label
    case part(String)
  }

  let field: Field
  /// From 1 up.
  let number: Int
  let aspect: Aspect

  /// The header of the column.
  var name: String {
    let numbered = number == 1 ? field.name : "\(field.name)_\(number)"
    return switch aspect {
    case .text: numbered
    case .label: numbered + "_type"
    case .part(let part): "\(numbered)_\(part)"
    }
  }

  init(_ field: Field, _ number: Int = 1, _ aspect: Aspect = .text) {
    self.field = field
    self.number = number
    self.aspect = aspect
  }

  /// The column of a header; nil for any other.
  init?(name: String) {
    if name.hasPrefix("custom_fields.") {
      guard let field = Field(name: name) else { return nil }
      self.init(field)
      return
    }
    guard let field = Field.standard.filter({ name == $0.name || name.hasPrefix($0.name + "_") }).max(by: { $0.name.count < $1.name.count })
    else { return nil }
    var rest = name.dropFirst(field.name.count)
    var number = 1
    if rest.first == "_", let end = rest.dropFirst().firstIndex(where: { !$0.isASCII || !$0.isNumber }) ?? Optional(rest.endIndex),
      let found = Int(rest[rest.index(after: rest.startIndex)..<end])
    {
      guard found >= 2, found <= 1_000, field.isMultiValued else { return nil }
      number = found
      rest = rest[end...]
    }
    if rest.isEmpty {
      self.init(field, number)
    } else if rest == "_type" {
      self.init(field, number, .label)
    } else if field.parts.contains(String(rest.dropFirst())) {
      self.init(field, number, .part(String(rest.dropFirst())))
    } else {
      return nil
    }
  }

  static func == (a: Self, b: Self) -> Bool { a.field == b.field && a.number == b.number && a.aspect == b.aspect }
}

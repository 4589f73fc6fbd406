/// One item of microformats 2, whichever way it was written.
struct MicroformatItem {
  indirect enum Value {
    case text(String)
    case url(String)
    /// An image with its `alt`.
    case image(String, alternative: String)
    /// The content of an `e-` property.
    case html(String, text: String)
    /// The place of an item in the collector's list, and what the property would be without it.
    case item(Int, Value)

    /// What the property says in one text.
    var text: String {
      switch self {
      case .text(let text), .url(let text), .image(let text, _), .html(_, let text): text
      case .item(_, let value): value.text
      }
    }
  }

  struct Property {
    let name: String
    var values: [Value]
  }

  let element: Element
  /// Nil for an item that was read where another element refers to it.
  let entry: Int?
  var types: [String]
  var id: String?
  var language: String?
  var isTop: Bool
  /// The first `p-name` and the first `u-url`: what the item is where a text or an address is asked for.
  var nameAsText: Value?
  var urlAsURL: Value?
  var properties: [Property] = []
  var children: [Int] = []

  /// Names beyond these are left out: they are looked through one by one.
  static let propertyLimit = 500

  subscript(name: String) -> [Value] { properties.first { $0.name == name }?.values ?? [] }

  mutating func append(_ value: Value, to name: String) {
    if let index = properties.firstIndex(where: { $0.name == name }) {
      properties[index].values.append(value)
    } else if properties.count < Self.propertyLimit {
      properties.append(Property(name: name, values: [value]))
    }
  }
}

/// How the value of a property is read from its element.
enum MicroformatKind: String {
  case text = "p"
  case url = "u"
  case time = "dt"
  case html = "e"
}

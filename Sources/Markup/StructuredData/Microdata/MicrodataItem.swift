/// One element with `itemscope`, as the HTML Standard's section 5.2 gives it.
struct MicrodataItem {
  struct Property {
    let name: String
    let value: Value
    /// From `itemprop-reverse`: the value has this item as its property.
    var isReverse = false
  }

  enum Value {
    /// The place of an item in the collector's list.
    case item(Int)
    case url(String)
    case text(String, language: String?)
    /// Of `time`; the language is that of its text.
    case time(String, language: String?)
    /// What a field of a form asks for: properties of schema.org's `PropertyValueSpecification`.
    case specification([(name: String, value: String)])
    /// Of `meter` and `data`.
    case number(String, language: String?)
  }

  let entry: Int
  /// Nil where `itemtype` is missing.
  let types: [String]
  let id: String?
  let isTop: Bool
  var properties: [Property] = []
}

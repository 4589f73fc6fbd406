import FoundationEssentials

/// Small structures as JSON text in a column.
enum JSONText {
  static func encode(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    // Strings, numbers, arrays and dictionaries of them cannot fail.
    guard let data = try? encoder.encode(value) else { preconditionFailure("the structure cannot be written as JSON") }
    return String(decoding: data, as: UTF8.self)
  }

  /// Nil when the text is not of that shape.
  static func decode<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) -> Value? {
    try? JSONDecoder().decode(type, from: Data(text.utf8))
  }
}

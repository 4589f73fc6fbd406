/// A text that equals another exactly when their Unicode scalars are the same; `String` takes canonically equivalent texts for equal.
struct ScalarText: Hashable, Comparable {
  let text: String

  init(_ text: String) { self.text = text }

  static func areSame(_ a: String, _ b: String) -> Bool { a.utf8.count == b.utf8.count && a.utf8.elementsEqual(b.utf8) }

  static func == (a: Self, b: Self) -> Bool { areSame(a.text, b.text) }

  /// By scalar values, which is the order of the UTF-8 bytes too.
  static func < (a: Self, b: Self) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

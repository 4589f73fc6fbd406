import Profiles
import ProviderKit

/// A lookup in which everything that the provider did not ask for is marked, so that it is known wherever it turns up.
struct Canaries: Sendable {
  /// The fixture's lookup with marked values of all fields beside its own.
  let lookup: Lookup
  /// Marks that must not be seen anywhere: those that a lookup with no more than the declared inputs does not hold.
  let forbidden: [String]

  init(_ lookup: Lookup, _ manifest: Manifest) {
    var marked = lookup
    var marks: [String] = []
    func mark(_ name: String) -> String {
      let mark = "zqcanary" + name.filter { $0.isASCII && $0.isLetter }.lowercased() + "x"
      marks.append(mark)
      return mark
    }
    for field in Field.standard + [.custom("note")] {
      var parts: [String: String] = [:]
      for part in field.parts { parts[part] = mark(field.name + part) }
      let text =
        switch field {
        case .email: mark("email") + "@" + mark("emailhost") + ".example"
        case .url: "https://" + mark("url") + ".example/"
        default: parts.isEmpty || field == .telephone ? mark(field.name) : field.parts.compactMap { parts[$0] }.joined(separator: ", ")
        }
      marked.known.append(KnownValue(field, text, parts: parts, label: mark(field.name + "label")))
    }
    let allowed = marked.minimized(to: manifest.inputs)
    let seen = Canaries.text(allowed)
    let forbidden = marks.filter { !seen.contains($0) }
    let harmless = Set(marks).subtracting(forbidden)
    // Values of declared inputs would change what is asked for; only what must not be used is left.
    marked.known.removeAll { value in
      !lookup.known.contains(value) && harmless.contains { Canaries.text(value).contains($0) }
    }
    self.lookup = marked
    self.forbidden = forbidden
    forbiddenBase64 = forbidden.map { Base64Text.core($0) }
  }

  private let forbiddenBase64: [String]

  /// The first mark in a text, plain in any case or in base64; nil where there is none.
  func found(in text: String) -> String? {
    let folded = text.lowercased()
    for (mark, encoded) in zip(forbidden, forbiddenBase64) where folded.contains(mark) || text.contains(encoded) { return mark }
    return nil
  }

  private static func text(_ lookup: Lookup) -> String { lookup.known.map { text($0) }.joined(separator: "\n") }

  private static func text(_ value: KnownValue) -> String {
    ([value.text, value.label ?? ""] + value.parts.values).joined(separator: "\n")
  }
}

/// Base64, as far as it takes to recognize a text in it.
enum Base64Text {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  /// What stands in the base64 of a text that begins with this one, whatever follows.
  static func core(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result = ""
    for start in stride(from: 0, to: bytes.count - 2, by: 3) {
      let word = Int(bytes[start]) << 16 | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
      for shift in [18, 12, 6, 0] { result.append(letters[word >> shift & 63]) }
    }
    return result
  }
}

extension FetchOrder {
  /// All that leaves the house with the request.
  var sent: String { ([url] + headers.map { "\($0.name): \($0.value)" } + [String(decoding: body, as: UTF8.self)]).joined(separator: "\n") }
}

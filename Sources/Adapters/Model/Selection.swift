import Notation
import Profiles
import ProviderKit

/// Where in a document, or elsewhere, a value comes from.
indirect enum ValueSource: Sendable {
  case css(String)
  case xpath(String)
  case jsonpath(JSONPath)
  /// A path into the structured data of a page: `Organization.address.postalCode`.
  case structured(String)
  /// A column of a table, by its header.
  case column(String)
  case literal(String)
  /// What the lookup knows already.
  case input(InputName)
  /// The first that gives a value.
  case any([ValueSpec])
  /// The values of all, after another.
  case all([ValueSpec])

  /// As evidence shows it: `css: h1.name`.
  var shown: String {
    switch self {
    case .css(let text): "css: " + text
    case .xpath(let text): "xpath: " + text
    case .jsonpath(let path): "jsonpath: " + path.text
    case .structured(let path): "structured: " + path
    case .column(let name): "column: " + name
    case .literal: "literal"
    case .input(let name): "input: " + name.text
    case .any, .all: "any"
    }
  }
}

/// One value, or several, of a record: where they come from and what is made of them.
struct ValueSpec: Sendable {
  var source: ValueSource
  /// Of the element that a selector found; nil for its text.
  var attribute: String?
  var textMode = TextMode.visible
  var transforms: [Transform] = []
  /// The pattern that a value must hold for the spec to count; for signs such as `not_found`.
  var holds: Pattern?

  enum TextMode: String, CaseIterable, Sendable {
    /// As a reader sees it: blocks apart, hidden text left out.
    case visible
    /// All text, white space kept.
    case whole
  }
}

/// What is read of one field.
struct FieldSpec: Sendable {
  var field: Field
  /// Records within the record that are values each: an address, an officer.
  var each: [ValueSource] = []
  var value: ValueSpec?
  var parts: [(name: String, value: ValueSpec)] = []
  var label: ValueSpec?
  var confidence: Double?
  var isRequired = false
  var isMany = false
  var assertedAt: ValueSpec?
  var expiresAt: ValueSpec?
  /// The key path in the file, for messages.
  var path = ""
}

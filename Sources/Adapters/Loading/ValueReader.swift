import Notation
import ProviderKit

/// Reads where values come from: `{css: "h1.name", transform: [trim]}`, or a bare selector.
struct ValueReader {
  /// Nil where the file does not say; then no source is held to be wrong.
  let format: DocumentFormat?
  let flaws: FlawCollector
  private static let sources = ["css", "xpath", "jsonpath", "structured", "column", "literal", "input", "any", "all"]
  private static let alternativeLimit = 16

  init(format: DocumentFormat?, flaws: FlawCollector) {
    self.format = format
    self.flaws = flaws
  }

  /// The value that a node says; nil with a flaw where it says none.
  func value(_ node: ConfigNode, path: String) -> ValueSpec? {
    let reader = ConfigReader(node, path: path, flaws: flaws)
    defer { reader.finish(hints: Self.hints) }
    return value(reader)
  }

  static let hints = [
    "jsonld": "did you mean 'structured'? It reads JSON-LD, microdata, RDFa, OpenGraph and microformats alike",
    "selector": "name its kind: css, xpath or jsonpath", "regex": "use the transform 'match'", "transforms": "did you mean 'transform'?",
    "const": "did you mean 'literal'?", "value": "did you mean 'literal'?",
  ]

  /// The value of a mapping that may have other keys beside, which the caller reads and finishes.
  func value(_ reader: ConfigReader) -> ValueSpec? {
    let given = Self.sources.filter { reader.has($0) }
    let attribute = reader.text("attr", limit: 200)
    let mode = reader.choice("text", ValueSpec.TextMode.self) ?? .visible
    let transforms = TransformReader.read(reader)
    guard given.count == 1, let name = given.first else {
      reader.refuse(
        given.isEmpty
          ? "nothing says where the value comes from; name one of \(usable.joined(separator: ", "))"
          : "one value has one source: \(given.joined(separator: " and ")) exclude each other; use 'any' for alternatives")
      return nil
    }
    guard let source = source(name, reader) else { return nil }
    if attribute != nil, !["css", "xpath"].contains(name) {
      reader.refuse("only an element that css or xpath found has attributes", "attr")
    }
    return ValueSpec(source: source, attribute: attribute, textMode: mode, transforms: transforms)
  }

  private var usable: [String] { (format?.sources ?? ["css", "xpath", "jsonpath", "column"]) + ["literal", "input", "any", "all"] }

  private func source(_ name: String, _ reader: ConfigReader) -> ValueSource? {
    switch name {
    case "literal": return reader.text(name).map { .literal($0) }
    case "input": return reader.node(name).flatMap { InputText.name($0, path: reader.path(name), flaws) }.map { .input($0) }
    case "any", "all":
      let elements = reader.elements(name)
      if elements.count > Self.alternativeLimit { reader.refuse("more than \(Self.alternativeLimit) alternatives", name) }
      let values = elements.prefix(Self.alternativeLimit).compactMap { value($0.node, path: $0.path) }
      guard !values.isEmpty else { return nil }
      return name == "any" ? .any(values) : .all(values)
    default: return reader.scalar(name).flatMap { selector(name, $0, path: reader.path(name)) }
    }
  }

  /// A selector of its kind, compiled once to see whether it can be.
  func selector(_ kind: String, _ scalar: ConfigScalar, path: String) -> ValueSource? {
    func refuse(_ message: String) -> ValueSource? {
      flaws.add(message, at: scalar.mark, path: path)
      return nil
    }
    if let format, !format.sources.contains(kind) {
      return refuse("a document of format \(format.kind.rawValue) has no \(kind); use \(format.sources.joined(separator: ", "))")
    }
    guard !scalar.text.isEmpty, scalar.text.utf8.count <= 4_096 else { return refuse("a selector has from 1 to 4,096 bytes") }
    switch kind {
    case "jsonpath":
      do throws(JSONPathError) { return .jsonpath(try JSONPath(scalar.text)) } catch {
        return refuse("\(error.message) (at character \(error.column) of the path)")
      }
    case "structured":
      return StructuredPath.isValid(scalar.text)
        ? .structured(scalar.text) : refuse("expected a path such as Organization.address.postalCode")
    case "column": return .column(scalar.text)
    case "css":
      if let flaw = SelectorCheck.css(scalar.text, isXML: format?.kind == .xml, namespaces: namespaces) { return refuse(flaw) }
      return .css(scalar.text)
    case "xpath":
      if let flaw = SelectorCheck.xpath(scalar.text, namespaces: namespaces) { return refuse(flaw) }
      return .xpath(scalar.text)
    default: return nil
    }
  }

  private var namespaces: [String: String] { if case .xml(let namespaces)? = format { namespaces } else { [:] } }

  /// Selectors of records: one mapping with one key, or a list of them, tried in order.
  func records(_ reader: ConfigReader, _ name: String) -> [ValueSource] {
    reader.elements(name).compactMap { node, path in
      let own = ConfigReader(node, path: path, flaws: flaws)
      defer { own.finish(hints: Self.hints) }
      let given = ["css", "xpath", "jsonpath"].filter { own.has($0) }
      guard given.count == 1, let kind = given.first, let scalar = own.scalar(kind) else {
        own.refuse("a record is found by one of css, xpath and jsonpath")
        return nil
      }
      return selector(kind, scalar, path: own.path(kind))
    }
  }

  /// Signs: values of which the presence says something, perhaps only when they hold a pattern.
  func signs(_ reader: ConfigReader, _ name: String) -> [ValueSpec] {
    reader.elements(name).compactMap { node, path in
      let own = ConfigReader(node, path: path, flaws: flaws)
      defer { own.finish(hints: Self.hints) }
      let pattern = own.has("holds") ? own.pattern("holds") : nil
      guard var value = value(own) else { return nil }
      value.holds = pattern
      return value
    }
  }
}

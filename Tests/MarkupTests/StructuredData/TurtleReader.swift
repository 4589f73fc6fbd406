import Locators

@testable import Markup

/// Reads as much of Turtle and N-Quads as the expected results of the corpora use.
struct TurtleReader {
  struct Flaw: Error { let rest: String }

  private var rest: Substring.UnicodeScalarView
  private let base: WebURL?
  private var prefixes: [String: String] = [:]
  private var blanks: [String: Int] = [:]
  private var blankCount = 0
  private(set) var quads: [(triple: RDFTriple, graph: RDFTerm?)] = []

  static func triples(_ text: String, base: String) throws -> [RDFTriple] { try read(text, base: base).map(\.triple) }

  static func read(_ text: String, base: String = "") throws -> [(triple: RDFTriple, graph: RDFTerm?)] {
    var reader = TurtleReader(text, base)
    try reader.read()
    return reader.quads
  }

  private init(_ text: String, _ base: String) {
    rest = text.unicodeScalars[...]
    self.base = WebURL.parse(base)
  }

  private var flaw: Flaw { Flaw(rest: String(Substring(rest.prefix(60)))) }

  private mutating func skip() {
    while let scalar = rest.first {
      if scalar == "#" {
        rest = rest.drop { $0 != "\n" }
      } else if scalar.properties.isWhitespace {
        rest.removeFirst()
      } else {
        return
      }
    }
  }

  private mutating func take(_ text: String) -> Bool {
    skip()
    guard rest.starts(with: text.unicodeScalars) else { return false }
    rest.removeFirst(text.unicodeScalars.count)
    return true
  }

  private mutating func word(_ accepts: (Unicode.Scalar) -> Bool) -> String {
    let found = rest.prefix(while: accepts)
    rest.removeFirst(found.count)
    return String(Substring(found))
  }

  private mutating func read() throws {
    while true {
      skip()
      if rest.isEmpty { return }
      if take("@prefix") || take("PREFIX") {
        skip()
        let name = word { $0 != ":" }
        guard take(":"), case .iri(let address) = try term() else { throw flaw }
        prefixes[name] = address
        _ = take(".")
      } else {
        try statement()
      }
    }
  }

  private mutating func statement() throws {
    skip()
    let start = quads.count
    let isAnonymous = rest.first == "["
    let subject = try term()
    skip()
    if !(isAnonymous && rest.first == ".") { try predicates(subject) }
    if take(".") { return }
    // N-Quads: the graph's name.
    let graph = try term()
    for index in start..<quads.count { quads[index].graph = graph }
    guard take(".") else { throw flaw }
  }

  private mutating func predicates(_ subject: RDFTerm) throws {
    repeat {
      skip()
      if rest.first == "]" || rest.first == "." { return }
      let predicate: String
      if rest.starts(with: "a ".unicodeScalars) {
        rest.removeFirst()
        predicate = RDFName.type
      } else {
        guard case .iri(let address) = try term() else { throw flaw }
        predicate = address
      }
      repeat { quads.append((RDFTriple(subject, predicate, try object(predicate)), nil)) } while take(",")
    } while take(";")
  }

  /// Addresses as links are normalized, which names of types and properties are not.
  private mutating func object(_ predicate: String) throws -> RDFTerm {
    let object = try term()
    if case .iri(let address) = object, predicate != RDFName.type, let url = WebURL.parse(address) { return .iri(url.href) }
    return object
  }

  private mutating func blank(_ name: String? = nil) -> RDFTerm {
    if let name, let known = blanks[name] { return .blank(known) }
    blankCount += 1
    if let name { blanks[name] = blankCount }
    return .blank(blankCount)
  }

  private mutating func term() throws -> RDFTerm {
    skip()
    guard let first = rest.first else { throw flaw }
    switch first {
    case "<":
      rest.removeFirst()
      let text = word { $0 != ">" }
      rest.removeFirst()
      if MicrodataRDF.isAbsolute(text) { return .iri(text) }
      return .iri(base.flatMap { WebURL.parse(text, base: $0)?.href } ?? text)
    case "[":
      rest.removeFirst()
      let node = blank()
      if take("]") { return node }
      try predicates(node)
      guard take("]") else { throw flaw }
      return node
    case "(": return try list()
    case "\"", "'": return try literal(first)
    case "_":
      rest.removeFirst(2)
      return blank(word { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" })
    default: return try name()
    }
  }

  private mutating func list() throws -> RDFTerm {
    rest.removeFirst()
    var terms: [RDFTerm] = []
    while !take(")") { terms.append(try term()) }
    var tail = RDFTerm.iri(RDFName.nil)
    for term in terms.reversed() {
      let node = blank()
      quads.append((RDFTriple(node, RDFName.first, term), nil))
      quads.append((RDFTriple(node, RDFName.rest, tail), nil))
      tail = node
    }
    return tail
  }

  private mutating func name() throws -> RDFTerm {
    let text = word { !$0.properties.isWhitespace && !";,[]()".unicodeScalars.contains($0) }
    let isEnded = text.hasSuffix(".")
    let name = isEnded ? String(text.dropLast()) : text
    if isEnded { rest.insert(".", at: rest.startIndex) }
    if let first = name.unicodeScalars.first, ("0"..."9").contains(first) || first == "-" {
      return .literal(name, datatype: RDFName.xsd + (name.contains(".") ? "decimal" : "integer"), language: nil)
    }
    if name == "true" || name == "false" { return .literal(name, datatype: RDFName.xsd + "boolean", language: nil) }
    guard let colon = name.firstIndex(of: ":"), let address = prefixes[String(name[..<colon])] else { throw flaw }
    return .iri(address + name[name.index(after: colon)...].replacing("\\", with: ""))
  }

  private mutating func literal(_ quote: Unicode.Scalar) throws -> RDFTerm {
    let long = String(repeating: Character(quote), count: 3)
    let end = rest.starts(with: long.unicodeScalars) ? long : String(Character(quote))
    rest.removeFirst(end.unicodeScalars.count)
    var text = String.UnicodeScalarView()
    while !rest.starts(with: end.unicodeScalars) {
      guard let scalar = rest.popFirst() else { throw flaw }
      if scalar == "\\" { text.append(try escape()) } else { text.append(scalar) }
    }
    rest.removeFirst(end.unicodeScalars.count)
    if rest.first == "@" {
      rest.removeFirst()
      let tag = word { ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
      return .literal(String(text), datatype: nil, language: tag)
    }
    guard rest.starts(with: "^^".unicodeScalars) else { return .literal(String(text), datatype: nil, language: nil) }
    rest.removeFirst(2)
    guard case .iri(let datatype) = try term() else { throw flaw }
    return .literal(String(text), datatype: datatype, language: nil)
  }

  private mutating func escape() throws -> Unicode.Scalar {
    switch rest.popFirst() {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "u":
      let digits = String(Substring(rest.prefix(4)))
      rest.removeFirst(4)
      guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else { throw flaw }
      return scalar
    case let scalar?: return scalar
    case nil: throw flaw
    }
  }
}

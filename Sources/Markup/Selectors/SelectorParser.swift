/// Reads a selector list by the grammar of Selectors Level 4, section 18, as far as `Selector` supports it.
struct SelectorParser {
  static let rowLimit = 64
  static let lengthLimit = 4096
  static let nestingLimit = 8

  var scalars: [Unicode.Scalar]
  var position = 0
  private let dialect: Selector.Dialect
  private let namespaces: [String: String]
  private var nesting = 0
  private var rows = 0

  init(_ text: String, dialect: Selector.Dialect, namespaces: [String: String]) {
    scalars = Array(text.unicodeScalars.prefix(Self.lengthLimit + 1))
    self.dialect = dialect
    self.namespaces = namespaces
  }

  mutating func parse() throws(SelectorError) -> [ComplexSelector] {
    guard scalars.count <= Self.lengthLimit else { throw expected("at most \(Self.lengthLimit) characters", at: Self.lengthLimit) }
    let list = try selectors(isInner: false)
    guard position == scalars.count else { throw expected("a combinator, a comma or the end") }
    return list
  }

  func expected(_ what: String, at place: Int? = nil) -> SelectorError {
    SelectorError(column: (place ?? position) + 1, expectation: what)
  }

  var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  func peek(_ offset: Int) -> Unicode.Scalar? { position + offset < scalars.count ? scalars[position + offset] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    position += 1
    return true
  }

  @discardableResult mutating func skipSpace() -> Bool {
    let start = position
    while let scalar = current, [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(scalar.value) { position += 1 }
    return position > start
  }

  private mutating func selectors(isInner: Bool, isRelative: Bool = false) throws(SelectorError) -> [ComplexSelector] {
    var list: [ComplexSelector] = []
    repeat {
      skipSpace()
      list.append(try complex(isInner: isInner, isRelative: isRelative))
      skipSpace()
    } while take(",")
    return list
  }

  private mutating func complex(isInner: Bool, isRelative: Bool) throws(SelectorError) -> ComplexSelector {
    var selector = ComplexSelector(compounds: [], combinators: [])
    if isRelative {
      selector.compounds = [CompoundSelector(conditions: [.scope])]
      selector.combinators = [combinator() ?? .descendant]
      try countRow()
      skipSpace()
    }
    while true {
      selector.compounds.append(try compound())
      if !isInner, current == ":", peek(1) == ":" {
        selector.output = try pseudoElement()
        return selector
      }
      let start = position
      let isSpaced = skipSpace()
      if let combinator = combinator() {
        selector.combinators.append(combinator)
        skipSpace()
      } else if isSpaced, let next = current, next != ",", next != ")" {
        selector.combinators.append(.descendant)
      } else {
        position = start
        return selector
      }
    }
  }

  private mutating func combinator() -> SelectorCombinator? {
    if take(">") { return .child }
    if take("+") { return .next }
    if take("~") { return .subsequent }
    return nil
  }

  private mutating func countRow() throws(SelectorError) {
    rows += 1
    guard rows <= Self.rowLimit else { throw expected("at most \(Self.rowLimit) compound selectors") }
  }

  private mutating func compound() throws(SelectorError) -> CompoundSelector {
    try countRow()
    let start = position
    var compound = CompoundSelector()
    try typeSelector(&compound)
    while let scalar = current {
      switch scalar {
      case "#":
        position += 1
        compound.conditions.append(.id(CName(try name("a name after #"))))
      case ".":
        position += 1
        compound.conditions.append(.hasClass(CName(try identifier("a class name after ."))))
      case "[": compound.conditions.append(.attribute(try attribute()))
      case ":" where peek(1) != ":": compound.conditions += try pseudoClass()
      default:
        guard position > start else { throw expected("an element name, *, #id, .class, [attribute] or :pseudo-class") }
        return compound
      }
    }
    // A pseudo-element alone stands for that of every element.
    guard position > start || current == ":" && peek(1) == ":" else {
      throw expected("an element name, *, #id, .class, [attribute] or :pseudo-class")
    }
    return compound
  }

  /// `name`, `*`, `prefix|name`, `*|name`, `|name`.
  private mutating func typeSelector(_ compound: inout CompoundSelector) throws(SelectorError) {
    if current == "|", peek(1) != "=" {
      position += 1
      compound.namespaceURI = CName("")
      try localName(&compound)
      return
    }
    let isAny = take("*")
    if !isAny {
      guard startsIdentifier else { return }
      compound.type = spelled(try identifier("an element name"))
    }
    guard current == "|", peek(1) != "=" else { return }
    compound.namespaceURI = isAny ? nil : try namespace(of: compound.type?.text ?? "")
    compound.type = nil
    position += 1
    try localName(&compound)
  }

  private mutating func localName(_ compound: inout CompoundSelector) throws(SelectorError) {
    if !take("*") { compound.type = spelled(try identifier("an element name or * after |")) }
  }

  private func namespace(of prefix: String) throws(SelectorError) -> CName {
    guard let uri = namespaces[prefix] else {
      throw expected("a declared namespace prefix: \"\(prefix)\" is none", at: position - prefix.unicodeScalars.count)
    }
    return CName(uri)
  }

  private func spelled(_ name: String) -> CName { CName(dialect == .html ? SelectorParser.lowercased(name) : name) }

  /// ASCII letters only, as the HTML standard has it.
  static func lowercased(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.map { (0x41...0x5A).contains($0.value) ? Unicode.Scalar($0.value + 32)! : $0 }))
  }

  private mutating func attribute() throws(SelectorError) -> AttributeTest {
    position += 1
    skipSpace()
    var uri: CName?
    var name = ""
    if current == "|", peek(1) != "=" {
      position += 1
      uri = CName("")
      name = try identifier("an attribute name after |")
    } else if current == "*", peek(1) == "|", peek(2) != "=" {
      position += 2
      name = try identifier("an attribute name after |")
    } else {
      name = try identifier("an attribute name after [")
      if current == "|", peek(1) != "=" {
        uri = try namespace(of: name)
        position += 1
        name = try identifier("an attribute name after |")
      }
    }
    var test = AttributeTest(name: spelled(name), namespaceURI: uri, relation: .exists, value: CName(""), ignoresCase: false)
    skipSpace()
    if take("]") { return test }
    test.relation = try relation()
    skipSpace()
    test.value = CName(current == "\"" || current == "'" ? try string() : try identifier("a name or a quoted text"))
    skipSpace()
    if take("i") || take("I") {
      test.ignoresCase = true
      skipSpace()
    } else if take("s") || take("S") {
      skipSpace()
    }
    guard take("]") else { throw expected("] or the flag i") }
    return test
  }

  private mutating func relation() throws(SelectorError) -> AttributeTest.Relation {
    let relation: AttributeTest.Relation? =
      switch current {
      case "=": .equals
      case "~": .includes
      case "|": .dashMatch
      case "^": .prefix
      case "$": .suffix
      case "*": .substring
      default: nil
      }
    guard let relation, relation == .equals || peek(1) == "=" else { throw expected("one of = ~= |= ^= $= *= or ]") }
    position += relation == .equals ? 1 : 2
    return relation
  }

  private mutating func pseudoElement() throws(SelectorError) -> SelectorOutput {
    let start = position
    position += 2
    let name = Self.lowercased(try identifier("text or attr(name) after ::"))
    let output: SelectorOutput
    switch name {
    case "text": output = .text
    case "attr":
      guard take("(") else { throw expected("( and the name of an attribute") }
      skipSpace()
      output = .attribute(spelled(try identifier("the name of an attribute")))
      skipSpace()
      guard take(")") else { throw expected(")") }
    default: throw expected("::text or ::attr(name)", at: start)
    }
    let end = position
    skipSpace()
    guard current == nil || current == "," else { throw expected("a comma or the end after a pseudo-element", at: end) }
    position = end
    return output
  }

  private mutating func pseudoClass() throws(SelectorError) -> [SelectorCondition] {
    let start = position
    position += 1
    let name = Self.lowercased(try identifier("a pseudo-class after :"))
    if current == "(" {
      nesting += 1
      defer { nesting -= 1 }
      guard nesting <= Self.nestingLimit else { throw expected("at most \(Self.nestingLimit) levels of parentheses") }
      position += 1
      let condition = try function(name, from: start)
      skipSpace()
      guard take(")") else { throw expected(")") }
      return [condition]
    }
    let first = NthFormula(a: 0, b: 1)
    switch name {
    case "root": return [.root]
    case "empty": return [.empty]
    case "scope": return [.scope]
    case "first-child": return [.firstChild]
    case "last-child": return [.lastChild]
    case "only-child": return [.firstChild, .lastChild]
    case "first-of-type": return [.nth(first, .ofType)]
    case "last-of-type": return [.nth(first, .lastOfType)]
    case "only-of-type": return [.nth(first, .ofType), .nth(first, .lastOfType)]
    default: throw expected("a pseudo-class that is supported; :\(name) is not", at: start)
    }
  }

  private mutating func function(_ name: String, from start: Int) throws(SelectorError) -> SelectorCondition {
    switch name {
    case "is", "where", "matches": return .matchesAny(try selectors(isInner: true))
    case "not": return .matchesNone(try selectors(isInner: true))
    case "has": return .has(try selectors(isInner: true, isRelative: true))
    case "nth-child": return .nth(try formula(), .child)
    case "nth-last-child": return .nth(try formula(), .lastChild)
    case "nth-of-type": return .nth(try formula(), .ofType)
    case "nth-last-of-type": return .nth(try formula(), .lastOfType)
    case "contains":
      skipSpace()
      return .contains(CName(current == "\"" || current == "'" ? try string() : try identifier("a quoted text")))
    default: throw expected("a pseudo-class that is supported; :\(name)() is not", at: start)
    }
  }
}

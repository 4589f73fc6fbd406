/// Refuses expressions whose work is not bounded by the count of steps, and what could only fail when it runs.
///
/// A path from the root inside a predicate makes the whole document be read again for each node (class n x n); so does a string made of what
/// lies around a node. libxml2 counts steps, not the bytes of strings.
struct XPathLint {
  static let lengthLimit = 4096
  static let nestingLimit = 32

  private enum Bracket: Equatable { case predicate, group, function(String) }

  private let scalars: [Unicode.Scalar]
  private var brackets: [Bracket] = []

  /// - Parameter prefixes: the namespace prefixes that are declared.
  static func check(_ text: String, prefixes: Set<String>) throws(XPathError) {
    var lint = XPathLint(scalars: Array(text.unicodeScalars.prefix(lengthLimit + 1)))
    try lint.run(prefixes: prefixes)
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var isInPredicate: Bool { brackets.contains(.predicate) }

  /// Inside the arguments of a function that makes strings, itself inside a predicate.
  private var isInString: Bool {
    guard let predicate = brackets.firstIndex(of: .predicate) else { return false }
    return brackets[predicate...].contains { if case .function(let name) = $0 { Self.stringFunctions.contains(name) } else { false } }
  }

  private mutating func run(prefixes: Set<String>) throws(XPathError) {
    func refused(_ index: Int, _ message: String) -> XPathError { XPathError(column: index + 1, message: message) }
    guard scalars.count <= Self.lengthLimit else {
      throw refused(Self.lengthLimit, "an expression has at most \(Self.lengthLimit) characters")
    }
    var index = 0
    /// Whether a path could begin here: after nothing, an operator, `(`, `[` or `,`.
    var isStart = true
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar {
      case " ", "\t", "\n", "\r": break
      case "\"", "'":
        guard let close = scalars[(index + 1)...].firstIndex(of: scalar) else { throw refused(index, "a quoted text is not closed") }
        index = close
        isStart = false
      case "\0": throw refused(index, "this character may not stand in an expression")
      case "$": throw refused(index, "there are no variables")
      case "[":
        brackets.append(.predicate)
        isStart = true
      case "(":
        let function = try self.function(before: index)
        brackets.append(function.map { .function($0) } ?? .group)
        isStart = true
      case ")", "]":
        _ = brackets.popLast()
        isStart = false
      case "/":
        if isStart, isInPredicate { throw refused(index, "a path from the root inside a predicate reads the whole document for each node") }
        // A second one, and what follows, are of the same path.
        while index + 1 < scalars.count, scalars[index + 1] == "/" { index += 1 }
        isStart = false
      case ".":
        if index + 1 < scalars.count, scalars[index + 1] == "." {
          if isInString { throw refused(index, "a string made of the parent inside a predicate reads much of the document for each node") }
          index += 1
        }
        isStart = false
      case "=", "<", ">", "!", "+", "|", ",": isStart = true
      case "*": isStart = false
      case "-": isStart = true
      default:
        guard Self.isName(scalar) else { break }
        let start = index
        while index < scalars.count, Self.isName(scalars[index]) { index += 1 }
        let name = String(String.UnicodeScalarView(scalars[start..<index]))
        try check(name: name, at: start, end: index, prefixes: prefixes)
        isStart = ["and", "or", "div", "mod"].contains(name)
        index -= 1
      }
      guard brackets.count <= Self.nestingLimit else { throw refused(index, "brackets nest at most \(Self.nestingLimit) deep") }
      index += 1
    }
  }

  private func check(name: String, at start: Int, end: Int, prefixes: Set<String>) throws(XPathError) {
    guard end < scalars.count, scalars[end] == ":" else { return }
    guard end + 1 < scalars.count, scalars[end + 1] == ":" else {
      guard prefixes.contains(name) || name == "xml" else {
        throw XPathError(column: start + 1, message: "the namespace prefix \"\(name)\" is not declared")
      }
      return
    }
    guard name != "namespace" else { throw XPathError(column: start + 1, message: "the axis namespace is not supported") }
    if isInString, Self.wideAxes.contains(name) {
      throw XPathError(
        column: start + 1, message: "a string made of the axis \(name) inside a predicate reads much of the document for each node")
    }
  }

  /// The name of the function whose parenthesis opens here, or nil for a group or a node test.
  private func function(before open: Int) throws(XPathError) -> String? {
    var end = open
    while end > 0, [" ", "\t", "\n", "\r"].contains(scalars[end - 1]) { end -= 1 }
    var start = end
    while start > 0, Self.isName(scalars[start - 1]) || scalars[start - 1] == ":" { start -= 1 }
    let name = String(String.UnicodeScalarView(scalars[start..<end]))
    guard !name.isEmpty, !["and", "or", "div", "mod"].contains(name) else { return nil }
    let local = name.split(separator: ":").last.map(String.init) ?? name
    if ["node", "text", "comment", "processing-instruction"].contains(local) { return nil }
    guard Self.functions.contains(name) else { throw XPathError(column: start + 1, message: "there is no function \(name)()") }
    return name
  }

  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-", "\u{B7}"...: true
    default: false
    }
  }

  private static let stringFunctions: Set = [
    "string", "concat", "starts-with", "contains", "substring-before", "substring-after", "substring", "string-length", "normalize-space",
    "translate", "number", "sum",
  ]
  /// The core library of XPath 1.0, section 4, without `id`, which needs a DTD.
  private static let functions = stringFunctions.union([
    "last", "position", "count", "local-name", "namespace-uri", "name", "boolean", "not", "true", "false", "lang", "floor", "ceiling",
    "round",
  ])
  private static let wideAxes: Set = ["ancestor", "ancestor-or-self", "parent", "preceding", "following"]
}

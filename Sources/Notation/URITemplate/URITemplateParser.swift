/// Reads a template by the grammar of RFC 6570, section 2.
struct URITemplateParser {
  private var cursor: ScalarCursor

  init(_ text: String) { cursor = ScalarCursor(text) }

  mutating func parts() throws(URITemplateError) -> [URITemplate.Part] {
    var parts: [URITemplate.Part] = []
    var literal = ""
    while let scalar = cursor.peek {
      if scalar == "{" {
        if !literal.isEmpty { parts.append(.literal(literal)) }
        literal = ""
        parts.append(try expression())
      } else {
        try add(scalar, to: &literal)
      }
    }
    if !literal.isEmpty { parts.append(.literal(literal)) }
    return parts
  }

  private mutating func add(_ scalar: UnicodeScalar, to literal: inout String) throws(URITemplateError) {
    switch scalar {
    case "}": throw flaw(.unopenedExpression)
    case "%":
      guard cursor.peek(ahead: 1)?.hexValue != nil, cursor.peek(ahead: 2)?.hexValue != nil else { throw flaw(.invalidLiteral(scalar)) }
    // The apostrophe is let in by erratum 6937.
    case "\0"..." ", "\"", "<", ">", "\\", "^", "`", "|", "\u{7F}"..."\u{9F}": throw flaw(.invalidLiteral(scalar))
    default: break
    }
    _ = cursor.next()
    if scalar.isASCII { literal.unicodeScalars.append(scalar) } else { PercentEncoding.append(scalar, to: &literal) }
  }

  private mutating func expression() throws(URITemplateError) -> URITemplate.Part {
    let column = cursor.column
    _ = cursor.next()
    guard let first = cursor.peek else { throw URITemplateError(reason: .unclosedExpression, column: column) }
    var kind = URITemplateOperator.simple
    if first.isASCII, let known = URITemplateOperator(rawValue: UInt8(first.value)), known != .simple {
      kind = known
      _ = cursor.next()
    } else if "=,!@|".unicodeScalars.contains(first) {
      throw flaw(.reservedOperator(first))
    }
    if cursor.peek == "}" { throw flaw(.emptyExpression) }
    var variables: [URITemplate.Variable] = []
    repeat { variables.append(try variable()) } while cursor.skip(",")
    guard cursor.peek != nil else { throw URITemplateError(reason: .unclosedExpression, column: column) }
    guard cursor.skip("}") else { throw flaw(.invalidName) }
    return .expression(kind, variables)
  }

  private mutating func variable() throws(URITemplateError) -> URITemplate.Variable {
    let column = cursor.column
    let start = cursor.position
    var isAfterDot = true
    while let scalar = cursor.peek {
      if scalar == "." {
        if isAfterDot { throw flaw(.invalidName) }
        isAfterDot = true
      } else if scalar == "%" {
        guard cursor.peek(ahead: 1)?.hexValue != nil, cursor.peek(ahead: 2)?.hexValue != nil else { throw flaw(.invalidName) }
        isAfterDot = false
      } else if scalar.isASCIILetter || scalar.isDigit || scalar == "_" {
        isAfterDot = false
      } else {
        break
      }
      _ = cursor.next()
    }
    if isAfterDot { throw cursor.isAtEnd ? flaw(.unclosedExpression) : flaw(.invalidName) }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: cursor.scalars[start..<cursor.position])
    let prefix = try prefix()
    let isExploded = prefix == nil && cursor.skip("*")
    return URITemplate.Variable(name: String(name), prefix: prefix, isExploded: isExploded, column: column)
  }

  private mutating func prefix() throws(URITemplateError) -> Int? {
    let column = cursor.column
    guard cursor.skip(":") else { return nil }
    let digits = cursor.take(while: \.isDigit)
    guard !digits.hasPrefix("0"), let count = Int(digits), count < 10_000, cursor.peek != "*" else {
      throw URITemplateError(reason: .invalidPrefix, column: column)
    }
    return count
  }

  private func flaw(_ reason: URITemplateError.Reason) -> URITemplateError { URITemplateError(reason: reason, column: cursor.column) }
}

import CLibXML2

/// Where an XPath expression is wrong or refused, and why.
public struct XPathError: Error, Sendable, Hashable, CustomStringConvertible {
  /// In characters (Unicode scalars), from 1.
  public let column: Int
  public let message: String

  public var description: String { "column \(column): \(message)" }

  static func message(ofCode code: Int) -> String {
    switch code {
    case Int(XML_XPATH_NUMBER_ERROR.rawValue): "a number is expected"
    case Int(XML_XPATH_UNFINISHED_LITERAL_ERROR.rawValue): "a quoted text is not closed"
    case Int(XML_XPATH_START_LITERAL_ERROR.rawValue): "a quoted text is expected"
    case Int(XML_XPATH_VARIABLE_REF_ERROR.rawValue): "the name of a variable is expected"
    case Int(XML_XPATH_INVALID_PREDICATE_ERROR.rawValue): "the predicate is not closed or is empty"
    case Int(XML_XPATH_UNCLOSED_ERROR.rawValue): "a parenthesis is not closed"
    case Int(XML_XPATH_INVALID_CHAR_ERROR.rawValue): "this character may not stand in an expression"
    default: "an expression, a step or an operator is expected"
    }
  }
}

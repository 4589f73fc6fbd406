extension PatternParser {
  /// What the text after `(?` says of a group.
  enum GroupKind {
    case named(String)
    case plain
    /// `(?i)`: not a group, but flags for the rest of the group around it.
    case flagsOnly
  }

  /// - Parameter column: of the parenthesis.
  mutating func groupKind(_ column: Int) throws(PatternError) -> GroupKind {
    guard let scalar = cursor.peek else { throw PatternError(reason: .unclosedGroup, column: column) }
    switch scalar {
    case ":":
      _ = cursor.next()
      return .plain
    case "=", "!": throw PatternError(reason: .unsupported("lookaheads"), column: column)
    case ">": throw PatternError(reason: .unsupported("atomic groups"), column: column)
    case "(": throw PatternError(reason: .unsupported("conditional groups"), column: column)
    case "R", "0"..."9", "&": throw PatternError(reason: .unsupported("recursive groups"), column: column)
    case "|": throw PatternError(reason: .unsupported("branch reset groups"), column: column)
    case "<":
      if let next = cursor.peek(ahead: 1), next == "=" || next == "!" {
        throw PatternError(reason: .unsupported("lookbehinds"), column: column)
      }
      _ = cursor.next()
      return .named(try name())
    case "P":
      if cursor.peek(ahead: 1) == "=" || cursor.peek(ahead: 1) == ">" {
        throw PatternError(reason: .unsupported("back-references"), column: column)
      }
      guard cursor.skip(word: "P<") else { throw flaw(.invalidGroupName) }
      return .named(try name())
    default: return try flagGroup(column)
    }
  }

  private mutating func name() throws(PatternError) -> String {
    let column = cursor.column
    let name = cursor.take { $0.isASCIILetter || $0.isDigit || $0 == "_" }
    guard let first = name.unicodeScalars.first, !first.isDigit, name.utf8.count <= 64, cursor.skip(">") else {
      throw PatternError(reason: .invalidGroupName, column: column)
    }
    if groupNames.contains(name) { throw PatternError(reason: .duplicateGroupName(name), column: column) }
    return name
  }

  private mutating func flagGroup(_ column: Int) throws(PatternError) -> GroupKind {
    var isOn = true
    while let scalar = cursor.peek {
      switch scalar {
      case "i": flags.ignoresCase = isOn
      case "s": flags.isDotAll = isOn
      case "m": flags.isMultiline = isOn
      case "-" where isOn: isOn = false
      case ")", ":":
        _ = cursor.next()
        return scalar == ":" ? .plain : .flagsOnly
      default: throw flaw(.unknownFlag(scalar))
      }
      _ = cursor.next()
    }
    throw PatternError(reason: .unclosedGroup, column: column)
  }
}

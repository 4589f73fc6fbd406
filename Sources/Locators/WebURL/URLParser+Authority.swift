extension URLParser {
  /// Writes that there is no host: the path follows the scheme.
  mutating func startWithoutHost() {
    layout.host = .none
    layout.usernameEnd = output.count
    layout.passwordEnd = output.count
    layout.hostStart = output.count
    layout.hostEnd = output.count
    layout.pathStart = output.count
  }

  /// Reads credentials, host and port, after the slashes, and what follows them.
  mutating func authorityState() throws(WebURLError) {
    let end = authorityEnd(from: position)
    output.append(0x2F)
    output.append(0x2F)
    layout.usernameEnd = output.count
    layout.passwordEnd = output.count
    if let sign = input[position..<end].lastIndex(of: 0x40) {
      appendCredentials(input[position..<sign])
      position = sign + 1
      if position == end { throw .missingHost }
    }
    try hostState(end: end)
    layout.pathStart = output.count
    pathStartState()
  }

  /// Where the authority ends that is read from `start` on.
  func authorityEnd(from start: Int) -> Int {
    input[start...].firstIndex { $0 == 0x3F || $0 == 0x23 || layout.kind.isSlash($0) } ?? input.count
  }

  private mutating func appendCredentials(_ text: ArraySlice<UInt8>) {
    let colon = text.firstIndex(of: 0x3A)
    PercentEncodeSet.userinfo.append(text[..<(colon ?? text.endIndex)], to: &output)
    layout.usernameEnd = output.count
    layout.passwordEnd = output.count
    if let colon, colon + 1 < text.endIndex {
      output.append(0x3A)
      PercentEncodeSet.userinfo.append(text[(colon + 1)...], to: &output)
      layout.passwordEnd = output.count
    }
    if output.count > layout.schemeEnd + 3 { output.append(0x40) }
  }

  private mutating func hostState(end: Int) throws(WebURLError) {
    let colon = portColon(in: input[position..<end])
    let hostEnd = colon ?? end
    if position == hostEnd, layout.kind.isSpecial || colon != nil { throw .missingHost }
    layout.hostStart = output.count
    layout.host = try HostForm.parse(input[position..<hostEnd], isOpaque: !layout.kind.isSpecial, appendingTo: &output)
    layout.hostEnd = output.count
    layout.port = nil
    if let colon, colon + 1 < end {
      let digits = input[(colon + 1)..<end]
      guard digits.allSatisfy(\.isDigit), let port = Self.port(digits) else { throw .invalidPort }
      if port != layout.kind.defaultPort {
        layout.port = port
        output.append(0x3A)
        output.append(contentsOf: String(port).utf8)
      }
    }
    position = end
  }

  /// Where the colon is that separates host and port: the first outside brackets.
  func portColon(in authority: ArraySlice<UInt8>) -> Int? {
    var isInsideBrackets = false
    for index in authority.indices {
      switch authority[index] {
      case 0x5B: isInsideBrackets = true
      case 0x5D: isInsideBrackets = false
      case 0x3A where !isInsideBrackets: return index
      default: break
      }
    }
    return nil
  }

  /// The number that `digits` are, or nil above 65,535.
  static func port(_ digits: ArraySlice<UInt8>) -> UInt16? {
    var value: UInt32 = 0
    for digit in digits {
      value = value * 10 + UInt32(digit - 0x30)
      if value > UInt16.max { return nil }
    }
    return UInt16(value)
  }
}

// The setters of the standard's API, section 6.1. Each returns whether it took the text; if not, the URL is as it was.

extension WebURL {
  /// Replaces the scheme, which may be followed by a colon and what is then ignored. Special schemes and others do not take each other's place.
  @discardableResult public mutating func setScheme(_ text: String) -> Bool {
    update { record in
      var scheme = Self.bytes(text)[...]
      if let colon = scheme.firstIndex(of: 0x3A) { scheme = scheme[..<colon] }
      guard let first = scheme.first, first.isLetter,
        scheme.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E })
      else { return false }
      let name = scheme.map(\.lowerCased)
      let kind = SchemeKind(name[...])
      guard kind.isSpecial == record.kind.isSpecial, kind != .file || !record.hasCredentials && record.port == nil,
        record.kind != .file || record.host != .empty
      else { return false }
      record.scheme = name
      record.kind = kind
      if record.port == kind.defaultPort { record.port = nil }
      return true
    }
  }

  /// Replaces the user name; an empty one removes it.
  @discardableResult public mutating func setUsername(_ text: String) -> Bool {
    update { record in
      guard record.canHaveCredentials else { return false }
      record.username = Array(PercentEncodeSet.userinfo.encode(text).utf8)
      return true
    }
  }

  /// Replaces the password; an empty one removes it.
  @discardableResult public mutating func setPassword(_ text: String) -> Bool {
    update { record in
      guard record.canHaveCredentials else { return false }
      record.password = Array(PercentEncodeSet.userinfo.encode(text).utf8)
      return true
    }
  }

  /// Replaces the host, and the port if `text` has one.
  @discardableResult public mutating func setHostAndPort(_ text: String) -> Bool { setHost(text, takesPort: true) }

  /// Replaces the host.
  @discardableResult public mutating func setHostname(_ text: String) -> Bool { setHost(text, takesPort: false) }

  private mutating func setHost(_ text: String, takesPort: Bool) -> Bool {
    guard !hasOpaquePath else { return false }
    return update { record in
      var parser = URLParser(Self.bytes(text))
      parser.layout.kind = record.kind
      let authority = parser.input[..<parser.authorityEnd(from: 0)]
      let colon = record.kind == .file ? nil : parser.portColon(in: authority)
      let name = authority[..<(colon ?? authority.endIndex)]
      if colon != nil, name.isEmpty || !takesPort { return false }
      if name.isEmpty {
        if record.kind == .file {
          (record.host, record.hostname) = (.empty, [])
          return true
        }
        if record.kind.isSpecial || record.hasCredentials || record.port != nil { return false }
      }
      var hostname: [UInt8] = []
      guard let host = try? HostForm.parse(name, isOpaque: !record.kind.isSpecial, appendingTo: &hostname) else { return false }
      let isThisMachine = record.kind == .file && hostname.elementsEqual("localhost".utf8)
      (record.host, record.hostname) = isThisMachine ? (.empty, []) : (host, hostname)
      if let colon { Self.setPort(authority[(colon + 1)...], in: &record) }
      return true
    }
  }

  /// Replaces the port by the number that `text` begins with; an empty text removes it.
  @discardableResult public mutating func setPort(_ text: String) -> Bool {
    update { record in
      guard record.canHaveCredentials else { return false }
      if text.isEmpty {
        record.port = nil
        return true
      }
      return Self.setPort(Self.bytes(text)[...], in: &record)
    }
  }

  @discardableResult private static func setPort(_ text: ArraySlice<UInt8>, in record: inout URLRecord) -> Bool {
    let digits = text.prefix(while: \.isDigit)
    guard !digits.isEmpty, let port = URLParser.port(digits) else { return false }
    record.port = port == record.kind.defaultPort ? nil : port
    return true
  }

  /// Replaces the path, in which `?` and `#` are encoded.
  @discardableResult public mutating func setPath(_ text: String) -> Bool {
    guard !hasOpaquePath else { return false }
    return update { record in
      var parser = URLParser(Self.bytes(text))
      parser.layout.kind = record.kind
      parser.layout.host = record.host
      if record.kind.isSpecial || parser.next() != nil {
        if parser.isAtSlash { parser.position += 1 }
        parser.appendSegments(isEndedByQuery: false)
      } else if record.host == .none {
        parser.output.append(0x2F)
      }
      record.path = Array(parser.output[parser.layout.pathStart...])
      return true
    }
  }

  /// Replaces the query, with or without its `?`; an empty text removes it.
  @discardableResult public mutating func setQuery(_ text: String) -> Bool {
    update { record in
      record.query = Self.encoded(text, without: 0x3F, by: record.kind.isSpecial ? .specialQuery : .query)
      return true
    }
  }

  /// Replaces the fragment, with or without its `#`; an empty text removes it.
  @discardableResult public mutating func setFragment(_ text: String) -> Bool {
    update { record in
      record.fragment = Self.encoded(text, without: 0x23, by: .fragment)
      return true
    }
  }

  private static func encoded(_ text: String, without mark: UInt8, by set: PercentEncodeSet) -> [UInt8]? {
    if text.isEmpty { return nil }
    let utf8 = Array(text.utf8)
    var output: [UInt8] = []
    set.append(URLParser.withoutLineBreaks(utf8.first == mark ? Array(utf8.dropFirst()) : utf8)[...], to: &output)
    return output
  }

  private static func bytes(_ text: String) -> [UInt8] { URLParser.withoutLineBreaks(Array(text.utf8)) }

  /// Changes the components, unless `change` says that it did not or the URL becomes too long.
  private mutating func update(_ change: (inout URLRecord) -> Bool) -> Bool {
    var record = URLRecord(self)
    guard change(&record) else { return false }
    let url = record.url
    guard url.href.utf8.count <= Self.limitInBytes else { return false }
    self = url
    return true
  }
}

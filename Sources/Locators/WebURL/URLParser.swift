/// The basic URL parser of the URL Standard, section 4.4, without state override.
///
/// The standard describes a state machine that reads one code point at a time; here each state is a method that reads its whole part and
/// appends it to the output, which is written in order.
struct URLParser {
  /// Without blanks around it and without tabs and line breaks inside.
  let input: [UInt8]
  /// How far the input is read.
  var position = 0
  var output: [UInt8] = []
  var layout = URLLayout()

  init(_ input: [UInt8]) { self.input = input }

  static func parse(_ text: String, base: WebURL?) throws(WebURLError) -> WebURL {
    var parser = URLParser(trimmed(Array(text.utf8)))
    parser.output.reserveCapacity(parser.input.count + (base?.layout.queryEnd ?? 0) + 8)
    try parser.schemeState(base: base)
    guard parser.output.count <= WebURL.limitInBytes else { throw .tooLong(limitInBytes: WebURL.limitInBytes) }
    return WebURL(href: String(decoding: parser.output, as: UTF8.self), layout: parser.layout)
  }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    return withoutLineBreaks(start == 0 && end == bytes.count ? bytes : Array(bytes[start..<end]))
  }

  /// `bytes` without tabs and line breaks.
  static func withoutLineBreaks(_ bytes: [UInt8]) -> [UInt8] {
    bytes.contains(where: isLineBreak) ? bytes.filter { !isLineBreak($0) } : bytes
  }

  private static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// The byte at `position` plus `distance`, or nil at the end of the input.
  func next(_ distance: Int = 0) -> UInt8? { position + distance < input.count ? input[position + distance] : nil }

  /// Whether a slash, or a backslash in a special scheme, comes next.
  var isAtSlash: Bool { next().map(layout.kind.isSlash) ?? false }

  mutating func skipSlashes() { while isAtSlash { position += 1 } }

  // MARK: States

  private mutating func schemeState(base: WebURL?) throws(WebURLError) {
    guard let end = schemeEnd else { return try noSchemeState(base: base) }
    for byte in input[..<end] { output.append(byte.lowerCased) }
    layout.kind = SchemeKind(output[...])
    layout.schemeEnd = end
    output.append(0x3A)
    position = end + 1
    if layout.kind == .file { return try fileState(base: base?.layout.kind == .file ? base : nil) }
    if layout.kind.isSpecial {
      if let base, base.layout.kind == layout.kind, next() != 0x2F || next(1) != 0x2F { return try relativeState(base: base) }
      skipSlashes()
      return try authorityState()
    }
    if next() == 0x2F {
      position += 1
      if next() == 0x2F {
        position += 1
        return try authorityState()
      }
      startWithoutHost()
      pathState()
    } else {
      startWithoutHost()
      opaquePathState()
    }
  }

  /// Where the colon is that ends a scheme, or nil.
  private var schemeEnd: Int? {
    guard let first = input.first, first.isLetter else { return nil }
    for (index, byte) in input.enumerated() {
      if byte == 0x3A { return index }
      if !(byte.isLetter || byte.isDigit || byte == 0x2B || byte == 0x2D || byte == 0x2E) { return nil }
    }
    return nil
  }

  private mutating func noSchemeState(base: WebURL?) throws(WebURLError) {
    guard let base else { throw .missingScheme }
    if base.hasOpaquePath {
      guard next() == 0x23 else { throw .missingScheme }
      copy(base, to: base.layout.queryEnd)
      return queryOrFragmentState()
    }
    if base.layout.kind == .file { try fileState(base: base) } else { try relativeState(base: base) }
  }

  private mutating func relativeState(base: WebURL) throws(WebURLError) {
    layout.kind = base.layout.kind
    guard isAtSlash else {
      try relativePathState(base: base, isFromRoot: false)
      return
    }
    position += 1
    if isAtSlash {
      copyScheme(base)
      if layout.kind.isSpecial { skipSlashes() } else { position += 1 }
      return try authorityState()
    }
    copyAuthority(base)
    pathState()
  }

  /// What is relative to the path of `base`, or only to the authority if `isFromRoot`: in a `file` URL, what begins with a drive letter.
  mutating func relativePathState(base: WebURL, isFromRoot: Bool) throws(WebURLError) {
    switch next() {
    case nil: copy(base, to: base.layout.queryEnd)
    case 0x23:
      copy(base, to: base.layout.queryEnd)
      queryOrFragmentState()
    case 0x3F:
      copy(base, to: base.layout.pathEnd)
      queryOrFragmentState()
    default:
      copyAuthority(base)
      if !isFromRoot {
        append(base, base.layout.pathStart..<base.layout.pathEnd)
        shortenPath()
      }
      pathState()
    }
  }

  private mutating func opaquePathState() {
    let end = input[position...].firstIndex { $0 == 0x3F || $0 == 0x23 } ?? input.count
    // A blank before the query or the fragment would be lost in reading the URL again.
    let isBlankLast = end < input.count && end > position && input[end - 1] == 0x20
    PercentEncodeSet.c0Control.append(input[position..<(isBlankLast ? end - 1 : end)], to: &output)
    if isBlankLast { output.append(contentsOf: "%20".utf8) }
    position = end
    layout.pathEnd = output.count
    queryOrFragmentState()
  }

  // MARK: Parts of the base

  private mutating func copyScheme(_ base: WebURL) {
    guard output.isEmpty else { return }
    append(base, 0..<base.layout.schemeEnd + 1)
    layout.schemeEnd = base.layout.schemeEnd
  }

  /// Copies scheme, credentials, host and port.
  mutating func copyAuthority(_ base: WebURL) {
    output.removeAll(keepingCapacity: true)
    layout = base.layout
    // Where there is no host, `/.` may stand before the path, which is added again where it is needed.
    append(base, 0..<(layout.host == .none ? layout.hostEnd : layout.pathStart))
    layout.pathStart = output.count
  }

  /// Copies all up to the end of the path or the query.
  private mutating func copy(_ base: WebURL, to end: Int) {
    output.removeAll(keepingCapacity: true)
    layout = base.layout
    append(base, 0..<end)
    layout.queryEnd = end
  }

  mutating func append(_ base: WebURL, _ range: Range<Int>) {
    base.href.utf8Span.span.extracting(range).withUnsafeBufferPointer { output.append(contentsOf: $0) }
  }
}

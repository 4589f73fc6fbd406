import Glibc

/// Looks over a page before libxml2 sees it, in linear time, and finds what must be cut so that libxml2 2.9's quadratic places are never
/// reached: tags of very many attributes, and very many tags.
///
/// It follows libxml2's own tokenizer (HTMLparser.c of 2.9.14), not the HTML standard, because the two must agree on where each tag ends.
struct HTMLPreScan {
  /// What must not reach libxml2, in order and apart from each other.
  private(set) var cuts: [Range<Int>] = []
  private(set) var truncation: Truncation?

  private let text: UnsafeBufferPointer<UInt8>
  private let limits: MarkupLimits
  private var position = 0
  private var nodes = 0

  /// - Complexity: O(bytes)
  init(_ text: UnsafeBufferPointer<UInt8>, limits: MarkupLimits) {
    self.text = text
    self.limits = limits
    run()
  }

  /// The text without what was cut.
  func remainder() -> [UInt8] {
    var rest: [UInt8] = []
    rest.reserveCapacity(text.count)
    var start = 0
    for cut in cuts {
      rest.append(contentsOf: text[start..<cut.lowerBound])
      start = cut.upperBound
    }
    rest.append(contentsOf: text[start...])
    return rest
  }

  private mutating func run() {
    while let open = find(UInt8(ascii: "<"), from: position) {
      position = open + 1
      guard position < text.count else { return }
      switch text[position] {
      case UInt8(ascii: "!"): declaration(from: open)
      case UInt8(ascii: "?"): instruction(from: open)
      case UInt8(ascii: "/"): endTag()
      case let byte where Self.isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":"):
        guard count(from: open) else { return }
        startTag()
      default: break
      }
    }
  }

  /// Counts one more node; at the limit the rest is cut.
  private mutating func count(from open: Int) -> Bool {
    nodes += 1
    guard nodes > limits.nodes else { return true }
    cut(open..<text.count, because: .nodes)
    return false
  }

  private mutating func cut(_ range: Range<Int>, because reason: Truncation?) {
    if !range.isEmpty { cuts.append(range) }
    truncation = truncation ?? reason
    position = range.upperBound
  }

  // MARK: Where things end

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < text.count, let base = text.baseAddress, let found = memchr(base + start, Int32(byte), text.count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private func end(after byte: UInt8, from start: Int) -> Int { find(byte, from: start).map { $0 + 1 } ?? text.count }

  private mutating func declaration(from open: Int) {
    if hasPrefix("!--", at: open + 1) {
      guard count(from: open) else { return }
      position = endOfComment(from: open + 2)
    } else if hasPrefix("!doctype", at: open + 1) {
      // Where quotes are balanced before the first `>`, libxml2 ends there too. Else it would not, and the declaration is of no use.
      let end = end(after: UInt8(ascii: ">"), from: open)
      if isBalanced(open..<end) { position = end } else { cut(open..<end, because: nil) }
    } else {
      position = end(after: UInt8(ascii: ">"), from: open)
    }
  }

  private func isBalanced(_ range: Range<Int>) -> Bool {
    var quote: UInt8?
    for index in range {
      let byte = text[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return quote == nil
  }

  /// The end of the first `-->` or `--!>`, which may share its hyphens with `<!--`.
  private func endOfComment(from start: Int) -> Int {
    var from = start
    while let hyphen = find(UInt8(ascii: "-"), from: from) {
      var next = hyphen + 1
      while next < text.count, text[next] == UInt8(ascii: "-") { next += 1 }
      guard next < text.count else { return text.count }
      if next - hyphen >= 2 {
        if text[next] == UInt8(ascii: ">") { return next + 1 }
        if text[next] == UInt8(ascii: "!"), next + 1 < text.count, text[next + 1] == UInt8(ascii: ">") { return next + 2 }
      }
      from = next
    }
    return text.count
  }

  private mutating func instruction(from open: Int) {
    guard count(from: open), open + 2 < text.count else { return }
    let byte = text[open + 2]
    if Self.isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") {
      position = end(after: UInt8(ascii: ">"), from: open)
    } else if byte >= 0x80 {
      // Whether this is an instruction depends on which letter it is; nobody's page needs to know.
      cut(open..<(open + 2), because: nil)
    } else {
      position = open + 2
    }
  }

  private mutating func endTag() {
    position += 1
    guard position < text.count, Self.isNameStart(text[position]) else { return }
    position = end(after: UInt8(ascii: ">"), from: position)
  }

  /// From the name of a tag to its end, and over what is inside if that is a script or a style.
  private mutating func startTag() {
    let nameStart = position
    skipName()
    let name = nameStart..<position
    skipBlanks()
    var attributes = 0
    while position < text.count, Self.isCharacter(text[position]), !isAtTagEnd {
      let start = position
      guard Self.isNameStart(text[position]) else {
        while position < text.count, !Self.isBlank(text[position]), !isAtTagEnd { position += 1 }
        skipBlanks()
        continue
      }
      attributes += 1
      skipName()
      skipBlanks()
      if position < text.count, text[position] == UInt8(ascii: "=") {
        position += 1
        skipBlanks()
        skipValue()
      }
      skipBlanks()
      if attributes > limits.attributesPerTag { cut(start..<position, because: .attributes) }
    }
    guard position < text.count, text[position] == UInt8(ascii: ">") else { return }
    position += 1
    if isNamed("script", name) { skipRaw("</script") } else if isNamed("style", name) { skipRaw("</style") }
  }

  private var isAtTagEnd: Bool {
    text[position] == UInt8(ascii: ">")
      || text[position] == UInt8(ascii: "/") && position + 1 < text.count && text[position + 1] == UInt8(ascii: ">")
  }

  /// libxml2 takes at most 100 bytes for a name; what follows is the next one.
  private mutating func skipName() {
    let end = min(text.count, position + 100)
    while position < end, Self.isNameByte(text[position]) { position += 1 }
  }

  private mutating func skipBlanks() { while position < text.count, Self.isBlank(text[position]) { position += 1 } }

  private mutating func skipValue() {
    guard position < text.count else { return }
    let quote = text[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position = end(after: quote, from: position + 1)
    } else {
      while position < text.count, !Self.isBlank(text[position]), text[position] != UInt8(ascii: ">") { position += 1 }
    }
  }

  private mutating func skipRaw(_ end: StaticString) {
    while let open = find(UInt8(ascii: "<"), from: position) {
      position = open
      if hasPrefix(end, at: open) { return }
      position += 1
    }
    position = text.count
  }

  // MARK: Bytes

  /// Whether a lower-case ASCII word stands here, in whatever case.
  private func hasPrefix(_ word: StaticString, at start: Int) -> Bool {
    guard text.count - start >= word.utf8CodeUnitCount else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { Self.lower(text[start + $0]) == word.utf8Start[$0] }
  }

  private func isNamed(_ word: StaticString, _ name: Range<Int>) -> Bool {
    name.count == word.utf8CodeUnitCount && hasPrefix(word, at: name.lowerBound)
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
  private static func isCharacter(_ byte: UInt8) -> Bool { byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isNameStart(byte) || byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "-")
  }
}

/// What an address in a CRM cell may be wrapped in, taken off, and its commonest breaks mended.
struct EmailRepair {
  private(set) var issues: EmailIssues = []
  private let text: UnsafeMutablePointer<UInt8>
  private var start = 0
  private var end: Int

  /// A copy of `count` bytes in `text`, which has room for ``Email/inputLimit``, with typographic forms made plain.
  init(_ bytes: UnsafePointer<UInt8>, _ count: Int, to text: UnsafeMutablePointer<UInt8>) {
    self.text = text
    var written = 0
    var index = 0
    var isChanged = false
    while index < count {
      let (scalar, length) = UTF8Reader.scalar(bytes, at: index, count)
      let byte: UInt8?
      switch scalar {
      case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: byte = 32
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: byte = 0
      case 0x2018, 0x2019, 0x201C...0x201E, 0xAB, 0xBB: byte = UInt8(ascii: "\"")
      case 0xFF01...0xFF5E: byte = UInt8(scalar - 0xFEE0)
      case 0xFE6B: byte = UInt8(ascii: "@")
      case 9, 10, 13: byte = 32
      default: byte = nil
      }
      if let byte {
        isChanged = true
        if byte != 0 {
          text[written] = byte
          written += 1
        }
      } else {
        for offset in 0..<length { text[written + offset] = bytes[index + offset] }
        written += length
      }
      index += length
    }
    end = written
    if isChanged { issues.insert(.repaired) }
  }

  /// The address that is left after as few repairs as possible, or nil if there is none.
  mutating func parse(to buffer: UnsafeMutablePointer<UInt8>) -> EmailParse? {
    replaceWords()
    takeFirst()
    unwrap()
    if let parse = attempt(buffer) { return parse }
    closeGaps()
    if let parse = attempt(buffer) { return parse }
    takeToken()
    if let parse = attempt(buffer) { return parse }
    mendDomain()
    return attempt(buffer)
  }

  private func attempt(_ buffer: UnsafeMutablePointer<UInt8>) -> EmailParse? {
    let parse = EmailParse(text + start, end - start, to: buffer)
    return parse.isFailed ? nil : parse
  }

  /// Where the byte stands first, or nil.
  private func first(_ byte: UInt8) -> Int? {
    for index in start..<end where text[index] == byte { return index }
    return nil
  }

  /// Writes `(at)` as `@` and `(dot)` as a dot where there is no `@`.
  private mutating func replaceWords() {
    if first(UInt8(ascii: "@")) != nil { return }
    let length = end
    var written = 0
    var index = 0
    while index < end {
      let (byte, taken) = word(at: index)
      text[written] = byte
      written += 1
      index += taken
    }
    end = written
    if end < length { issues.insert(.repaired) }
  }

  /// The byte that the word at `index` stands for, and the bytes it takes: `(at)`, `[at]`, `{at}`, ` at `, and the same with `dot`.
  private func word(at index: Int) -> (byte: UInt8, taken: Int) {
    var position = index
    while position < end, text[position] == 32 { position += 1 }
    let hasSpace = position > index
    var closing: UInt8 = 0
    if position < end {
      switch text[position] {
      case UInt8(ascii: "("): closing = UInt8(ascii: ")")
      case UInt8(ascii: "["): closing = UInt8(ascii: "]")
      case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
      default: break
      }
    }
    if closing != 0 { position += 1 }
    if closing == 0, !hasSpace { return (text[index], 1) }
    for (name, byte) in [("at", UInt8(ascii: "@")), ("dot", UInt8(ascii: ".")), ("punto", UInt8(ascii: "."))] as [(StaticString, UInt8)] {
      let length = name.utf8CodeUnitCount
      guard position + length < end, DomainTable.equals(text + position, length, folded: name) else { continue }
      var after = position + length
      guard text[after] == (closing == 0 ? 32 : closing) else { continue }
      after += 1
      while after < end, text[after] == 32 { after += 1 }
      return (byte, after - index)
    }
    return (text[index], 1)
  }

  /// Keeps the first of several addresses.
  private mutating func takeFirst() {
    var first: Range<Int>?
    var parts = 0
    EmailList.split(text + start, end - start) { range in
      if first == nil { first = range }
      parts += 1
    }
    guard parts > 1, let first else { return }
    issues.insert(.severalAddresses)
    end = start + first.upperBound
    start += first.lowerBound
  }

  /// Takes off a display name, `mailto:`, labels, quotes, brackets, comments and punctuation.
  private mutating func unwrap() {
    let before = start..<end
    if let at = lastAt() {
      var open = at
      while open > start, text[open] != UInt8(ascii: "<") { open -= 1 }
      if text[open] == UInt8(ascii: "<") {
        start = open + 1
        var close = at
        while close < end, text[close] != UInt8(ascii: ">") { close += 1 }
        end = close
      }
    }
    trim()
    for label in ["mailto", "email", "e-mail", "mail", "pec", "correo"] as [StaticString] {
      let length = label.utf8CodeUnitCount
      if end - start > length + 1, DomainTable.equals(text + start, length, folded: label), text[start + length] == UInt8(ascii: ":") {
        start += length + 1
        trim()
      }
    }
    if let question = first(UInt8(ascii: "?")), let at = lastAt(), question > at { end = question }
    takeComments()
    trim()
    if start..<end != before { issues.insert(.wrapped) }
  }

  /// Takes off a closed comment at either end.
  private mutating func takeComments() {
    if start < end, text[start] == UInt8(ascii: "("), let close = first(UInt8(ascii: ")")), let at = first(UInt8(ascii: "@")), close < at {
      start = close + 1
    }
    if start < end, text[end - 1] == UInt8(ascii: ")"), let at = lastAt() {
      for index in at..<end where text[index] == UInt8(ascii: "(") {
        end = index
        return
      }
    }
  }

  private func lastAt() -> Int? {
    for index in stride(from: end - 1, through: start, by: -1) where text[index] == UInt8(ascii: "@") { return index }
    return nil
  }

  private mutating func trim() {
    var isTrimmed = true
    while isTrimmed, start < end {
      isTrimmed = false
      switch text[end - 1] {
      case 0...32, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "'"):
        end -= 1
        isTrimmed = true
      default: break
      }
      guard start < end else { return }
      switch text[start] {
      case 0...32, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "<"), UInt8(ascii: "'"):
        start += 1
        isTrimmed = true
      default: break
      }
      guard end - start >= 2 else { continue }
      let pair = (text[start], text[end - 1])
      if pair == (34, 34) || pair == (40, 41) || pair == (91, 93) || pair == (123, 125) {
        start += 1
        end -= 1
        isTrimmed = true
      }
    }
  }

  /// Takes out the spaces around `@`, before a dot of the domain, and before the top-level domain at the end: `mario @ gmail . com`.
  private mutating func closeGaps() {
    guard let at = first(UInt8(ascii: "@")) else { return }
    var written = start
    for index in start..<end {
      if text[index] == 32 {
        let previous = written > start ? text[written - 1] : 0
        let next = nextVisible(after: index)
        let isAfterDot = previous == UInt8(ascii: ".") && index > at && isTopLevel(from: next)
        if next < end, text[next] == UInt8(ascii: "@") || (text[next] == UInt8(ascii: ".") && index > at) { continue }
        if previous == UInt8(ascii: "@") || isAfterDot { continue }
      }
      text[written] = text[index]
      written += 1
    }
    if written < end { issues.insert(.repaired) }
    end = written
  }

  private func nextVisible(after index: Int) -> Int {
    var next = index
    while next < end, text[next] == 32 { next += 1 }
    return next
  }

  /// Whether nothing but a known top-level domain follows.
  private func isTopLevel(from index: Int) -> Bool {
    guard index < end, end - index <= 24 else { return false }
    for position in index..<end where !PhoneScan.isLetter(text[position]) { return false }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { word in
      for position in index..<end { word[position - index] = text[position] | 0x20 }
      return word.baseAddress.map { PublicSuffixList.shared.isTopLevel($0, end - index) } ?? false
    }
  }

  /// Keeps the word that holds the `@`.
  private mutating func takeToken() {
    guard let at = first(UInt8(ascii: "@")) else { return }
    var left = at
    while left > start, text[left - 1] != 32 { left -= 1 }
    var right = at
    while right < end, text[right] != 32 { right += 1 }
    if left == start, right == end { return }
    start = left
    end = right
    issues.insert(.wrapped)
    trim()
  }

  /// Mends the domain: a comma or several dots for one.
  private mutating func mendDomain() {
    guard let at = first(UInt8(ascii: "@")) else { return }
    var written = at + 1
    for index in (at + 1)..<max(at + 1, end) {
      let byte = text[index] == UInt8(ascii: ",") ? UInt8(ascii: ".") : text[index]
      if byte == UInt8(ascii: "."), text[written - 1] == UInt8(ascii: ".") || text[written - 1] == UInt8(ascii: "@") { continue }
      text[written] = byte
      written += 1
    }
    end = written
    issues.insert(.repaired)
  }
}

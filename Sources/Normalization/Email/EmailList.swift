/// Where one cell holds several email addresses.
enum EmailList {
  /// Calls `body` with the range of each part that holds an address; a part without `@` belongs to the next one: `Rossi, Mario <m@x.it>`.
  static func split(_ text: UnsafePointer<UInt8>, _ count: Int, _ body: (Range<Int>) -> Void) {
    var start = 0
    var ats = 0
    var isQuoted = false
    var pending: Range<Int>?
    var index = 0
    // Invariant: text[start..<index] is the part being read, `ats` the count of its @, `pending` the part before it.
    while index < count {
      let byte = text[index]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "@"), !isQuoted { ats += 1 }
      if !isQuoted, isSeparator(byte), ats > 0, text[index - 1] != UInt8(ascii: "@"), hasAt(text, count, after: index) {
        if let pending { body(pending) }
        pending = start..<index
        start = index + 1
        ats = 0
      }
      index += 1
    }
    if let pending { body(pending) }
    if start < count { body(start..<count) }
  }

  static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "/"), 9, 10, 13, 32: return true
    default: return false
    }
  }

  /// Whether another address begins after the separator: an `@` with something before it.
  private static func hasAt(_ text: UnsafePointer<UInt8>, _ count: Int, after separator: Int) -> Bool {
    var index = separator + 1
    while index < count, isSeparator(text[index]) { index += 1 }
    let start = index
    while index < count, text[index] != UInt8(ascii: "@") { index += 1 }
    return index < count && index > start
  }
}

extension Email {
  /// Calls `body` with the byte range of each address in a cell: `a@x.it; b@y.it`, separated by `;`, `,`, `|`, `/` or white space.
  ///
  /// A display name stays with its address, commas and all. Ranges have no separators at their ends. A cell without `@` comes back whole;
  /// an empty one gives none.
  public static func splitMultiple(_ input: Span<UInt8>, _ body: (Range<Int>) -> Void) {
    input.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      guard bytes.count <= inputLimit else { return body(0..<bytes.count) }
      let isSeparator = EmailList.isSeparator
      EmailList.split(base, bytes.count) { range in
        var range = range
        while !range.isEmpty, isSeparator(base[range.lowerBound]) { range = (range.lowerBound + 1)..<range.upperBound }
        while !range.isEmpty, isSeparator(base[range.upperBound - 1]) { range = range.lowerBound..<(range.upperBound - 1) }
        if !range.isEmpty { body(range) }
      }
    }
  }
}

import Glibc

/// Looks over XML before libxml2 sees it, piece by piece, in linear time: refuses declarations that make small documents large, and keeps to
/// limits that libxml2 lacks or reaches only after quadratic work.
///
/// It follows the grammar exactly up to the first place where a document is not well-formed, and libxml2 reads no further than that.
struct XMLPreScan {
  private enum State {
    case text
    /// After `<`.
    case open
    /// After `<!`; what follows is in `word`.
    case declaration
    /// Inside a comment, a section or an instruction, until its end.
    case skipping
    case tag
    /// In an attribute's value.
    case quoted(UInt8)
    case endTag
    case documentType
    case documentTypeQuoted(UInt8)
  }

  private let limits: MarkupLimits
  /// Whether `<!DOCTYPE name [` is let through; only tests of libxml2 itself ask for it.
  private let readsInternalSubset: Bool
  private var state = State.text
  /// The first bytes after `<!`.
  private var word: [UInt8] = []
  /// What ends the part being skipped, and how many of its bytes were just seen.
  private var terminator: StaticString = "-->"
  private var matched = 0
  /// Bytes seen before the current piece.
  private var consumed = 0
  private var depth = 0
  private var nodes = 0
  private var textLength = 0
  private var attributes = 0
  private var namespaces = 0
  private var nameLength = 0
  private var isTagName = false
  /// The last bytes of the attribute's name start with `xmlns`.
  private var nameStart: UInt64 = 0
  private var previous: UInt8 = 0
  private var isInsideSubset = false

  init(limits: MarkupLimits, readsInternalSubset: Bool = false) {
    self.limits = limits
    self.readsInternalSubset = readsInternalSubset
  }

  /// How many elements are open.
  var openElements: Int { depth }

  /// Starts the count of nodes anew, as each record of a stream does.
  mutating func forgetNodes() { nodes = 0 }

  /// - Throws: `MarkupError` with the offset of what is refused.
  mutating func scan(_ piece: UnsafeBufferPointer<UInt8>) throws(MarkupError) {
    guard let start = piece.baseAddress else { return }
    var index = 0
    let count = piece.count
    while index < count {
      switch state {
      case .text:
        // Text is skipped at the speed of memchr.
        let found = memchr(start + index, Int32(UInt8(ascii: "<")), count - index)
        let end = found.map { $0.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(mutating: start) } ?? count
        textLength += end - index
        if textLength > limits.textLength { throw refused(.textLength, at: end) }
        index = end
        if found != nil {
          state = .open
          textLength = 0
          index += 1
        }
      case .open:
        try open(piece[index], at: index)
        index += 1
      case .declaration:
        word.append(piece[index])
        index += 1
        try declaration(at: index)
      case .skipping: index = skip(piece, from: index)
      case .tag:
        try tag(piece[index], at: index)
        index += 1
      case .quoted(let quote):
        let found = memchr(start + index, Int32(quote), count - index)
        let end = found.map { $0.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(mutating: start) } ?? count
        textLength += end - index
        if textLength > limits.textLength { throw refused(.textLength, at: end) }
        index = end
        if found != nil {
          state = .tag
          textLength = 0
          nameLength = 0
          previous = quote
          index += 1
        }
      case .endTag:
        nameLength += 1
        if nameLength > limits.nameLength + 1 { throw refused(.nameLength, at: index) }
        if piece[index] == UInt8(ascii: ">") {
          depth -= 1
          state = .text
        }
        index += 1
      case .documentType:
        try documentType(piece[index], at: index)
        index += 1
      case .documentTypeQuoted(let quote):
        if piece[index] == quote { state = .documentType }
        index += 1
      }
    }
    consumed += count
  }

  private func refused(_ limit: MarkupError.Limit, at index: Int) -> MarkupError { MarkupError(.limit(limit), offset: consumed + index) }

  private mutating func countNode(at index: Int) throws(MarkupError) {
    nodes += 1
    if nodes > limits.nodes { throw refused(.nodes, at: index) }
  }

  private mutating func open(_ byte: UInt8, at index: Int) throws(MarkupError) {
    nameLength = 0
    switch byte {
    case UInt8(ascii: "!"):
      word.removeAll(keepingCapacity: true)
      state = .declaration
    case UInt8(ascii: "?"):
      try countNode(at: index)
      skip(until: "?>")
    case UInt8(ascii: "/"): state = .endTag
    default:
      try countNode(at: index)
      depth += 1
      if depth > limits.depth { throw refused(.depth, at: index) }
      attributes = 0
      namespaces = 0
      isTagName = true
      nameLength = 1
      nameStart = 0
      previous = byte
      state = .tag
    }
  }

  private mutating func skip(until end: StaticString) {
    terminator = end
    matched = 0
    textLength = 0
    state = .skipping
  }

  private mutating func declaration(at index: Int) throws(MarkupError) {
    if word.starts(with: "--".utf8) {
      try countNode(at: index)
      skip(until: "-->")
    } else if word.starts(with: "[CDATA[".utf8) {
      try countNode(at: index)
      skip(until: "]]>")
    } else if word.starts(with: "DOCTYPE".utf8) {
      state = .documentType
    } else {
      for name in ["ENTITY", "ATTLIST", "ELEMENT", "NOTATION"] where word.starts(with: name.utf8) && !isInsideSubset {
        throw MarkupError(.declaration(name), offset: consumed + index - word.count - 2)
      }
      // Whatever else begins so is not well-formed; libxml2 stops here and says why.
      if word.count >= 8 { state = isInsideSubset ? .documentType : .text }
    }
  }

  /// Runs to the end of a comment, a section or an instruction; gives the index after what it looked at.
  private mutating func skip(_ piece: UnsafeBufferPointer<UInt8>, from first: Int) -> Int {
    let length = terminator.utf8CodeUnitCount
    let last = length - 1
    var index = first
    while index < piece.count {
      let byte = piece[index]
      if matched == last, byte == terminator.utf8Start[last] {
        state = isInsideSubset ? .documentType : .text
        return index + 1
      }
      // `]]]>` and `--->`: the terminator's beginning is one byte repeated, so a further one keeps the match.
      if matched < last, byte == terminator.utf8Start[matched] {
        matched += 1
      } else if matched > 0, byte == terminator.utf8Start[0] {
        matched = matched == last ? last : 1
      } else {
        matched = 0
        if let start = piece.baseAddress, let next = memchr(start + index, Int32(terminator.utf8Start[0]), piece.count - index) {
          index = max(index + 1, next.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(mutating: start))
          continue
        }
        return piece.count
      }
      index += 1
    }
    return index
  }

  private mutating func tag(_ byte: UInt8, at index: Int) throws(MarkupError) {
    switch byte {
    case UInt8(ascii: ">"):
      if previous == UInt8(ascii: "/") { depth -= 1 }
      state = .text
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      attributes += 1
      if attributes > limits.attributesPerTag { throw refused(.attributesPerTag, at: index) }
      if nameStart == Self.namespaceDeclaration {
        namespaces += 1
        if namespaces > limits.namespacesPerTag { throw refused(.namespacesPerTag, at: index) }
      }
      nameStart = 0
      state = .quoted(byte)
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "="), UInt8(ascii: "/"):
      isTagName = false
      nameLength = 0
    default:
      if nameLength == 0 { nameStart = 0 }
      nameLength += 1
      if nameLength > limits.nameLength { throw refused(.nameLength, at: index) }
      if nameLength <= 5, !isTagName { nameStart = nameStart << 8 | UInt64(byte) }
    }
    previous = byte
  }

  /// `xmlns`, as its bytes shift into a word.
  private static let namespaceDeclaration = "xmlns".utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }

  private mutating func documentType(_ byte: UInt8, at index: Int) throws(MarkupError) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .documentTypeQuoted(byte)
    case UInt8(ascii: "["):
      guard readsInternalSubset else { throw MarkupError(.internalSubset, offset: consumed + index) }
      isInsideSubset = true
    case UInt8(ascii: "]"): isInsideSubset = false
    case UInt8(ascii: ">") where !isInsideSubset: state = .text
    default: break
    }
  }
}

import CLibXML2

extension Node {
  /// The text of this node and all inside it, joined as it stands; a comment's is empty. Cut at `MarkupLimits.stringBytes`.
  public var textContent: String {
    switch kind {
    case .attribute:
      return pointer.withMemoryRebound(to: xmlAttr.self, capacity: 1) { RawAttribute($0).string(limitInBytes: tree.limits.stringBytes) }
    case .text, .element:
      var text = BoundedText(limitInBytes: tree.limits.stringBytes)
      TreeWalk.texts(of: pointer) { text.append($0) }
      return text.string
    case .comment, .other: return ""
    }
  }

  /// The text as a reader of the page sees it: white space collapsed, a line for each block, cells apart by a tab, nothing that is hidden
  /// or that is a script. Preformatted text stays as it is. Cut at `MarkupLimits.stringBytes`.
  public var visibleText: String {
    guard kind == .element || kind == .text else { return textContent }
    var writer = VisibleText(limitInBytes: tree.limits.stringBytes)
    writer.write(pointer)
    return writer.string
  }
}

/// Text that stops growing at a limit.
struct BoundedText {
  private(set) var bytes: [UInt8] = []
  let limitInBytes: Int
  private(set) var isCut = false

  init(limitInBytes: Int) { self.limitInBytes = limitInBytes }

  var string: String { String(decoding: bytes, as: UTF8.self) }
  var isFull: Bool { bytes.count >= limitInBytes }

  /// Appends as many whole characters as fit. Returns false once the text is full.
  @discardableResult mutating func append(_ more: UnsafeBufferPointer<UInt8>) -> Bool {
    var count = min(more.count, limitInBytes - bytes.count)
    if count < more.count {
      isCut = true
      while count > 0, more[count] & 0xC0 == 0x80 { count -= 1 }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: more[..<count]))
    return !isCut
  }

  mutating func append(_ byte: UInt8) {
    if isFull { isCut = true } else { bytes.append(byte) }
  }
}

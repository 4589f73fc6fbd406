internal import CLibXML2

/// The names in a `class` attribute that microformats give a meaning to.
enum ClassNames {
  /// Whether the names begin an item, of the newer or the older microformats.
  static func marks(_ classes: UnsafePointer<xmlChar>) -> Marks {
    var marks: Marks = []
    var position = classes
    while position.pointee != 0 {
      while Element.isSpace(position.pointee) { position += 1 }
      let start = position
      while position.pointee != 0, !Element.isSpace(position.pointee) { position += 1 }
      let name = UnsafeBufferPointer(start: start, count: position - start)
      guard let first = name.first else { break }
      switch first {
      case UInt8(ascii: "h"):
        if isRoot(name) { marks.insert(.root) } else if name.count > 4, isOldRoot(name) { marks.insert(.oldRoot) }
      case UInt8(ascii: "v"), UInt8(ascii: "a"), UInt8(ascii: "g"): if isOldRoot(name) { marks.insert(.oldRoot) }
      default: break
      }
    }
    return marks
  }

  private static func isOldRoot(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    switch name.count {
    case 3: equals(name, "adr") || equals(name, "geo")
    case 5: equals(name, "vcard") || equals(name, "hfeed") || equals(name, "hnews")
    case 6: equals(name, "vevent") || equals(name, "hentry")
    case 7: equals(name, "hreview") || equals(name, "hresume") || equals(name, "hrecipe")
    case 8: equals(name, "hproduct")
    case 17: equals(name, "hreview-aggregate")
    default: false
    }
  }

  private static func equals(_ name: UnsafeBufferPointer<UInt8>, _ other: StaticString) -> Bool {
    name.elementsEqual(UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
  }

  /// Whether a name is `h-` and words, as microformats 2 wants it.
  static func isRoot(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    name.first == UInt8(ascii: "h") && isPrefixed(name, prefix: 1)
  }

  /// Whether `prefix` letters, a hyphen, perhaps a vendor's prefix, and words of small letters with hyphens between make the name.
  static func isPrefixed(_ name: some BidirectionalCollection<UInt8>, prefix: Int) -> Bool {
    let rest = name.dropFirst(prefix)
    guard rest.first == UInt8(ascii: "-") else { return false }
    var parts = 0
    var length = 0
    var hasDigit = false
    for byte in rest.dropFirst() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): length += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if parts > 0 { return false }
        hasDigit = true
        length += 1
      case UInt8(ascii: "-"):
        if length == 0 { return false }
        parts += 1
        length = 0
      default: return false
      }
    }
    return length > 0 && (parts > 0 || !hasDigit)
  }
}

import CLibXML2
import Glibc

extension AttributeTest {
  /// Whether one of the element's attributes of this name passes.
  func holds(for element: RawNode) -> Bool {
    var next = element.pointer.pointee.properties
    while let attribute = next {
      if name.equals(attribute.pointee.name), isOfNamespace(attribute.pointee.ns), holds(for: RawAttribute(attribute).bytes) { return true }
      next = attribute.pointee.next
    }
    return false
  }

  private func isOfNamespace(_ namespace: UnsafeMutablePointer<xmlNs>?) -> Bool {
    guard let namespaceURI else { return true }
    guard let namespace else { return namespaceURI.count == 0 }
    return namespaceURI.equals(namespace.pointee.href)
  }

  private func holds(for own: UnsafeBufferPointer<UInt8>) -> Bool {
    guard relation != .exists else { return true }
    guard ignoresCase else { return compare(own, value.bytes) }
    let folded = (own.map(Self.lower), value.bytes.map(Self.lower))
    return folded.0.withUnsafeBufferPointer { own in folded.1.withUnsafeBufferPointer { compare(own, $0) } }
  }

  private func compare(_ own: UnsafeBufferPointer<UInt8>, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    switch relation {
    case .exists: true
    case .equals: own.elementsEqual(wanted)
    case .includes: Self.includes(own, wanted)
    case .dashMatch:
      own.elementsEqual(wanted) || own.count > wanted.count && own[wanted.count] == UInt8(ascii: "-") && own.starts(with: wanted)
    case .prefix: !wanted.isEmpty && own.starts(with: wanted)
    case .suffix: !wanted.isEmpty && own.count >= wanted.count && own.suffix(wanted.count).elementsEqual(wanted)
    case .substring: !wanted.isEmpty && Self.contains(own, wanted)
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D }

  /// Whether a word stands in a list of words with white space between them.
  static func includes(_ list: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !word.isEmpty, !word.contains(where: isSpace) else { return false }
    var start = 0
    while start < list.count {
      while start < list.count, isSpace(list[start]) { start += 1 }
      var end = start
      while end < list.count, !isSpace(list[end]) { end += 1 }
      if end - start == word.count, let a = list.baseAddress, let b = word.baseAddress, memcmp(a + start, b, word.count) == 0 {
        return true
      }
      start = end
    }
    return false
  }

  /// Whether a text has a part in it, in linear time.
  static func contains(_ text: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let a = text.baseAddress, let b = part.baseAddress else { return part.isEmpty }
    return memmem(a, text.count, b, part.count) != nil
  }
}

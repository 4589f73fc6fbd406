/// The bytes of a robots.txt in UTF-8, whatever it came in.
enum RobotsText {
  /// The text without byte order mark, UTF-16 with a mark in UTF-8, and HTML without its tags, where the file is a page after all.
  /// - Parameter isCut: whether more bytes followed; the last line is then dropped, since its end is missing.
  static func decoded(_ bytes: ArraySlice<UInt8>, isCut: Bool) -> [UInt8] {
    var text: [UInt8]
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE): text = utf8(bytes.dropFirst(2), isBigEndian: false)
    case (0xFE, 0xFF): text = utf8(bytes.dropFirst(2), isBigEndian: true)
    default: text = Array(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes)
    }
    if isCut { text.removeSubrange((text.lastIndex { $0 == 0x0A || $0 == 0x0D } ?? 0)...) }
    return text.first { $0 > 0x20 } == UInt8(ascii: "<") ? withoutTags(text) : text
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func withoutTags(_ text: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var isInTag = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">") where isInTag: isInTag = false
      // A tag that is never closed takes no more than its line.
      case 0x0A, 0x0D:
        isInTag = false
        kept.append(byte)
      default: if !isInTag { kept.append(byte) }
      }
    }
    return kept
  }
}

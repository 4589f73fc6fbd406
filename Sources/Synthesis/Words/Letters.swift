/// Letters of Latin-1 as UTF-8 bytes: case and loss of diacritics. Other bytes pass unchanged.
enum Letters {
  /// ASCII of U+00C0 to U+00FF; a zero where there is none.
  private static let plain: [UInt8] = Array("AAAAAAACEEEEIIIIDNOOOOO\u{0}OUUUUYTsaaaaaaaceeeeiiiidnooooo\u{0}ouuuuyty".utf8)

  static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  static func isLetter(_ byte: UInt8) -> Bool { isLower(byte | 0x20) }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func hasDiacritics(_ text: [UInt8]) -> Bool {
    text.contains(0xC3)
  }

  static func uppercase(_ text: inout [UInt8]) {
    var afterLead = false
    for index in text.indices {
      let byte = text[index]
      if isLower(byte) {
        text[index] = byte & 0xDF
      } else if afterLead, byte >= 0xA0, byte <= 0xBE, byte != 0xB7 {
        text[index] = byte & 0xDF
      }
      afterLead = byte == 0xC3
    }
  }

  static func lowercase(_ text: inout [UInt8]) {
    var afterLead = false
    for index in text.indices {
      let byte = text[index]
      if isUpper(byte) {
        text[index] = byte | 0x20
      } else if afterLead, byte >= 0x80, byte <= 0x9E, byte != 0x97 {
        text[index] = byte | 0x20
      }
      afterLead = byte == 0xC3
    }
  }

  /// Replaces letters with diacritics by plain ones; `german` writes ü as ue.
  static func stripDiacritics(_ text: inout [UInt8], german: Bool) {
    guard hasDiacritics(text) else { return }
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 4)
    appendPlain(text[...], german: german, to: &result)
    text = result
  }

  /// Appends `text` without diacritics.
  static func appendPlain(_ text: ArraySlice<UInt8>, german: Bool, to result: inout [UInt8]) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      guard byte == 0xC3, index + 1 < text.endIndex else {
        result.append(byte)
        index += 1
        continue
      }
      let offset = Int(text[index + 1] & 0x3F)
      let letter = plain[offset]
      if letter != 0 { result.append(letter) }
      if offset == 0x1F {
        result.append(UInt8(ascii: "s"))
      } else if german, offset & 0x1F == 0x04 || offset & 0x1F == 0x16 || offset & 0x1F == 0x1C {
        result.append(UInt8(ascii: "e"))
      }
      index += 2
    }
  }

  /// Appends `text` as it stands in an address of the internet: plain lower-case letters, digits and what `keep` allows.
  static func appendFolded(_ text: ArraySlice<UInt8>, german: Bool, keep: UInt8, to result: inout [UInt8]) {
    let start = result.count
    appendPlain(text, german: german, to: &result)
    var write = start
    for read in start..<result.count {
      let byte = result[read]
      if isLetter(byte) {
        result[write] = byte | 0x20
      } else if isDigit(byte) || byte == keep {
        result[write] = byte
      } else {
        continue
      }
      write += 1
    }
    result.removeLast(result.count - write)
  }
}

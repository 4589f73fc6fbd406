/// ASCII white space, as HTML counts it.
enum Whitespace {
  @inline(__always) static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  /// Without white space at both ends; no-break spaces stay.
  static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, isSpace(first) || isSpace(last) else { return text }
    guard let start = bytes.firstIndex(where: { !isSpace($0) }), let end = bytes.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(Substring(bytes[start...end]))
  }

  /// Trimmed, and every run of white space made one space.
  static func collapsed(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var pending = false
    for byte in text.utf8 {
      if isSpace(byte) {
        pending = !bytes.isEmpty
      } else {
        if pending { bytes.append(0x20) }
        pending = false
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Each line collapsed, empty lines left out.
  static func lines(_ text: String) -> String {
    if !text.utf8.contains(0x0A) { return collapsed(text) }
    return text.utf8.split(separator: 0x0A).map { collapsed(String(Substring($0))) }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  static func parts(_ text: String) -> [String] { text.utf8.split(whereSeparator: isSpace).map { String(Substring($0)) } }
}

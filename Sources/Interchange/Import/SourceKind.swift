import Tables

/// What a text is, by its first bytes.
enum SourceKind {
  case table, profileLines, vCards

  static func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> SourceKind {
    var start = 0
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    let head = UnsafeBufferPointer(rebasing: bytes[start..<min(bytes.count, start + 256)])
    if begins(head, with: "begin:vcard") { return .vCards }
    guard let brace = head.first, brace == UInt8(ascii: "{") else { return .table }
    var key = 1
    while key < head.count, head[key] <= 0x20 { key += 1 }
    return begins(UnsafeBufferPointer(rebasing: head[min(key, head.count)...]), with: ProfileLine.marker) ? .profileLines : .table
  }

  private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, with word: StaticString) -> Bool {
    guard bytes.count >= word.utf8CodeUnitCount else { return false }
    for index in 0..<word.utf8CodeUnitCount {
      let byte = bytes[index] &- 65 < 26 ? bytes[index] | 0x20 : bytes[index]
      if byte != word.utf8Start[index] { return false }
    }
    return true
  }
}

/// A fast hash of a content, against confusion and not against forgery.
enum Fingerprint {
  /// 32 hexadecimal digits of the length and two lanes of multiplied words.
  static func text(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    var a: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var b: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 16 <= raw.count {
      a = mixed(a ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      b = mixed(b ^ raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self))
      index += 16
    }
    while index < raw.count {
      a = mixed(a ^ UInt64(raw[index]))
      index += 1
    }
    return hexadecimal(mixed(a ^ b)) + hexadecimal(mixed(b &+ a))
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  private static func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

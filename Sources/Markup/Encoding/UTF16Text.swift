/// UTF-16 as UTF-8.
enum UTF16Text {
  /// - Parameter flaw: where the first unpaired surrogate or half unit lies, if there is one; it became U+FFFD.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, isBigEndian: Bool, flaw: inout Int?) -> [UInt8] {
    func unit(at offset: Int) -> UInt32 {
      isBigEndian ? UInt32(bytes[offset]) << 8 | UInt32(bytes[offset + 1]) : UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset])
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var offset = 0
    while offset + 1 < bytes.count {
      var point = unit(at: offset)
      if point & 0xFC00 == 0xD800, offset + 3 < bytes.count, unit(at: offset + 2) & 0xFC00 == 0xDC00 {
        point = 0x10000 + (point & 0x3FF) << 10 + unit(at: offset + 2) & 0x3FF
        offset += 2
      }
      let scalar = Unicode.Scalar(point)
      if scalar == nil, flaw == nil { flaw = offset }
      text.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}")!)
      offset += 2
    }
    if offset < bytes.count {
      if flaw == nil { flaw = offset }
      text.append(contentsOf: [0xEF, 0xBF, 0xBD])
    }
    return text
  }
}

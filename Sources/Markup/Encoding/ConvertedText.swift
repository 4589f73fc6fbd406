import CLibXML2
import Glibc

/// The multi-byte encodings of East Asia, through the C library's converter.
enum ConvertedText {
  /// The UTF-8 text of bytes, or nil where the C library lacks the converter.
  ///
  /// - Parameter flaw: where the first bytes without a character lie, if there are any; each became U+FFFD.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, converterName: String, flaw: inout Int?) -> [UInt8]? {
    let converter = iconv_open("UTF-8", converterName)
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    guard let start = bytes.baseAddress else { return text }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 16) { piece in
      var input: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: start).assumingMemoryBound(to: CChar.self)
      var left = bytes.count
      while left > 0 {
        var output = piece.baseAddress
        var room = piece.count
        let before = left
        let result = iconv(converter, &input, &left, &output, &room)
        piece.withMemoryRebound(to: UInt8.self) { text.append(contentsOf: $0[..<(piece.count - room)]) }
        guard result == Int.max.magnitude * 2 + 1 else { continue }
        if errno == E2BIG, left < before { continue }
        let offset = bytes.count - left
        if flaw == nil { flaw = offset }
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        // As the Encoding Standard has it: an ASCII byte after a broken lead byte is kept, other bytes are swallowed with it.
        let swallowed = left > 1 && bytes[offset] >= 0x80 && bytes[offset + 1] >= 0x80 ? 2 : 1
        input = input.map { $0 + swallowed }
        left -= swallowed
      }
      return text
    }
  }
}

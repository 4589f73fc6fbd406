/// Finds out a page's encoding in the order of the HTML standard, section 13.2.3.2: byte order mark, transport, what the page says in its first
/// 1,024 bytes; then UTF-8 if the bytes are that, else windows-1252.
struct EncodingSniffer {
  let encoding: Encoding
  /// Bytes of the byte order mark.
  let markLength: Int

  init(_ bytes: [UInt8], transportCharset: String?) {
    if let mark = ByteOrderMark(bytes) {
      encoding = mark.encoding
      markLength = mark.length
      return
    }
    markLength = 0
    if let encoding = transportCharset.flatMap(Encoding.init(label:)) {
      self.encoding = encoding
    } else if let declared = MetaScan.encoding(in: bytes.prefix(1024)) {
      encoding = declared
    } else {
      encoding = bytes.withUnsafeBufferPointer(DecodedText.isValid) ? .utf8 : .windows1252
    }
  }
}

/// The first bytes that say an encoding by themselves.
struct ByteOrderMark {
  let encoding: Encoding
  let length: Int

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, length) = (.utf8, 3)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (encoding, length) = (.utf16BigEndian, 2)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      (encoding, length) = (.utf16LittleEndian, 2)
    } else {
      return nil
    }
  }
}

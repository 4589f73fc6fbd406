/// The encodings that a table's text may have.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case windows1252

  public var displayName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .windows1252: "Windows-1252"
    }
  }
}

/// What the first bytes say about the encoding.
struct EncodingEvidence {
  /// Nil when the bytes are in one of the 8-bit encodings, which only the whole file tells apart.
  let encoding: TextEncoding?
  let byteOrderMarkLength: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, byteOrderMarkLength) = (.utf8, 3)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      (encoding, byteOrderMarkLength) = (.utf16LittleEndian, 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (encoding, byteOrderMarkLength) = (.utf16BigEndian, 2)
    } else {
      (encoding, byteOrderMarkLength) = (Self.bareUTF16(bytes), 0)
    }
  }

  /// UTF-16 without a mark: the ASCII part of the text (delimiters and line ends at least) has zeros on one side only.
  private static func bareUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let pairs = min(bytes.count, 1 << 16) / 2
    guard pairs >= 2 else { return nil }
    var evenZeros = 0
    var oddZeros = 0
    for i in 0..<pairs {
      if bytes[2 * i] == 0 { evenZeros += 1 }
      if bytes[2 * i + 1] == 0 { oddZeros += 1 }
    }
    let enough = max(2, pairs / 25)
    if oddZeros >= enough, oddZeros > 20 * evenZeros { return .utf16LittleEndian }
    if evenZeros >= enough, evenZeros > 20 * oddZeros { return .utf16BigEndian }
    return nil
  }
}

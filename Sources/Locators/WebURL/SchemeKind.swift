/// The special schemes of the URL Standard, section 4.2, and all others.
enum SchemeKind: Sendable, Hashable {
  case http
  case https
  case ws
  case wss
  case ftp
  case file
  case other

  /// The kind of `scheme`, in lower case.
  init(_ scheme: ArraySlice<UInt8>) {
    // Compared as numbers, since each link is asked.
    var packed: UInt64 = 0
    guard scheme.count <= 5 else {
      self = .other
      return
    }
    for byte in scheme { packed = packed << 8 | UInt64(byte) }
    switch packed {
    case 0x68_74_74_70: self = .http
    case 0x68_74_74_70_73: self = .https
    case 0x77_73: self = .ws
    case 0x77_73_73: self = .wss
    case 0x66_74_70: self = .ftp
    case 0x66_69_6C_65: self = .file
    default: self = .other
    }
  }

  var isSpecial: Bool { self != .other }

  var defaultPort: UInt16? {
    switch self {
    case .http, .ws: 80
    case .https, .wss: 443
    case .ftp: 21
    case .file, .other: nil
    }
  }

  /// Whether `byte` separates segments of paths.
  func isSlash(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x5C && self != .other }
}

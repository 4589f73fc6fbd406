/// A character encoding of the WHATWG Encoding Standard, by its name there in lower case.
public struct Encoding: Sendable, Hashable, CustomStringConvertible {
  public let name: String
  public var description: String { name }

  static let utf8 = Encoding(name: "utf-8")
  static let utf16LittleEndian = Encoding(name: "utf-16le")
  static let utf16BigEndian = Encoding(name: "utf-16be")
  static let windows1252 = Encoding(name: "windows-1252")

  private init(name: String) { self.name = name }

  /// The encoding that a label means, as `charset=latin1` or `<meta charset>` carry it; nil where the standard knows none.
  public init?(label: String) {
    guard label.utf8.count <= 64 else { return nil }
    let trimmed = label.unicodeScalars.drop { Self.isSpace($0) }
    let end = trimmed.lastIndex { !Self.isSpace($0) }
    guard let end else { return nil }
    let folded = String(String.UnicodeScalarView(trimmed[...end])).lowercased()
    guard let name = Self.names[folded] else { return nil }
    self.init(name: name)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(scalar.value) }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for line in labelTable.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let name = words.first?.dropLast() else { continue }
      for label in words.dropFirst() { names[String(label)] = String(name) }
    }
    return names
  }()

  /// The name that glibc's converter has for a multi-byte encoding, or nil where the encoding is none.
  var converterName: String? {
    switch name {
    case "gbk", "gb18030": "GB18030"
    case "big5": "BIG5-HKSCS"
    case "euc-jp": "EUC-JP-MS"
    case "iso-2022-jp": "ISO-2022-JP"
    case "shift_jis": "CP932"
    case "euc-kr": "CP949"
    default: nil
    }
  }
}

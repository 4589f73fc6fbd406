/// A percent-encode set of the URL Standard, section 1.3: the bytes of UTF-8 that are written as `%` and two hexadecimal digits. All bytes from
/// 0x80 on are in each.
public struct PercentEncodeSet: Sendable, Hashable {
  private let bytes: ASCIISet

  private init(_ base: ASCIISet, and others: StaticString) { bytes = base.union(ASCIISet(others)) }

  /// For opaque hosts and opaque paths.
  public static let c0Control = PercentEncodeSet(.controls, and: "")
  public static let fragment = PercentEncodeSet(c0Control.bytes, and: " \"<>`")
  /// For queries of schemes that are not special.
  public static let query = PercentEncodeSet(c0Control.bytes, and: " \"#<>")
  public static let specialQuery = PercentEncodeSet(query.bytes, and: "'")
  public static let path = PercentEncodeSet(query.bytes, and: "?^`{}")
  /// For user names and passwords.
  public static let userinfo = PercentEncodeSet(path.bytes, and: "/:;=@[\\]|")
  /// For data inside any component; `%` is in it, so that decoding gives the data back.
  public static let component = PercentEncodeSet(userinfo.bytes, and: "$%&+,")
  /// For names and values of forms, where a blank is then written `+`.
  public static let form = PercentEncodeSet(component.bytes, and: "!'()~")

  func contains(_ byte: UInt8) -> Bool { byte >= 0x80 || bytes.contains(byte) }

  /// `text` with the bytes of this set encoded, the digits in upper case.
  public func encode(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: contains) else { return text }
    var output: [UInt8] = []
    append(bytes[...], to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends `input` to `output`, the bytes of this set encoded.
  func append(_ input: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var start = input.startIndex
    // All before `start` is written; from there to `index` nothing needs encoding.
    for index in input.indices where contains(input[index]) {
      output.append(contentsOf: input[start..<index])
      let byte = input[index]
      output.append(0x25)
      output.append(Self.digit(byte >> 4))
      output.append(Self.digit(byte & 0xF))
      start = index + 1
    }
    output.append(contentsOf: input[start...])
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? value + 0x30 : value - 10 + 0x41 }
}

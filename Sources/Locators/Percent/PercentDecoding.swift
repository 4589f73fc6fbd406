/// The bytes that percent-encoded text stands for, by the URL Standard: a `%` that no two hexadecimal digits follow stays.
public enum PercentDecoding {
  /// The bytes of `text`, which need not be UTF-8.
  public static func bytes(of text: some StringProtocol) -> [UInt8] {
    var output: [UInt8] = []
    append(Array(text.utf8)[...], to: &output)
    return output
  }

  /// The text that the bytes of `text` are in UTF-8, what is broken replaced by U+FFFD.
  public static func decode(_ text: some StringProtocol) -> String { String(decoding: bytes(of: text), as: UTF8.self) }

  static func append(_ input: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var index = input.startIndex
    while index < input.endIndex {
      let byte = input[index]
      if byte == 0x25, index + 2 < input.endIndex, let high = input[index + 1].hexadecimalValue, let low = input[index + 2].hexadecimalValue
      {
        output.append(high << 4 | low)
        index += 3
      } else {
        output.append(byte)
        index += 1
      }
    }
  }
}

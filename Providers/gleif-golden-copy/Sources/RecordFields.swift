/// What a record is found by, taken from its bytes without a parser.
struct RecordFields {
  let lei: String?
  let name: String?
  let number: String?
  let country: String?

  init(_ record: UnsafeRawBufferPointer) {
    lei = Self.text("LEI>", record)
    name = Self.text("LegalName", record)
    number = Self.text("RegistrationAuthorityEntityID", record)
    // The first country is that of the legal address.
    country = Self.text("Country>", record)
  }

  /// The text of the first element of that name; the name may end in `>` where it is the beginning of other names.
  private static func text(_ name: String, _ record: UnsafeRawBufferPointer) -> String? {
    guard let start = RecordFile.find(Array(name.utf8), in: record, from: 0),
      let tagEnd = RecordFile.find([UInt8(ascii: ">")], in: record, from: start),
      let end = RecordFile.find([UInt8(ascii: "<")], in: record, from: tagEnd), end - tagEnd <= 2_048
    else { return nil }
    let text = String(decoding: record[(tagEnd + 1)..<end], as: UTF8.self)
    let plain = text.utf8.contains(UInt8(ascii: "&")) ? decoded(text) : text
    return plain.contains { !$0.isWhitespace } ? plain : nil
  }

  private static func decoded(_ text: String) -> String {
    var text = text
    for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
      text = text.split(separator: reference, omittingEmptySubsequences: false).joined(separator: character)
    }
    return text
  }
}

/// Words typed into an email field instead of an address.
enum PlaceholderText {
  /// Whether the text is `n/a`, `none`, `nessuna`, `keine`, or punctuation and repetition only.
  static func matches(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard count > 0, count <= 32 else { return false }
    var hasWord = false
    for index in 0..<count where bytes[index] &- 48 < 10 || (bytes[index] | 0x20) &- 97 < 26 || bytes[index] >= 0x80 { hasWord = true }
    if !hasWord { return true }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { word in
      for index in 0..<count { word[index] = bytes[index] &- 65 < 26 ? bytes[index] | 0x20 : bytes[index] }
      let marks = word.baseAddress.map { MailboxTable.shared.marks($0, count) } ?? 0
      return marks & (MailboxTable.Mark.nobody | MailboxTable.Mark.filler | MailboxTable.Mark.junk) != 0
    }
  }
}

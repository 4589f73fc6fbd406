extension Email {
  /// Whose mailbox a canonical address is.
  static func kind(
    _ local: UnsafePointer<UInt8>, _ localCount: Int, _ domain: UnsafePointer<UInt8>, _ domainCount: Int, _ marks: DomainTable.Marks
  ) -> EmailResult.Kind {
    let mark = MailboxTable.shared.marks(local, localCount)
    let isFreemail = marks.contains(.freemail)
    if marks.contains(.placeholder) { return .placeholder }
    if mark & MailboxTable.Mark.nobody != 0, !(isFreemail && isNumber(local, localCount)) { return .placeholder }
    if mark & MailboxTable.Mark.junk != 0, isFreemail { return .placeholder }
    if isFiller(local, localCount, mark, domain, domainCount) { return .placeholder }
    if marks.contains(.disposable) { return .disposable }
    if mark & MailboxTable.Mark.role != 0 || beginsWithRole(local, localCount) { return .generic }
    return isFreemail ? .personal : .work
  }

  /// Whether the address only fills a field: `test@test.com`, `x@x.xx`, `aaa@bbb.it`.
  private static func isFiller(
    _ local: UnsafePointer<UInt8>, _ localCount: Int, _ mark: UInt32, _ domain: UnsafePointer<UInt8>, _ domainCount: Int
  ) -> Bool {
    let repeats = isRepetition(local, localCount)
    guard repeats || mark & MailboxTable.Mark.filler != 0 else { return false }
    var label = 0
    while label < domainCount, domain[label] != UInt8(ascii: ".") { label += 1 }
    if repeats, isRepetition(domain, label) { return true }
    guard label == localCount, !isRoleName(mark) else { return false }
    for index in 0..<label where domain[index] != local[index] { return false }
    return true
  }

  /// A role's name is also a company's: info@info.it.
  private static func isRoleName(_ mark: UInt32) -> Bool { mark & MailboxTable.Mark.role != 0 }

  private static func isRepetition(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    for index in 1..<max(1, count) where text[index] != text[0] { return false }
    return count > 0
  }

  private static func isNumber(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    for index in 0..<count where text[index] < 48 || text[index] > 57 { return false }
    return true
  }

  /// Whether the first word, before a separator or a digit, is a role's: `info.roma`, `sales2`.
  private static func beginsWithRole(_ local: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var end = 0
    while end < count, local[end] >= 97, local[end] <= 122 { end += 1 }
    guard end >= 2, end < count else { return false }
    return MailboxTable.shared.marks(local, end) & MailboxTable.Mark.beginning != 0
  }
}

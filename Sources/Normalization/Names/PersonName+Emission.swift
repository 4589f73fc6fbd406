extension PersonName.Parse {
  /// Every step for a whole name.
  mutating func assignWhole(into parts: inout PersonName.Parts) {
    assignEnclosed()
    assignFormer()
    collect()
    assignHonorifics()
    assignSuffixes()
    assignCouple()
    assignOrder()
    emitNames(into: &parts)
    emitExtras(into: &parts)
  }

  /// Every step for a column of given names.
  mutating func assignGivenColumn() {
    assignEnclosed()
    collect()
    assignHonorifics()
    assignSuffixes()
    assignCouple()
    assignNames(0..<count)
  }

  /// Every step for a column of family names.
  mutating func assignFamilyColumn() {
    assignEnclosed()
    assignFormer()
    collect()
    assignHonorifics()
    assignSuffixes()
    for index in 0..<count { words[index].role = Role.family }
  }

  /// Whether the words are surely a given and a family name, in this order.
  var isWholeName: Bool {
    guard count >= 2, let first = given(0), first & GivenNames.alsoSurname == 0 else { return false }
    for index in 1..<count where isGiven(index) || words[index].segment != words[0].segment { return false }
    return words[count - 1].count > 1
  }

  /// Writes given, additional and family name.
  func emitNames(into parts: inout PersonName.Parts) {
    parts.honorifics.formUnion(honorifics)
    parts.flags.formUnion(flags)
    let present = presentRoles
    if let range = emit(Role.given...Role.given, present, into: &parts.bytes) { parts.given = range }
    if let range = emit(Role.additional...Role.additional, present, into: &parts.bytes) { parts.additional = range }
    if let range = emit(Role.familyPrefix...Role.family, present, into: &parts.bytes) { parts.family = range }
  }

  /// Writes suffix, nickname and former family name.
  func emitExtras(into parts: inout PersonName.Parts) {
    let present = presentRoles
    if let range = emit(Role.suffix...Role.suffix, present, into: &parts.bytes) { parts.suffix = range }
    if let range = emit(Role.nickname...Role.nickname, present, into: &parts.bytes) { parts.nickname = range }
    if let range = emit(Role.former...Role.former, present, into: &parts.bytes) { parts.formerFamily = range }
  }

  /// One bit for each role that a word has.
  private var presentRoles: UInt16 {
    var present: UInt16 = 0
    for index in 0..<total { present |= 1 << UInt16(words[index].role) }
    return present
  }

  /// Appends the words of some roles, a space before and between, and returns their range, or nil where there are none.
  @inline(__always)
  private func emit(_ roles: ClosedRange<UInt8>, _ present: UInt16, into bytes: inout [UInt8]) -> Range<Int>? {
    guard present & (1 << UInt16(roles.lowerBound) | 1 << UInt16(roles.upperBound)) != 0 else { return nil }
    if !bytes.isEmpty { bytes.append(32) }
    let start = bytes.count
    var isGlued = true
    for role in roles {
      for index in 0..<total where words[index].role == role {
        if !isGlued { bytes.append(32) }
        bytes.append(text + Int(words[index].start), count: words[index].count)
        isGlued = role == Role.family && words[index].value & NameWords.prefix != 0
      }
    }
    return start..<bytes.count
  }
}

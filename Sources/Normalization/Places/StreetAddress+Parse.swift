/// One address line on its way from words to parts.
struct StreetParse {
  enum Role {
    static let street: UInt8 = 0
    static let number: UInt8 = 1
    static let unit: UInt8 = 2
    static let dropped: UInt8 = 3
  }

  private let words: UnsafeMutablePointer<RawWord>
  private let text: UnsafeMutablePointer<UInt8>
  private let raw: UnsafePointer<UInt8>
  private let rawCount: Int
  private let count: Int
  private var isPostBox = false
  private var isWithoutNumber = false
  private var isNumberKnown = false
  private var isNumberFirst = false

  /// Splits at white space and commas, before the digits of `n.12`, and at a number sign, which marks the next word as enclosed.
  static func read(_ scratch: inout RawWords) {
    let raw = scratch.raw
    var start = 0
    var segment = 0
    var isAfterSign = false
    for index in 0...scratch.rawCount {
      let byte = index < scratch.rawCount ? raw[index] : 32
      let isSeparator = byte <= 32 || byte == 44 || byte == 59 || byte == 40 || byte == 41
      let isDigitAfterStop = byte &- 48 < 10 && index > start && (raw[index - 1] == 46 || raw[index - 1] == 0xBA || raw[index - 1] == 0xB0)
      let isNumberSign = byte == 35
      // C/Mayor
      if byte == 47, index == start + 1, raw[start] | 0x20 == 99 {
        scratch.append(start, index + 1, segment: segment, enclosed: false)
        start = index + 1
        continue
      }
      guard isSeparator || isDigitAfterStop && raw[start] &- 48 >= 10 || isNumberSign else { continue }
      let before = scratch.count
      scratch.append(start, index, segment: segment, enclosed: isAfterSign)
      if scratch.count > before { isAfterSign = false }
      if byte == 44 || byte == 59 { segment += 1 }
      if isNumberSign { isAfterSign = true }
      start = isSeparator || isNumberSign ? index + 1 : index
    }
  }

  init(_ scratch: borrowing RawWords) {
    words = scratch.words
    text = scratch.text
    raw = scratch.raw
    rawCount = scratch.rawCount
    count = scratch.count
    for index in 0..<count {
      words[index].value = scratch.value(words[index], in: StreetWords.table) ?? 0
      // C/ Mayor
      if words[index].count == 1, text[Int(words[index].start)] == 99, Int(words[index].rawEnd) - Int(words[index].rawStart) == 2,
        raw[Int(words[index].rawEnd) - 1] == 47
      {
        words[index].value = Self.calle
      }
    }
  }

  private static let calle: UInt32 = {
    let name: [UInt8] = Array("calle".utf8)
    return StreetWords.table.value(name.span) ?? 0
  }()

  @inline(__always)
  private func has(_ index: Int, _ role: UInt32) -> Bool { words[index].value & role != 0 }

  @inline(__always)
  private func byte(_ index: Int, _ offset: Int) -> UInt8 { text[Int(words[index].start) + offset] }

  /// Whether the word begins with a digit and is no ordinal (`5th`, `17.` is one only by its place).
  private func isNumber(_ index: Int) -> Bool {
    guard byte(index, 0) &- 48 < 10 else { return false }
    let word = words[index]
    guard word.count >= 3, !word.marks.contains(.compound) else { return true }
    let (a, b) = (byte(index, word.count - 2), byte(index, word.count - 1))
    switch (a, b) {
    case (115, 116), (110, 100), (114, 100), (116, 104): return false
    default: break
    }
    var letters = 0
    for offset in 0..<word.count where byte(index, offset) &- 48 >= 10 { letters += 1 }
    return letters <= 2
  }

  private func isUnitValue(_ index: Int) -> Bool {
    byte(index, 0) &- 48 < 10 || words[index].count <= 2 && words[index].value == 0 || words[index].count == 1
  }

  /// Gives roles to post boxes, units, and numbers with a marker.
  mutating func assignMarked() {
    var index = 0
    while index < count {
      let boxLength = boxLength(index)
      if boxLength > 0 {
        isPostBox = true
        for marker in index..<index + boxLength { words[marker].role = Role.dropped }
        index += boxLength
        while index < count, isNumber(index) {
          words[index].role = Role.unit
          index += 1
        }
        continue
      } else if words[index].marks.contains(.enclosed) {
        words[index].role = Role.unit
      } else if has(index, StreetWords.unit), index + 1 < count, isUnitValue(index + 1) {
        words[index].role = Role.dropped
        index += 1
        words[index].role = Role.unit
      } else if has(index, StreetWords.unit), index > 0, byte(index - 1, 0) &- 48 < 10,
        !isNumber(index - 1) || words[index - 1].segment == words[index].segment && index >= 2
      {
        // 3rd floor
        words[index].role = Role.dropped
        words[index - 1].role = Role.unit
      } else if has(index, StreetWords.number), index + 1 < count, isNumber(index + 1), !isNumberKnown {
        words[index].role = Role.dropped
        index += 1
        words[index].role = Role.number
        isNumberKnown = true
        takeNumberLetter(after: index)
      } else if has(index, StreetWords.withoutNumber), index > 0 {
        words[index].role = Role.dropped
        isWithoutNumber = true
      }
      index += 1
    }
  }

  /// Number of words, up to three, that together say post box.
  private func boxLength(_ index: Int) -> Int {
    let first = byte(index, 0)
    guard first == 112 || first == 99 || first == 98 || first == 97 else { return 0 }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { joined in
      var size = 0
      for length in 1...3 where index + length <= count {
        let word = words[index + length - 1]
        guard size + word.count <= 24 else { return 0 }
        for offset in 0..<word.count where text[Int(word.start) + offset] != 32 {
          joined[size] = text[Int(word.start) + offset]
          size += 1
        }
        if let value = StreetWords.table.value(UnsafePointer(joined.baseAddress.unsafelyUnwrapped), size), value & StreetWords.box != 0 {
          return length
        }
      }
      return 0
    }
  }

  /// A single letter at the end of the line or segment, or `bis`, belongs to the number before it.
  private mutating func takeNumberLetter(after index: Int) {
    let next = index + 1
    guard next < count, words[next].role == Role.street else { return }
    let isLast = next + 1 == count || words[next + 1].segment != words[next].segment || words[next + 1].role != Role.street
    let isLetter = words[next].count == 1 && byte(next, 0) &- 97 < 26 && isLast && !isNumberFirst
    if isLetter || has(next, StreetWords.numberSuffix) { words[next].role = Role.number }
  }

  /// Finds the house number, unless a marker told it.
  mutating func assignNumber() {
    guard !isNumberKnown, !isPostBox else { return }
    var first = 0
    while first < count, words[first].role != Role.street { first += 1 }
    guard first < count else { return }
    var names = 0
    for index in first..<count where words[index].role == Role.street && !isNumber(index) { names += 1 }
    guard names > 0 else {
      words[first].role = Role.number
      return
    }
    if isNumber(first) {
      isNumberFirst = true
      words[first].role = Role.number
      takeNumberLetter(after: first)
      splitUnitFromNumber(first)
      return
    }
    guard let index = numberBehind(first) else { return }
    words[index].role = Role.number
    takeNumberLetter(after: index)
    // What follows a number at the end is a unit: Via Roma 12, 3
    for later in index + 1..<count where words[later].role == Role.street && isTail(later) { words[later].role = Role.unit }
  }

  private func isTail(_ index: Int) -> Bool {
    for later in index..<count where words[later].role == Role.street && !isNumber(later) && words[later].count > 1 { return false }
    return true
  }

  /// The place of a number behind the name: at the end, before a comma, or between words where it does not follow the kind of street.
  private func numberBehind(_ first: Int) -> Int? {
    var fallback: Int?
    for index in first + 1..<max(first + 1, count) where words[index].role == Role.street && isNumber(index) {
      let isAfterKind = has(index - 1, StreetWords.street | StreetWords.leading) && words[index - 1].segment == words[index].segment
      let isAfterBareKind = isAfterKind && index - 1 == first
      if isAfterBareKind { continue }
      if isTail(index) { return index }
      let isBeforeComma = index + 1 < count && words[index + 1].segment != words[index].segment
      if isBeforeComma { return index }
      // An ordinal with its stop, as in Straße des 17. Juni.
      if words[index].marks.contains(.stopped) { continue }
      if fallback == nil { fallback = index }
    }
    return fallback
  }

  /// `5/12 Smith St` is unit 5 of number 12.
  private mutating func splitUnitFromNumber(_ index: Int) {
    let word = words[index]
    guard word.marks.contains(.compound), index > 0 || count < RawWords.wordLimit else { return }
    var slash = Int(word.rawStart)
    while slash < Int(word.rawEnd), raw[slash] != 47 { slash += 1 }
    guard slash + 1 < Int(word.rawEnd), raw[slash + 1] &- 48 < 10, raw[Int(word.rawStart)] &- 48 < 10 else { return }
    var space = 0
    while space < word.count, byte(index, space) != 32 { space += 1 }
    guard space + 1 < word.count else { return }
    unitInNumber = Int(word.start)..<Int(word.start) + space
    words[index].start += UInt16(space + 1)
  }

  /// Where the unit stands that was written before the number, in the scratch text.
  private var unitInNumber = 0..<0

  /// Writes number, street and unit.
  func emit(into out: inout [UInt8]) -> StreetAddressResult {
    let first = out.count
    for index in 0..<count where words[index].role == Role.number { emitNumber(index, into: &out) }
    let number = first..<out.count
    if !number.isEmpty { out.append(32) }
    let streetStart = out.count
    emitStreet(into: &out, from: streetStart)
    var street = streetStart..<out.count
    if street.isEmpty && !number.isEmpty {
      out.removeLast()
      street = out.count..<out.count
    }
    let beforeUnit = out.count
    if beforeUnit > first { out.append(32) }
    let unitStart = out.count
    out.append(text + unitInNumber.lowerBound, count: unitInNumber.count)
    for index in 0..<count where words[index].role == Role.unit { emitNumber(index, into: &out) }
    var unit = unitStart..<out.count
    if unit.isEmpty && beforeUnit > first {
      out.removeLast()
      unit = out.count..<out.count
    }
    return StreetAddressResult(number: number, street: street, unit: unit, isPostBox: isPostBox, isWithoutNumber: isWithoutNumber)
  }

  /// Digits apart by a dash, letters attached: `12/b` and `12 b` give `12b`, `12-14` and `12/14` give `12-14`.
  private func emitNumber(_ index: Int, into out: inout [UInt8]) {
    // 3rd floor is floor 3.
    let count = byte(index, 0) &- 48 < 10 && !isNumber(index) && words[index].count <= 4 ? words[index].count - 2 : words[index].count
    for offset in 0..<count {
      let byte = byte(index, offset)
      if byte != 32 {
        out.append(byte)
      } else if self.byte(index, offset - 1) &- 48 < 10 && self.byte(index, offset + 1) &- 48 < 10 {
        out.append(45)
      }
    }
  }

  private func emitStreet(into out: inout [UInt8], from start: Int) {
    if isPostBox && start == out.count { out.append(contentsOf: Self.postBox) }
    var previous = -1
    for index in 0..<count where words[index].role == Role.street {
      let word = words[index]
      let canonical = canonical(index, previous)
      // Frankfurter Straße and Frankfurterstraße are one.
      let isGlued = previous >= 0 && canonical == .some(Self.strasse) && !isNumber(previous)
      if out.count > start && !isGlued { out.append(32) }
      if let canonical {
        out.append(contentsOf: canonical)
      } else {
        emitName(word, into: &out)
      }
      previous = index
    }
  }

  private static let strasse: [UInt8] = Array("strasse".utf8)
  private static let str: [UInt8] = Array("str".utf8)
  private static let pl: [UInt8] = Array("pl".utf8)
  private static let platz: [UInt8] = Array("platz".utf8)
  private static let postBox: [UInt8] = Array("po box".utf8)

  /// The canonical form of a word by its place in the street, or nil for a word that stays.
  private func canonical(_ index: Int, _ previous: Int) -> [UInt8]? {
    let word = words[index]
    guard word.value != 0 || word.count <= 3 else { return nil }
    var next = index + 1
    while next < count, words[next].role != Role.street || words[next].value & StreetWords.direction != 0 { next += 1 }
    let isLast = next >= count || words[index + 1].segment != word.segment
    let isBehindName = previous >= 0 && words[previous].value & StreetWords.direction == 0
    if isBehindName && (isLast || isNumberFirst || words[index + 1].role == Role.number), word.count <= 3,
      let number = StreetWords.trailingTable.value(text + Int(word.start), word.count)
    {
      return StreetWords.trailingCanonical[Int(number)]
    }
    let number = Int(word.value & 0xFFFF)
    guard number > 0 else { return nil }
    // v. Roma, r. Foch: one letter must be abbreviated; St. is a saint before a name.
    if word.value & StreetWords.leading != 0 && (isLast || word.count == 1 && !(word.marks.contains(.stopped) && previous < 0)) {
      return nil
    }
    return StreetWords.canonical[number - 1]
  }

  /// Writes a word of the name; the kind of street at the end of a German one in full and attached (`hauptstr`, `Haupt-Str.`, `marienpl.`).
  private func emitName(_ word: RawWord, into out: inout [UInt8]) {
    let start = Int(word.start)
    guard word.count > 4 else { return out.append(text + start, count: word.count) }
    if ends(word, with: Self.str) || ends(word, with: Self.strasse) {
      var end = Int(word.end) - (ends(word, with: Self.str) ? 3 : 7)
      if end > start && text[end - 1] == 32 { end -= 1 }
      out.append(text + start, count: end - start)
      out.append(contentsOf: Self.strasse)
    } else if word.marks.contains(.stopped) && ends(word, with: Self.pl) {
      out.append(text + start, count: word.count - 2)
      out.append(contentsOf: Self.platz)
    } else {
      out.append(text + start, count: word.count)
    }
  }

  private func ends(_ word: RawWord, with suffix: [UInt8]) -> Bool {
    guard word.count > suffix.count else { return false }
    let start = Int(word.end) - suffix.count
    for offset in suffix.indices where text[start + offset] != suffix[offset] { return false }
    return true
  }
}

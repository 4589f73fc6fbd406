/// One company name on its way from words to core.
struct CompanyParse {
  private let words: UnsafeMutablePointer<RawWord>
  private let text: UnsafeMutablePointer<UInt8>
  private var count: Int
  private var written: Int
  private let foldedCount: Int
  private var form = LegalForm.none

  /// Words as the folded text has them; an ampersand between very short words joins them (`AT&T`, `P&G`).
  init(_ scratch: inout RawWords) {
    text = scratch.text
    words = scratch.words
    var length = TextFolding.fold(scratch.raw, scratch.rawCount, to: text)
    if let joined = Self.foldWithoutAmpersand(scratch, text) { length = joined }
    foldedCount = length
    written = length
    count = 0
    var start = 0
    for index in 0...length where index == length || text[index] == 32 {
      if index > start && count < RawWords.wordLimit {
        words[count] = RawWord(start: UInt16(start), end: UInt16(index))
        count += 1
      }
      start = index + 1
    }
  }

  /// The length of the folded text where an ampersand was taken as a letter, or nil where none was.
  private static func foldWithoutAmpersand(_ scratch: RawWords, _ text: UnsafeMutablePointer<UInt8>) -> Int? {
    let raw = scratch.raw
    let count = scratch.rawCount
    for index in 0..<count where raw[index] == 38 && index > 0 && index + 1 < count {
      var before = index
      while before > 0, isLetter(raw[before - 1]) { before -= 1 }
      var after = index + 1
      while after < count, isLetter(raw[after]) { after += 1 }
      guard before < index, after > index + 1, after - before <= 4 else { continue }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: RawWords.inputLimit) { joined in
        var length = 0
        for position in 0..<count where position != index {
          joined[length] = raw[position]
          length += 1
        }
        return TextFolding.fold(joined.baseAddress.unsafelyUnwrapped, length, to: text)
      }
    }
    return nil
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  var isPlaceholder: Bool { PlaceholderValue.isPlaceholder(text, foldedCount) }

  @inline(__always)
  private func value(_ index: Int, _ table: WordTable) -> UInt32 { table.value(text + Int(words[index].start), words[index].count) ?? 0 }

  private mutating func remove(_ index: Int, _ removed: Int = 1) {
    for later in index + removed..<count { words[later - removed] = words[later] }
    count -= removed
  }

  /// Joins runs of single letters and digits: `s p a` to `spa`, `3 m` to `3m`; the letters move together in place.
  mutating func joinLetters() {
    var index = 0
    while index < count {
      var end = index
      var letters = 0
      while end < count, words[end].count == 1 {
        if text[Int(words[end].start)] &- 48 >= 10 { letters += 1 }
        end += 1
      }
      if end - index >= 2 && letters > 0 {
        var position = Int(words[index].start)
        for word in index..<end {
          text[position] = text[Int(words[word].start)]
          position += 1
        }
        words[index].end = UInt16(position)
        words[index].marks.insert(.stopped)
        remove(index + 1, end - index - 1)
      }
      index += 1
    }
  }

  /// Drops `and` and its like between two words, and a leading `the`.
  mutating func dropConnectives() {
    var index = 1
    while index < count - 1 {
      let value = value(index, CompanyWords.table)
      let isLetter = value & CompanyWords.letterConnective != 0 && words[index - 1].count > 1 && words[index + 1].count > 1
      if value & CompanyWords.connective != 0 || isLetter { remove(index) } else { index += 1 }
    }
    if count > 1, words[0].count == 3 {
      let first = text + Int(words[0].start)
      if first[0] == 116 && first[1] == 104 && first[2] == 101 { remove(0) }
    }
  }

  /// Takes legal forms off the end, then off the start, then those that are no words from between; one word always stays.
  mutating func stripLegalForms() {
    while let length = formLength(endingAt: count) { remove(count - length, length) }
    while let length = formLength(at: 0) { remove(0, length) }
    var index = 1
    while index < count - 1 {
      if let length = formLength(at: index) { remove(index, length) } else { index += 1 }
    }
  }

  /// The number of words of the longest legal form at the end that leaves a word before it.
  private mutating func formLength(endingAt end: Int) -> Int? {
    var length = min(LegalFormTable.longestPhrase, end - 1)
    while length >= 1 {
      if let value = phrase(end - length, length) {
        note(value)
        return length
      }
      length -= 1
    }
    return nil
  }

  /// The number of words of the longest unmistakable legal form at `start` that leaves a word after it.
  private mutating func formLength(at start: Int) -> Int? {
    var length = min(LegalFormTable.longestPhrase, count - start - 1)
    while length >= 1 {
      if let value = phrase(start, length), isUnmistakable(value, start) {
        note(value)
        return length
      }
      length -= 1
    }
    return nil
  }

  /// Whether a form before or between words is no part of the name. A form that is a word must be spelled in single letters and lead
  /// (`S.A.S. Dupont`); `co` and `cia` never do, `firma` and `ditta` may only lead.
  private func isUnmistakable(_ value: UInt32, _ start: Int) -> Bool {
    guard value & LegalFormTable.atEnd == 0 else { return start == 0 && words[0].marks.contains(.stopped) }
    let form = LegalForm(rawValue: UInt8(truncatingIfNeeded: value))
    return form != .other && form != .cooperative && form != .soleTrader || start == 0 && words[start].count > 2
  }

  /// The number of a legal form made of `length` words, joined by single spaces in the scratch text.
  private func phrase(_ start: Int, _ length: Int) -> UInt32? {
    if length == 1 { return LegalFormTable.table.value(text + Int(words[start].start), words[start].count) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { joined in
      var size = 0
      for word in start..<start + length {
        guard size + words[word].count + 1 <= 64 else { return nil }
        if word > start {
          joined[size] = 32
          size += 1
        }
        for offset in Int(words[word].start)..<Int(words[word].end) {
          joined[size] = text[offset]
          size += 1
        }
      }
      return LegalFormTable.table.value(UnsafePointer(joined.baseAddress.unsafelyUnwrapped), size)
    }
  }

  /// Keeps the most telling form: anything before `other`, the later found only over `none` and `other`.
  private mutating func note(_ value: UInt32) {
    let found = LegalForm(rawValue: UInt8(truncatingIfNeeded: value)) ?? .other
    if form == .none || form == .other { form = found }
  }

  /// Writes the core, abbreviations written out.
  func emit(into out: inout [UInt8], from start: Int, isPlaceholder: Bool) -> CompanyNameResult {
    var strongEnd = start
    var index = 0
    while index < count {
      if index > 0 { out.append(32) }
      let word = words[index]
      let value = value(index, CompanyWords.table)
      let number = Int(value & 0xFFFF)
      if number > 0 {
        out.append(contentsOf: CompanyWords.expansions[number - 1])
      } else if word.count == 1, let pair = pair(index) {
        out.append(contentsOf: CompanyWords.expansions[Int(pair) - 1])
        index += 1
      } else {
        out.append(text + Int(word.start), count: word.count)
      }
      if value & CompanyWords.weak == 0 || index == 0 { strongEnd = out.count }
      index += 1
    }
    return CompanyNameResult(legalForm: form, core: start..<out.count, strongCore: start..<strongEnd, isPlaceholder: isPlaceholder)
  }

  /// The expansion of a letter and the word after it, taken together (`f lli`).
  private func pair(_ index: Int) -> UInt32? {
    guard index + 1 < count else { return nil }
    let next = words[index + 1]
    guard next.count >= 2, next.count <= 4 else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 8) { joined in
      joined[0] = text[Int(words[index].start)]
      for offset in 0..<next.count { joined[offset + 1] = text[Int(next.start) + offset] }
      let base = UnsafePointer(joined.baseAddress.unsafelyUnwrapped)
      // Only abbreviations that are written with an inner stop or apostrophe: f.lli.
      guard joined[0] == 102, next.count == 3 else { return nil }
      return CompanyWords.pairs.value(base, next.count + 1)
    }
  }
}

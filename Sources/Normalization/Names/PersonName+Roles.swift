extension PersonName {
  /// One name on its way from words to parts: each step gives roles to words, the last writes them out by role.
  struct Parse {
    enum Role {
      static let none: UInt8 = 0
      static let given: UInt8 = 1
      static let additional: UInt8 = 2
      static let familyPrefix: UInt8 = 3
      static let family: UInt8 = 4
      static let suffix: UInt8 = 5
      static let nickname: UInt8 = 6
      static let former: UInt8 = 7
      static let dropped: UInt8 = 8
    }

    let words: UnsafeMutablePointer<RawWord>
    let text: UnsafeMutablePointer<UInt8>
    let raw: UnsafePointer<UInt8>
    /// Number of words.
    var total: Int
    /// Number of words that wait for a role, gathered in front.
    var count: Int
    var honorifics: Honorifics = []
    var flags: Flags = []
    let isAmpersandSeen: Bool

    init(_ scratch: inout RawWords, isAmpersandSeen: Bool) {
      words = scratch.words
      text = scratch.text
      raw = scratch.raw
      total = scratch.count
      count = total
      self.isAmpersandSeen = isAmpersandSeen
      for index in 0..<total { words[index].value = scratch.value(words[index], in: NameWords.table) ?? 0 }
    }

    /// Whether the word, or the first half of a hyphenated one, is a known given name.
    @inline(__always)
    func isGiven(_ index: Int) -> Bool { given(index) != nil }

    /// What ``GivenNames`` knows of the word, or of the first half of a hyphenated one.
    func given(_ index: Int) -> UInt32? {
      let word = words[index]
      guard word.marks.contains(.compound) else { return GivenNames.table.value(text + Int(word.start), word.count) }
      var first = 0
      while first < word.count, text[Int(word.start) + first] != 32 { first += 1 }
      // al-Assad is no Al.
      guard (NameWords.table.value(text + Int(word.start), first) ?? 0) & NameWords.particle == 0 else { return nil }
      return GivenNames.table.value(text + Int(word.start), first)
    }

    @inline(__always)
    func has(_ index: Int, _ role: UInt32) -> Bool { words[index].value & role != 0 }

    /// Whether the raw word begins with a lower-case ASCII letter.
    @inline(__always)
    func beginsLower(_ index: Int) -> Bool { raw[Int(words[index].rawStart)] &- 97 < 26 }

    /// Words in brackets or quotes are a nickname, or a former name behind a marker; a name that is all enclosed is the name.
    mutating func assignEnclosed() {
      var enclosed = 0
      for index in 0..<total where words[index].marks.contains(.enclosed) { enclosed += 1 }
      guard enclosed > 0, enclosed < total else { return }
      var isFormer = false
      for index in 0..<total where words[index].marks.contains(.enclosed) {
        if has(index, NameWords.former) {
          isFormer = true
          words[index].role = Role.dropped
        } else {
          words[index].role = isFormer ? Role.former : Role.nickname
        }
      }
    }

    /// Words behind née or geb. are the former family name.
    mutating func assignFormer() {
      guard total >= 3 else { return }
      var marker = 1
      while marker < total - 1 && !(has(marker, NameWords.former) && beginsLower(marker) && words[marker].role == Role.none) { marker += 1 }
      guard marker < total - 1 else { return }
      words[marker].role = Role.dropped
      for index in marker + 1..<total where words[index].role == Role.none { words[index].role = Role.former }
    }

    /// Moves the words without a role in front, in order.
    mutating func collect() {
      var front = 0
      for index in 0..<total where words[index].role == Role.none {
        if front < index {
          let word = words[index]
          var hole = index
          while hole > front {
            words[hole] = words[hole - 1]
            hole -= 1
          }
          words[front] = word
        }
        front += 1
      }
      count = front
    }

    /// Takes titles off the front of each comma-separated segment, and off the end.
    mutating func assignHonorifics() {
      guard count >= 2 else { return }
      var left = count
      var index = 0
      var atFront = true
      while index < count, left > 1 {
        if index > 0 && words[index].segment != words[index - 1].segment { atFront = true }
        let title = words[index].value & 0xFFFF
        let isTitle = title != 0 && (!has(index, NameWords.weakTitle) || left > 2)
        if atFront && isTitle {
          take(index, title)
          left -= 1
          let isJoined = words[index].marks.contains(.beforeAmpersand)
          let isConjunction = index + 1 < count && has(index + 1, NameWords.conjunction) && left > 1
          let next = index + (isConjunction ? 2 : 1)
          if (isJoined || isConjunction) && next < count && words[next].value & 0xFFFF != 0 {
            flags.insert(.couple)
            if isConjunction {
              words[index + 1].role = Role.dropped
              left -= 1
              index += 1
            }
          }
        } else if atFront && index > 0 && has(index, NameWords.titleRest) && words[index - 1].role == Role.dropped && beginsLower(index) {
          words[index].role = Role.dropped
          left -= 1
        } else {
          atFront = false
        }
        index += 1
      }
      var last = count - 1
      while last > 0, left > 2, words[last].role == Role.none, words[last].value & 0xFFFF != 0, !has(last, NameWords.weakTitle),
        !has(last, NameWords.suffix), words[last].marks.contains(.stopped)
      {
        take(last, words[last].value & 0xFFFF)
        left -= 1
        last -= 1
      }
      collect()
    }

    private mutating func take(_ index: Int, _ title: UInt32) {
      words[index].role = Role.dropped
      honorifics.insert(Honorifics(rawValue: UInt16(truncatingIfNeeded: title)))
    }

    /// Takes `Jr.`, `PhD` and their like off the end, and whole segments of them.
    mutating func assignSuffixes() {
      while count >= 2 {
        let last = count - 1
        let word = words[last]
        if word.segment != words[0].segment && isSuffixSegment(word.segment) {
          words[last].role = Role.suffix
        } else if has(last, NameWords.suffix) && count >= 3 && isSpelledAsSuffix(last) {
          words[last].role = Role.suffix
        } else {
          return
        }
        collect()
      }
    }

    private func isSuffixSegment(_ segment: UInt8) -> Bool {
      for index in 0..<count where words[index].segment == segment && !has(index, NameWords.suffix | NameWords.weakSuffix) { return false }
      return true
    }

    /// Short degrees are also words (`Do`, `Pe`): they must be in capitals or have a stop, unless everything is in lower case.
    private func isSpelledAsSuffix(_ index: Int) -> Bool {
      let word = words[index]
      if word.count > 3 || word.marks.contains(.stopped) || word.marks.contains(.upperCase) || word.marks.contains(.compound) {
        return true
      }
      let first = text[Int(word.start)]
      // jr, sr, jnr, snr, and Roman numerals.
      return first == 106 || first == 115 || first == 105
    }

    /// Of `John and Mary Smith` and `John Smith & Mary Smith` keeps John Smith.
    mutating func assignCouple() {
      guard count >= 3 else { return }
      for index in 1..<count - 1 where has(index, NameWords.conjunction) && words[index].role == Role.none {
        words[index].role = Role.dropped
        dropSecondPerson(after: index, firstPersonHasFamily: index >= 2)
        return
      }
      guard isAmpersandSeen else { return }
      for index in 0..<count - 1 where words[index].marks.contains(.beforeAmpersand) {
        dropSecondPerson(after: index, firstPersonHasFamily: index >= 1)
        return
      }
    }

    private mutating func dropSecondPerson(after index: Int, firstPersonHasFamily: Bool) {
      flags.insert(.couple)
      for other in index + 1..<(firstPersonHasFamily ? count : count - 1) { words[other].role = Role.dropped }
      collect()
    }
  }
}

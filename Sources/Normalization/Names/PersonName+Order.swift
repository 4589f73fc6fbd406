extension PersonName.Parse {
  /// Gives the words that are left to given, additional and family name.
  mutating func assignOrder() {
    guard count > 0 else { return }
    if words[count - 1].segment != words[0].segment { return assignByComma() }
    if count == 1 {
      words[0].role = honorifics.isEmpty && isGiven(0) ? Role.given : Role.family
      return
    }
    if assignByCase() { return }
    if has(0, NameWords.particle) && !has(0, NameWords.nameAtStart) || has(0, NameWords.prefix) { return assignLeadingParticle() }
    let familyFirst = isFamilyFirst()
    if familyFirst {
      flags.insert(.familyFirst)
      words[0].role = Role.family
      assignNames(1..<count)
    } else {
      let start = familyStart()
      for index in start..<count { words[index].role = Role.family }
      assignNames(0..<start)
    }
  }

  /// The first word is the given name, the others additional.
  mutating func assignNames(_ range: Range<Int>) {
    for index in range { words[index].role = index == range.lowerBound ? Role.given : Role.additional }
    guard let first = range.first else { return }
    // Initials written together: J.R.R.
    let word = words[first]
    if word.marks.contains(.compound), text[Int(word.start) + 1] == 32, total < RawWords.wordLimit {
      words[first].end = word.start + 1
      var rest = word
      rest.start += 2
      rest.role = Role.additional
      var hole = total
      while hole > first + 1 {
        words[hole] = words[hole - 1]
        hole -= 1
      }
      words[first + 1] = rest
      total += 1
      count += 1
    }
  }

  /// `Family, Given`; particles behind the given name belong to the family (`Beethoven, Ludwig van`).
  private mutating func assignByComma() {
    flags.insert(.familyFirst)
    var start = 0
    while start < count && words[start].segment == words[0].segment {
      words[start].role = Role.family
      start += 1
    }
    var end = count
    while end > start + 1 && isParticle(end - 1) {
      end -= 1
      words[end].role = Role.familyPrefix
    }
    assignNames(start..<end)
  }

  /// `ROSSI Mario` and `Mario ROSSI`: a run of upper-case words at one end, beside words that are not.
  private mutating func assignByCase() -> Bool {
    var upper = 0
    var lower = 0
    for index in 0..<count {
      if words[index].marks.contains(.upperCase) && !words[index].marks.contains(.compound) && words[index].count > 1 { upper += 1 }
      if words[index].marks.contains(.lowerCase) && !has(index, NameWords.particle) { lower += 1 }
    }
    guard upper > 0, lower > 0 else { return false }
    var leading = 0
    while leading < count && isFamilyCase(leading) { leading += 1 }
    var trailing = count
    while trailing > 0 && isFamilyCase(trailing - 1) { trailing -= 1 }
    // Two upper-case letters in front are rather initials (JR Smith).
    if leading > 0 && leading < count && trailing == count && (leading > 1 || words[0].count > 2) {
      flags.insert(.familyFirst)
      for index in 0..<leading { words[index].role = Role.family }
      assignNames(leading..<count)
      return true
    }
    if trailing > 0 && trailing < count && leading == 0 {
      for index in trailing..<count { words[index].role = Role.family }
      assignNames(0..<trailing)
      return true
    }
    return false
  }

  private func isFamilyCase(_ index: Int) -> Bool {
    words[index].marks.contains(.upperCase) || isParticle(index)
  }

  /// `De Luca Marco`: the family name came first; `Di Caprio`: there is no given name.
  private mutating func assignLeadingParticle() {
    var end = 0
    while end < count - 1 && has(end, NameWords.particle | NameWords.prefix) { end += 1 }
    let hasGiven = end + 1 < count && isGiven(count - 1)
    if hasGiven { flags.insert(.familyFirst) }
    for index in 0..<(hasGiven ? end + 1 : count) { words[index].role = Role.family }
    if hasGiven { assignNames(end + 1..<count) }
  }

  /// Whether only the words after the first are known given names.
  private mutating func isFamilyFirst() -> Bool {
    let first = isGiven(0)
    let isInitial = words[0].count == 1
    var later = 0
    for index in 1..<count {
      if has(index, NameWords.particle) { return false }
      if let given = given(index), given & GivenNames.alsoSurname == 0 { later += 1 }
    }
    if count == 2 && (first == (later == 1) || !first && later == 0) && !isInitial { flags.insert(.orderUncertain) }
    return !first && !isInitial && later == count - 1
  }

  /// Whether a word that is not the first is a particle.
  private func isParticle(_ index: Int) -> Bool {
    has(index, NameWords.particle) && (!has(index, NameWords.nameInCapitals) || beginsLower(index))
  }

  /// Where the family name starts, when it comes last.
  private func familyStart() -> Int {
    var index = 1
    while index < count - 1 {
      if isParticle(index) {
        var next = index + 1
        while next < count - 1 && has(next, NameWords.particle) { next += 1 }
        // María del Carmen García: the particle belongs to the given name.
        if has(next, NameWords.devotion) && next < count - 1 && isGiven(index - 1) {
          index = next + 1
          continue
        }
        let isPair = index >= 2 && has(index - 1, NameWords.iberianSurname)
        return isPair ? index - 1 : index
      }
      if index >= 2 && has(index, NameWords.surnameAnd) && beginsLower(index) && !words[index].marks.contains(.stopped) { return index - 1 }
      if has(index, NameWords.prefix) && index == count - 2 { return index }
      index += 1
    }
    let last = count - 1
    let isPair = last >= 2 && isIberian(last) && isIberian(last - 1)
    return isPair ? last - 1 : last
  }

  /// Listed, or ending in -ez as the Spanish patronymics do.
  private func isIberian(_ index: Int) -> Bool {
    let word = words[index]
    guard !has(index, NameWords.iberianSurname) else { return true }
    let end = Int(word.end)
    return word.count > 4 && text[end - 1] == 122 && text[end - 2] == 101
  }
}

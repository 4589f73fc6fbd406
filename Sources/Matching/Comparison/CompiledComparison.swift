import Similarity

/// A comparison with everything resolved that it reads: slots, values, features.
///
/// Plain pointers only, so that copying it costs no reference count; the record set must outlive it.
struct CompiledComparison: @unchecked Sendable {
  /// One attribute's place in the row, its values and features.
  struct Input {
    let slot: Int
    let slots: Range<Int>
    let values: ValueView
    let phonetic: UnsafePointer<UInt64>
    let genders: UnsafePointer<UInt8>
    let rootStarts: UnsafePointer<UInt32>
    let roots: UnsafePointer<UInt16>
    let packedDigits: UnsafePointer<UInt64>
    let emails: UnsafePointer<EmailFeatures>
    let tokens: TokenOverlap?

    init(_ attribute: Attribute) {
      slots = attribute.slots
      slot = attribute.slots.lowerBound
      values = attribute.values.view
      phonetic = attribute.features.phonetic.base
      genders = attribute.features.genders.base
      rootStarts = attribute.features.rootStarts.base
      roots = attribute.features.roots.base
      packedDigits = attribute.features.packedDigits.base
      emails = attribute.features.emails.base
      tokens = attribute.features.tokenStarts.count == 0 ? nil : TokenOverlap(attribute)
    }

    /// Whether two given names are forms of one name.
    func shareRoot(_ a: UInt32, _ b: UInt32) -> Bool {
      for left in Int(rootStarts[Int(a)])..<Int(rootStarts[Int(a) + 1]) {
        for right in Int(rootStarts[Int(b)])..<Int(rootStarts[Int(b) + 1]) where roots[left] == roots[right] { return true }
      }
      return false
    }

    /// Whether the two sides have a value in common; nil when one has none.
    @inline(__always)
    func sharesValue(_ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>) -> Bool? {
      if left[slot] == 0 || right[slot] == 0 { return nil }
      if slots.count == 1 { return left[slot] == right[slot] }
      for a in slots where left[a] != 0 {
        for b in slots where left[a] == right[b] { return true }
      }
      return false
    }
  }

  let kind: Comparison.Kind
  let primary: Input
  let secondary: Input?
  let tertiary: Input?
  let quaternary: Input?

  init(_ comparison: Comparison, attributes: [Attribute]) {
    kind = comparison.kind
    primary = Input(attributes[comparison.primary])
    secondary = comparison.secondary.map { Input(attributes[$0]) }
    tertiary = comparison.tertiary.map { Input(attributes[$0]) }
    quaternary = comparison.quaternary.map { Input(attributes[$0]) }
  }

  /// The level that two rows reach.
  /// - Parameters:
  ///   - familySwapped: whether the family names, compared before, turned out to be swapped with the given names.
  func level(
    _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>, familySwapped: Bool, _ cache: inout LevelCache
  ) -> Int {
    switch kind {
    case .given: familySwapped ? 0 : given(left, right, &cache)
    case .family: family(left, right, &cache)
    case .email: email(left, right)
    case .phone: phone(left, right)
    case .employer: employer(left, right, &cache)
    case .address: address(left, right, &cache)
    case .title: overlapLevel(left, right, &cache, top: 3, cuts: [0.45])
    case .text: overlapLevel(left, right, &cache, top: 4, cuts: [0.45, 0.85])
    case .birthDate: code(left, right, top: 4) { CodeLevels.date($0, $1) }
    case .identifier: code(left, right, top: 3) { CodeLevels.identifier($0, $1) }
    case .category: primary.sharesValue(left, right).map { $0 ? 2 : 1 } ?? 0
    }
  }

  private func given(_ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>, _ cache: inout LevelCache) -> Int {
    let a = left[primary.slot]
    let b = right[primary.slot]
    if a == 0 || b == 0 { return 0 }
    if a == b { return 6 }
    return cache.level(a, b) {
      NameLevels.given(
        primary.values[a], primary.values[b], shareRoot: primary.shareRoot(a, b),
        oppositeGender: primary.genders[Int(a)] | primary.genders[Int(b)] == 3)
    }
  }

  private func family(_ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>, _ cache: inout LevelCache) -> Int {
    let a = left[primary.slot]
    let b = right[primary.slot]
    if a == 0 || b == 0 { return 0 }
    if a == b { return 5 }
    let level = cache.level(a, b) {
      NameLevels.family(
        primary.values[a], primary.values[b],
        sameSound: primary.phonetic[Int(a)] == primary.phonetic[Int(b)] && primary.phonetic[Int(a)] != 0)
    }
    return level <= 2 ? secondary.flatMap { exchanged(left, right, a, b, $0) } ?? level : level
  }

  /// Level 7 when one side's given name is the other's family name and the other way round (a slip is allowed in one of the two), 6 when
  /// one side has a single name and it is the other's given name.
  private func exchanged(
    _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>, _ familyA: UInt32, _ familyB: UInt32, _ given: Input
  ) -> Int? {
    let givenA = left[given.slot]
    let givenB = right[given.slot]
    let oneWay = givenA != 0 && given.values.hashes[Int(givenA)] == primary.values.hashes[Int(familyB)]
    let otherWay = givenB != 0 && given.values.hashes[Int(givenB)] == primary.values.hashes[Int(familyA)]
    if oneWay && otherWay { return 7 }
    if !oneWay && !otherWay {
      if givenA == 0 || givenB == 0 { return nil }
      let soundsA = given.phonetic[Int(givenA)] == primary.phonetic[Int(familyB)]
      let soundsB = given.phonetic[Int(givenB)] == primary.phonetic[Int(familyA)]
      if !soundsA && !soundsB { return nil }
      let first = NameLevels.given(given.values[givenA], primary.values[familyB], shareRoot: false)
      let second = NameLevels.given(given.values[givenB], primary.values[familyA], shareRoot: false)
      return min(first, second) >= 3 ? 7 : nil
    }
    if givenA == 0 || givenB == 0 { return 6 }
    let (x, y) = oneWay ? (given.values[givenB], primary.values[familyA]) : (given.values[givenA], primary.values[familyB])
    return NameLevels.given(x, y, shareRoot: false) >= 3 ? 7 : nil
  }

  private func phone(_ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>) -> Int {
    guard let shares = primary.sharesValue(left, right) else { return 0 }
    if shares { return 3 }
    var best = 1
    for a in primary.slots where left[a] != 0 {
      let first = primary.packedDigits[Int(left[a])]
      for b in primary.slots where right[b] != 0 {
        let second = primary.packedDigits[Int(right[b])]
        if PackedPhone.mayBeSame(first, second) { return 3 }
        if PackedPhone.isOneDigitOff(first, second) { best = 2 }
      }
    }
    return best
  }

  private func email(_ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>) -> Int {
    guard let shares = primary.sharesValue(left, right) else { return 0 }
    if shares { return 5 }
    var best = 1
    for a in primary.slots where left[a] != 0 {
      for b in primary.slots where right[b] != 0 {
        best = max(best, emailLevel(left, right, left[a], right[b]))
      }
    }
    return best
  }

  private func emailLevel(_ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>, _ a: UInt32, _ b: UInt32) -> Int {
    let first = primary.emails[Int(a)]
    let second = primary.emails[Int(b)]
    if first.local == second.local && first.local != 0 {
      if EmailShape.isSlipOfDomain(EmailShape.domain(primary.values[a]), EmailShape.domain(primary.values[b])) { return 3 }
      return tellsOnlyTheName(left, right, EmailShape.localPart(primary.values[a])) ? 2 : 4
    }
    let sameDomain = first.domain == second.domain && first.domain != 0
    if (first.mask ^ second.mask).nonzeroBitCount <= 4 {
      let isSlip =
        sameDomain
        ? EmailShape.isSlip(EmailShape.localPart(primary.values[a]), EmailShape.localPart(primary.values[b]))
        : EmailShape.isSlip(primary.values[a], primary.values[b])
      if isSlip {
        let local = EmailShape.localPart(primary.values[a])
        if eachRepeatsItsOwnName(left, right, local, EmailShape.localPart(primary.values[b])) { return 1 }
        let isSpelling = EmailShape.differInSeparatorsOnly(local, EmailShape.localPart(primary.values[b]))
        return isSpelling && tellsOnlyTheName(left, right, local) ? 2 : 3
      }
    }
    return 1
  }

  /// Whether two people of different first names have each their own in their local part: then what differs is the name, not a slip.
  private func eachRepeatsItsOwnName(
    _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>, _ first: UnsafeBufferPointer<UInt8>,
    _ second: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let given = secondary, left[given.slot] != 0, right[given.slot] != 0, left[given.slot] != right[given.slot] else { return false }
    return EmailShape.contains(first, given.values[left[given.slot]]) && EmailShape.contains(second, given.values[right[given.slot]])
  }

  /// Whether a local part only repeats the name of either person.
  private func tellsOnlyTheName(
    _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>, _ local: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    func repeatsName(of row: UnsafePointer<UInt32>) -> Bool {
      let given = secondary.map { $0.values[row[$0.slot]] }
      let family = tertiary.map { $0.values[row[$0.slot]] }
      return EmailShape.tellsOnlyTheName(local, given: given, family: family)
    }
    return repeatsName(of: left) || repeatsName(of: right)
  }

  private func employer(_ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>, _ cache: inout LevelCache) -> Int {
    var nameLevel = 0
    if let organization = secondary {
      let a = left[organization.slot]
      let b = right[organization.slot]
      if a != 0 && b != 0 {
        nameLevel =
          a == b
          ? 4
          : cache.level(a, b) {
            let overlap = organization.tokens?.similarity(a, b) ?? 0
            return overlap >= 0.8 ? 3 : overlap >= 0.5 ? 2 : 1
          }
      }
    }
    switch (nameLevel, tertiary.flatMap { $0.sharesValue(left, right) }) {
    case (0, nil): return 0
    case (_, nil): return nameLevel
    case (0, let sameDomain?): return sameDomain ? 6 : 5
    case (let name, true?): return name >= 3 ? 12 : 11
    case (let name, false?): return 6 + name
    }
  }

  private func address(_ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>, _ cache: inout LevelCache) -> Int {
    let town = townLevel(left, right)
    let samePostcode = tertiary.flatMap { $0.sharesValue(left, right) }
    guard let street = streetOverlap(left, right, &cache) else {
      guard let samePostcode else { return town }
      return samePostcode ? 6 : town >= 2 ? 5 : 4
    }
    if street > 0 && secondary?.sharesValue(left, right) == true { return 11 }
    if street > 1 { return street == 3 ? 10 : 9 }
    return samePostcode == true || town >= 2 ? 8 : 7
  }

  /// 0 missing, 1 different, 2 similar, 3 the same.
  private func townLevel(_ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>) -> Int {
    guard let locality = quaternary, left[locality.slot] != 0, right[locality.slot] != 0 else { return 0 }
    let a = left[locality.slot]
    let b = right[locality.slot]
    if a == b { return 3 }
    let similarity = JaroWinkler.similarity(
      Span(_unsafeElements: locality.values[a]), Span(_unsafeElements: locality.values[b]), cutoff: 0.88)
    return similarity >= 0.88 ? 2 : 1
  }

  /// 0 different, 1 half of it agrees, 2 similar, 3 the same; nil when a side has no street.
  private func streetOverlap(_ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>, _ cache: inout LevelCache) -> Int? {
    guard let tokens = primary.tokens, left[primary.slot] != 0, right[primary.slot] != 0 else { return nil }
    let a = left[primary.slot]
    let b = right[primary.slot]
    if a == b { return 3 }
    return cache.level(a, b) {
      let similarity = tokens.similarity(a, b)
      return similarity >= 0.8 ? 2 : similarity >= 0.45 ? 1 : 0
    }
  }

  private func overlapLevel(
    _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>, _ cache: inout LevelCache, top: Int, cuts: [Float]
  ) -> Int {
    let a = left[primary.slot]
    let b = right[primary.slot]
    if a == 0 || b == 0 { return 0 }
    if a == b { return top }
    return cache.level(a, b) {
      let overlap = primary.tokens?.similarity(a, b) ?? 0
      var level = 1
      for cut in cuts where overlap >= cut { level += 1 }
      return level
    }
  }

  private func code(
    _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>, top: Int,
    _ compare: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Int
  ) -> Int {
    let a = left[primary.slot]
    let b = right[primary.slot]
    if a == 0 || b == 0 { return 0 }
    return a == b ? top : compare(primary.values[a], primary.values[b])
  }
}

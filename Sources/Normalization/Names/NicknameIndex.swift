/// The tables of ``Nicknames`` as look-ups: from a name to its groups, its translations and its gender.
struct NicknameIndex: Sendable {
  /// The number of each name.
  let members: WordTable

  /// By name number, the sorted groups; a group has the number of its formal name among the formal names.
  let roots: [[UInt16]]

  /// By name number, the sorted sets of translations.
  let translations: [[UInt16]]

  /// By name number, the genders under which the formal name or its forms are listed.
  let genders: [UInt8]

  static let female: UInt8 = 1
  static let male: UInt8 = 2

  init() {
    var numbers: [String: Int] = [:]
    var names: [Substring] = []
    var rootSets: [Set<UInt16>] = []
    var genders: [UInt8] = []
    var groups: [String: UInt16] = [:]

    func number(_ name: Substring) -> Int {
      let folded = Self.folded(name)
      if let number = numbers[folded] { return number }
      numbers[folded] = names.count
      names.append(name)
      rootSets.append([])
      genders.append(0)
      return names.count - 1
    }
    func group(_ name: Substring) -> UInt16 {
      let folded = Self.folded(name)
      if let group = groups[folded] { return group }
      groups[folded] = UInt16(groups.count)
      return UInt16(groups.count - 1)
    }

    for table in [
      Nicknames.english, Nicknames.italian, Nicknames.german, Nicknames.french, Nicknames.spanish, Nicknames.portuguese, Nicknames.world,
    ] {
      for (key, forms) in WordTable.lines(of: table) {
        let gender = key.hasPrefix("f ") ? Self.female : key.hasPrefix("m ") ? Self.male : Self.female | Self.male
        let formal = key.dropFirst(2)
        let group = group(formal)
        for name in [formal] + forms {
          let number = number(name)
          rootSets[number].insert(group)
          genders[number] |= gender
        }
      }
    }

    var translationSets = Array(repeating: Set<UInt16>(), count: names.count)
    var setsOfGroup: [UInt16: Set<UInt16>] = [:]
    for (set, line) in WordTable.lines(of: Nicknames.translations).enumerated() {
      for name in line.values {
        let number = number(name)
        if number >= translationSets.count { translationSets.append([]) }
        translationSets[number].insert(UInt16(set))
        setsOfGroup[group(name), default: []].insert(UInt16(set))
        rootSets[number].insert(group(name))
      }
    }
    for number in names.indices {
      for root in rootSets[number] { translationSets[number].formUnion(setsOfGroup[root] ?? []) }
    }

    members = WordTable(names.enumerated().map { (word: $0.element, value: UInt32($0.offset)) })
    roots = rootSets.map { $0.sorted() }
    translations = translationSets.map { $0.sorted() }
    self.genders = genders
  }

  private static func folded(_ name: Substring) -> String {
    var bytes: [UInt8] = []
    TextFolding.fold(Array(name.utf8).span, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

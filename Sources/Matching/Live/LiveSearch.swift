import Normalization

/// Finds the records whose names begin as somebody typed, with room for a slip.
struct LiveSearch {
  let index: LiveIndex
  private let words: [[UInt8]]
  private var agreements: [UInt32: Double] = [:]
  private var looked = 0

  /// Records looked at for one search at most.
  private static let recordLimit = 4_000
  /// Names looked up for one beginning at most.
  private static let nameLimit = 400
  /// What of the typed text counts, in bytes and words.
  private static let textLimit = 128
  private static let wordLimit = 6

  /// - Parameter typed: any text.
  init(_ typed: UnsafeBufferPointer<UInt8>, in index: LiveIndex) {
    self.index = index
    var folded: [UInt8] = []
    TextFolding.fold(Span(_unsafeElements: UnsafeBufferPointer(rebasing: typed.prefix(Self.textLimit))), into: &folded)
    words = folded.split(separator: UInt8(ascii: " ")).prefix(Self.wordLimit).map { Array($0) }
  }

  /// The best completions first; of equal ones the smaller key comes first.
  mutating func run(limit: Int, excluding: Set<Int64>) -> [LiveCompletion] {
    if words.isEmpty || limit <= 0 { return [] }
    switch index.kind {
    case .people: people(enough: limit)
    case .organizations: organizations(enough: limit)
    }
    var found = agreements.compactMap { record, agreement -> LiveCompletion? in
      let key = index.keys[Int(record)]
      if excluding.contains(key) || index.record(of: key) != Int(record) { return nil }
      return LiveCompletion(key: key, agreement: agreement)
    }
    found.sort { ($1.agreement, $0.key) < ($0.agreement, $1.key) }
    return Array(found.prefix(limit))
  }

  // MARK: People

  private mutating func people(enough: Int) {
    guard let given = index.column(.given), let family = index.column(.family) else { return }
    let all = Array(words.joined(separator: [UInt8(ascii: " ")]))
    if words.count == 1 {
      names(beginningWith: all, family, index.families, .family, slip: false)
      names(beginningWith: all, given, index.givens, .given, slip: false)
      if agreements.count >= enough { return }
      names(near: all, family, .family)
      names(near: all, given, .given)
      return
    }
    let first = words[0]
    let rest = Array(words.dropFirst().joined(separator: [UInt8(ascii: " ")]))
    let last = words[words.count - 1]
    let before = Array(words.dropLast().joined(separator: [UInt8(ascii: " ")]))
    pairs(whole: first, given, beginning: rest, family, index.families)
    pairs(whole: before, family, beginning: last, given, index.givens)
    if before != first { pairs(whole: before, given, beginning: last, family, index.families) }
    names(beginningWith: all, family, index.families, .family, slip: false)
  }

  /// Records of names that begin with what was typed.
  private mutating func names(
    beginningWith typed: [UInt8], _ column: LiveColumn, _ sorted: SortedValues, _ rule: LiveKeys.Rule, slip: Bool
  ) {
    let view = column.values.view
    let ids = typed.withUnsafeBufferPointer { sorted.beginning(with: $0, limit: Self.nameLimit, view) }
    for id in ids { take(LiveKeys.key(rule, column.values.hash(id)), Self.agreement(typed.count, view[id].count, slip: slip)) }
  }

  /// Records of names that are a slip away from what was typed.
  private mutating func names(near typed: [UInt8], _ column: LiveColumn, _ rule: LiveKeys.Rule) {
    for id in near(typed, column) {
      let length = column.values.view[id].count
      take(LiveKeys.key(rule, column.values.hash(id)), Self.agreement(typed.count, max(typed.count, length), slip: true))
    }
  }

  /// Records with one whole name and another that begins with what was typed; with a slip in either when there are none.
  private mutating func pairs(
    whole: [UInt8], _ wholeColumn: LiveColumn, beginning typed: [UInt8], _ column: LiveColumn, _ sorted: SortedValues
  ) {
    let view = column.values.view
    let wholeID = whole.withUnsafeBufferPointer { wholeColumn.find($0) }
    let beginning = typed.withUnsafeBufferPointer { sorted.beginning(with: $0, limit: Self.nameLimit, view) }
    let count = agreements.count
    if wholeID != 0 && beginning.count == Self.nameLimit {
      // Too many names begin so: it is the whole name that is asked for its records.
      take(LiveKeys.key(wholeColumn.attribute.kind == .given ? .given : .family, wholeColumn.values.hash(wholeID))) { row in
        let id = row[column.slots.lowerBound]
        guard id != 0, view[id].starts(with: typed) else { return nil }
        return Self.agreement(whole.count + typed.count, whole.count + view[id].count, slip: false)
      }
    } else if wholeID != 0 {
      pairs([wholeID], wholeColumn, beginning, column, whole.count, typed.count, slip: false)
    }
    if agreements.count > count { return }
    if wholeID != 0 { pairs([wholeID], wholeColumn, near(typed, column), column, whole.count, typed.count, slip: true) }
    pairs(
      Array(near(whole, wholeColumn).prefix(16)), wholeColumn, Array(beginning.prefix(64)), column, whole.count, typed.count, slip: true)
  }

  private mutating func pairs(
    _ ones: [UInt32], _ column: LiveColumn, _ others: [UInt32], _ otherColumn: LiveColumn, _ wholeCount: Int, _ typedCount: Int, slip: Bool
  ) {
    for one in ones {
      let first = column.values.hash(one)
      for other in others {
        let second = otherColumn.values.hash(other)
        let length = max(typedCount, otherColumn.values.view[other].count)
        take(LiveKeys.bothNames(first, second), Self.agreement(wholeCount + typedCount, wholeCount + length, slip: slip))
      }
    }
  }

  private func near(_ typed: [UInt8], _ column: LiveColumn) -> [UInt32] {
    var ids: [UInt32] = []
    typed.withUnsafeBufferPointer { typed in
      if column.attribute.kind == .given {
        index.neighbours.givens(near: typed, roots: UnsafeBufferPointer(start: nil, count: 0), limit: 64, into: &ids)
      } else {
        index.neighbours.families(near: typed, limit: 64, into: &ids)
      }
    }
    return Array(Set(ids)).sorted()
  }

  // MARK: Organizations

  private mutating func organizations(enough: Int) {
    guard let column = index.column(.organization) else { return }
    let view = column.values.view
    let all = Array(words.joined(separator: [UInt8(ascii: " ")]))
    var core: [UInt8] = []
    let range = CompanyName.normalize(all.span, into: &core).core
    for typed in Set([all, Array(core[range])]).sorted(by: { $0.count > $1.count }) where !typed.isEmpty {
      let ids = typed.withUnsafeBufferPointer { index.organizations.beginning(with: $0, limit: Self.nameLimit, view) }
      for id in ids { take(LiveKeys.key(.organization, column.values.hash(id)), Self.agreement(typed.count, view[id].count, slip: false)) }
    }
    if agreements.count >= enough { return }
    wordsAnywhere(column, slip: false)
    if agreements.isEmpty { wordsAnywhere(column, slip: true) }
  }

  /// Records whose name has all typed words, the last of which may be unfinished.
  private mutating func wordsAnywhere(_ column: LiveColumn, slip: Bool) {
    guard let wordValues = column.wordValues else { return }
    let view = wordValues.values.view
    let last = words[words.count - 1]
    var ids: [UInt32] = []
    last.withUnsafeBufferPointer { last in
      if slip {
        index.neighbours.words(near: last, limit: 64, into: &ids)
      } else {
        ids = index.words.beginning(with: last, limit: 128, view)
      }
    }
    let others = words.dropLast()
    let typedCount = words.reduce(0) { $0 + $1.count }
    for id in Set(ids).sorted() {
      take(LiveKeys.key(.word, view.hashes[Int(id)])) { row in
        let name = row[column.slots.lowerBound]
        if name == 0 { return nil }
        var missing = others.count
        column.forEachToken(name) { token in
          if others.contains(where: { $0.elementsEqual(view[token]) }) { missing -= 1 }
        }
        return missing > 0 ? nil : Self.agreement(typedCount, max(typedCount, column.values.view[name].count), slip: slip)
      }
    }
  }

  // MARK: Records

  /// 1 for a whole name, down to 0.9 for a name that only begins so; a slip costs 0.2.
  private static func agreement(_ typed: Int, _ length: Int, slip: Bool) -> Double {
    0.9 + 0.1 * Double(typed) / Double(max(length, typed, 1)) - (slip ? 0.2 : 0)
  }

  private mutating func take(_ key: UInt64, _ agreement: Double) { take(key) { _ in agreement } }

  private mutating func take(_ key: UInt64, _ agreement: (UnsafePointer<UInt32>) -> Double?) {
    let list = index.postings.numbers(of: key)
    for position in 0..<list.count {
      if looked == Self.recordLimit { return }
      looked += 1
      if let agreement = agreement(index.records.row(Int(list[position]))) {
        agreements[list[position]] = max(agreement, agreements[list[position]] ?? 0)
      }
    }
  }
}

extension LiveMatcher {
  /// The records whose names begin as somebody typed ("Ada Lov", "lovel", "acme inc"), best first; of equal ones the smaller key comes
  /// first. Where nothing begins so, names a slip away are taken.
  public func search(_ typed: String, limit: Int = 10, excluding: Set<Int64> = []) -> [LiveCompletion] {
    var typed = typed
    return typed.withUTF8 { search($0, limit: limit, excluding: excluding) }
  }
}

import Normalization

/// One query's memory: the reader of its cells, its place behind the rows, its candidates. Used by one thread at a time.
final class LiveQuery {
  let reader: RecordReader
  /// Its number among all queries.
  let number: Int
  private let scratch: ComparisonScratch
  private var candidates = CandidateSet(limit: LiveQuery.candidateLimit)
  private var lists: [PostingList] = []
  private var families: [UInt32] = []
  private var givens: [UInt32] = []
  private var bounds: ScoreBounds
  private var found = BestRecords()
  /// The sum of what was read ahead, kept so that the reading is not left out.
  private var fetched: UInt32 = 0

  /// Records that are compared with a query at most: those that share most with it.
  static let comparedLimit = 96
  /// Records that may be compared, at most: those of the query's rarest keys.
  private static let candidateLimit = 2_048
  /// Entries of lists that are read for a query at most.
  private static let entryLimit = 8_192

  init(number: Int, index: LiveIndex, reader: RecordReader) {
    self.number = number
    self.reader = reader
    // Small, since it is cleared for each query.
    bounds = ScoreBounds(index.plan)
    scratch = index.comparator.makeScratch(levels: 256)
  }

  /// The records that match what the reader has read, best first.
  func find(in index: LiveIndex, limit: Int, leastWeight: Float, excluding: Set<Int64>) -> [LiveMatch] {
    if limit <= 0 { return [] }
    let row = place(in: index)
    candidates.removeAll()
    lists.removeAll(keepingCapacity: true)
    collectKeys(row, index)
    collectNames(row, index)
    take(index.count)
    bounds.prepare(index.scorer, row)
    // Each excluded record may take the place of one that is wanted.
    found.start(limit: limit + excluding.count, leastWeight: leastWeight)
    fetch(index)
    let own = index.row(ofQuery: number)
    for place in 0..<candidates.count {
      let record = candidates.numbers[place]
      if let weight = bounds.weight(index.scorer, own, Int(record), cutoff: found.cutoff, scratch) { found.add(record, weight) }
    }
    return found.matches(in: index, limit: limit, excluding: excluding)
  }

  /// The match weight of what the reader has read and a record.
  func weight(_ record: Int, in index: LiveIndex) -> Float {
    _ = place(in: index)
    return index.scorer.weight(index.row(ofQuery: number), record, scratch)
  }

  /// Fills the query's row with what the reader has read.
  func place(in index: LiveIndex) -> UnsafePointer<UInt32> {
    scratch.clear()
    let row = index.records.rows.pointer + index.row(ofQuery: number) * index.records.stride
    row.update(repeating: 0, count: index.records.stride)
    for column in index.columns {
      var next = column.slots.lowerBound
      for slot in column.slots where !reader.isEmpty(slot) {
        let id = reader.withValue(slot) { value -> UInt32 in
          let known = column.attribute.kind == .phone ? index.international(value, column) : nil
          return known ?? column.place(value, query: number, slot: slot - column.slots.lowerBound)
        }
        if (column.slots.lowerBound..<next).contains(where: { row[$0] == id }) { continue }
        row[next] = id
        next += 1
        if column.attribute.kind == .email && !column.isStored(id) { countLocalPart(id, column, index) }
      }
    }
    return UnsafePointer(row)
  }

  /// Counts the query's own address among those with the same part before the @.
  private func countLocalPart(_ id: UInt32, _ emails: LiveColumn, _ index: LiveIndex) {
    let local = emails.features.emails[Int(id)].local
    if local == 0 { return }
    var others: UInt32 = 0
    index.forEachAddress(withLocalPart: local, emails) { _ in others += 1 }
    emails.features.emails[Int(id)].localCount = others + 1
  }

  // MARK: Candidates

  private func collectKeys(_ row: UnsafePointer<UInt32>, _ index: LiveIndex) {
    index.blocking.forEach(row) { key in
      let list = index.postings.numbers(of: key)
      if list.count > 0 { lists.append(list) }
    }
  }

  /// Records whose two names are near the query's, in either spelling or nickname.
  private func collectNames(_ row: UnsafePointer<UInt32>, _ index: LiveIndex) {
    guard index.kind == .people, let given = index.column(.given), let family = index.column(.family) else {
      collectWords(row, index)
      return
    }
    let first = row[given.slots.lowerBound]
    let last = row[family.slots.lowerBound]
    if first == 0 || last == 0 { return }
    families.removeAll(keepingCapacity: true)
    givens.removeAll(keepingCapacity: true)
    let features = given.features
    let roots = Int(features.rootStarts[Int(first)])..<Int(features.rootStarts[Int(first) + 1])
    index.neighbours.families(near: family.values.view[last], limit: 64, into: &families)
    index.neighbours.givens(
      near: given.values.view[first],
      roots: UnsafeBufferPointer(rebasing: UnsafeBufferPointer(start: features.roots.base, count: features.roots.count)[roots]), limit: 48,
      into: &givens)
    unique(&families, without: last)
    unique(&givens, without: first)
    let givenHash = given.values.hash(first)
    let familyHash = family.values.hash(last)
    for id in families { add(LiveKeys.bothNames(givenHash, family.values.hash(id)), index) }
    for id in givens { add(LiveKeys.bothNames(given.values.hash(id), familyHash), index) }
    for one in givens.prefix(8) {
      for other in families.prefix(16) { add(LiveKeys.bothNames(given.values.hash(one), family.values.hash(other)), index) }
    }
  }

  /// Organizations that have a word near one of the query's.
  private func collectWords(_ row: UnsafePointer<UInt32>, _ index: LiveIndex) {
    guard let organization = index.column(.organization), row[organization.slots.lowerBound] != 0 else { return }
    let words = organization.features.tokenValues.view
    organization.forEachToken(row[organization.slots.lowerBound]) { token in
      givens.removeAll(keepingCapacity: true)
      index.neighbours.words(near: words[token], limit: 32, into: &givens)
      unique(&givens, without: token)
      for near in givens { add(LiveKeys.key(.word, words.hashes[Int(near)]), index) }
    }
  }

  private func add(_ key: UInt64, _ index: LiveIndex) {
    let list = index.postings.numbers(of: key)
    if list.count > 0 { lists.append(list) }
  }

  private func unique(_ ids: inout [UInt32], without one: UInt32) {
    ids.sort()
    var count = 0
    for id in ids where id != one && (count == 0 || ids[count - 1] != id) {
      ids[count] = id
      count += 1
    }
    ids.removeSubrange(count...)
  }

  /// Reads what comparing the candidates will read, without waiting for one before the next: memory answers many at once.
  private func fetch(_ index: LiveIndex) {
    var seen: UInt32 = 0
    let rows = index.records.rows.pointer
    let stride = index.records.stride
    for place in 0..<candidates.count {
      let row = rows + Int(candidates.numbers[place]) * stride
      seen &+= row[0] &+ row[stride - 1]
    }
    for column in index.columns where column.attribute.kind == .family || column.attribute.kind == .email {
      let starts = column.values.view.starts
      let slot = column.slots.lowerBound
      for place in 0..<candidates.count { seen &+= starts[Int(rows[Int(candidates.numbers[place]) * stride + slot])] }
    }
    fetched = seen
  }

  /// Takes the records that share most with the query as candidates: a key counts by how rare it is.
  private func take(_ count: Int) {
    lists.sort { $0.count < $1.count }
    var read = 0
    for list in lists {
      let rarity = UInt32(max(1, count / list.count).bitWidth - max(1, count / list.count).leadingZeroBitCount)
      for index in 0..<min(list.count, Self.entryLimit - read) { candidates.add(list[index], evidence: rarity) }
      read += list.count
      if read >= Self.entryLimit { break }
    }
    candidates.keepBest(Self.comparedLimit)
  }
}

/// The records of the greatest weights found so far.
struct BestRecords {
  private var limit = 0
  private var best: [(weight: Float, record: UInt32)] = []
  /// Lighter records need not be added.
  private(set) var cutoff: Float = 0

  mutating func start(limit: Int, leastWeight: Float) {
    self.limit = limit
    cutoff = leastWeight
    best.removeAll(keepingCapacity: true)
  }

  /// Adds a record that reaches the cutoff. More than the limit are kept where the last ones are equal.
  mutating func add(_ record: UInt32, _ weight: Float) {
    var place = best.count
    while place > 0 && best[place - 1].weight < weight { place -= 1 }
    best.insert((weight, record), at: place)
    guard best.count >= limit else { return }
    cutoff = max(cutoff, best[limit - 1].weight)
    while let last = best.last, last.weight < cutoff { best.removeLast() }
  }

  /// The matches, best first, of equal weights by key.
  func matches(in index: LiveIndex, limit: Int, excluding: Set<Int64>) -> [LiveMatch] {
    var matches = best.compactMap { entry -> LiveMatch? in
      let key = index.keys[Int(entry.record)]
      // A row that its record has left is still listed where the rarest word has changed since.
      if excluding.contains(key) || index.record(of: key) != Int(entry.record) { return nil }
      return LiveMatch(key: key, weight: entry.weight)
    }
    matches.sort { ($1.weight, $0.key) < ($0.weight, $1.key) }
    return Array(matches.prefix(limit))
  }
}

import Normalization

/// The columns of one live matcher with the tables by which records are found; `LiveMatcher` sees to it that changes are alone.
///
/// A record is a row of value ids, as in the batch run. Behind the rows each query has one of its own, so that it is compared like any
/// other record and leaves nothing behind.
final class LiveIndex: @unchecked Sendable {
  let kind: LiveKind
  let records: RecordSet
  let columns: [LiveColumn]
  let plan: ComparisonPlan
  private(set) var holders: HolderNames
  private(set) var blocking: LiveKeys
  let postings: PostingTable
  let neighbours: LiveNeighbours
  /// Names in order, to complete them: people's given and family names, organizations' names and their words.
  var givens: SortedValues
  var families: SortedValues
  var organizations: SortedValues
  var words: SortedValues
  /// How many queries there may be at once.
  let queries: Int
  /// The key of each record.
  private(set) var keys: FixedBuffer<Int64>
  var recordOfKey: KeyTable
  /// Rows that records have left.
  var freeRows: [UInt32] = []
  private(set) var comparator: PairComparator
  private(set) var rarity: ValueRarity
  private(set) var scorer: PairScorer
  private var rowCapacity: Int

  /// Among how many records a match is sought at least: ten records do not make the tenth a likely double.
  static let leastPopulation = 1_000

  /// - Parameters:
  ///   - built: a record set that nobody else uses any more, of this kind's fields, with empty attributes kept.
  ///   - rows: the rows of `built` that hold records, ascending.
  ///   - keys: the key of each of those.
  init(kind: LiveKind, built: RecordSet, rows: [UInt32], keys: [Int64], model: MatchModel, queries: Int, workers: Workers) {
    self.kind = kind
    self.queries = queries
    let attributes = built.attributes
    let width = attributes.reduce(0) { $0 + $1.slots.count }
    let stride = (width + 1) / 2 * 2
    let capacity = Self.capacity(for: rows.count, queries: queries)
    rowCapacity = capacity
    let compact = FixedBuffer(copying: FixedBuffer<UInt32>(count: 0, repeating: 0), count: 0, capacity: capacity * stride)
    for (place, row) in rows.enumerated() {
      (compact.pointer + place * stride).initialize(repeating: 0, count: stride)
      (compact.pointer + place * stride).update(from: built.row(Int(row)), count: width)
    }
    records = RecordSet(
      count: rows.count, attributes: attributes, stride: stride, rows: compact, population: max(rows.count, Self.leastPopulation))
    columns = workers.map(pieces: attributes.count) { piece, _ in LiveColumn(attributes[piece], queries: queries) }
    plan = ComparisonPlan(attributes: attributes)
    holders = HolderNames(attributes: attributes)
    blocking = LiveKeys(kind: kind, attributes: attributes)
    self.keys = FixedBuffer(copying: FixedBuffer(keys, padding: 0), count: keys.count, capacity: capacity)
    recordOfKey = KeyTable(capacity: keys.count)
    for record in keys.indices { recordOfKey.add(record, keys: self.keys.base) }
    comparator = PairComparator(records: records, plan: plan)
    rarity = ValueRarity(records: records, plan: plan, isFixed: false)
    scorer = PairScorer(comparator: comparator, rarity: rarity, model: model)
    postings = Self.postings(records: records, blocking: blocking, workers: workers)
    neighbours = LiveNeighbours(kind: kind, columns: columns, workers: workers)
    let lists = Self.sortedLists(kind, attributes, workers)
    givens = lists[0]
    families = lists[1]
    organizations = lists[2]
    words = lists[3]
  }

  private static func sortedLists(_ kind: LiveKind, _ attributes: [Attribute], _ workers: Workers) -> [SortedValues] {
    workers.map(pieces: 4) { piece, _ in
      let wanted: Attribute.Kind = piece == 0 ? .given : piece == 1 ? .family : .organization
      guard let attribute = attributes.first(where: { $0.kind == wanted }), (kind == .people) == (piece < 2) else {
        return SortedValues(ValueDictionary.none.view, count: 0)
      }
      let values = piece == 3 ? attribute.features.tokenValues : attribute.values
      return SortedValues(values.view, count: values.count)
    }
  }

  /// Takes note of a value that was never there, for the lists of names.
  /// - Parameter wordsBefore: how many words the attribute had before.
  func addToLists(_ id: UInt32, _ column: LiveColumn, wordsBefore: Int) {
    switch column.attribute.kind {
    case .given where kind == .people: givens.add(id, column.values.view)
    case .family where kind == .people: families.add(id, column.values.view)
    case .organization where kind == .organizations:
      organizations.add(id, column.values.view)
      guard let known = column.wordValues?.values, known.count > wordsBefore else { return }
      for word in UInt32(wordsBefore + 1)...UInt32(known.count) { words.add(word, known.view) }
    default: break
    }
  }

  private static func postings(records: RecordSet, blocking: LiveKeys, workers: Workers) -> PostingTable {
    let pieces = records.count == 0 ? 0 : min(workers.count * 4, records.count)
    let entries = workers.map(pieces: pieces) { piece, _ in
      var entries = PostingEntries()
      for record in (records.count * piece / pieces)..<(records.count * (piece + 1) / pieces) {
        blocking.forEach(records.row(record)) { entries.add(UInt32(record), key: $0) }
      }
      return entries
    }
    return PostingTable(entries: entries, workers: workers)
  }

  /// How many records there are.
  var count: Int { recordOfKey.count }

  func record(of key: Int64) -> Int? { recordOfKey.record(of: key, keys: keys.base) }

  /// The row number of a query.
  @inline(__always)
  func row(ofQuery query: Int) -> Int { rowCapacity - queries + query }

  /// Uses another model from now on.
  /// - Precondition: it fits the plan.
  func use(_ model: MatchModel) { scorer = PairScorer(comparator: comparator, rarity: rarity, model: model) }

  func column(_ kind: Attribute.Kind) -> LiveColumn? { columns.first { $0.attribute.kind == kind } }

  // MARK: Room

  private static func capacity(for count: Int, queries: Int) -> Int { max(1_024, 3 * count) + queries }

  /// Sees to it that one more record with any values can be added.
  func makeRoom() {
    var moved = false
    for column in columns {
      while !column.hasRoom {
        column.grow()
        moved = true
      }
    }
    if records.count + queries >= rowCapacity {
      let capacity = Self.capacity(for: records.count, queries: queries)
      let stride = records.stride
      records.replaceRows(FixedBuffer(copying: records.rows, count: records.count * stride, capacity: capacity * stride))
      keys = FixedBuffer(copying: keys, count: records.count, capacity: capacity)
      rowCapacity = capacity
    }
    if moved { resolvePointers() }
  }

  /// Makes anew what holds pointers into buffers that were moved.
  private func resolvePointers() {
    holders = HolderNames(attributes: records.attributes)
    blocking = LiveKeys(kind: kind, attributes: records.attributes)
    comparator = PairComparator(records: records, plan: plan)
    rarity = ValueRarity(records: records, plan: plan, isFixed: false)
    scorer = PairScorer(comparator: comparator, rarity: rarity, model: scorer.model)
  }
}

/// The values of an attribute, or its words, in the order of their bytes, to find those that begin with what was typed.
///
/// Kept in runs of a bounded length, so that adding one moves little.
struct SortedValues {
  private var runs: [[UInt32]] = []
  private static let runLimit = 1_024

  /// - Complexity: O(count log count).
  init(_ view: ValueView, count: Int) {
    var order: [(start: UInt64, id: UInt32)] = []
    order.reserveCapacity(count)
    for id in 1..<UInt32(count + 1) { order.append((Self.start(of: view[id]), id)) }
    order.sort { a, b in
      a.start != b.start ? a.start < b.start : Self.precedes(view[a.id], view[b.id])
    }
    var begin = 0
    while begin < order.count {
      let end = min(order.count, begin + Self.runLimit / 2)
      runs.append(order[begin..<end].map(\.id))
      begin = end
    }
  }

  var memoryInBytes: Int { runs.reduce(0) { $0 + 4 * $1.capacity + 32 } }

  /// Adds an id that is not there, of a value that differs from all others.
  mutating func add(_ id: UInt32, _ view: ValueView) {
    let value = view[id]
    if runs.isEmpty { runs.append([]) }
    let run = max(0, firstRun { !Self.precedes(value, view[$0]) } - 1)
    let position = Self.partition(runs[run]) { Self.precedes(view[$0], value) }
    runs[run].insert(id, at: position)
    if runs[run].count > Self.runLimit {
      let half = Array(runs[run][(Self.runLimit / 2)...])
      runs[run].removeSubrange((Self.runLimit / 2)...)
      runs.insert(half, at: run + 1)
    }
  }

  /// The ids of at most `limit` values that begin with some bytes, in order.
  func beginning(with start: UnsafeBufferPointer<UInt8>, limit: Int, _ view: ValueView) -> [UInt32] {
    var found: [UInt32] = []
    var run = max(0, firstRun { Self.precedes(view[$0], start) } - 1)
    while run < runs.count {
      var position = Self.partition(runs[run]) { Self.precedes(view[$0], start) }
      while position < runs[run].count {
        let value = view[runs[run][position]]
        guard found.count < limit, value.count >= start.count, UnsafeBufferPointer(rebasing: value.prefix(start.count)).elementsEqual(start)
        else { return found }
        found.append(runs[run][position])
        position += 1
      }
      run += 1
    }
    return found
  }

  /// How many runs there are whose first value precedes something.
  private func firstRun(_ precedes: (UInt32) -> Bool) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if let first = runs[middle].first, precedes(first) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many ids of a run precede something.
  private static func partition(_ run: [UInt32], _ precedes: (UInt32) -> Bool) -> Int {
    var low = 0
    var high = run.count
    while low < high {
      let middle = (low + high) / 2
      if precedes(run[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first eight bytes as a number of the same order.
  private static func start(of value: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var start: UInt64 = 0
    for index in 0..<min(8, value.count) { start |= UInt64(value[index]) << UInt64(56 - 8 * index) }
    return start
  }

  private static func precedes(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<min(a.count, b.count) where a[index] != b[index] { return a[index] < b[index] }
    return a.count < b.count
  }
}

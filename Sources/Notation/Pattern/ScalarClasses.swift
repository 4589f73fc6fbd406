/// All scalars divided into classes that no set of a program tells apart, so that a machine looks a scalar up once.
struct ScalarClasses: Sendable {
  /// Number of classes.
  let count: Int
  /// What assertions see in a scalar of the class.
  let contexts: [PatternContext]
  /// The first scalar of each interval, and the class of the interval.
  private let starts: [UInt32]
  private let classes: [UInt16]
  /// Of the scalars below U+0800, which are one or two bytes of UTF-8.
  private let direct: [UInt16]

  /// - Parameter refinedForAssertions: whether classes lie within or outside of words and line feeds.
  /// - Returns: nil if it would take more than a few million steps, or 65,535 classes.
  init?(_ sets: [ScalarSet], refinedForAssertions: Bool) {
    let sets = refinedForAssertions ? sets + [.words, .lineFeed] : sets
    var bounds: Set<UInt32> = [0]
    for set in sets {
      for range in set.ranges {
        bounds.insert(range.lowerBound)
        bounds.insert(range.upperBound + 1)
      }
    }
    let starts = bounds.sorted()
    var position: [UInt32: Int] = [:]
    for (index, start) in starts.enumerated() { position[start] = index }
    var class_ = [Int](repeating: 0, count: starts.count)
    var fresh = 1
    var work = 0
    for set in sets {
      var refined: [Int: Int] = [:]
      for range in set.ranges {
        // Each bound of a set is a start by construction.
        let first = position[range.lowerBound] ?? 0
        let last = position[range.upperBound + 1] ?? starts.count
        work += last - first
        for interval in first..<last {
          if let known = refined[class_[interval]] {
            class_[interval] = known
          } else {
            refined[class_[interval]] = fresh
            class_[interval] = fresh
            fresh += 1
          }
        }
      }
      if work > 4_000_000 { return nil }
    }
    var dense: [Int: UInt16] = [:]
    var numbers: [UInt16] = []
    for old in class_ {
      if let known = dense[old] {
        numbers.append(known)
      } else {
        guard dense.count < 0xFFFE else { return nil }
        numbers.append(UInt16(dense.count))
        dense[old] = UInt16(dense.count)
      }
    }
    self.starts = starts
    classes = numbers
    count = dense.count
    var contexts = [PatternContext](repeating: .other, count: dense.count)
    if refinedForAssertions {
      for (start, number) in zip(starts, numbers) {
        contexts[Int(number)] = ScalarSet.words.contains(start) ? .word : start == 0x0A ? .lineFeed : .other
      }
    }
    self.contexts = contexts
    var direct: [UInt16] = []
    var interval = 0
    for scalar in UInt32(0)..<0x800 {
      if interval + 1 < starts.count, starts[interval + 1] == scalar { interval += 1 }
      direct.append(numbers[interval])
    }
    self.direct = direct
  }

  func number(of scalar: UInt32) -> Int {
    if scalar < 0x800 { return Int(direct[Int(scalar)]) }
    var low = 0
    var high = starts.count
    // The interval begins at the last start that is not beyond the scalar.
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= scalar { low = middle } else { high = middle }
    }
    return Int(classes[low])
  }

  /// Which classes a set is made of.
  func membership(of set: ScalarSet) -> [Bool] {
    var isIn = [Bool](repeating: false, count: count)
    for (start, number) in zip(starts, classes) where !isIn[Int(number)] { isIn[Int(number)] = set.contains(start) }
    return isIn
  }
}

/// Normalization Form C (UAX 15) of text that UTS 46 has mapped.
///
/// Code points that only decompose (singletons and composition exclusions) are left alone: the mapping replaces them, and the criteria refuse
/// them.
enum CanonicalComposition {
  private struct Pairs: Sendable {
    var composed: [UInt64: UInt32] = [:]
    var decomposed: [UInt32: (UInt32, UInt32)] = [:]

    init() {
      var reader = TableReader(CharacterProperties.compositionsText)
      var position: UInt32 = 0
      while reader.next() {
        position += reader.number()
        guard reader.skip("=") else { preconditionFailure("a composite has two parts") }
        let first = reader.number()
        guard reader.skip(",") else { preconditionFailure("a composite has two parts") }
        let second = reader.number()
        composed[UInt64(first) << 32 | UInt64(second)] = position
        decomposed[position] = (first, second)
        position += 1
      }
    }
  }

  // Hangul syllables are composed by arithmetic, section 3.12 of the Unicode Standard.
  private static let syllables: (base: UInt32, count: UInt32) = (0xAC00, 11_172)
  private static let leading: (base: UInt32, count: UInt32) = (0x1100, 19)
  private static let vowels: (base: UInt32, count: UInt32) = (0x1161, 21)
  private static let trailing: (base: UInt32, count: UInt32) = (0x11A7, 28)

  private static let pairs = Pairs()

  /// The composed form of `scalars`.
  ///
  /// - Complexity: O(n log n) in the longest run of combining marks, else linear.
  static func composed(_ scalars: [UInt32]) -> [UInt32] {
    // Below U+0300 everything is composed and nothing combines.
    guard scalars.contains(where: { $0 >= 0x300 }) else { return scalars }
    return compose(ordered(decomposed(scalars)))
  }

  private static func decomposed(_ scalars: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var pending: [UInt32] = []
    for scalar in scalars {
      let index = scalar &- syllables.base
      if index < syllables.count {
        result.append(leading.base + index / (vowels.count * trailing.count))
        result.append(vowels.base + index % (vowels.count * trailing.count) / trailing.count)
        if index % trailing.count != 0 { result.append(trailing.base + index % trailing.count) }
        continue
      }
      var first = scalar
      while let (base, mark) = pairs.decomposed[first] {
        pending.append(mark)
        first = base
      }
      result.append(first)
      while let mark = pending.popLast() { result.append(mark) }
    }
    return result
  }

  /// `scalars` with each run of combining marks sorted by class, those of one class in their order.
  private static func ordered(_ scalars: [UInt32]) -> [UInt32] {
    var result = scalars
    var start = 0
    while start < result.count {
      guard CharacterProperties.combiningClass(result[start]) != 0 else {
        start += 1
        continue
      }
      let end = result[start...].firstIndex { CharacterProperties.combiningClass($0) == 0 } ?? result.count
      let run = result[start..<end].enumerated().map { (CharacterProperties.combiningClass($0.element), $0.offset, $0.element) }
      result.replaceSubrange(start..<end, with: run.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2))
      start = end
    }
    return result
  }

  private static func compose(_ scalars: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var starter: Int?
    // The class of the last mark kept since the starter, 0 if none was.
    var lastClass: UInt8 = 0
    for scalar in scalars {
      let combiningClass = CharacterProperties.combiningClass(scalar)
      if let place = starter {
        let isAdjacent = place == result.count - 1
        if isAdjacent || lastClass < combiningClass, let composite = composite(result[place], scalar) {
          result[place] = composite
          continue
        }
      }
      if combiningClass == 0 {
        starter = result.count
        lastClass = 0
      } else {
        lastClass = combiningClass
      }
      result.append(scalar)
    }
    return result
  }

  private static func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
    let leadingIndex = first &- leading.base
    let vowelIndex = second &- vowels.base
    if leadingIndex < leading.count, vowelIndex < vowels.count {
      return syllables.base + (leadingIndex * vowels.count + vowelIndex) * trailing.count
    }
    let syllableIndex = first &- syllables.base
    let trailingIndex = second &- trailing.base
    if syllableIndex < syllables.count, syllableIndex % trailing.count == 0, trailingIndex > 0, trailingIndex < trailing.count {
      return first + trailingIndex
    }
    return pairs.composed[UInt64(first) << 32 | UInt64(second)]
  }
}

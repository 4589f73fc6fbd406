/// Which scalars differ in case only, by the one-to-one mappings of the standard library's Unicode data.
enum CaseVariants {
  /// The set with all case variants of its members.
  static func closure(of set: ScalarSet) -> ScalarSet {
    var added: [ClosedRange<UInt32>] = []
    for range in set.ranges {
      var position = firstCased(from: range.lowerBound)
      while position < cased.count, cased[position] <= range.upperBound {
        for variant in variants[cased[position]] ?? [] { added.append(variant...variant) }
        position += 1
      }
    }
    return added.isEmpty ? set : ScalarSet(set.ranges + added)
  }

  private static func firstCased(from scalar: UInt32) -> Int {
    var low = 0
    var high = cased.count
    while low < high {
      let middle = (low + high) / 2
      if cased[middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static let cased = variants.keys.sorted()

  /// The others of each scalar that has some; two belong together when their uppercase forms have the same lowercase form.
  private static let variants: [UInt32: [UInt32]] = {
    var members: [UInt32: [UInt32]] = [:]
    for value in UInt32(0x41)...0x1E943 {
      // Ideographs and Hangul have no case.
      if (0x3000...0xA63F).contains(value) || (0xAC00...0xDFFF).contains(value) || (0x12000...0x15FFF).contains(value) { continue }
      guard let scalar = UnicodeScalar(value), scalar.properties.isCased else { continue }
      members[folded(scalar), default: []].append(value)
    }
    var variants: [UInt32: [UInt32]] = [:]
    for group in members.values where group.count > 1 {
      for member in group { variants[member] = group.filter { $0 != member } }
    }
    return variants
  }()

  private static func folded(_ scalar: UnicodeScalar) -> UInt32 {
    let upper = single(scalar.properties.uppercaseMapping) ?? scalar
    return (single(upper.properties.lowercaseMapping) ?? upper).value
  }

  private static func single(_ text: String) -> UnicodeScalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }
}

import Similarity

/// How far two texts consist of the same words, rare words counting more.
///
/// Words that differ by a slip count for 0.9 of the same word, initials of each other for 0.5. Two texts that are the same without their
/// spaces ("data soft", "datasoft") overlap fully, and an acronym ("bmw") matches the words that it abbreviates.
///
/// Reads its attribute through plain pointers; the attribute must outlive it.
struct TokenOverlap: @unchecked Sendable {
  private let values: ValueView
  private let words: ValueView
  private let starts: UnsafePointer<UInt32>
  private let tokens: UnsafePointer<UInt32>
  private let weights: TokenWeights

  init(_ attribute: Attribute) {
    values = attribute.values.view
    words = attribute.features.tokenValues.view
    starts = attribute.features.tokenStarts.base
    tokens = attribute.features.tokens.base
    weights = TokenWeights(attribute.features)
  }

  /// The share of the two texts' weight that they have in common, in `[0, 1]` (a weighted Dice coefficient).
  func similarity(_ first: UInt32, _ second: UInt32) -> Float {
    // Words are paired greedily, so the texts are taken in one fixed order.
    let isInOrder = values.hashes[Int(first)] <= values.hashes[Int(second)]
    let (a, b) = isInOrder ? (first, second) : (second, first)
    let left = Int(starts[Int(a)])..<Int(starts[Int(a) + 1])
    let right = Int(starts[Int(b)])..<Int(starts[Int(b) + 1])
    if left.isEmpty || right.isEmpty { return 0 }
    var total: Float = 0
    var shared: Float = 0
    var usedRight: UInt64 = 0
    for position in left { total += weights[tokens[position]] }
    for position in right { total += weights[tokens[position]] }
    for position in left {
      let token = tokens[position]
      var best: Float = 0
      var bestOther = -1
      for other in right where usedRight & (1 << UInt64(other - right.lowerBound)) == 0 {
        let candidate = tokens[other]
        let agreement: Float = candidate == token ? 1 : slip(token, candidate)
        if agreement > best {
          best = agreement
          bestOther = other
        }
      }
      if bestOther >= 0 {
        usedRight |= 1 << UInt64(bestOther - right.lowerBound)
        shared +=
          best
          * (weights[token] + weights[tokens[bestOther]])
      }
    }
    let overlap = shared / max(total, 0.001)
    if overlap >= 0.85 { return min(1, overlap) }
    if isSameWithoutSpaces(values[a], values[b]) || isAcronym(values[a], of: values[b]) || isAcronym(values[b], of: values[a]) {
      return 0.9
    }
    return overlap
  }

  private func slip(_ a: UInt32, _ b: UInt32) -> Float {
    let left = words[a]
    let right = words[b]
    if left.count == 1 || right.count == 1 { return left[0] == right[0] ? 0.5 : 0 }
    let shorter = min(left.count, right.count)
    if shorter < 4 || left[0] != right[0] && shorter < 6 { return 0 }
    // A wrong first letter is rare: it leaves no room for a second slip.
    let limit = shorter >= 8 && left[0] == right[0] ? 2 : 1
    if abs(left.count - right.count) > limit {
      // A cut word: "comm" for "communications".
      return shorter >= 4 && (0..<shorter).allSatisfy({ left[$0] == right[$0] }) ? 0.6 : 0
    }
    return OptimalStringAlignment.distance(Span(_unsafeElements: left), Span(_unsafeElements: right), limit: limit) <= limit ? 0.9 : 0
  }

  private func isSameWithoutSpaces(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    let space = UInt8(ascii: " ")
    var i = 0
    var j = 0
    while true {
      while i < a.count && a[i] == space { i += 1 }
      while j < b.count && b[j] == space { j += 1 }
      if i == a.count || j == b.count { return i == a.count && j == b.count }
      if a[i] != b[j] { return false }
      i += 1
      j += 1
    }
  }

  private func isAcronym(_ short: UnsafeBufferPointer<UInt8>, of long: UnsafeBufferPointer<UInt8>) -> Bool {
    let space = UInt8(ascii: " ")
    if short.count < 3 || short.count > 6 || short.contains(space) { return false }
    var position = 0
    var atStart = true
    for byte in long {
      if byte == space {
        atStart = true
      } else if atStart {
        if position == short.count || short[position] != byte { return false }
        position += 1
        atStart = false
      }
    }
    return position == short.count
  }
}

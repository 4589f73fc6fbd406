/// The way from two strings to a similarity that `Jaro` and `JaroWinkler` share; they differ by the prefix that earns a boost.
enum JaroEngine {
  /// The similarity of two strings, with a match table made for this call.
  @inline(__always)
  static func similarity(_ a: Bytes, _ b: Bytes, boostedPrefix: Int, cutoff: Double) -> Double {
    if a.count == 0 || b.count == 0 { return emptySimilarity(a, b, cutoff: cutoff) }
    let prefix = a.commonPrefix(with: b)
    let scale = JaroScale(a.count, b.count, prefix: min(prefix, boostedPrefix))
    if !scale.mayReach(cutoff, matches: min(a.count, b.count)) { return 0 }
    if a.count <= ShortMatches.capacity && b.count <= ShortMatches.capacity {
      return once(a, b, prefix: prefix, scale: scale, cutoff: cutoff)
    }
    return BlockMatches.withTable(of: a) { long($0, a, b, scale: scale, cutoff: cutoff) }
  }

  /// The similarity of a prepared pattern to a string.
  @inline(__always)
  static func similarity(_ prepared: PreparedPattern, _ text: Bytes, boostedPrefix: Int, cutoff: Double) -> Double {
    prepared.withMatches { pattern, matches in
      if text.count > ShortMatches.capacity { return similarity(text, pattern, boostedPrefix: boostedPrefix, cutoff: cutoff) }
      if pattern.count == 0 || text.count == 0 { return emptySimilarity(pattern, text, cutoff: cutoff) }
      let prefix = pattern.commonPrefix(with: text)
      let scale = JaroScale(pattern.count, text.count, prefix: min(prefix, boostedPrefix))
      if !scale.mayReach(cutoff, matches: min(pattern.count, text.count)) { return 0 }
      return short(matches, pattern, text, prefix: prefix, scale: scale, cutoff: cutoff)
    } long: { pattern, matches in
      if text.count == 0 { return 0 }
      let prefix = pattern.commonPrefix(with: text)
      let scale = JaroScale(pattern.count, text.count, prefix: min(prefix, boostedPrefix))
      if !scale.mayReach(cutoff, matches: min(pattern.count, text.count)) { return 0 }
      return long(matches, pattern, text, scale: scale, cutoff: cutoff)
    }
  }

  /// The similarity of two strings of 1 to 64 bytes: what follows their common prefix is matched on its own, with the window of the whole.
  @inline(__always)
  private static func once(_ a: Bytes, _ b: Bytes, prefix: Int, scale: JaroScale, cutoff: Double) -> Double {
    let window = JaroCount.window(a.count, b.count)
    let pattern = a.dropping(prefix: prefix)
    let text = b.dropping(prefix: prefix)
    if pattern.count == 0 || text.count == 0 {
      return scale.similarity(JaroCount(matches: prefix, displaced: 0), cutoff: cutoff)
    }
    return ShortMatches.withTable(of: pattern, askedFor: text) { matches in
      let flags = JaroFlags(matches, length: pattern.count, text: text, prefix: 0, window: window)
      let count = prefix &+ flags.count
      if count == 0 || !scale.mayReach(cutoff, matches: count) { return 0 }
      return scale.similarity(
        JaroCount(matches: count, displaced: flags.displaced(matches, text: text)), cutoff: cutoff)
    }
  }

  /// The similarity of a prepared pattern to a text, neither empty nor longer than 64 bytes.
  @inline(__always)
  private static func short(
    _ matches: ShortMatches, _ pattern: Bytes, _ text: Bytes, prefix: Int, scale: JaroScale, cutoff: Double
  ) -> Double {
    let window = JaroCount.window(pattern.count, text.count)
    let flags = JaroFlags(matches, length: pattern.count, text: text, prefix: prefix, window: window)
    if flags.count == 0 || !scale.mayReach(cutoff, matches: flags.count) { return 0 }
    return scale.similarity(
      JaroCount(matches: flags.count, displaced: flags.displaced(matches, text: text)), cutoff: cutoff)
  }

  @inline(__always)
  private static func long(
    _ matches: BlockMatches, _ pattern: Bytes, _ text: Bytes, scale: JaroScale, cutoff: Double
  ) -> Double {
    let count = JaroCount.long(matches, length: pattern.count, text: text) { scale.mayReach(cutoff, matches: $0) }
    return count.matches == 0 ? 0 : scale.similarity(count, cutoff: cutoff)
  }

  private static func emptySimilarity(_ a: Bytes, _ b: Bytes, cutoff: Double) -> Double {
    a.count == b.count && cutoff <= 1 ? 1 : 0
  }
}

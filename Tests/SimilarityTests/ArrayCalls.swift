import Similarity

// The kernels over arrays: a span cannot pass through `#expect`, which keeps its operands.

extension Levenshtein {
  static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int = .max) -> Int { distance(a.span, b.span, limit: limit) }
}

extension Levenshtein.Pattern {
  init(_ pattern: [UInt8]) { self.init(pattern.span) }
  func distance(to text: [UInt8], limit: Int = .max) -> Int { distance(to: text.span, limit: limit) }
}

extension OptimalStringAlignment {
  static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int = .max) -> Int { distance(a.span, b.span, limit: limit) }
}

extension OptimalStringAlignment.Pattern {
  init(_ pattern: [UInt8]) { self.init(pattern.span) }
  func distance(to text: [UInt8], limit: Int = .max) -> Int { distance(to: text.span, limit: limit) }
}

extension LongestCommonSubsequence {
  static func length(_ a: [UInt8], _ b: [UInt8], minimum: Int = 0) -> Int { length(a.span, b.span, minimum: minimum) }
  static func similarity(_ a: [UInt8], _ b: [UInt8], cutoff: Double = 0) -> Double { similarity(a.span, b.span, cutoff: cutoff) }
}

extension LongestCommonSubsequence.Pattern {
  init(_ pattern: [UInt8]) { self.init(pattern.span) }
  func length(with text: [UInt8], minimum: Int = 0) -> Int { length(with: text.span, minimum: minimum) }
}

extension Jaro {
  static func similarity(_ a: [UInt8], _ b: [UInt8], cutoff: Double = 0) -> Double { similarity(a.span, b.span, cutoff: cutoff) }
}

extension Jaro.Pattern {
  init(_ pattern: [UInt8]) { self.init(pattern.span) }
  func similarity(to text: [UInt8], cutoff: Double = 0) -> Double { similarity(to: text.span, cutoff: cutoff) }
}

extension JaroWinkler {
  static func similarity(_ a: [UInt8], _ b: [UInt8], cutoff: Double = 0) -> Double { similarity(a.span, b.span, cutoff: cutoff) }
}

extension JaroWinkler.Pattern {
  init(_ pattern: [UInt8]) { self.init(pattern.span) }
  func similarity(to text: [UInt8], cutoff: Double = 0) -> Double { similarity(to: text.span, cutoff: cutoff) }
}

extension TokenSimilarity {
  static func sortRatio(_ a: [UInt8], _ b: [UInt8], cutoff: Double = 0) -> Double { sortRatio(a.span, b.span, cutoff: cutoff) }
  static func setRatio(_ a: [UInt8], _ b: [UInt8], cutoff: Double = 0) -> Double { setRatio(a.span, b.span, cutoff: cutoff) }
  static func softOverlap(_ a: [UInt8], _ b: [UInt8], tokenThreshold: Double) -> Double {
    softOverlap(a.span, b.span, tokenThreshold: tokenThreshold)
  }
}

extension QGramSimilarity {
  static func dice(_ a: [UInt8], _ b: [UInt8], q: Int = 2) -> Double { dice(a.span, b.span, q: q) }
}

extension PhoneticKey {
  static func key(_ folded: [UInt8]) -> UInt64 { key(folded.span) }
}

extension CharacterMask {
  static func mask(_ bytes: [UInt8]) -> UInt64 { mask(bytes.span) }
}

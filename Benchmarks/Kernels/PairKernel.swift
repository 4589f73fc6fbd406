import Similarity

/// One kernel as the benchmark calls it: a number for two byte strings.
protocol PairKernel: SendableMetatype {
  static func answer(_ a: Span<UInt8>, _ b: Span<UInt8>, cutoff: Double) -> Double
}

/// One kernel with a prepared pattern.
protocol PatternKernel: SendableMetatype {
  init(_ pattern: Span<UInt8>)
  func answer(to text: Span<UInt8>, cutoff: Double) -> Double
}

enum JaroPair: PairKernel {
  @inline(__always)
  static func answer(_ a: Span<UInt8>, _ b: Span<UInt8>, cutoff: Double) -> Double { Jaro.similarity(a, b, cutoff: cutoff) }
}

enum JaroWinklerPair: PairKernel {
  @inline(__always)
  static func answer(_ a: Span<UInt8>, _ b: Span<UInt8>, cutoff: Double) -> Double { JaroWinkler.similarity(a, b, cutoff: cutoff) }
}

enum LevenshteinPair: PairKernel {
  @inline(__always)
  static func answer(_ a: Span<UInt8>, _ b: Span<UInt8>, cutoff: Double) -> Double {
    Double(Levenshtein.distance(a, b, limit: limit(cutoff)))
  }
}

enum AlignmentPair: PairKernel {
  @inline(__always)
  static func answer(_ a: Span<UInt8>, _ b: Span<UInt8>, cutoff: Double) -> Double {
    Double(OptimalStringAlignment.distance(a, b, limit: limit(cutoff)))
  }
}

enum IndelPair: PairKernel {
  @inline(__always)
  static func answer(_ a: Span<UInt8>, _ b: Span<UInt8>, cutoff: Double) -> Double { Indel.similarity(a, b, cutoff: cutoff) }
}

enum DicePair: PairKernel {
  @inline(__always)
  static func answer(_ a: Span<UInt8>, _ b: Span<UInt8>, cutoff: Double) -> Double { QGramSimilarity.dice(a, b) }
}

enum SortRatioPair: PairKernel {
  @inline(__always)
  static func answer(_ a: Span<UInt8>, _ b: Span<UInt8>, cutoff: Double) -> Double {
    TokenSimilarity.sortRatio(a, b, cutoff: cutoff)
  }
}

enum SetRatioPair: PairKernel {
  @inline(__always)
  static func answer(_ a: Span<UInt8>, _ b: Span<UInt8>, cutoff: Double) -> Double {
    TokenSimilarity.setRatio(a, b, cutoff: cutoff)
  }
}

enum SoftOverlapPair: PairKernel {
  @inline(__always)
  static func answer(_ a: Span<UInt8>, _ b: Span<UInt8>, cutoff: Double) -> Double {
    TokenSimilarity.softOverlap(a, b, tokenThreshold: cutoff)
  }
}

/// The keys and masks of both strings, mixed to one small number.
enum PhoneticKeyPair: PairKernel {
  @inline(__always)
  static func answer(_ a: Span<UInt8>, _ b: Span<UInt8>, cutoff: Double) -> Double {
    Double((PhoneticKey.key(a) ^ PhoneticKey.key(b)) % 1021)
  }
}

enum CharacterMaskPair: PairKernel {
  @inline(__always)
  static func answer(_ a: Span<UInt8>, _ b: Span<UInt8>, cutoff: Double) -> Double {
    Double(
      CharacterMask.minimumDistance(
        maskA: CharacterMask.mask(a), maskB: CharacterMask.mask(b), lengths: (a.count, b.count)))
  }
}

/// The limit of a distance whose cutoff is given as a number; 0 stands for none.
@inline(__always)
private func limit(_ cutoff: Double) -> Int { cutoff == 0 ? .max : Int(cutoff) }

extension Jaro.Pattern: PatternKernel {
  @inline(__always)
  func answer(to text: Span<UInt8>, cutoff: Double) -> Double { similarity(to: text, cutoff: cutoff) }
}

extension JaroWinkler.Pattern: PatternKernel {
  @inline(__always)
  func answer(to text: Span<UInt8>, cutoff: Double) -> Double { similarity(to: text, cutoff: cutoff) }
}

extension Levenshtein.Pattern: PatternKernel {
  @inline(__always)
  func answer(to text: Span<UInt8>, cutoff: Double) -> Double { Double(distance(to: text, limit: limit(cutoff))) }
}

extension OptimalStringAlignment.Pattern: PatternKernel {
  @inline(__always)
  func answer(to text: Span<UInt8>, cutoff: Double) -> Double { Double(distance(to: text, limit: limit(cutoff))) }
}

extension Indel.Pattern: PatternKernel {
  @inline(__always)
  func answer(to text: Span<UInt8>, cutoff: Double) -> Double { similarity(to: text, cutoff: cutoff) }
}

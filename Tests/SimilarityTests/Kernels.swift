import Oracles
import Similarity
import Testing

/// A distance both ways, in one call and with a prepared pattern, beside its textbook twin.
struct DistanceKernel: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let once: @Sendable ([UInt8], [UInt8], Int) -> Int
  let prepared: @Sendable ([UInt8], [UInt8], Int) -> Int
  let oracle: @Sendable ([UInt8], [UInt8]) -> Int

  static let levenshtein = DistanceKernel(
    testDescription: "Levenshtein",
    once: { Levenshtein.distance($0.span, $1.span, limit: $2) },
    prepared: { Levenshtein.Pattern($0.span).distance(to: $1.span, limit: $2) },
    oracle: { EditDistanceOracle.levenshtein($0, $1) })

  static let optimalStringAlignment = DistanceKernel(
    testDescription: "OptimalStringAlignment",
    once: { OptimalStringAlignment.distance($0.span, $1.span, limit: $2) },
    prepared: { OptimalStringAlignment.Pattern($0.span).distance(to: $1.span, limit: $2) },
    oracle: { EditDistanceOracle.optimalStringAlignment($0, $1) })

  static let indel = DistanceKernel(
    testDescription: "Indel",
    once: { Indel.distance($0.span, $1.span, limit: $2) },
    prepared: { Indel.Pattern($0.span).distance(to: $1.span, limit: $2) },
    oracle: { $0.count + $1.count - 2 * SubsequenceOracle.length($0, $1) })

  static let all = [levenshtein, optimalStringAlignment, indel]
}

/// A similarity both ways, in one call and with a prepared pattern where there is one, beside its textbook twin.
struct SimilarityKernel: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let once: @Sendable ([UInt8], [UInt8], Double) -> Double
  let prepared: @Sendable ([UInt8], [UInt8], Double) -> Double
  let oracle: @Sendable ([UInt8], [UInt8]) -> Double

  static let jaro = SimilarityKernel(
    testDescription: "Jaro",
    once: { Jaro.similarity($0.span, $1.span, cutoff: $2) },
    prepared: { Jaro.Pattern($0.span).similarity(to: $1.span, cutoff: $2) },
    oracle: { JaroOracle.jaro($0, $1) })

  static let jaroWinkler = SimilarityKernel(
    testDescription: "JaroWinkler",
    once: { JaroWinkler.similarity($0.span, $1.span, cutoff: $2) },
    prepared: { JaroWinkler.Pattern($0.span).similarity(to: $1.span, cutoff: $2) },
    oracle: { JaroOracle.jaroWinkler($0, $1) })

  static let indel = SimilarityKernel(
    testDescription: "Indel",
    once: { Indel.similarity($0.span, $1.span, cutoff: $2) },
    prepared: { Indel.Pattern($0.span).similarity(to: $1.span, cutoff: $2) },
    oracle: { SubsequenceOracle.indelSimilarity($0, $1) })

  static let sortRatio = SimilarityKernel(
    testDescription: "TokenSimilarity.sortRatio",
    once: { TokenSimilarity.sortRatio($0.span, $1.span, cutoff: $2) },
    prepared: { TokenSimilarity.sortRatio($0.span, $1.span, cutoff: $2) },
    oracle: { BagOracle.sortRatio($0, $1) })

  static let setRatio = SimilarityKernel(
    testDescription: "TokenSimilarity.setRatio",
    once: { TokenSimilarity.setRatio($0.span, $1.span, cutoff: $2) },
    prepared: { TokenSimilarity.setRatio($0.span, $1.span, cutoff: $2) },
    oracle: { BagOracle.setRatio($0, $1) })

  static let all = [jaro, jaroWinkler, indel, sortRatio, setRatio]
}

/// The bytes of a string written in a test.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

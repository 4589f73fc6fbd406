extension TokenSimilarity {
  /// How much of both strings' tokens the other string has, similar ones in part, in [0, 1]; every token weighs the same.
  ///
  /// Each token counts with its best Jaro-Winkler similarity to a token of the other string, 0 when that is below `tokenThreshold`; the
  /// answer is the mean over the tokens of both strings. Symmetric, in the manner of A. E. Monge and C. P. Elkan (1996), "The field matching
  /// problem: algorithms and applications", KDD-96, 267-270. 1 for two strings without tokens, 0 when only one has none.
  public static func softOverlap(_ a: Span<UInt8>, _ b: Span<UInt8>, tokenThreshold: Double) -> Double {
    withBytes(a, b) { a, b in
      Tokens.withTokens(of: a) { a in
        Tokens.withTokens(of: b) { b in
          softOverlap(a, b, tokenThreshold: tokenThreshold) { _ in
            1
          } weightB: { _ in
            1
          }
        }
      }
    }
  }

  /// The soft overlap with a weight for each token, in the order of the tokens: rare words count more than common ones.
  ///
  /// The answer is the mean of both strings' tokens by weight. Weights are not negative; tokens beyond the given weights weigh 0.
  /// 0 when all weights are 0 and a string has a token.
  public static func softOverlap(
    _ a: Span<UInt8>, weights weightsA: Span<Float>, _ b: Span<UInt8>, weights weightsB: Span<Float>, tokenThreshold: Double
  ) -> Double {
    withBytes(a, b) { a, b in
      Tokens.withTokens(of: a) { a in
        Tokens.withTokens(of: b) { b in
          weightsA.withUnsafeBufferPointer { weightsA in
            weightsB.withUnsafeBufferPointer { weightsB in
              softOverlap(a, b, tokenThreshold: tokenThreshold) {
                $0 < weightsA.count ? Double(weightsA[$0]) : 0
              } weightB: {
                $0 < weightsB.count ? Double(weightsB[$0]) : 0
              }
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private static func softOverlap(
    _ a: Tokens, _ b: Tokens, tokenThreshold: Double, weightA: (Int) -> Double, weightB: (Int) -> Double
  ) -> Double {
    if a.count == 0 || b.count == 0 { return a.count == b.count ? 1 : 0 }
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: b.count) { best in
      best.initialize(repeating: 0)
      var total = 0.0
      var similarA = 0.0
      for i in 0..<a.count {
        var bestOfToken = 0.0
        for j in 0..<b.count {
          let similarity = JaroEngine.similarity(
            a[i], b[j], boostedPrefix: JaroWinkler.boostedPrefix, cutoff: tokenThreshold)
          bestOfToken = max(bestOfToken, similarity)
          best[j] = max(best[j], similarity)
        }
        similarA += weightA(i) * bestOfToken
        total += weightA(i)
      }
      var similarB = 0.0
      var totalB = 0.0
      for j in 0..<b.count {
        similarB += weightB(j) * best[j]
        totalB += weightB(j)
      }
      total += totalB
      return total > 0 ? min(1, (similarA + similarB) / total) : 0
    }
  }
}

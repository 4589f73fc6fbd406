/// A request that no export can satisfy.
public enum SynthesisError: Error, Equatable, Sendable {
  /// Fewer than one row, or more than the limit, was asked for.
  case rows(Int)
  /// The share of duplicates lies outside `[0, 0.9]`.
  case duplicateShare(Double)
  /// No locale was asked for.
  case noLocale
  /// A locale that has no vocabulary.
  case unknownLocale(String)
  /// Fewer than one thread was asked for.
  case threads(Int)
}

extension SynthesisError: CustomStringConvertible {
  /// One sentence that says what was wrong and what to do.
  public var description: String {
    switch self {
    case .rows(let rows):
      "The number of rows must be between 1 and \(Synthesizer.Options.maximumRows), and \(rows) was asked for."
    case .duplicateShare(let share):
      "The share of duplicates must be between 0 and 0.9, and \(share) was asked for."
    case .noLocale:
      "At least one locale is needed; known are \(Synthesizer.Locale.knownCodes)."
    case .unknownLocale(let code):
      "There is no locale '\(code)'; known are \(Synthesizer.Locale.knownCodes)."
    case .threads(let threads):
      "The number of threads must be at least 1, and \(threads) was asked for."
    }
  }
}

import Notation

/// Patterns that are part of the program.
enum FixedPattern {
  /// - Precondition: the text is a pattern.
  static func make(_ text: String) -> Pattern {
    do throws(PatternError) { return try Pattern(text) } catch {
      preconditionFailure("\(error.message), at character \(error.column) of \(text)")
    }
  }
}

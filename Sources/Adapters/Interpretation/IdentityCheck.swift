import Normalization
import Profiles
import ProviderKit
import Similarity

/// How well a record agrees with what is known.
struct IdentityCheck {
  let spec: IdentitySpec

  enum Result {
    /// In `[0, 1]`: the weighted mean of what could be compared.
    case score(Double)
    /// A required check failed, or could not be made.
    case refused
    /// Nothing that is checked is known, or the record has none of it.
    case nothingCompared
  }

  func score(_ record: RecordHandle, _ evaluation: inout Evaluation) -> Result {
    var sum = 0.0
    var weights = 0.0
    for check in spec.checks {
      let known = evaluation.lookup.values(of: check.input)
      let values = known.isEmpty ? [] : evaluation.values(check.value, in: record).prefix(50).map(\.text)
      if known.isEmpty || values.isEmpty {
        // What is not known cannot be required of a record.
        if check.isRequired, !known.isEmpty { return .refused }
        continue
      }
      var best = 0.0
      for value in values { for other in known.prefix(20) { best = max(best, Agreement.of(value, other, by: check.comparison)) } }
      if best < check.minimum { best = 0 }
      if best == 0, check.isRequired { return .refused }
      sum += best * check.weight
      weights += check.weight
    }
    return weights > 0 ? .score(sum / weights) : .nothingCompared
  }
}

/// How well two texts agree, in `[0, 1]`.
enum Agreement {
  static func of(_ a: String, _ b: String, by comparison: IdentitySpec.Comparison) -> Double {
    switch comparison {
    case .equals: return a == b ? 1 : 0
    case .normalized:
      let folded = squashed(a)
      return !folded.isEmpty && folded == squashed(b) ? 1 : 0
    case .domain:
      guard let a = try? ValueStep.domain(a), let b = try? ValueStep.domain(b) else { return 0 }
      return a == b ? 1 : 0
    case .name: return max(names(folded(a), folded(b)), names(core(a), core(b)), names(sorted(a), sorted(b)))
    }
  }

  private static func names(_ a: [UInt8], _ b: [UInt8]) -> Double {
    guard !a.isEmpty, !b.isEmpty, a.count <= 512, b.count <= 512 else { return 0 }
    return JaroWinkler.similarity(a.span, b.span)
  }

  /// Folded, with single spaces.
  private static func folded(_ text: String) -> [UInt8] {
    var text = text
    var bytes: [UInt8] = []
    text.withUTF8 { TextFolding.fold(Span(_unsafeElements: $0), into: &bytes) }
    return bytes
  }

  private static func squashed(_ text: String) -> [UInt8] { folded(text).filter { $0 != 0x20 } }

  /// The words in the order of their bytes: `Rossi Mario` is `Mario Rossi`.
  private static func sorted(_ text: String) -> [UInt8] {
    let words = folded(text).split(separator: 0x20).map(Array.init).sorted { $0.lexicographicallyPrecedes($1) }
    return Array(words.joined(separator: [0x20]))
  }

  /// A company's name without its legal form; the name itself where nothing is left.
  private static func core(_ text: String) -> [UInt8] {
    var text = text
    var bytes: [UInt8] = []
    let result = text.withUTF8 { CompanyName.normalize(Span(_unsafeElements: $0), into: &bytes) }
    return Array(bytes[result.core])
  }
}

import Interchange
import Normalization
import ProviderKit

/// What transforms need beside the values: the normalizers, and where the document lies.
struct TransformContext {
  var normalizer: ValueNormalizer
  /// Against which links are resolved.
  let base: DocumentBase
  /// The most bytes of one value, and values of one field.
  let valueLimitInBytes = 64 << 10
  let valueLimit = 1_000

  init(region: String?, base: DocumentBase) {
    normalizer = ValueNormalizer(region: region.flatMap { Region($0) })
    self.base = base
  }

  /// The texts after all steps, each with the place that it came from; what a step refuses is left out and named.
  mutating func apply(_ transforms: [Transform], to found: [Found], failures: inout [TransformFailure]) -> [Found] {
    var found = found
    for transform in transforms {
      switch transform {
      case .whole(let step): found = step.apply(to: found)
      case .each(let step):
        var results: [Found] = []
        for value in found {
          do throws(TransformFailure) {
            for text in try step.apply(to: value.text, &self) where results.count < valueLimit {
              guard text.utf8.count <= valueLimitInBytes else { throw .tooLong }
              results.append(Found(text: text, origin: value.origin))
            }
          } catch {
            failures.append(error)
          }
        }
        found = results
      }
    }
    return found
  }

  /// The same of one text whose place does not matter; the first that comes out, or nil.
  mutating func apply(_ transforms: [Transform], to text: String) -> String? {
    var failures: [TransformFailure] = []
    return apply(transforms, to: [Found(text: text, origin: .init(selector: ""))], failures: &failures).first?.text
  }
}

extension ListStep {
  func apply(to found: [Found]) -> [Found] {
    switch self {
    case .join(let glue):
      guard let first = found.first else { return [] }
      return [Found(text: found.map(\.text).joined(separator: glue), origin: first.origin)]
    case .first: return Array(found.prefix(1))
    case .last: return Array(found.suffix(1))
    case .take(let count): return Array(found.prefix(count))
    case .skip(let count): return Array(found.dropFirst(count))
    case .unique:
      var seen: Set<String> = []
      return found.filter { seen.insert($0.text).inserted }
    case .fallback(let text):
      return found.allSatisfy { $0.text.isEmpty } ? [Found(text: text, origin: .init(selector: "default"))] : found
    }
  }
}

import Normalization
import Similarity

/// How well names of companies agree.
enum NameAgreement {
  /// From this on they are held to be the same.
  static let same = 0.88

  /// In `[0, 1]`: the Jaro-Winkler similarity of the folded names or of their cores, which leave legal forms out.
  static func score(_ a: String, _ b: String) -> Double {
    let whole = similarity(FoldedText.bytes(of: a), FoldedText.bytes(of: b))
    return max(whole, similarity(core(a), core(b)))
  }

  /// Whether the name's core stands in a text, both folded, as whole words. Cores of one short word stand everywhere and say nothing.
  static func isNamed(_ name: String, in foldedText: String) -> Bool {
    let core = String(decoding: core(name), as: UTF8.self)
    guard core.utf8.count >= 6 || core.contains(" ") && core.utf8.count >= 5 else { return false }
    return FoldedText.holds(foldedText, core)
  }

  /// Whether a domain's label is made of the name: `acme-torino` of `Acme Torino Srl`.
  static func resembles(label: String, _ name: String) -> Bool {
    let label = FoldedText.bytes(of: label).filter { $0 != 0x20 }
    for name in [core(name), FoldedText.bytes(of: name)] {
      let squashed = name.filter { $0 != 0x20 }
      if !squashed.isEmpty, squashed.count >= 3, similarity(label, squashed) >= 0.9 || label.count >= 4 && contains(squashed, label) {
        return true
      }
    }
    return false
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool { text.starts(with: part) }

  private static func similarity(_ a: [UInt8], _ b: [UInt8]) -> Double {
    guard !a.isEmpty, !b.isEmpty, a.count <= 512, b.count <= 512 else { return 0 }
    return JaroWinkler.similarity(a.span, b.span)
  }

  /// The name without its legal form.
  static func core(_ name: String) -> [UInt8] {
    var name = name
    var bytes: [UInt8] = []
    let result = name.withUTF8 { CompanyName.normalize(Span(_unsafeElements: $0), into: &bytes) }
    return Array(bytes[result.core])
  }
}

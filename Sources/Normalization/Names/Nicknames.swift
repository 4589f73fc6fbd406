/// Given names with their short, pet and foreign forms.
///
/// Every formal given name of the tables is a group with a number; a name belongs to the groups of all formal names that it may stand for
/// (`alex`: Alexander, Alexandra, Alexis...). The tables are English, Italian, German, French, Spanish, Portuguese, and spellings of names of
/// other languages, all written for this project.
public enum Nicknames {
  /// The sorted numbers of the groups that a folded given name belongs to; empty for an unknown name.
  ///
  /// The numbers are the same in every process of one build, and mean nothing beyond.
  public static func roots(of given: Span<UInt8>) -> [UInt16] {
    index.members.value(given).map { index.roots[Int($0)] } ?? []
  }

  /// Whether two folded given names may be forms of one name: they are equal, or share a group.
  ///
  /// Symmetric, not transitive: `jack` and `jon` are both `john`, `ale` may be `alessandro` or `alessandra`.
  public static func areVariants(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    if equal(a, b) { return true }
    guard let first = index.members.value(a), let second = index.members.value(b) else { return false }
    return index.roots[Int(first)].withUnsafeBufferPointer { left in
      index.roots[Int(second)].withUnsafeBufferPointer { right in intersect(left, right) }
    }
  }

  /// Whether two folded given names are one name in different languages, as John, Giovanni, Johann, Jean, Juan; a weaker sign than
  /// ``areVariants(_:_:)``.
  ///
  /// Short forms count as the names that they stand for.
  public static func areTranslations(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    guard let first = index.members.value(a), let second = index.members.value(b) else { return false }
    return index.translations[Int(first)].withUnsafeBufferPointer { left in
      index.translations[Int(second)].withUnsafeBufferPointer { right in intersect(left, right) }
    }
  }

  private static func equal(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    for position in 0..<a.count where a[position] != b[position] { return false }
    return true
  }

  /// Whether two sorted lists have a common element.
  private static func intersect(_ a: UnsafeBufferPointer<UInt16>, _ b: UnsafeBufferPointer<UInt16>) -> Bool {
    var left = 0
    var right = 0
    while left < a.count, right < b.count {
      if a[left] == b[right] { return true }
      if a[left] < b[right] { left += 1 } else { right += 1 }
    }
    return false
  }

  static let index = NicknameIndex()
}

/// A way through a page's structured data: a type of schema.org, then properties.
enum StructuredPath {
  static func isValid(_ text: String) -> Bool {
    let steps = text.split(separator: ".", omittingEmptySubsequences: false)
    return (2...8).contains(steps.count)
      && steps.allSatisfy { step in
        (1...80).contains(step.utf8.count)
          && step.utf8.allSatisfy { $0 &- 48 < 10 || ($0 | 0x20) &- 97 < 26 || $0 == 0x5F || $0 == 0x2D || $0 == 0x3A }
      }
  }
}

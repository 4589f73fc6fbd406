import Configuration

extension ValueFormat where Value == String {
  /// One line of text.
  static let path = ValueFormat(
    allowed: "a path", fileTypes: [.string],
    read: { content in
      guard case .string(let text) = content, (1...4096).contains(text.utf8.count), !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
      else { return nil }
      return text
    }, show: { $0 })
}

extension ValueFormat where Value == Bool {
  static let yesOrNo = ValueFormat(
    allowed: "true or false", fileTypes: [.bool],
    read: { content in
      switch content {
      case .bool(let flag): flag
      case .string(let text):
        switch text.lowercased() {
        case "true", "yes", "on", "1": true
        case "false", "no", "off", "0": false
        default: nil
        }
      default: nil
      }
    }, show: { $0 ? "true" : "false" })
}

extension ValueFormat where Value == Int {
  static func whole(_ range: ClosedRange<Int>) -> Self {
    ValueFormat(
      allowed: "a whole number from \(range.lowerBound) to \(range.upperBound)", fileTypes: [.int],
      read: { content in
        let number: Int? =
          switch content {
          case .int(let number): number
          case .string(let text): Int(text)
          default: nil
          }
        return number.flatMap { range.contains($0) ? $0 : nil }
      }, show: { String($0) })
  }
}

extension ValueFormat where Value == Double {
  static func real(_ range: ClosedRange<Double>) -> Self {
    ValueFormat(
      allowed: "a number from \(shortest(range.lowerBound)) to \(shortest(range.upperBound))", fileTypes: [.double, .int],
      read: { content in
        let number: Double? =
          switch content {
          case .double(let number): number
          case .int(let number): Double(number)
          case .string(let text): Double(text)
          default: nil
          }
        return number.flatMap { range.contains($0) ? $0 : nil }
      }, show: shortest)
  }

  @Sendable private static func shortest(_ number: Double) -> String {
    Int(exactly: number).map { String($0) } ?? String(number)
  }
}

extension ValueFormat where Value: RawRepresentable & CaseIterable & Equatable, Value.RawValue == String {
  static var choice: Self {
    ValueFormat(
      allowed: "one of " + Value.allCases.map(\.rawValue).joined(separator: ", "), fileTypes: [.string],
      read: { content in
        guard case .string(let text) = content else { return nil }
        return Value(rawValue: text)
      }, show: \.rawValue)
  }
}

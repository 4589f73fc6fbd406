import Configuration

/// How a value of one type is written, read and shown: the column "type" of the table of keys.
struct ValueFormat<Value: Sendable>: Sendable {
  /// What is allowed, for people: "a whole number from 1 to 65535".
  let allowed: String
  /// Types that a file may hold the value in.
  let fileTypes: [ConfigType]
  /// The value, or nil when the content is not allowed; environment and flags always give `.string`.
  let read: @Sendable (ConfigContent) -> Value?
  /// The value as it would be written in the environment.
  let show: @Sendable (Value) -> String
}

extension ValueFormat {
  /// A format with a word (in the environment and as a flag too) for no value.
  static func optional<Wrapped: Sendable>(_ format: ValueFormat<Wrapped>, none word: String) -> Self where Value == Wrapped? {
    ValueFormat(
      allowed: "\(format.allowed), or \"\(word)\"",
      fileTypes: format.fileTypes.contains(.string) ? format.fileTypes : format.fileTypes + [.string],
      read: { content in
        if case .string(word) = content { return .some(nil) }
        return format.read(content).map { .some($0) }
      }, show: { $0.map(format.show) ?? word })
  }
}

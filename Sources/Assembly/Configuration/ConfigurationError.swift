/// All that is wrong with the settings, found in one go.
public struct ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// At least one.
  public let problems: [ConfigurationProblem]

  /// One sentence a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// One thing that is wrong with the settings.
public enum ConfigurationProblem: Sendable, Hashable, CustomStringConvertible {
  /// `suggestion` is the key, written as in that source, that looks most like it.
  case unknownKey(String, source: ConfigurationSource, suggestion: String?)
  /// More unknown keys than are listed one by one.
  case moreUnknownKeys(count: Int, source: ConfigurationSource)
  /// The name is that of a group of keys.
  case group(String, source: ConfigurationSource)
  /// `value` is what was found, in short; `***` for a secret.
  case notAllowed(key: String, source: ConfigurationSource, value: String, allowed: String)
  /// Two keys that contradict each other: `key` must not be below `other`.
  case below(key: String, value: String, other: String, otherValue: String)
  /// The file gives the key in two spellings, nested and with full stops.
  case twice(key: String, source: ConfigurationSource)
  case unreadableFile(path: String, reason: String)

  public var description: String {
    switch self {
    case .unknownKey(let name, let source, let suggestion):
      "unknown key `\(name)` in \(source)" + (suggestion.map { ", did you mean `\($0)`?" } ?? "; `sosia config` lists them all.")
    case .moreUnknownKeys(let count, let source): "\(count) more unknown keys in \(source)."
    case .group(let name, let source): "`\(name)` in \(source) is a group of keys, not a key; give one of its keys a value."
    case .notAllowed(let key, let source, let value, let allowed):
      "`\(key)` in \(source) is \(value); it must be \(allowed)."
    case .below(let key, let value, let other, let otherValue):
      "`\(key)` is \(value), below `\(other)`, which is \(otherValue); raise the one or lower the other."
    case .twice(let key, let source): "`\(key)` is given twice in \(source); keep one of them."
    case .unreadableFile(let path, let reason): "\(path): cannot be used as configuration (\(reason))."
    }
  }
}

/// Where a value comes from; a later one gives way to an earlier one.
public enum ConfigurationSource: Sendable, Hashable, CustomStringConvertible {
  case flag
  case environment
  case file(path: String)
  case builtIn

  public var description: String {
    switch self {
    case .flag: "the flags"
    case .environment: "the environment"
    case .file(let path): path
    case .builtIn: "default"
    }
  }
}

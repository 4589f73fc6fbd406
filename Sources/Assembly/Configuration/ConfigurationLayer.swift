import Configuration
import Notation

/// One source of settings: a provider of swift-configuration, and the names that it holds.
struct ConfigurationLayer {
  enum Lookup {
    case missing
    case found(ConfigContent)
    /// There is something that the key cannot be; in words.
    case unfit(String)
  }

  /// Unknown keys that are listed one by one.
  static let unknownLimit = 20

  let source: ConfigurationSource
  private let provider: any ConfigProvider
  private let names: Set<String>
  /// Names whose values are of no type that a key could have.
  private let valueless: Set<String>

  init(flags: [String: String]) {
    source = .flag
    provider = InMemoryProvider(name: "flags", values: Self.values(flags.mapValues { .string($0) }))
    names = Set(flags.keys)
    valueless = []
  }

  /// - Parameter environment: variables with their prefix.
  init(environment: [String: String]) {
    source = .environment
    provider = EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "sosia")
    names = Set(environment.keys)
    valueless = []
  }

  init(path: String, file: ConfigurationFile) {
    source = .file(path: path)
    provider = InMemoryProvider(name: path, values: Self.values(file.contents.compactMapValues { $0 }))
    names = Set(file.contents.keys)
    valueless = Set(file.contents.filter { $0.value == nil }.keys)
  }

  private static func values(_ contents: [String: ConfigContent]) -> [AbsoluteConfigKey: ConfigValue] {
    Dictionary(
      contents.map { (AbsoluteConfigKey($0.key.split(separator: ".").map(String.init)), ConfigValue($0.value, isSecret: true)) },
      uniquingKeysWith: { first, _ in first })
  }

  func value(of key: ConfigurationKey) -> Lookup {
    if valueless.contains(key.name) { return .unfit("null or a mixed array") }
    let isFile = if case .file = source { true } else { false }
    var isThere = false
    for type in isFile ? key.fileTypes : [.string] {
      // The provider throws when it holds a value of another type.
      do { if let value = try provider.value(forKey: key.path, type: type).value { return .found(value.content) } } catch { isThere = true }
    }
    guard isThere else { return .missing }
    return .unfit("a value of another type")
  }

  /// Names that are no key, with the key that was probably meant.
  func unknown(among keys: [ConfigurationKey]) -> [ConfigurationProblem] {
    let isEnvironment = source == .environment
    let known = keys.map { isEnvironment ? $0.environmentName : $0.name }
    let unknown = names.subtracting(known).sorted()
    var problems: [ConfigurationProblem] = unknown.prefix(Self.unknownLimit).map { name in
      if !isEnvironment, known.contains(where: { $0.hasPrefix(name + ".") }) { return .group(name, source: source) }
      return .unknownKey(
        name.count > 100 ? name.prefix(100) + "..." : name, source: source, suggestion: Suggestion.nearest(to: name, among: known))
    }
    if unknown.count > Self.unknownLimit { problems.append(.moreUnknownKeys(count: unknown.count - Self.unknownLimit, source: source)) }
    return problems
  }

  /// The content in short, for a message.
  static func show(_ content: ConfigContent) -> String {
    switch content {
    case .string(let text): "\"\(text.prefix(80))\(text.count > 80 ? "..." : "")\""
    case .int(let number): String(number)
    case .double(let number): String(number)
    case .bool(let flag): flag ? "true" : "false"
    case .stringArray(let list): "an array of \(list.count) strings"
    case .bytes, .intArray, .doubleArray, .boolArray, .byteChunkArray: "a value of another type"
    }
  }
}

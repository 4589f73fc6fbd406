import Configuration

/// Reads settings from flags, the environment and a file, in this order of precedence, by one table of keys.
public struct ConfigurationReader: Sendable {
  static let environmentPrefix = "SOSIA_"
  /// Names the file in the environment.
  public static let fileVariable = "SOSIA_CONFIG"

  public let keys: [ConfigurationKey]
  private let otherVariables: Set<String>

  /// - Parameter otherVariables: names of the environment that start with `SOSIA_` and are no settings of the service.
  public init(otherVariables: Set<String> = []) { self.init(keys: ServiceConfiguration.keys, otherVariables: otherVariables) }

  init(keys: [ConfigurationKey], otherVariables: Set<String> = []) {
    self.keys = keys
    self.otherVariables = otherVariables.union([Self.fileVariable])
  }

  /// The settings, with where each comes from.
  ///
  /// Every source is checked in full, also where a stronger one overrides it.
  /// - Parameter flags: values by name of their key, as in `["http.listen": "0.0.0.0:80"]`.
  /// - Parameter environment: all of it; what does not start with `SOSIA_` is not looked at, and what is empty counts as not set.
  /// - Parameter path: of a JSON file; nil takes the one that `SOSIA_CONFIG` names, if it does.
  /// - Throws: `ConfigurationError` with everything that is wrong.
  public func read(
    flags: [String: String] = [:], environment: [String: String] = [:], file path: String? = nil
  ) throws(ConfigurationError) -> ConfigurationReading {
    var problems: [ConfigurationProblem] = []
    var layers: [ConfigurationLayer] = []
    let environment = environment.filter { $0.key.hasPrefix(Self.environmentPrefix) && !$0.value.isEmpty }
    if let path = path ?? environment[Self.fileVariable] {
      do throws(ConfigurationFileError) {
        let file = try ConfigurationFile(path: path)
        layers.append(ConfigurationLayer(path: path, file: file))
        problems += file.doubles.map { .twice(key: $0, source: .file(path: path)) }
      } catch {
        problems.append(.unreadableFile(path: path, reason: error.reason))
      }
    }
    layers.append(ConfigurationLayer(environment: environment.filter { !otherVariables.contains($0.key) }))
    layers.append(ConfigurationLayer(flags: flags))
    problems += layers.flatMap { $0.unknown(among: keys) }

    // The weakest first: a stronger one overwrites.
    var configuration = ServiceConfiguration()
    var sources: [String: ConfigurationSource] = [:]
    for layer in layers {
      for key in keys {
        switch layer.value(of: key) {
        case .missing: continue
        case .found(let content) where key.set(&configuration, content): sources[key.name] = layer.source
        case .found(let content):
          let shown = key.isSecret ? "***" : ConfigurationLayer.show(content)
          problems.append(.notAllowed(key: key.name, source: layer.source, value: shown, allowed: key.allowed))
        case .unfit(let kind):
          problems.append(.notAllowed(key: key.name, source: layer.source, value: kind, allowed: key.allowed))
        }
      }
    }
    if problems.isEmpty { problems += configuration.contradictions }
    guard problems.isEmpty else { throw ConfigurationError(problems: problems) }
    return ConfigurationReading(configuration: configuration, keys: keys, sources: sources)
  }
}

extension ServiceConfiguration {
  /// Pairs of settings that cannot both be meant.
  var contradictions: [ConfigurationProblem] {
    var problems: [ConfigurationProblem] = []
    func require(_ key: String, notBelow other: String, _ holds: Bool) {
      guard !holds, let first = Self.keys.first(where: { $0.name == key }), let second = Self.keys.first(where: { $0.name == other })
      else { return }
      problems.append(.below(key: key, value: first.text(in: self), other: other, otherValue: second.text(in: self)))
    }
    require("matching.match-threshold", notBelow: "matching.review-threshold", matching.matchThreshold >= matching.reviewThreshold)
    require("http.import-body-limit", notBelow: "http.body-limit", http.importBodyLimitInBytes >= http.bodyLimitInBytes)
    return problems
  }
}

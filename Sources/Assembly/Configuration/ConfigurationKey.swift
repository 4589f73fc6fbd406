import Configuration

/// One line of the table of keys: everything there is to know about one setting.
public struct ConfigurationKey: Sendable {
  /// As in `http.body-limit`: the place in the file, and the name of the flag.
  public let name: String
  /// What its value may be.
  public let allowed: String
  /// What it does, in one sentence.
  public let summary: String
  /// Whether its value is never shown.
  public let isSecret: Bool
  let fileTypes: [ConfigType]
  /// Puts a value into the configuration, or returns false when it is not allowed.
  let set: @Sendable (inout ServiceConfiguration, ConfigContent) -> Bool
  private let show: @Sendable (ServiceConfiguration) -> String

  init<Value: Sendable>(
    _ name: String, _ path: any WritableKeyPath<ServiceConfiguration, Value> & Sendable, _ format: ValueFormat<Value>, _ summary: String,
    isSecret: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.isSecret = isSecret
    allowed = format.allowed
    fileTypes = format.fileTypes
    set = { configuration, content in
      guard let value = format.read(content) else { return false }
      configuration[keyPath: path] = value
      return true
    }
    show = { format.show($0[keyPath: path]) }
  }

  /// As in `SOSIA_HTTP_BODY_LIMIT`.
  public var environmentName: String {
    ConfigurationReader.environmentPrefix + name.uppercased().map { $0 == "." || $0 == "-" ? "_" : String($0) }.joined()
  }

  /// Its value in the configuration, as it would be written in the environment; a secret one as `***`.
  public func text(in configuration: ServiceConfiguration) -> String { isSecret ? "***" : show(configuration) }

  var path: AbsoluteConfigKey { AbsoluteConfigKey(name.split(separator: ".").map(String.init)) }
}

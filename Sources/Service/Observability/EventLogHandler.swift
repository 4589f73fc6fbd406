public import Logging

/// Gives the messages of the libraries to the event log; their metadata is left out, since nobody knows what is in it.
public struct EventLogHandler: LogHandler {
  private let log: EventLog
  private let label: String
  public var logLevel: Logger.Level = .warning
  public var metadata: Logger.Metadata = [:]

  public init(_ log: EventLog, label: String) {
    self.log = log
    self.label = label
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    let level: EventLog.Level =
      switch event.level {
      case .trace, .debug: .debug
      case .info, .notice: .info
      case .warning: .warning
      case .error, .critical: .error
      }
    log.write(level, "library", [("library", .text(label)), ("message", .text(event.message.description))])
  }
}

extension EventLog {
  /// A logger of swift-log that writes here, warnings and above.
  public func logger(label: String) -> Logger { Logger(label: label) { EventLogHandler(self, label: $0) } }
}

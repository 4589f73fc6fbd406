/// An error whose cause may be read in the log: the text holds nothing personal and no secret.
public protocol LoggableError: Error {
  var logMessage: String { get }
}

/// What of an error may be logged.
enum ErrorName {
  /// Its own `logMessage`, or its type and case without what it carries.
  static func of(_ error: any Error) -> String {
    if let error = error as? any LoggableError { return "\(type(of: error)): \(error.logMessage)" }
    let mirror = Mirror(reflecting: error)
    guard mirror.displayStyle == .enum else { return "\(type(of: error))" }
    if let name = mirror.children.first?.label { return "\(type(of: error)).\(name)" }
    return type(of: error) is any CustomStringConvertible.Type ? "\(type(of: error))" : "\(type(of: error)).\(error)"
  }
}

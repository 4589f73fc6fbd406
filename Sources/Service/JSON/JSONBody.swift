public import Notation

/// A request body that was read and conforms to the schema of its route.
public struct JSONBody: Sendable {
  public let value: JSONValue

  public init(_ value: JSONValue) { self.value = value }

  /// What the closure makes of the object that the body is; see `ObjectReader`.
  /// - Throws: `Problem` of type `validation` that names every flaw, or what the closure threw.
  public func object<Value>(_ read: @escaping (inout ObjectReader) throws -> Value) throws -> Value {
    try decode(.object(read))
  }

  /// - Throws: `Problem` of type `validation` that names every flaw.
  public func decode<Value>(_ shape: Shape<Value>) throws -> Value {
    let findings = Findings()
    let read = shape.read(value, findings)
    if let failure = findings.failure { throw failure }
    guard let read, findings.isEmpty else { throw Problem(.validation, errors: findings.all) }
    return read
  }
}

public import Notation
import Profiles

extension Outcome {
  public func write(to json: inout JSONWriter) {
    json.object { o in
      o.member("outcome", name)
      o.present("reason", reason)
      o.present("retry_at", retryAt)
    }
  }

  public init(_ value: JSONValue, path: String = "outcome") throws(WireError) {
    let object = try WireObject(value, path)
    let outcome = Outcome(
      name: try object.string("outcome"), reason: try object.optionalString("reason") ?? "",
      retryAt: try object.optionalTimestamp("retry_at"))
    guard let outcome else { throw object.flaw("outcome", "known outcome") }
    self = outcome
  }
}

extension Cost {
  public func write(to json: inout JSONWriter) {
    json.object { o in
      o.member("millicredits", millicredits)
      o.member("calls", calls)
      o.member("bytes", bytes)
    }
  }

  public init(_ value: JSONValue, path: String = "cost") throws(WireError) {
    let object = try WireObject(value, path)
    self.init(
      millicredits: try object.integer("millicredits", in: 0...(.max), default: 0),
      calls: Int(try object.integer("calls", in: 0...1_000_000_000, default: 0)),
      bytes: try object.integer("bytes", in: 0...(.max), default: 0))
  }
}

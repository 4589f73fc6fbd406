public import Notation
import Profiles

extension Lookup {
  public func write(to json: inout JSONWriter) {
    json.object { o in
      o.member("request_id", requestID)
      o.member("idempotency_key", idempotencyKey)
      o.member("kind", kind.rawValue)
      o.member("known") { $0.array { a in for value in known { value.write(to: &a) } } }
      if !wanted.isEmpty { o.member("wanted") { $0.array { a in for field in wanted { a.string(field.name) } } } }
      o.member("purpose", purpose.rawValue)
      o.member("now", now.description)
      o.member("deadline", deadline.description)
      o.member("budget") {
        $0.object { b in
          b.member("millicredits", budget.millicredits)
          b.member("calls", budget.calls)
          b.member("bytes", budget.bytes)
        }
      }
      o.present("locale", locale)
      o.present("region", region)
    }
  }

  public init(_ value: JSONValue, path: String = "lookup") throws(WireError) {
    let object = try WireObject(value, path)
    guard let kind = Profile.Kind(rawValue: try object.string("kind")) else { throw object.flaw("kind", "person and no organization") }
    let purpose = try object.optionalString("purpose") ?? Purpose.enrichment.rawValue
    guard let purpose = Purpose(rawValue: purpose) else { throw object.flaw("purpose", "known purpose") }
    var budget = Budget()
    if let value = object.optional("budget") {
      let part = try WireObject(value, path + ".budget")
      budget = Budget(
        millicredits: try part.integer("millicredits", in: 0...(.max), default: budget.millicredits),
        calls: Int(try part.integer("calls", in: 0...1_000_000, default: Int64(budget.calls))),
        bytes: try part.integer("bytes", in: 0...(.max), default: budget.bytes))
    }
    self.init(
      requestID: try object.string("request_id"), idempotencyKey: try object.optionalString("idempotency_key"), kind: kind,
      known: try object.array("known") { value, path throws(WireError) in try KnownValue(value, path: path) },
      wanted: try object.array("wanted") { value, path throws(WireError) in
        guard let field = value.string.flatMap(Field.init(name:)) else { throw WireError("\(path) is no field") }
        return field
      }, purpose: purpose, now: try object.timestamp("now"), deadline: try object.optionalTimestamp("deadline"), budget: budget,
      locale: try object.optionalString("locale"), region: try object.optionalString("region"))
  }
}

extension KnownValue {
  public func write(to json: inout JSONWriter) {
    json.object { o in
      o.member("field", field.name)
      o.member("value", text)
      o.present("parts", parts)
      o.present("label", label)
    }
  }

  public init(_ value: JSONValue, path: String = "known") throws(WireError) {
    let object = try WireObject(value, path)
    self.init(
      try object.field("field"), try object.string("value"), parts: try object.texts("parts"), label: try object.optionalString("label"))
  }
}

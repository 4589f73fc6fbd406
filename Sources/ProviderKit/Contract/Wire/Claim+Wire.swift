public import Notation
import Profiles

extension Claim {
  public func write(to json: inout JSONWriter) {
    json.object { o in
      o.member("field", field.name)
      o.member("value", text)
      o.present("raw", raw)
      o.present("parts", parts)
      o.present("label", label)
      o.fraction("confidence", confidence)
      o.member("observed_at", observedAt.description)
      o.present("asserted_at", assertedAt)
      o.present("expires_at", expiresAt)
      o.member("evidence") { evidence.write(to: &$0) }
      o.present("lineage", lineage)
      o.present("license", license)
    }
  }

  /// - Throws: `WireError` with the member that is missing or of another form.
  public init(_ value: JSONValue, path: String = "claim") throws(WireError) {
    let object = try WireObject(value, path)
    self.init(
      try object.field("field"), try object.string("value"), raw: try object.optionalString("raw"), parts: try object.texts("parts"),
      label: try object.optionalString("label"), confidence: try object.fraction("confidence"),
      observedAt: try object.timestamp("observed_at"), assertedAt: try object.optionalTimestamp("asserted_at"),
      expiresAt: try object.optionalTimestamp("expires_at"), lineage: try object.optionalString("lineage"),
      license: try object.optionalString("license"))
    let known = field.parts
    for name in parts.keys where !known.contains(name) { throw WireError("\(path).parts.\(name) is no part of \(field.name)") }
    if let evidence = object.optional("evidence") { self.evidence = try Evidence(evidence, path: path + ".evidence") }
  }
}

extension Evidence {
  public func write(to json: inout JSONWriter) {
    json.object { o in
      o.present("url", url)
      o.present("selector", selector)
      o.present("snippet", snippet)
      o.present("snippet_hash", snippetHash)
      o.present("content_hash", contentHash)
      o.present("offset", offset)
      o.present("line", line)
    }
  }

  public init(_ value: JSONValue, path: String = "evidence") throws(WireError) {
    let object = try WireObject(value, path)
    let evidence = Evidence(
      url: try object.optionalString("url"), selector: try object.optionalString("selector"),
      snippet: try object.optionalString("snippet"), contentHash: try object.optionalString("content_hash"),
      offset: try object.optionalInteger("offset", in: 0...(1 << 53)).map(Int.init),
      line: try object.optionalInteger("line", in: 1...(1 << 53)).map(Int.init))
    // A snippet that is there says its own hash.
    self.init(redactedWith: evidence.snippet == nil ? try object.optionalString("snippet_hash") : nil, of: evidence)
  }
}

public import Notation

extension ExtractionResult {
  public func write(to json: inout JSONWriter) {
    json.object { o in
      o.member("verdict", verdict.name)
      o.present("reason", verdict.reason)
      if case .truncated(let reason) = completeness { o.member("truncated", reason) }
      o.member("records", records)
      if let identity { o.fraction("identity", identity) }
      o.member("claims") { $0.array { a in for claim in claims { claim.write(to: &a) } } }
      if !links.isEmpty {
        o.member("links") {
          $0.array { a in
            for link in links {
              a.object { l in
                l.member("relation", link.relation)
                l.member("target", link.target)
              }
            }
          }
        }
      }
      if !issues.isEmpty {
        o.member("issues") {
          $0.array { a in
            for issue in issues {
              a.object { i in
                i.member("field", issue.field)
                i.member("message", issue.message)
              }
            }
          }
        }
      }
    }
  }

  public init(_ value: JSONValue, path: String = "result") throws(WireError) {
    let object = try WireObject(value, path)
    let verdict = Verdict(name: try object.string("verdict"), reason: try object.optionalString("reason") ?? "")
    guard let verdict else { throw object.flaw("verdict", "known verdict") }
    let truncated = try object.optionalString("truncated")
    self.init(
      verdict, claims: try object.array("claims") { value, path throws(WireError) in try Claim(value, path: path) },
      links: try object.array("links") { value, path throws(WireError) in
        let link = try WireObject(value, path)
        return Link(try link.string("relation"), try link.string("target"))
      }, records: Int(try object.integer("records", in: 0...(1 << 53), default: 0)),
      identity: object.optional("identity") == nil ? nil : try object.fraction("identity"),
      completeness: truncated.map { .truncated(reason: $0) } ?? .complete,
      issues: try object.array("issues") { value, path throws(WireError) in
        let issue = try WireObject(value, path)
        return Issue(field: try issue.string("field"), message: try issue.string("message"))
      })
  }
}

extension ExtractionResult.Verdict {
  public var name: String {
    switch self {
    case .found: "found"
    case .notFound: "not_found"
    case .ambiguous: "ambiguous"
    case .layoutDrift: "layout_drift"
    case .unreadable: "unreadable"
    case .blocked: "blocked"
    }
  }

  var reason: String? {
    switch self {
    case .found, .notFound: nil
    case .ambiguous(let reason), .layoutDrift(let reason), .unreadable(let reason), .blocked(let reason): reason
    }
  }

  init?(name: String, reason: String) {
    switch name {
    case "found": self = .found
    case "not_found": self = .notFound
    case "ambiguous": self = .ambiguous(reason: reason)
    case "layout_drift": self = .layoutDrift(reason: reason)
    case "unreadable": self = .unreadable(reason: reason)
    case "blocked": self = .blocked(reason: reason)
    default: return nil
    }
  }
}

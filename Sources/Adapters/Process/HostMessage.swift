import Foundation
import Notation
import Profiles
import ProviderKit

/// What the house says to a provider's process: one JSON object a line.
enum HostMessage {
  case manifest
  case lookup(id: String, Lookup)
  case cancel(id: String)
  case response(id: String, fetch: String, FetchedBody)
  case failure(id: String, fetch: String, FetchFailure)

  /// With the line end.
  var line: [UInt8] {
    var json = JSONWriter(capacity: 1_024)
    json.object { o in
      switch self {
      case .manifest: o.member("type", "manifest")
      case .lookup(let id, let lookup):
        o.member("type", "lookup")
        o.member("id", id)
        o.member("lookup") { lookup.write(to: &$0) }
      case .cancel(let id):
        o.member("type", "cancel")
        o.member("id", id)
      case .response(let id, let fetch, let body):
        o.member("type", "response")
        o.member("id", id)
        o.member("fetch", fetch)
        o.member("status", body.status)
        o.member("url", body.finalURL)
        o.member("truncated", body.isTruncated)
        o.member("headers") {
          $0.array { a in
            for header in body.headers {
              a.array {
                $0.string(header.name); $0.string(header.value)
              }
            }
          }
        }
        if let moment = body.retryAt { o.member("retry_at", moment.description) }
        o.member("body_base64", Data(body.body).base64EncodedString())
      case .failure(let id, let fetch, let failure):
        o.member("type", "response")
        o.member("id", id)
        o.member("fetch", fetch)
        o.member("failure", failure.outcome.name)
        o.member("message", failure.message)
        if let moment = failure.outcome.retryAt { o.member("retry_at", moment.description) }
      }
    }
    return json.bytes + [0x0A]
  }
}

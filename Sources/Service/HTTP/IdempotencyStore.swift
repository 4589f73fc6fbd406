import HTTPTypes

/// One request that a client may send again.
public struct IdempotencyToken: Sendable, Hashable {
  public let account: String
  /// 1 to 255 visible ASCII characters, as the client chose it.
  public let key: String
  /// 16 bytes over method, path, query and body: equal for the same request, in other runs too.
  public let fingerprint: [UInt8]
}

/// An answer as it is kept for replay.
public struct StoredReply: Sendable, Equatable {
  public let status: Int
  /// Names in lower case.
  public let headers: [(name: String, value: String)]
  public let body: [UInt8]

  public init(status: Int, headers: [(name: String, value: String)], body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  public static func == (a: Self, b: Self) -> Bool {
    a.status == b.status && a.body == b.body && a.headers.elementsEqual(b.headers) { $0 == $1 }
  }
}

public enum IdempotencyState: Sendable, Equatable {
  /// Nobody used the key; it is now taken for this request.
  case begun
  case inFlight
  /// The key was used with another fingerprint.
  case mismatch
  case completed(StoredReply)
}

/// Remembers requests by key, for a day or so.
///
/// A token that was begun and neither completed nor abandoned (the process died) must count as abandoned after a while longer than the
/// longest deadline of a route. A handler may complete its token itself, in the transaction of its change: `Call.idempotency` is the
/// token, and completing again what is complete changes nothing.
public protocol IdempotencyStore: Sendable {
  /// Takes the key for this request, or says why not, in one step.
  func begin(_ token: IdempotencyToken) async throws -> IdempotencyState
  func complete(_ token: IdempotencyToken, with reply: StoredReply) async throws
  /// Frees the key: nothing was changed.
  func abandon(_ token: IdempotencyToken) async throws
}

extension Reply {
  /// For storing; nil for a stream.
  var stored: StoredReply? {
    let body: [UInt8]
    switch self.body {
    case .empty: body = []
    case .bytes(let bytes): body = bytes
    case .stream: return nil
    }
    return StoredReply(status: status.code, headers: headers.map { ($0.name.canonicalName, $0.value) }, body: body)
  }

  init(replaying stored: StoredReply) {
    var headers = HTTPFields()
    for (name, value) in stored.headers { if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) } }
    headers[.idempotencyReplayed] = "true"
    self.init(status: .init(code: stored.status), headers: headers, body: stored.body.isEmpty ? .empty : .bytes(stored.body))
  }
}

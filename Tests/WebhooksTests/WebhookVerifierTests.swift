import Testing
import Webhooks

@Suite struct WebhookVerifierTests {
  static let now: Int64 = 1_614_265_330
  static let body = WebhookSignatureTests.body
  static let good = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="

  static func verifier(_ secrets: [String] = [WebhookSecretTests.published]) throws -> WebhookVerifier {
    WebhookVerifier(secrets: try secrets.map { try WebhookSecret(parsing: $0) })
  }

  static func headers(
    id: String? = WebhookSignatureTests.id, timestamp: String? = "1614265330", signature: String? = good
  ) -> [String: String] {
    var headers: [String: String] = [:]
    headers["webhook-id"] = id
    headers["webhook-timestamp"] = timestamp
    headers["webhook-signature"] = signature
    return headers
  }

  static func verdict(
    _ headers: [String: String], body: [UInt8] = body, now: Int64 = now, secrets: [String] = [WebhookSecretTests.published]
  )
    throws -> WebhookError?
  {
    do {
      try verifier(secrets).verify(body: body, now: now) { headers[$0] }
      return nil
    } catch let error as WebhookError { return error }
  }

  @Suite struct Examples {
    @Test func `the published message is trusted`() throws { #expect(try verdict(headers()) == nil) }

    @Test(arguments: [
      "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= v2,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= \(good) v1a,AAAA",
      "\(good) v1,", "  \(good)  ",
    ]) func `one fitting signature among several is enough`(signature: String) throws {
      #expect(try verdict(headers(signature: signature)) == nil)
    }

    @Test func `while secrets rotate, the old and the new one are both trusted`() throws {
      let other = try WebhookSecret(bytes: Array(0..<32)).text
      #expect(try verdict(headers(), secrets: [other, WebhookSecretTests.published]) == nil)
      #expect(try verdict(headers(), secrets: [other]) == .noMatchingSignature)
    }

    static let refusals: [(headers: [String: String], error: WebhookError)] = [
      (headers(id: nil), .missingHeader("webhook-id")), (headers(timestamp: nil), .missingHeader("webhook-timestamp")),
      (headers(signature: nil), .missingHeader("webhook-signature")), (headers(timestamp: "soon"), .timestampNotNumber),
      (headers(timestamp: "1614265330.5"), .timestampNotNumber), (headers(timestamp: "+1614265330"), .timestampNotNumber),
      (headers(timestamp: "01614265330"), .timestampNotNumber), (headers(id: "msg_1.2"), .messageID("msg_1.2")),
      (headers(id: ""), .messageID("")), (headers(id: "msg_other"), .noMatchingSignature), (headers(signature: ""), .noMatchingSignature),
      (headers(timestamp: "1614265331"), .noMatchingSignature), (headers(signature: String(good.dropFirst(3))), .noMatchingSignature),
      (headers(signature: "v1a," + good.dropFirst(3)), .noMatchingSignature),
    ]

    @Test(arguments: refusals) func `a header that is missing, malformed or foreign is named`(
      headers: [String: String], error: WebhookError
    ) throws {
      #expect(try verdict(headers) == error)
    }

    static let delays: [(later: Int64, error: WebhookError?)] = [
      (-300, nil), (300, nil), (301, .timestampTooOld(seconds: 301)), (-301, .timestampTooNew(seconds: 301)),
    ]

    @Test(arguments: delays)
    func `five minutes both ways are tolerated`(later: Int64, error: WebhookError?) throws {
      #expect(try verdict(headers(), now: now + later) == error)
    }
  }

  @Suite struct Laws {
    @Test(arguments: body.indices) func `changing any byte of the body breaks the signature`(index: Int) throws {
      var changed = body
      changed[index] ^= 1
      #expect(try verdict(headers(), body: changed) == .noMatchingSignature)
    }

    @Test(arguments: 0..<50) func `what is signed is trusted, with one secret or two`(size: Int) throws {
      let secrets = [WebhookSecret.random(), .random(byteCount: 64)]
      let body = (0..<size * 20).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let headers = WebhookSignature.headers(id: .random(), timestamp: now, body: body, secrets: secrets)
      for secret in secrets {
        try WebhookVerifier(secrets: [secret]).verify(body: body, now: now) { name in headers.first { $0.name == name }?.value }
      }
    }
  }

  @Suite struct Hostile {
    @Test(arguments: [Int64.min, Int64.min + 1, -1, 0, Int64.max - 1, Int64.max])
    func `times at the ends of the number range are only refused`(
      timestamp: Int64
    ) throws {
      for now in [Int64.min, -1, 0, 1, Int64.max] where now != timestamp {
        _ = try verdict(headers(timestamp: String(timestamp)), now: now)
      }
      #expect(try verdict(headers(timestamp: String(timestamp)), now: timestamp) == .noMatchingSignature)
    }

    @Test func `the clock's farthest ends say old and new`() throws {
      #expect(try verdict(headers(timestamp: String(Int64.min)), now: now) == .timestampTooOld(seconds: .max))
      #expect(try verdict(headers(timestamp: String(Int64.max)), now: -2) == .timestampTooNew(seconds: .max))
    }

    @Test func `a flood of signatures is not looked at beyond the sixteenth`() throws {
      let flood = Array(repeating: "v1,AAAA", count: 100_000).joined(separator: " ")
      #expect(try verdict(headers(signature: "\(good) \(flood)")) == nil)
      #expect(try verdict(headers(signature: "\(flood) \(good)")) == .noMatchingSignature)
    }
  }
}

extension WebhookSecretTests { static let published = WebhookSignatureTests.secretText }

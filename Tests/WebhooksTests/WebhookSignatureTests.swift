import Testing
import Webhooks

@Suite struct WebhookSignatureTests {
  /// The vector that the libraries of standard-webhooks test with.
  static let secretText = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
  static let id = "msg_p5jXN8AQM9LWM0D4loKWxJek"
  static let body = Array(#"{"test": 2432232314}"#.utf8)

  @Suite struct Examples {
    @Test(arguments: ["", "whsec_"]) func `the published vector has the published signature`(prefix: String) throws {
      let secret = try WebhookSecret(parsing: prefix + secretText)
      let signature = WebhookSignature.sign(id: try MessageID(id), timestamp: 1_614_265_330, body: body, secrets: [secret])
      #expect(signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    }

    /// Answer by `printf %s 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W.1674087231.{...}' | openssl dgst -sha256 -mac HMAC -macopt hexkey:KEY -binary | base64`
    /// over the minified message of the specification, with the bytes 0 to 23 as the key.
    @Test func `the message of the specification is signed as openssl signs it`() throws {
      let secret = try WebhookSecret(bytes: Array(0..<24))
      let body =
        #"{"type":"contact.created","timestamp":"2022-11-03T20:26:10.344522Z","data":{"id":"1f81eb52-5198-4599-803e-771906343485"}}"#
      let signature = WebhookSignature.sign(
        id: try MessageID("msg_2KWPBgLlAfxdpx2AI54pPJ85f4W"), timestamp: 1_674_087_231, body: Array(body.utf8), secrets: [secret])
      #expect(signature == "v1,w9hHmpilBM+ZH5TWiqTF2V+zZhky2nrY7iwP4o0rZI0=")
    }

    @Test func `headers carry the id, the time of the attempt and a signature for each secret`() throws {
      let secrets = [try WebhookSecret(parsing: secretText), try WebhookSecret(bytes: Array(0..<24))]
      let headers = WebhookSignature.headers(id: try MessageID(id), timestamp: 1_614_265_330, body: body, secrets: secrets)
      #expect(headers.map(\.name) == ["webhook-id", "webhook-timestamp", "webhook-signature"])
      #expect(headers[0].value == id)
      #expect(headers[1].value == "1614265330")
      #expect(headers[2].value.hasPrefix("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= v1,"))
      #expect(headers[2].value.split(separator: " ").count == 2)
    }
  }
}

import Testing
import Webhooks

@Suite struct WebhookSecretTests {
  @Suite struct Examples {
    @Test func `a secret is written with its prefix and read back`() throws {
      let secret = try WebhookSecret(parsing: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
      #expect(secret.text == "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
      #expect(try WebhookSecret(parsing: "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw") == secret)
    }

    @Test func `neither description nor dump nor reflection shows the key`() throws {
      let secret = try WebhookSecret(bytes: Array(repeating: 0x41, count: 24))
      var dumped = ""
      dump(secret, to: &dumped)
      for text in ["\(secret)", String(reflecting: secret), dumped, "\([secret])", "\(Optional(secret) as Any)"] {
        #expect(!text.contains("QUFB") && !text.contains("65"))
      }
    }
  }

  @Suite struct Laws {
    @Test(arguments: [24, 32, 64]) func `a random secret has the length asked for and differs from the next`(byteCount: Int) throws {
      let first = WebhookSecret.random(byteCount: byteCount)
      #expect(first != WebhookSecret.random(byteCount: byteCount))
      #expect(first.text.hasPrefix("whsec_"))
      #expect(first.text.utf8.count == 6 + (byteCount + 2) / 3 * 4)
      #expect(try WebhookSecret(parsing: first.text) == first)
    }
  }

  @Suite struct Hostile {
    @Test(arguments: [0, 1, 23, 65, 1000]) func `a secret of another length than 24 to 64 bytes is refused`(count: Int) {
      #expect(throws: WebhookError.secretLength(bytes: count)) { try WebhookSecret(bytes: Array(repeating: 7, count: count)) }
    }

    @Test(arguments: [
      "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS!", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLa==w=",
      "whsec_====", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS\u{e9}", "whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
      "whsec_MfKQ9r8GKYqrTwjU PD8ILPZIo2LaLa",
    ]) func `text that is no base64 is refused`(text: String) {
      #expect(throws: WebhookError.secretNotBase64) { try WebhookSecret(parsing: text) }
    }

    @Test func `a huge text is refused by its length`() {
      #expect(throws: WebhookError.secretLength(bytes: 750_000)) { try WebhookSecret(parsing: String(repeating: "A", count: 1_000_000)) }
    }
  }
}

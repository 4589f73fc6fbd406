import Testing
import Webhooks

@Suite struct WebhookPayloadTests {
  static func text(_ microseconds: Int64, type: EventType = .profileMerged, data: String = "{}") -> String {
    String(decoding: WebhookPayload(type: type, occurredInMicroseconds: microseconds, data: Array(data.utf8)).body, as: UTF8.self)
  }

  @Suite struct Examples {
    /// Answers by `date -u -d @SECONDS`; the first is the instant of the specification's examples.
    @Test(arguments: [
      (1_667_507_170_344_522, "2022-11-03T20:26:10.344522Z"), (0, "1970-01-01T00:00:00.000000Z"), (-1, "1969-12-31T23:59:59.999999Z"),
      (951_782_400_000_000, "2000-02-29T00:00:00.000000Z"), (4_107_542_399_000_001, "2100-02-28T23:59:59.000001Z"),
      (4_107_542_400_000_000, "2100-03-01T00:00:00.000000Z"), (253_402_300_799_999_999, "9999-12-31T23:59:59.999999Z"),
    ]) func `the envelope has type, timestamp and data`(microseconds: Int64, timestamp: String) {
      #expect(
        text(microseconds, data: #"{"id":"p1"}"#) == #"{"type":"profile.merged","timestamp":"\#(timestamp)","data":{"id":"p1"}}"#)
    }

    @Test func `the events of the service have the names that it documents`() {
      #expect(EventType.all.map(\.text) == ["duplicate.found", "profile.merged", "profile.unmerged", "lead.converted", "value.changed"])
    }
  }

  @Suite struct Hostile {
    @Test(arguments: [Int64.min, Int64.max]) func `no time is too far to be written`(microseconds: Int64) {
      #expect(text(microseconds).contains(microseconds < 0 ? "-290308-" : "294247-"))
    }

    @Test(arguments: ["", ".", "a.", ".a", "a..b", "a b", "a\"b", "caf\u{e9}", "a-b", String(repeating: "a", count: 129)])
    func `text that is no event type is refused`(text: String) {
      #expect(throws: WebhookError.eventType(text)) { try EventType(text) }
    }

    @Test(arguments: ["a", "user.created", "A_1.b2.C"]) func `identifiers joined by full stops are event types`(text: String) throws {
      #expect(try EventType(text).text == text)
    }

    @Test(arguments: ["", "a.b", "a b", "a\nb", "\u{e9}", String(repeating: "a", count: 129)]) func `text that is no message id is refused`(
      text: String
    ) {
      #expect(throws: WebhookError.messageID(text)) { try MessageID(text) }
    }

    @Test func `random message ids differ and are message ids`() throws {
      let ids = (0..<1000).map { _ in MessageID.random() }
      #expect(Set(ids).count == 1000)
      for id in ids { #expect(try MessageID(id.text) == id && id.text.hasPrefix("msg_")) }
    }
  }
}

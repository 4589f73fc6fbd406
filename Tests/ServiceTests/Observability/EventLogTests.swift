import Logging
import Notation
import Profiles
import Synchronization
import Testing

@testable import Service

@Suite struct EventLogTests {
  func line(_ format: EventLog.Format, _ write: (EventLog) -> Void) -> String {
    let text = Mutex("")
    let sink = Collected()
    write(EventLog(format: format, level: .info, clock: { Timestamp(milliseconds: 1_795_336_200_123) }, sink: { sink.add($0) }))
    text.withLock { $0 = sink.text }
    return text.withLock { $0 }
  }

  @Test func `a line of JSON`() {
    let fields: [EventLog.Field] = [("id", .text("a\"b")), ("n", .integer(3)), ("ms", .milliseconds(1.23456))]
    #expect(
      line(.json) { $0.write(.warning, "request", fields) }
        == #"{"time":"2026-11-22T08:30:00.123Z","level":"warning","event":"request","id":"a\"b","n":3,"ms":1.235}"# + "\n")
  }

  @Test func `a line of text cannot be broken in two`() {
    let fields: [EventLog.Field] = [("id", .text("plain")), ("odd", .text("a b\nc=\"")), ("none", .text("")), ("ms", .milliseconds(2))]
    #expect(
      line(.text) { $0.write(.error, "a\nb", fields) }
        == #"2026-11-22T08:30:00.123Z error a b id=plain odd="a b\nc=\"" none="" ms=2"# + "\n")
  }

  @Test func `what is below the level is dropped`() { #expect(line(.text) { $0.write(.debug, "x") } == "") }

  @Test func `metadata of libraries is left out`() {
    let text = line(.json) { log in
      var logger = log.logger(label: "lib")
      logger[metadataKey: "uri"] = "/v1?email=jane@example.org"
      logger.warning("something", metadata: ["body": "jane"])
      logger.info("not this")
    }
    #expect(text.contains(#""event":"library","library":"lib","message":"something"}"#))
    #expect(!text.contains("jane"))
    #expect(!text.contains("not this"))
  }
}

private final class Collected: Sendable {
  private let lines = Mutex("")
  var text: String { lines.withLock { $0 } }
  func add(_ bytes: [UInt8]) { lines.withLock { $0 += String(decoding: bytes, as: UTF8.self) } }
}

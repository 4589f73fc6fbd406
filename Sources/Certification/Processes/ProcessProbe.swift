import Adapters
import Foundation
import Notation
import Profiles
import ProviderKit
import Synchronization

/// A provider's process spoken to directly, line by line, as the house does and as it never would.
final class ProcessProbe: Sendable {
  /// What the process wrote.
  struct Line: Sendable {
    let value: JSONValue
    let length: Int

    var type: String { value["type"]?.string ?? "" }
    var id: String? { value["id"]?.string }
  }

  private struct State {
    var lines: [Line] = []
    var malformed: String?
    var rest: [UInt8] = []
    var hasEnded = false
  }

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let state = Mutex(State())
  private static let lineLimit = 1 << 20

  /// - Throws: `failed` where the command cannot be started.
  init(_ spec: ProcessSpec) throws(Objection) {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["-i", "PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8", "PYTHONDONTWRITEBYTECODE=1"] + spec.command
    process.currentDirectoryURL = URL(fileURLWithPath: spec.folder)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    output.fileHandleForReading.readabilityHandler = { [weak self] handle in
      let bytes = [UInt8](handle.availableData)
      if bytes.isEmpty { handle.readabilityHandler = nil }
      self?.take(bytes)
    }
    do { try process.run() } catch { throw .failed("the process cannot be started: \(error)") }
  }

  deinit { stop() }

  var pid: Int32 { process.processIdentifier }
  var isRunning: Bool { process.isRunning }
  var lines: [Line] { state.withLock { $0.lines } }
  /// Why a line is no message; nil while all were.
  var malformed: String? { state.withLock { $0.malformed } }

  private func take(_ bytes: [UInt8]) {
    state.withLock { state in
      if bytes.isEmpty {
        state.hasEnded = true
        if !state.rest.isEmpty { state.malformed = state.malformed ?? "the last line has no end" }
        return
      }
      for byte in bytes where state.malformed == nil || state.rest.count <= Self.lineLimit {
        guard byte == 0x0A else {
          state.rest.append(byte)
          if state.rest.count > Self.lineLimit { state.malformed = "a line is longer than 1 MiB" }
          continue
        }
        let value = try? JSONReader.read(state.rest, limits: JSONReader.Limits(depth: 16, stringInBytes: Self.lineLimit, elements: 10_000))
        if let value, value["type"]?.string != nil {
          if state.lines.count < 100_000 { state.lines.append(Line(value: value, length: state.rest.count)) }
        } else if !state.rest.isEmpty {
          state.malformed =
            state.malformed ?? "a line is no JSON object with a type: \(String(decoding: state.rest.prefix(80), as: UTF8.self))"
        }
        state.rest.removeAll(keepingCapacity: true)
      }
    }
  }

  func send(_ write: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    json.object { write(&$0) }
    guard process.isRunning else { return }
    try? input.fileHandleForWriting.write(contentsOf: Data(json.bytes + [0x0A]))
  }

  func greet() { send { $0.member("type", "manifest") } }

  func ask(_ id: String, _ lookup: Lookup) {
    send { o in
      o.member("type", "lookup")
      o.member("id", id)
      o.member("lookup") { lookup.write(to: &$0) }
    }
  }

  func cancel(_ id: String) {
    send { o in
      o.member("type", "cancel")
      o.member("id", id)
    }
  }

  /// Answers a `fetch` line.
  func answer(_ line: Line, _ body: FetchedBody) {
    send { o in
      o.member("type", "response")
      o.member("id", line.id ?? "")
      o.member("fetch", line.value["fetch"]?.string ?? "")
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
      o.member("body_base64", Data(body.body).base64EncodedString())
    }
  }

  func closeInput() { try? input.fileHandleForWriting.close() }

  func stop() {
    output.fileHandleForReading.readabilityHandler = nil
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// Waits until the condition holds; false after the limit, or when the process has ended.
  func wait(_ limit: Duration = .seconds(5), until condition: @Sendable ([Line]) -> Bool) async -> Bool {
    let end = ContinuousClock.now + limit
    while true {
      if condition(lines) { return true }
      if ContinuousClock.now > end || state.withLock({ $0.hasEnded }) { return condition(lines) }
      try? await Task.sleep(for: .milliseconds(5))
    }
  }
}

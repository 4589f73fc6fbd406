// Sends requests to a service on this machine over a number of connections, and prints latencies, throughput, and how often the answer holds
// what was expected.
//
//   LoadBench --port 8080 --key-file KEY --path /v1/check --requests FILE [--connections 32] [--count 10000]
//
// Each line of the requests is `EXPECTED<TAB>BODY`: a text that the answer should hold, empty for none, and a JSON body.

import Foundation
import Synchronization

struct Arguments {
  var values: [String: String] = [:]

  init(_ arguments: [String]) throws {
    var rest = arguments.dropFirst()
    while let name = rest.popFirst() {
      guard name.hasPrefix("--"), let value = rest.popFirst() else { throw LoadError("cannot read the argument \(name)") }
      values[String(name.dropFirst(2))] = value
    }
  }

  func required(_ name: String) throws -> String {
    guard let value = values[name] else { throw LoadError("--\(name) is missing") }
    return value
  }

  func integer(_ name: String, default fallback: Int) -> Int { values[name].flatMap(Int.init) ?? fallback }
}

struct Measure: Sendable {
  var nanoseconds: [UInt64] = []
  var failures = 0
  var expected = 0
  var held = 0
}

struct Request: Sendable {
  var bytes: [UInt8]
  var expected: [UInt8]
}

func requests(_ arguments: Arguments) throws -> [Request] {
  let key = try String(contentsOfFile: arguments.required("key-file"), encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
  let path = try arguments.required("path")
  let lines = try String(contentsOfFile: arguments.required("requests"), encoding: .utf8).split(separator: "\n")
  return try lines.map { line in
    let halves = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2 else { throw LoadError("a request has no tab") }
    let body = Array(halves[1].utf8)
    let head =
      "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer \(key)\r\nContent-Type: application/json\r\n"
      + "Content-Length: \(body.count)\r\n\r\n"
    return Request(bytes: Array(head.utf8) + body, expected: Array(halves[0].utf8))
  }
}

func run(_ requests: [Request], port: UInt16, connections: Int, count: Int) throws -> (measure: Measure, seconds: Double) {
  let total = Mutex(Measure())
  let flaw = Mutex<String?>(nil)
  let clock = ContinuousClock()
  let start = clock.now
  let threads = (0..<connections).map { number in
    let thread = Thread {
      var measure = Measure()
      do {
        let connection = try Connection(port: port)
        for index in stride(from: number, to: count, by: connections) {
          let request = requests[index % requests.count]
          let began = clock.now
          let answer = try connection.exchange(request.bytes)
          let taken = (clock.now - began).components
          measure.nanoseconds.append(UInt64(taken.seconds) * 1_000_000_000 + UInt64(taken.attoseconds / 1_000_000_000))
          if answer.status != 200 { measure.failures += 1 }
          if !request.expected.isEmpty {
            measure.expected += 1
            if Connection.find(request.expected, in: answer.body) != nil { measure.held += 1 }
          }
        }
      } catch { flaw.withLock { $0 = "\(error)" } }
      total.withLock {
        $0.nanoseconds += measure.nanoseconds
        $0.failures += measure.failures
        $0.expected += measure.expected
        $0.held += measure.held
      }
    }
    thread.start()
    return thread
  }
  while threads.contains(where: { !$0.isFinished }) { Thread.sleep(forTimeInterval: 0.005) }
  if let flaw = flaw.withLock({ $0 }) { throw LoadError(flaw) }
  let elapsed = (clock.now - start).components
  return (total.withLock { $0 }, Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18)
}

do {
  let arguments = try Arguments(CommandLine.arguments)
  let prepared = try requests(arguments)
  guard let port = UInt16(try arguments.required("port")), !prepared.isEmpty else { throw LoadError("no port, or no requests") }
  let connections = max(1, arguments.integer("connections", default: 1))
  let count = arguments.integer("count", default: prepared.count)
  let (measure, seconds) = try run(prepared, port: port, connections: connections, count: count)
  let sorted = measure.nanoseconds.sorted()
  func percentile(_ share: Double) -> String {
    let index = min(sorted.count - 1, Int(Double(sorted.count) * share))
    return String(format: "%.2f ms", Double(sorted[index]) / 1e6)
  }
  print(
    "\(connections) connections, \(sorted.count) requests in \(String(format: "%.1f", seconds)) s:",
    "\(Int(Double(sorted.count) / seconds)) requests/s, p50 \(percentile(0.5)), p90 \(percentile(0.9)), p99 \(percentile(0.99)),",
    "max \(percentile(1)), \(measure.failures) not 200")
  if measure.expected > 0 {
    let share = Double(measure.held) / Double(measure.expected) * 100
    print("expected answer found: \(measure.held) of \(measure.expected) (\(String(format: "%.2f", share)) %)")
  }
  exit(measure.failures == 0 ? 0 : 1)
} catch {
  print("LoadBench: \(error)")
  exit(2)
}

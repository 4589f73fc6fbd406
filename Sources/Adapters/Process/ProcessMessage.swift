import Foundation
import Notation
import Profiles
import ProviderKit

/// What a provider's process says: one JSON object a line. Types that are not known are left alone: a newer process may send them.
enum ProcessMessage {
  case manifest(id: String, version: String)
  case claim(id: String, Claim)
  /// In thousandths of a credit; calls and bytes are counted by the house, which makes them.
  case cost(id: String, millicredits: Int64)
  case log(id: String?, LookupEvent.LogLevel, String)
  case fetch(id: String, fetch: String, Request)
  case outcome(id: String, Outcome)
  case unknown

  /// A request that the process wants made.
  struct Request {
    var method: FetchOrder.Method
    var url: String
    var headers: [FetchOrder.Header]
    var body: [UInt8]
    /// Names of secrets of the manifest.
    var secrets: [String]
  }

  /// - Throws: `WireError` for a line that is no message.
  init(_ line: [UInt8]) throws(WireError) {
    let value: JSONValue
    do throws(JSONSyntaxError) {
      value = try JSONReader.read(line, limits: JSONReader.Limits(depth: 16, stringInBytes: LineSplitter.limitInBytes, elements: 10_000))
    } catch {
      throw WireError("\(error.message), at byte \(error.offset)")
    }
    func text(_ name: String) throws(WireError) -> String {
      guard let text = value[name]?.string, text.utf8.count <= 4_096 else { throw WireError("message.\(name) is no text") }
      return text
    }
    switch try text("type") {
    case "manifest": self = .manifest(id: try text("provider"), version: try text("version"))
    case "claim": self = .claim(id: try text("id"), try Claim(value["claim"] ?? .null))
    case "cost":
      guard let credits = value["millicredits"]?.integer, (0...1_000_000_000).contains(credits) else {
        throw WireError("message.millicredits is no integer from 0 to 1000000000")
      }
      self = .cost(id: try text("id"), millicredits: credits)
    case "log":
      let level = LookupEvent.LogLevel(rawValue: value["level"]?.string ?? "info") ?? .info
      self = .log(id: value["id"]?.string, level, String(try text("text").prefix(2_000)))
    case "fetch": self = .fetch(id: try text("id"), fetch: try text("fetch"), try Self.request(value))
    case "outcome": self = .outcome(id: try text("id"), try Outcome(value))
    default: self = .unknown
    }
  }

  private static func request(_ value: JSONValue) throws(WireError) -> Request {
    guard let url = value["url"]?.string else { throw WireError("message.url is no text") }
    guard let method = FetchOrder.Method(rawValue: value["method"]?.string ?? "GET") else { throw WireError("message.method is not known") }
    var headers: [FetchOrder.Header] = []
    for header in value["headers"]?.array ?? [] {
      guard let name = header[0]?.string, let text = header[1]?.string else { throw WireError("message.headers are pairs of texts") }
      headers.append(.init(name, text))
    }
    var body = Array((value["body"]?.string ?? "").utf8)
    if let encoded = value["body_base64"]?.string {
      guard let data = Data(base64Encoded: encoded) else { throw WireError("message.body_base64 is not base64") }
      body = [UInt8](data)
    }
    return Request(method: method, url: url, headers: headers, body: body, secrets: (value["secrets"]?.array ?? []).compactMap(\.string))
  }
}

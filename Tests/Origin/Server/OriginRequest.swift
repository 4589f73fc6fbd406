/// A request as the worlds see it.
public struct OriginRequest: Sendable {
  public let method: String
  /// Lower case, without a port.
  public let host: String
  /// As it was sent, before the question mark.
  public let path: String
  public let query: String
  public let headers: [(name: String, value: String)]
  public let body: [UInt8]

  public init(
    method: String = "GET", host: String, target: String, headers: [(name: String, value: String)] = [], body: [UInt8] = []
  ) {
    self.method = method
    let lowered = host.lowercased()
    self.host = lowered.hasPrefix("[") ? lowered : String(lowered.prefix { $0 != ":" })
    path = String(target.prefix { $0 != "?" })
    query = String(target.dropFirst(path.count + 1))
    self.headers = headers
    self.body = body
  }

  /// The first value of a header, whatever its case.
  func header(_ name: String) -> String? {
    headers.first { $0.name.utf8.count == name.utf8.count && $0.name.lowercased() == name }?.value
  }

  /// The value of a parameter, decoded; names are compared decoded too.
  func parameter(_ name: String) -> String? {
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if Self.decode(parts[0]) == name { return parts.count > 1 ? Self.decode(parts[1]) : "" }
    }
    return nil
  }

  static func decode(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

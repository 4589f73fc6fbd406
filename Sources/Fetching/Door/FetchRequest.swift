/// What is asked of a host.
public struct FetchRequest: Sendable {
  public enum Method: String, Sendable { case get = "GET", head = "HEAD", post = "POST" }

  public var method: Method
  /// As the user gave it; checked when the request is sent.
  public var url: String
  public var headers: [(name: String, value: String)]
  public var body: [UInt8]

  public init(_ method: Method, url: String, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }

  // Framing, routing and connection handling are the client's alone.
  private static let reserved: Set<String> = [
    "host", "content-length", "transfer-encoding", "connection", "keep-alive", "te", "trailer", "upgrade", "expect", "proxy-authorization",
    "proxy-connection",
  ]

  /// - Throws: `FetchError.invalidHeader` for a name that is no token of RFC 9110 or that the client sets, and for a value with control
  ///   characters.
  func checkHeaders() throws(FetchError) {
    for (name, value) in headers {
      let isToken = !name.isEmpty && name.utf8.allSatisfy(Self.isTokenByte)
      let isText = value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
      guard isToken, isText, !Self.reserved.contains(name.lowercased()) else { throw .invalidHeader(name: name) }
    }
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}

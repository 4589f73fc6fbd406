/// An answer, and how it goes wrong on its way.
public struct Reply: Sendable {
  public enum Delivery: Sendable, Hashable {
    case whole
    /// So many bytes at a time, with a pause between.
    case drip(bytes: Int, pauseInMilliseconds: Int64)
    /// The connection is reset after so many bytes of the body.
    case reset(after: Int)
    /// The head promises the whole body; the connection is closed after so many bytes of it.
    case truncated(after: Int)
    /// The body is sent again and again, so many times, as chunks.
    case repeated(Int)
    /// The body is all that is sent: there is no head.
    case raw
    /// Nothing is ever sent.
    case silence
  }

  public var status: Int
  public var headers: [(name: String, value: String)]
  public var body: [UInt8]
  public var delivery = Delivery.whole
  /// What the log calls it.
  public var scenario: String?
  /// What its Retry-After demands, seconds.
  public var retryAfter: Int64?

  init(_ status: Int, _ type: String?, _ body: [UInt8], headers: [(name: String, value: String)] = []) {
    self.status = status
    self.headers = (type.map { [(name: "Content-Type", value: $0)] } ?? []) + headers
    self.body = body
  }

  init(_ status: Int = 200, html: String) { self.init(status, "text/html; charset=utf-8", Array(html.utf8)) }

  init(_ status: Int = 200, json: JSONText, type: String = "application/json") { self.init(status, type, Array(json.text.utf8)) }

  init(_ status: Int = 200, xml: String, type: String = "application/xml; charset=utf-8") { self.init(status, type, Array(xml.utf8)) }

  init(redirect status: Int, to location: String) {
    self.init(status, "text/plain", Array(location.utf8), headers: [(name: "Location", value: location)])
  }

  static var notFound: Reply { Reply(404, html: "<!doctype html><title>404</title><h1>Not found</h1>") }
}

public import ProviderKit

/// One request that a provider is expected to make, and what it is answered.
public struct Exchange: Hashable, Sendable {
  /// What of an order a fixture shows: secrets as `${name}` in the place that they go to.
  public struct Request: Hashable, Sendable {
    public var method: String
    public var url: String
    public var headers: [FetchOrder.Header]
    public var body: [UInt8]

    public init(method: String, url: String, headers: [FetchOrder.Header] = [], body: [UInt8] = []) {
      self.method = method
      self.url = url
      self.headers = headers
      self.body = body
    }

    public init(_ order: FetchOrder) {
      var url = order.url
      var headers = order.headers
      for secret in order.secrets {
        let value = "${\(secret.name)}"
        switch secret.place {
        case .bearer: headers.append(.init("Authorization", "Bearer \(value)"))
        case .basic: headers.append(.init("Authorization", "Basic \(value)"))
        case .header(let name): headers.append(.init(name, value))
        case .query(let name): url += (url.contains("?") ? "&" : "?") + "\(name)=\(value)"
        }
      }
      self.init(method: order.method.rawValue, url: url, headers: headers, body: order.body)
    }

    /// Why an order is not this request; nil where it is. Headers that the fixture does not name may be anything.
    func difference(from order: Request) -> String? {
      if method != order.method { return "the method is \(order.method), expected \(method)" }
      if url != order.url { return "the URL is \(order.url), expected \(url)" }
      for header in headers {
        let given = order.headers.first { $0.name.lowercased() == header.name.lowercased() }?.value
        if given != header.value { return "the header \(header.name) is \(given ?? "missing"), expected \(header.value)" }
      }
      if !body.isEmpty, body != order.body {
        return
          "the body is \(String(decoding: order.body.prefix(200), as: UTF8.self)), expected \(String(decoding: body.prefix(200), as: UTF8.self))"
      }
      return nil
    }
  }

  public enum Answer: Hashable, Sendable {
    case body(FetchedBody)
    case failure(FetchFailure)
  }

  public var request: Request
  public var answer: Answer

  public init(_ request: Request, _ answer: Answer) {
    self.request = request
    self.answer = answer
  }
}

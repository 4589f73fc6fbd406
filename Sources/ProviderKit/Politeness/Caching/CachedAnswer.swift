public import Profiles

/// An answer that may be given again, with what is needed to tell whether it may.
public struct CachedAnswer: Sendable, Hashable {
  public let status: Int
  public internal(set) var headers: [FetchOrder.Header]
  public let body: [UInt8]
  /// Where the answer came from in the end, after redirects.
  public let url: String
  /// When the request went out, and when its answer came.
  public internal(set) var requestedAt: Timestamp
  public internal(set) var receivedAt: Timestamp
  /// The request's values of the fields that `Vary` names; nil for a field that it did not have.
  let selecting: [Selection]

  struct Selection: Sendable, Hashable {
    let name: String
    let value: String?
  }

  /// - Parameter request: the fields that were sent.
  public init(
    status: Int, headers: [FetchOrder.Header], body: [UInt8], url: String, request: [FetchOrder.Header], requestedAt: Timestamp,
    receivedAt: Timestamp
  ) {
    self.status = status
    // A cookie is for the one who got it.
    self.headers = headers.filter { $0.name.lowercased() != "set-cookie" }
    self.body = body
    self.url = url
    self.requestedAt = requestedAt
    self.receivedAt = receivedAt
    selecting = Self.varyNames(headers).map { Selection(name: $0, value: Self.joined($0, request)) }
  }

  /// Whether a request with these fields would have got the same answer, by RFC 9111 section 4.1.
  func isSelected(by request: [FetchOrder.Header]) -> Bool {
    selecting.allSatisfy { $0.name != "*" && $0.value == Self.joined($0.name, request) }
  }

  static func varyNames(_ headers: [FetchOrder.Header]) -> [String] {
    var names: [String] = []
    for name in headers.values("vary").flatMap({ $0.split(separator: ",") }).map({ String($0).trimmingSpaces().lowercased() })
    where !name.isEmpty && !names.contains(name) { names.append(name) }
    return names
  }

  private static func joined(_ name: String, _ headers: [FetchOrder.Header]) -> String? {
    let values = headers.values(name).map { $0.trimmingSpaces() }
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }
}

extension CachedAnswer: Keepable {
  public init?(record: [UInt8]) {
    var reader = RecordReader(record)
    guard reader.version() == 1, let status = reader.integer(), (100...999).contains(status), let url = reader.text(),
      let requestedAt = reader.integer(), let receivedAt = reader.integer(), let headers = reader.pairs(), let selecting = reader.pairs(),
      let missing = reader.pairs(), let body = reader.bytes(), reader.isAtEnd
    else { return nil }
    self.status = Int(status)
    self.url = url
    self.requestedAt = Timestamp(milliseconds: requestedAt)
    self.receivedAt = Timestamp(milliseconds: receivedAt)
    self.headers = headers.map { FetchOrder.Header($0.0, $0.1) }
    self.selecting = selecting.map { Selection(name: $0.0, value: $0.1) } + missing.map { Selection(name: $0.0, value: nil) }
    self.body = body
  }

  public var record: [UInt8] {
    var writer = RecordWriter(version: 1)
    writer.append(Int64(status))
    writer.append(url)
    writer.append(requestedAt.milliseconds)
    writer.append(receivedAt.milliseconds)
    writer.append(headers.map { ($0.name, $0.value) })
    writer.append(selecting.compactMap { selection in selection.value.map { (selection.name, $0) } })
    writer.append(selecting.filter { $0.value == nil }.map { ($0.name, "") })
    writer.append(body)
    return writer.bytes
  }
}

extension [FetchOrder.Header] {
  /// The values of all fields of that name, in order.
  /// - Parameter name: in lower case.
  public func values(_ name: String) -> [String] { filter { $0.name.lowercased() == name }.map(\.value) }
}

import HTTPTypes

/// Adds to an answer what every answer has.
enum AnswerDressing {
  static func dress(_ reply: inout Reply, _ head: HTTPRequest, requestID: String, compressAbove threshold: Int) {
    confirmUnchanged(&reply, head)
    compress(&reply, head, threshold)
    reply.headers[.requestID] = requestID
    set(&reply.headers, .xContentTypeOptions, "nosniff")
    set(&reply.headers, .contentSecurityPolicy, "default-src 'none'; frame-ancestors 'none'")
    set(&reply.headers, .referrerPolicy, "no-referrer")
    set(&reply.headers, .cacheControl, reply.headers[.eTag] == nil ? "no-store" : "private, no-cache")
    if case .bytes(let bytes) = reply.body {
      reply.headers[.contentLength] = String(bytes.count)
    } else if case .empty = reply.body, reply.status != .noContent, reply.status != .notModified {
      reply.headers[.contentLength] = "0"
    }
    if head.method == .head { reply.body = .empty }
  }

  /// Turns an answer that the client has already into 304.
  private static func confirmUnchanged(_ reply: inout Reply, _ head: HTTPRequest) {
    guard reply.status == .ok, head.method == .get || head.method == .head, let tag = reply.headers[.eTag],
      let header = head.headerFields[.ifNoneMatch], tag.count >= 2, EntityTag(quoted: tag).isListed(in: header, weakly: true)
    else { return }
    reply.status = .notModified
    reply.body = .empty
    reply.headers[.contentType] = nil
  }

  private static func compress(_ reply: inout Reply, _ head: HTTPRequest, _ threshold: Int) {
    guard let type = reply.headers[.contentType], isCompressible(type), reply.headers[.contentEncoding] == nil else { return }
    reply.headers.append(HTTPField(name: .vary, value: "Accept-Encoding"))
    guard Negotiation.acceptsGzip(head.headerFields[.acceptEncoding]) else { return }
    switch reply.body {
    case .empty: return
    case .bytes(let bytes):
      guard bytes.count > threshold, let compressed = GzipDeflation.compress(bytes), compressed.count < bytes.count else { return }
      reply.body = .bytes(compressed)
    case .stream(let write):
      reply.body = .stream { sink in
        let gzip = GzipSink(sink)
        try await write(gzip)
        try await gzip.finish()
      }
    }
    reply.headers[.contentEncoding] = "gzip"
  }

  private static func isCompressible(_ type: String) -> Bool {
    type.hasPrefix("text/") || type.hasPrefix("application/json") || type.hasPrefix("application/problem+json")
      || type.hasPrefix("application/x-ndjson") || type.hasPrefix("application/jsonl") || type.hasPrefix("image/svg+xml")
  }

  private static func set(_ headers: inout HTTPFields, _ name: HTTPField.Name, _ value: String) {
    if headers[name] == nil { headers[name] = value }
  }
}

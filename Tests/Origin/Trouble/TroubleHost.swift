/// Hosts that end in `trouble.example`: each path is something that a client must survive.
struct TroubleHost: Sendable {
  static func isHost(_ host: String) -> Bool { host == "trouble.example" || host.hasSuffix(".trouble.example") }

  /// Where no client may be led.
  static let forbidden = [
    "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/",
    "http://192.168.1.1/", "http://172.16.0.1/", "http://100.64.0.1/", "http://0.0.0.0/", "http://2130706433/", "http://0x7f.1/",
    "http://0177.0.0.1/", "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://[fd00:ec2::254]/",
    "file:///etc/passwd", "ftp://ftp.example/", "gopher://127.0.0.1:70/", "http://user:secret@127.0.0.1/", "//127.0.0.1/",
    "javascript:alert(1)",
  ]

  /// What there is, for those who want to try all.
  static let paths =
    [
      "/redirect/3", "/redirect/30", "/loop", "/redirect-empty", "/redirect-missing", "/429", "/429?form=date", "/429?form=none",
      "/503?after=1",
      "/status/500", "/status/502", "/status/504", "/status/418", "/status/204", "/drip", "/reset", "/reset?after=0", "/truncated", "/huge",
      "/bomb", "/bomb?layers=2", "/not-gzip", "/wrong-type", "/wrong-charset", "/latin1", "/utf16", "/broken-utf8", "/no-type", "/empty",
      "/silence", "/endless-head", "/not-http", "/two-lengths", "/bad-chunk", "/deep", "/attributes", "/etag", "/modified", "/cookies",
    ] + forbidden.indices.map { "/forbidden/\($0)" }

  /// 64 MiB as some 64 KiB.
  private static let bomb = GzipBody.bomb(uncompressedBytes: 64 << 20)

  func reply(_ request: OriginRequest, now: Int64) -> Reply {
    let parts = request.path.split(separator: "/").map(String.init)
    let number = parts.count > 1 ? Int(parts[1]) : nil
    var reply =
      switch parts.first ?? "" {
      case "": Reply(html: "<!doctype html><title>Trouble</title>" + Self.paths.map { "<a href=\"\(HTML.escape($0))\">x</a>" }.joined())
      case "redirect": Reply(redirect: 302, to: (number ?? 0) > 1 ? "/redirect/\(number! - 1)" : "/")
      case "loop": Reply(redirect: 301, to: "/loop")
      case "redirect-empty": Reply(redirect: 302, to: "")
      case "redirect-missing": Reply(302, nil, [])
      case "forbidden": Reply(redirect: 302, to: number.flatMap { Self.forbidden.indices.contains($0) ? Self.forbidden[$0] : nil } ?? "/")
      case "429", "503": limited(request, status: parts[0] == "429" ? 429 : 503, now: now)
      case "status": Reply(number.map { min(599, max(200, $0)) } ?? 200, nil, number == 204 ? [] : Array("status".utf8))
      default: broken(parts[0], request) ?? conditional(parts[0], request) ?? .notFound
      }
    reply.scenario = parts.first
    return reply
  }

  private func limited(_ request: OriginRequest, status: Int, now: Int64) -> Reply {
    let seconds = Int64(request.parameter("after") ?? "") ?? 1
    var reply = Reply(status, "text/plain", Array("slow down".utf8))
    if request.parameter("form") != "none" { reply.retryAfter = seconds }
    switch request.parameter("form") {
    case "none": break
    case "date": reply.headers.append((name: "Retry-After", value: CalendarDate(seconds: now + seconds).http))
    default: reply.headers.append((name: "Retry-After", value: "\(seconds)"))
    }
    return reply
  }

  /// Bodies and answers that are not what they should be.
  private func broken(_ name: String, _ request: OriginRequest) -> Reply? {
    let page = Array("<!doctype html><meta charset=\"utf-8\"><title>Zoë</title><p>\(String(repeating: "lorem ipsum ", count: 400))".utf8)
    func html(_ body: [UInt8]? = nil, type: String? = "text/html; charset=utf-8", _ delivery: Reply.Delivery = .whole) -> Reply {
      var reply = Reply(200, type, body ?? page)
      reply.delivery = delivery
      return reply
    }
    func raw(_ text: String) -> Reply { html(Array(text.utf8), .raw) }
    switch name {
    case "drip": return html(page, .drip(bytes: Int(request.parameter("bytes") ?? "") ?? 16, pauseInMilliseconds: 100))
    case "reset": return html(page, .reset(after: Int(request.parameter("after") ?? "") ?? 1000))
    case "truncated": return html(page, .truncated(after: 1000))
    case "huge": return html(Array(repeating: 0x20, count: 1 << 16), .repeated(16_384))
    case "silence": return html(page, .silence)
    case "bomb", "not-gzip":
      var reply = html(name == "bomb" ? Self.bomb : page)
      reply.headers.append((name: "Content-Encoding", value: request.parameter("layers") == "2" ? "gzip, gzip" : "gzip"))
      return reply
    case "wrong-type": return html(type: "image/png")
    case "wrong-charset": return html(type: "text/html; charset=utf-16")
    case "latin1":
      return html(Array("<!doctype html><title>Zo".utf8) + [0xEB] + Array("</title>".utf8), type: "text/html; charset=iso-8859-1")
    case "utf16": return html([0xFF, 0xFE] + "<title>Zoë</title>".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
    case "broken-utf8": return html(page + [0xC3, 0x28, 0xFF, 0xED, 0xA0, 0x80, 0x00])
    case "no-type": return html(type: nil)
    case "empty": return html([])
    case "endless-head":
      return raw("HTTP/1.1 200 OK\r\n" + String(repeating: "X-Filler: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n", count: 40_000))
    case "not-http": return raw("SSH-2.0-OpenSSH_9.2\r\n")
    case "two-lengths": return raw("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab")
    case "bad-chunk": return raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc")
    case "deep": return html(Array(String(repeating: "<div>", count: 100_000).utf8))
    case "attributes": return html(Array("<p \((0..<50_000).map { "a\($0)=1" }.joined(separator: " "))>".utf8))
    case "cookies":
      var reply = html()
      for number in 0..<200 { reply.headers.append((name: "Set-Cookie", value: "c\(number)=\(number); Path=/")) }
      return reply
    default: return nil
    }
  }

  /// Content that has not changed since.
  private func conditional(_ name: String, _ request: OriginRequest) -> Reply? {
    let modified = "Sun, 01 Nov 2026 00:00:00 GMT"
    switch name {
    case "etag":
      let tag = (name: "ETag", value: "\"constant\"")
      if request.header("if-none-match")?.contains("\"constant\"") == true { return Reply(304, nil, [], headers: [tag]) }
      return Reply(200, "text/plain", Array("constant".utf8), headers: [tag])
    case "modified":
      let date = (name: "Last-Modified", value: modified)
      if request.header("if-modified-since") == modified { return Reply(304, nil, [], headers: [date]) }
      return Reply(200, "text/plain", Array("constant".utf8), headers: [date])
    default: return nil
    }
  }
}

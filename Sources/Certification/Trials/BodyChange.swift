import ProviderKit

/// Answers as they come when something has gone wrong on the way, or at the source.
enum BodyChange {
  private static func changed(_ body: FetchedBody, _ bytes: [UInt8], type: String? = nil) -> FetchedBody {
    var result = body
    result.body = bytes
    result.bytesRead = Int64(bytes.count)
    if let type {
      result.headers.removeAll { $0.name.lowercased() == "content-type" }
      result.headers.append(.init("Content-Type", type))
    }
    return result
  }

  static func empty(_ body: FetchedBody) -> FetchedBody { changed(body, []) }

  /// 10,000 bytes of chance.
  static func garbage(_ body: FetchedBody) -> FetchedBody {
    var random = SeededRandom(seed: 4711)
    return changed(body, (0..<10_000).map { _ in UInt8(truncatingIfNeeded: random.next() >> 24) })
  }

  /// The first half; the fetcher says that it is not whole.
  static func half(_ body: FetchedBody) -> FetchedBody {
    var half = changed(body, Array(body.body.prefix(body.body.count / 2)))
    half.isTruncated = true
    return half
  }

  /// 8 MiB: the answer, and blanks after it.
  static func huge(_ body: FetchedBody) -> FetchedBody {
    changed(body, body.body + [UInt8](repeating: 0x20, count: max(0, 8 << 20 - body.body.count)))
  }

  /// 200,000 levels deep, in the notation of the answer.
  static func deep(_ body: FetchedBody) -> FetchedBody {
    let type = body.header("content-type")?.lowercased() ?? ""
    let level: [UInt8] = type.contains("json") ? Array("[".utf8) : Array("<div>".utf8)
    return changed(body, Array([[UInt8]](repeating: level, count: 200_000).joined()))
  }

  /// A page where something else is expected, and a picture where a page is.
  static func otherType(_ body: FetchedBody) -> FetchedBody {
    let type = body.header("content-type")?.lowercased() ?? ""
    if type.contains("html") {
      return changed(body, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0, count: 2_000), type: "image/png")
    }
    let page = "<!doctype html><html><head><title>Sign in</title></head><body><form><input type=password></form></body></html>"
    return changed(body, Array(page.utf8), type: "text/html; charset=utf-8")
  }

  /// An encoding that nobody knows, and bytes that no encoding has.
  static func encoding(_ body: FetchedBody) -> FetchedBody {
    var bytes: [UInt8] = []
    for (index, byte) in body.body.enumerated() { bytes += index % 29 == 28 ? [byte, 0xFF, 0xC0] : [byte] }
    let type = body.header("content-type")?.split(separator: ";").first.map(String.init) ?? "text/html"
    return changed(body, bytes, type: type + "; charset=x-klingon-1")
  }

  /// Other names for keys, tags, classes and columns; the values are as they were.
  static func renamed(_ body: FetchedBody) -> FetchedBody {
    let type = body.header("content-type")?.lowercased() ?? ""
    var result: [UInt8] = []
    result.reserveCapacity(body.body.count * 2)
    let bytes = body.body
    if type.contains("json") {
      for (index, byte) in bytes.enumerated() {
        result.append(byte)
        // A key begins after a brace or a comma that a quotation mark follows.
        if byte == UInt8(ascii: "\""), isKey(bytes, index) { result += Array("zq_".utf8) }
      }
    } else if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") {
      for (index, byte) in bytes.enumerated() {
        result.append(byte)
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        let isName = (next | 0x20) &- 97 < 26
        if byte == UInt8(ascii: "<") && isName || byte == UInt8(ascii: "/") && index > 0 && bytes[index - 1] == UInt8(ascii: "<") && isName
        {
          result += Array("zq".utf8)
        } else if byte == UInt8(ascii: "\""), index > 0, bytes[index - 1] == UInt8(ascii: "=") {
          result += Array("zq-".utf8)
        }
      }
    } else {
      // The first line of a table holds the names.
      let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
      result = bytes[..<end].map { $0 | 0x20 &- 97 < 26 ? $0 ^ 0x01 : $0 } + bytes[end...]
    }
    return changed(body, result)
  }

  private static func isKey(_ bytes: [UInt8], _ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, bytes[before] <= 0x20 { before -= 1 }
    guard before >= 0, bytes[before] == UInt8(ascii: "{") || bytes[before] == UInt8(ascii: ",") else { return false }
    guard let end = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "\"")) else { return false }
    var after = end + 1
    while after < bytes.count, bytes[after] <= 0x20 { after += 1 }
    return after < bytes.count && bytes[after] == UInt8(ascii: ":")
  }
}

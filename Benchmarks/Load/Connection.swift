import Glibc

/// One keep-alive connection that sends a request and waits for its answer.
final class Connection {
  struct Answer {
    var status: Int
    var body: ArraySlice<UInt8>
  }

  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 20)

  init(port: UInt16) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    guard status == 0 else { throw LoadError("cannot connect to 127.0.0.1:\(port)") }
    var one: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
  }

  deinit { close(descriptor) }

  func exchange(_ request: [UInt8]) throws -> Answer {
    var sent = 0
    while sent < request.count {
      let count = request.withUnsafeBytes { send(descriptor, $0.baseAddress! + sent, request.count - sent, 0) }
      if count <= 0 { throw LoadError("the connection broke while sending") }
      sent += count
    }
    var filled = 0
    while true {
      let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress! + filled, $0.count - filled, 0) }
      if count <= 0 { throw LoadError("the connection broke while receiving") }
      filled += count
      if let answer = try parse(filled) { return answer }
      if filled == buffer.count { throw LoadError("an answer is longer than \(buffer.count) bytes") }
    }
  }

  /// The answer once it is whole; it must have a `Content-Length`.
  private func parse(_ filled: Int) throws -> Answer? {
    let bytes = buffer[..<filled]
    guard let end = Self.find(Array("\r\n\r\n".utf8), in: bytes) else { return nil }
    let head = String(decoding: bytes[..<end], as: UTF8.self)
    let lines = head.split(whereSeparator: \.isNewline)
    guard let first = lines.first, let status = Int(first.split(separator: " ").dropFirst().first ?? "") else {
      throw LoadError("no HTTP answer")
    }
    var length = 0
    for line in lines.dropFirst() {
      let halves = line.split(separator: ":", maxSplits: 1)
      if halves.count == 2, halves[0].lowercased() == "content-length" { length = Int(halves[1].drop { $0 == " " }) ?? 0 }
    }
    let start = end + 4
    guard filled >= start + length else { return nil }
    return Answer(status: status, body: buffer[start..<start + length])
  }

  static func find(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = needle.first, bytes.count >= needle.count else { return nil }
    return bytes.withUnsafeBytes { buffer in
      var start = 0
      while let base = buffer.baseAddress, start + needle.count <= buffer.count,
        let found = memchr(base + start, Int32(first), buffer.count - needle.count + 1 - start)
      {
        start = UnsafeRawPointer(found) - base
        if memcmp(found, needle, needle.count) == 0 { return bytes.startIndex + start }
        start += 1
      }
      return nil
    }
  }
}

struct LoadError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

import Glibc
import Synchronization

/// A blocking connection to a port of this machine.
final class Caller {
  struct Answer {
    let bytes: [UInt8]
    let isReset: Bool
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  struct Failed: Error {
    let errno: Int32
  }

  private let descriptor: Int32

  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let descriptor = descriptor
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    guard result == 0 else { throw Failed(errno: errno) }
  }

  deinit { close(descriptor) }

  /// Everything until the other side closes.
  func exchange(_ request: String) throws -> Answer {
    try send(request)
    var bytes: [UInt8] = []
    while true {
      let count = receive(&bytes)
      if count <= 0 { return Answer(bytes: bytes, isReset: count < 0 && errno == ECONNRESET) }
    }
  }

  /// The head of one answer, after its body was read too.
  func head(_ request: String) throws -> String {
    try send(request)
    var bytes: [UInt8] = []
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      if let end = text.utf8.indices.first(where: { text.utf8[$0...].starts(with: "\r\n\r\n".utf8) }) {
        let head = String(text[..<end])
        let length = head.split(separator: "\r\n").first { $0.hasPrefix("Content-Length: ") }.flatMap { Int($0.dropFirst(16)) } ?? 0
        if bytes.count >= head.utf8.count + 4 + length { return head }
      }
      guard receive(&bytes) > 0 else { throw Failed(errno: errno) }
    }
  }

  private func send(_ request: String) throws {
    let bytes = Array(request.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failed(errno: errno) }
      sent += count
    }
  }

  private func receive(_ bytes: inout [UInt8]) -> Int {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    if count > 0 { bytes += buffer[..<count] }
    return count
  }
}

/// A clock that stands still until it is moved.
final class ManualClock: Sendable {
  private let time = Atomic<Int64>(1_800_000_000)

  var now: Int64 { time.load(ordering: .relaxed) }

  func advance(_ seconds: Int64) { time.add(seconds, ordering: .relaxed) }
}

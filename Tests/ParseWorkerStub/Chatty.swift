import Glibc

/// A worker that speaks the protocol, without a sandbox, and says a few bytes more after each answer.
enum Chatty {
  static func run() -> Never {
    say([0x4F, 0x53, 0x49, 0x41, 0, 0, 0, 0, 8, 0, 0, 0, 1, 0, 0, 0] + [1, 0, 0, 0, 0, 0, 0, 0])
    var head = [UInt8](repeating: 0, count: 16)
    while recv(0, &head, 16, Int32(MSG_WAITALL)) == 16 {
      var job = [UInt8](repeating: 0, count: Int(head[8]))
      recv(0, &job, job.count, Int32(MSG_WAITALL))
      say(head[..<8] + [4, 0, 0, 0, 3, 0, 0, 0] + Array("donemore".utf8))
    }
    exit(0)
  }

  private static func say(_ bytes: [UInt8]) { _ = bytes.withUnsafeBytes { write(0, $0.baseAddress, $0.count) } }
}

import Glibc

/// System calls on a socket, shared by both ends.
enum SocketCalls {
  /// Sends what is left of a frame after `sent` bytes, head and bytes in one call; how many bytes went, or a negative number and `errno`.
  static func send(_ descriptor: Int32, _ frame: Frame, _ bytes: [UInt8], from sent: Int, flags: Int32) -> Int {
    let words = frame.head
    var head = (words.0.littleEndian, words.1.littleEndian)
    return withUnsafeMutableBytes(of: &head) { head in
      bytes.withUnsafeBytes { body in
        let headLeft = head[min(sent, head.count)...]
        let bodyLeft = body[max(0, sent - head.count)...]
        return withUnsafeTemporaryAllocation(of: iovec.self, capacity: 2) { parts in
          // The kernel only reads what an iovec of a message to send points to.
          parts.initializeElement(
            at: 0, to: iovec(iov_base: UnsafeMutableRawBufferPointer(rebasing: headLeft).baseAddress, iov_len: headLeft.count))
          parts.initializeElement(
            at: 1,
            to: iovec(
              iov_base: UnsafeMutableRawPointer(mutating: UnsafeRawBufferPointer(rebasing: bodyLeft).baseAddress), iov_len: bodyLeft.count))
          var message = msghdr()
          message.msg_iov = parts.baseAddress
          message.msg_iovlen = 2
          return sendmsg(descriptor, &message, flags | Int32(MSG_NOSIGNAL))
        }
      }
    }
  }
}

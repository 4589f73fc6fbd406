import CZlib

/// Compresses a stream as gzip; the same bytes give the same bytes, with no time in them.
final class GzipDeflater {
  /// Fast, and within a tenth of the best size on tables.
  private static let level: Int32 = 4
  private var stream = z_stream()
  private let output = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 18)

  /// Nil when the machine refuses the memory.
  init?() {
    guard czlib_deflate_init(&stream, Self.level) == Z_OK else {
      output.deallocate()
      return nil
    }
  }

  deinit {
    deflateEnd(&stream)
    output.deallocate()
  }

  /// Compresses `bytes` and hands what is ready to `write`; the last call ends the stream.
  func compress<Failure: Error>(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, _ write: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
    stream.avail_in = UInt32(bytes.count)
    while true {
      stream.next_out = output
      stream.avail_out = 1 << 18
      let status = deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
      let ready = 1 << 18 - Int(stream.avail_out)
      if ready > 0 { try write(UnsafeBufferPointer(start: output, count: ready)) }
      if status == Z_STREAM_END || (stream.avail_out > 0 && !isLast) { return }
    }
  }
}

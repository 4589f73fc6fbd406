import CZlib

/// Bodies as gzip, RFC 1952.
enum GzipBody {
  /// So many equal bytes, compressed about a thousandfold.
  static func bomb(uncompressedBytes: Int) -> [UInt8] {
    var stream = z_stream()
    guard czlib_deflate_init(&stream, 9) == Z_OK else { return [] }
    defer { deflateEnd(&stream) }
    var chunk = [UInt8](repeating: 0x20, count: 1 << 16)
    var output = [UInt8](repeating: 0, count: 1 << 16)
    var compressed: [UInt8] = []
    var left = uncompressedBytes
    var isDone = false
    while !isDone {
      let count = min(left, chunk.count)
      left -= count
      chunk.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(count)
        repeat {
          output.withUnsafeMutableBufferPointer {
            stream.next_out = $0.baseAddress
            stream.avail_out = UInt32($0.count)
            isDone = deflate(&stream, left == 0 ? Z_FINISH : Z_NO_FLUSH) == Z_STREAM_END
          }
          compressed += output[..<(output.count - Int(stream.avail_out))]
        } while stream.avail_out == 0
      }
    }
    return compressed
  }
}

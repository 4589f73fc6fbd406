import CZlib

/// Decompresses gzip (RFC 1952) within limits.
enum GzipText {
  static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// What the bytes are decompressed, and whether they ended before their end or at a limit.
  /// - Throws: `SiteMapError.compressed` where nothing can be decompressed.
  static func inflated(_ bytes: [UInt8], limitInBytes: Int, ratio: Int) throws(SiteMapError) -> (bytes: [UInt8], isCut: Bool) {
    let limit = min(limitInBytes, max(1 << 20, bytes.count * ratio))
    var output: [UInt8] = []
    var stream = z_stream()
    guard czlib_inflate_init(&stream) == Z_OK else { throw .compressed("no memory") }
    defer { inflateEnd(&stream) }
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var input = bytes
    var isCut = false
    var status = Z_OK
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(clamping: input.count)
      while status == Z_OK, output.count < limit {
        let count = piece.withUnsafeMutableBufferPointer { piece in
          stream.next_out = piece.baseAddress
          stream.avail_out = UInt32(piece.count)
          status = inflate(&stream, Z_NO_FLUSH)
          return piece.count - Int(stream.avail_out)
        }
        output += piece[..<count]
        if status == Z_STREAM_END, stream.avail_in > 2 {
          // A further member.
          status = inflateReset(&stream)
        }
      }
    }
    if status != Z_STREAM_END { isCut = true }
    if output.isEmpty { throw .compressed("error \(status)") }
    if output.count > limit { output.removeLast(output.count - limit) }
    return (output, isCut)
  }
}

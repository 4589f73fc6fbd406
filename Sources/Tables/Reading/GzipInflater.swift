import CZlib

/// Decompresses gzip (RFC 1952), all members of it.
enum GzipInflater {
  static func isGzip(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count >= 2 && bytes[0] == 0x1F && bytes[1] == 0x8B
  }

  /// The decompressed bytes.
  /// - Throws: `truncatedGzip`, `corruptGzip`, `tooLarge`, `outOfMemory`.
  static func inflateAll(_ source: ByteStorage, name: String, limitInBytes: Int) throws(TableError) -> ByteStorage {
    guard var output = GrowingBytes(capacity: min(limitInBytes, max(1 << 16, source.count * 4))) else { throw .outOfMemory(path: name) }
    var stream = z_stream()
    guard czlib_inflate_init(&stream) == Z_OK else { throw .outOfMemory(path: name) }
    defer { inflateEnd(&stream) }
    var consumed = 0
    var memberOpen = true
    while true {
      if stream.avail_in == 0, consumed < source.count {
        let slice = min(source.count - consumed, 1 << 30)
        stream.next_in = UnsafeMutablePointer(mutating: source.base + consumed)
        stream.avail_in = UInt32(slice)
        consumed += slice
      }
      if !memberOpen {
        let rest = source.count - consumed + Int(stream.avail_in)
        if isPadding(source, from: source.count - rest) { break }
        inflateReset(&stream)
        memberOpen = true
      }
      guard output.reserve(1 << 16) else { throw .outOfMemory(path: name) }
      let room = min(output.capacity - output.count, 1 << 30)
      stream.next_out = output.memory + output.count
      stream.avail_out = UInt32(room)
      let status = inflate(&stream, Z_NO_FLUSH)
      output.count += room - Int(stream.avail_out)
      if output.count > limitInBytes { throw .tooLarge(path: name, limitInBytes: limitInBytes) }
      switch status {
      case Z_STREAM_END: memberOpen = false
      case Z_OK: break
      case Z_BUF_ERROR where stream.avail_in == 0 && consumed == source.count: throw .truncatedGzip(path: name)
      case Z_BUF_ERROR: break
      case Z_MEM_ERROR: throw .outOfMemory(path: name)
      default:
        throw .corruptGzip(path: name, reason: stream.msg.map { String(cString: $0) } ?? "error \(status)")
      }
    }
    return output.finish()
  }

  /// Whether only zeros are left, as tapes and some tools pad.
  private static func isPadding(_ source: ByteStorage, from offset: Int) -> Bool {
    for i in offset..<source.count where source.base[i] != 0 { return false }
    return true
  }
}

import CZlib

/// Decompresses gzip (RFC 1952) as it arrives, one member, and refuses to make more than a limit of it.
///
/// Used by one task at a time.
final class GzipInflation: @unchecked Sendable {
  private var stream = z_stream()
  private let limitInBytes: Int
  private var count = 0
  private let isReady: Bool
  /// Whether the end of the member was met.
  private(set) var isComplete = false

  init(limitInBytes: Int) {
    self.limitInBytes = limitInBytes
    isReady = czlib_inflate_init(&stream) == Z_OK
  }

  deinit { if isReady { inflateEnd(&stream) } }

  func inflate(_ chunk: [UInt8]) throws(Problem) -> [UInt8] {
    guard isReady else { throw .unavailable("out of memory") }
    if isComplete { throw Problem(.malformedRequest, "bytes follow the end of the gzip body") }
    var output: [UInt8] = []
    var failure: Problem?
    chunk.withUnsafeBufferPointer { input in
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(truncatingIfNeeded: input.count)
      failure = drain(into: &output)
      stream.next_in = nil
    }
    if let failure { throw failure }
    return output
  }

  private func drain(into output: inout [UInt8]) -> Problem? {
    var status = Z_OK
    repeat {
      let room = 32 << 10
      let made = [UInt8](unsafeUninitializedCapacity: room) { buffer, made in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(room)
        status = CZlib.inflate(&stream, Z_NO_FLUSH)
        made = room - Int(stream.avail_out)
      }
      output += made
      count += made.count
      if count > limitInBytes { return BodySource.tooLarge(limitInBytes) }
      if status == Z_STREAM_END {
        isComplete = true
        return stream.avail_in == 0 ? nil : Problem(.malformedRequest, "bytes follow the end of the gzip body")
      }
      if status != Z_OK, status != Z_BUF_ERROR { return Problem(.malformedRequest, "the body is not gzip") }
    } while status == Z_OK && (stream.avail_in > 0 || stream.avail_out == 0)
    return nil
  }
}

/// Compresses to gzip. Used by one task at a time.
final class GzipDeflation: @unchecked Sendable {
  private var stream = z_stream()
  private let isReady: Bool

  /// Fast rather than small: level 1 saves most of what level 6 does on JSON, in a third of the time.
  init() { isReady = czlib_deflate_init(&stream, 1) == Z_OK }

  deinit { if isReady { deflateEnd(&stream) } }

  /// What is ready of the compressed form; nil when memory is short.
  func deflate(_ bytes: [UInt8], isLast: Bool) -> [UInt8]? {
    guard isReady else { return nil }
    return bytes.withUnsafeBufferPointer { input -> [UInt8]? in
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(truncatingIfNeeded: input.count)
      defer { stream.next_in = nil }
      var output: [UInt8] = []
      let room = isLast ? Int(deflateBound(&stream, UInt(input.count))) + 64 : max(4096, input.count / 2)
      var status = Z_OK
      repeat {
        output += [UInt8](unsafeUninitializedCapacity: room) { buffer, made in
          stream.next_out = buffer.baseAddress
          stream.avail_out = UInt32(truncatingIfNeeded: room)
          status = CZlib.deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
          made = room - Int(stream.avail_out)
        }
        if status != Z_OK, status != Z_STREAM_END, status != Z_BUF_ERROR { return nil }
      } while stream.avail_out == 0 || (isLast && status != Z_STREAM_END)
      return output
    }
  }

  static func compress(_ bytes: [UInt8]) -> [UInt8]? { GzipDeflation().deflate(bytes, isLast: true) }
}

/// Compresses what goes through.
final class GzipSink: ByteSink {
  private let sink: any ByteSink
  private let deflation = GzipDeflation()

  init(_ sink: any ByteSink) { self.sink = sink }

  func write(_ bytes: [UInt8]) async throws {
    guard let ready = deflation.deflate(bytes, isLast: false) else { throw Problem.unavailable("out of memory") }
    if !ready.isEmpty { try await sink.write(ready) }
  }

  func finish() async throws {
    guard let ready = deflation.deflate([], isLast: true) else { throw Problem.unavailable("out of memory") }
    try await sink.write(ready)
  }
}

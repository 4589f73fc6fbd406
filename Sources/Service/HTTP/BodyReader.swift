import Notation
import Synchronization

/// Where the bytes of a request come from.
struct BodySource: Sendable {
  /// As declared by Content-Length; nil when the body is chunked.
  let declaredLength: Int?
  /// Nil at the end.
  let next: @Sendable () async throws -> [UInt8]?

  static func bytes(_ bytes: [UInt8]) -> BodySource {
    let rest = Mutex<[UInt8]?>(bytes.isEmpty ? nil : bytes)
    return BodySource(declaredLength: bytes.count) {
      rest.withLock { rest in
        defer { rest = nil }
        return rest
      }
    }
  }

  /// The bytes decompressed where they are gzip, and no more than the limit of them.
  func limited(to limit: Int, isGzip: Bool) -> @Sendable () async throws -> [UInt8]? {
    let progress = Mutex(Progress(inflater: isGzip ? GzipInflation(limitInBytes: limit) : nil))
    return {
      while let chunk = try await next() {
        let bytes = try progress.withLock { try $0.take(chunk, limit) }
        if !bytes.isEmpty { return bytes }
      }
      try progress.withLock {
        if let inflater = $0.inflater, !inflater.isComplete { throw Problem(.malformedRequest, "the gzip body is cut off") }
      }
      return nil
    }
  }

  /// The whole body.
  func collected(limit: Int, isGzip: Bool) async throws -> [UInt8] {
    if let declaredLength, declaredLength > limit { throw Self.tooLarge(limit) }
    let read = limited(to: limit, isGzip: isGzip)
    guard var bytes = try await read() else { return [] }
    while let chunk = try await read() { bytes += chunk }
    return bytes
  }

  static func tooLarge(_ limit: Int) -> Problem {
    Problem(.tooLarge, "the body exceeds \(limit) bytes", members: [("limit", .number(JSONNumber(Int64(limit))))])
  }

  private struct Progress: ~Copyable {
    let inflater: GzipInflation?
    var count = 0

    init(inflater: GzipInflation?) { self.inflater = inflater }

    mutating func take(_ chunk: [UInt8], _ limit: Int) throws(Problem) -> [UInt8] {
      let bytes = if let inflater { try inflater.inflate(chunk) } else { chunk }
      count += bytes.count
      if count > limit { throw BodySource.tooLarge(limit) }
      return bytes
    }
  }
}

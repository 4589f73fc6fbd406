import CZlib

/// The body of one answer as it comes: decompressed where it is compressed, one layer, within limits of size and ratio.
struct BodyDecoder {
  /// Small bodies may expand freely: a page of zeros is no bomb.
  static let ratioFloorInBytes = 1 << 20

  enum Flaw: Error, Hashable {
    /// Two layers, or an encoding that was not asked for.
    case unsupported(String)
    case corrupt
    /// More bytes came out than the ratio allows.
    case expansion
  }

  private(set) var body: [UInt8] = []
  /// Bytes over the network.
  private(set) var received = 0
  private(set) var isTruncated = false

  private let limits: TransferLimits
  private var inflater: Inflater?

  /// - Parameter encoding: the value of `Content-Encoding`, or nil.
  init(encoding: String?, limits: TransferLimits) throws(Flaw) {
    self.limits = limits
    guard limits.decompresses, let name = encoding?.lowercased().filter({ $0 != " " }), !name.isEmpty, name != "identity" else { return }
    switch name {
    case "gzip", "x-gzip": inflater = Inflater(format: .gzip)
    case "deflate": inflater = Inflater(format: .zlibOrRaw)
    default: throw .unsupported(String(name.prefix(40)))
    }
  }

  /// Takes a piece of the body; does nothing once `isTruncated`.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) throws(Flaw) {
    guard !isTruncated else { return }
    let room = limits.bodyInBytes - received
    let taken = UnsafeBufferPointer(rebasing: piece.prefix(room))
    received += taken.count
    if let inflater {
      try inflater.inflate(taken, into: &body, limitInBytes: limits.decompressedInBytes)
      guard body.count <= Self.ratioFloorInBytes || body.count / limits.ratio <= received else { throw .expansion }
      isTruncated = inflater.isFull
    } else {
      let kept = min(taken.count, limits.decompressedInBytes - body.count)
      body.append(contentsOf: taken.prefix(kept))
      isTruncated = kept < taken.count
    }
    if taken.count < piece.count { isTruncated = true }
  }

  /// The body has ended: one whose compressed form has not is cut off.
  mutating func end() {
    if let inflater, received > 0, !inflater.isAtEnd { isTruncated = true }
  }
}

/// Decompresses gzip or deflate piece by piece.
private final class Inflater {
  enum Format { case gzip, zlibOrRaw }

  private var stream: UnsafeMutablePointer<z_stream>
  private var isStarted = false
  private let format: Format
  /// Bytes that came before there were enough to tell a zlib header from raw deflate.
  private var held: [UInt8] = []
  private(set) var isAtEnd = false
  private(set) var isFull = false

  init(format: Format) {
    self.format = format
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
  }

  deinit {
    if isStarted { inflateEnd(stream) }
    stream.deallocate()
  }

  /// Appends what comes out to `body`; stops at the limit, and then `isFull`. Bytes after the end are ignored, as browsers do.
  func inflate(_ piece: UnsafeBufferPointer<UInt8>, into body: inout [UInt8], limitInBytes: Int) throws(BodyDecoder.Flaw) {
    guard !piece.isEmpty, !isAtEnd, !isFull else { return }
    if !isStarted {
      held += piece
      guard format == .gzip || held.count >= 2 else { return }
      try start()
      let first = held
      held = []
      let flaw: BodyDecoder.Flaw? = first.withUnsafeBufferPointer { first in
        do throws(BodyDecoder.Flaw) { try run(first, &body, limitInBytes) } catch { return error }
        return nil
      }
      if let flaw { throw flaw }
    } else {
      try run(piece, &body, limitInBytes)
    }
  }

  /// Many servers send raw deflate where RFC 9110 asks for zlib's: the header of RFC 1950 tells them apart.
  private func start() throws(BodyDecoder.Flaw) {
    let windowBits: Int32 =
      switch format {
      case .gzip: 31
      case .zlibOrRaw: held[0] & 0x0F == 8 && (Int(held[0]) << 8 | Int(held[1])) % 31 == 0 ? 15 : -15
      }
    guard inflateInit2_(stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { throw .corrupt }
    isStarted = true
  }

  private func run(_ piece: UnsafeBufferPointer<UInt8>, _ body: inout [UInt8], _ limit: Int) throws(BodyDecoder.Flaw) {
    stream.pointee.next_in = UnsafeMutablePointer(mutating: piece.baseAddress)
    stream.pointee.avail_in = UInt32(piece.count)
    defer { stream.pointee.next_in = nil }
    while true {
      // One byte more than the limit tells a body that just fits from one that does not.
      let room = min(limit - body.count + 1, 1 << 16)
      var status = Z_OK
      var produced = 0
      let old = body.count
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(room)
        status = CZlib.inflate(stream, Z_NO_FLUSH)
        produced = room - Int(stream.pointee.avail_out)
        count = produced
      }
      body += chunk
      if body.count > limit {
        body.removeLast(body.count - limit)
        isFull = true
        return
      }
      switch status {
      case Z_STREAM_END:
        isAtEnd = true
        return
      case Z_OK, Z_BUF_ERROR:
        if stream.pointee.avail_in == 0, produced < room { return }
        guard produced > 0 || stream.pointee.avail_in == 0 || body.count > old else { throw .corrupt }
      default: throw .corrupt
      }
    }
  }
}

/// The head of what goes over the socket, 16 bytes, little-endian: the magic number, the number of the job, the length of what follows,
/// the kind, and three zero bytes.
struct Frame: Hashable {
  enum Kind: UInt8 {
    /// From the worker, once: its `SandboxReport`.
    case hello = 1
    /// To the worker.
    case job = 2
    /// From the worker.
    case answer = 3
    /// From the worker: the answer would have been larger than allowed; its size as 8 bytes.
    case oversized = 4
  }

  let kind: Kind
  /// Cannot be guessed by a worker before it has been given the job.
  let id: UInt32
  let byteCount: Int

  static let headCount = 16
  static let magic: UInt32 = 0x4149_534F

  /// The two words of the head.
  var head: (UInt64, UInt64) {
    (UInt64(Self.magic) | UInt64(id) << 32, UInt64(UInt32(byteCount)) | UInt64(kind.rawValue) << 32)
  }

  init(_ kind: Kind, id: UInt32, byteCount: Int) {
    self.kind = kind
    self.id = id
    self.byteCount = byteCount
  }

  /// Nil if the words are no head.
  init?(head: (UInt64, UInt64)) {
    guard UInt32(truncatingIfNeeded: head.0) == Self.magic, head.1 >> 40 == 0,
      let kind = Kind(rawValue: UInt8(truncatingIfNeeded: head.1 >> 32))
    else { return nil }
    self.kind = kind
    id = UInt32(truncatingIfNeeded: head.0 >> 32)
    byteCount = Int(UInt32(truncatingIfNeeded: head.1))
  }
}

/// How large a job and its answer may be; both sides keep to it.
public struct FrameLimits: Sendable, Hashable {
  public var jobInBytes = 64 << 20
  public var answerInBytes = 16 << 20

  public init() {}
}

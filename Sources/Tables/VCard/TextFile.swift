/// A text in memory as UTF-8: a file mapped or read, unpacked if it was gzip, decoded if it was UTF-16.
///
/// Immutable, so threads may read it at once. Bytes that are no UTF-8 stay as they are: who reads a record decides on them.
public final class TextFile: @unchecked Sendable {
  /// The path it was opened from, or the name given; `standard input` for `-`.
  public let name: String
  private let storage: ByteStorage
  private let start: Int

  /// Opens a file; `-` is standard input.
  /// - Parameter limitInBytes: the most bytes once unpacked.
  /// - Throws: `fileNotFound`, `unreadable`, `tooLarge`, `outOfMemory`, `truncatedGzip`, `corruptGzip`, and `empty` for not a byte.
  public convenience init(path: String, limitInBytes: Int = 16 << 30) throws(TableError) {
    let name = path == "-" ? "standard input" : path
    try self.init(InputFile.load(path, limitInBytes: limitInBytes), name: name, limitInBytes: limitInBytes)
  }

  /// Takes a copy of bytes, as `init(path:)` takes a file's.
  public convenience init(bytes: [UInt8], name: String, limitInBytes: Int = 16 << 30) throws(TableError) {
    let storage = bytes.withUnsafeBufferPointer { ByteStorage(copying: $0) }
    try self.init(storage, name: name, limitInBytes: limitInBytes)
  }

  private init(_ file: ByteStorage, name: String, limitInBytes: Int) throws(TableError) {
    var storage = file
    if GzipInflater.isGzip(file.bytes) { storage = try GzipInflater.inflateAll(file, name: name, limitInBytes: limitInBytes) }
    if storage.count > limitInBytes { throw .tooLarge(path: name, limitInBytes: limitInBytes) }
    if storage.count == 0 { throw .empty(path: name) }
    let evidence = EncodingEvidence(storage.bytes)
    var start = evidence.byteOrderMarkLength
    if let encoding = evidence.encoding, encoding != .utf8 {
      let isBig = encoding == .utf16BigEndian
      guard let text = Transcoder.utf8(fromUTF16: storage.bytes, start: start, bigEndian: isBig) else { throw .outOfMemory(path: name) }
      (storage, start) = (text, 0)
    }
    self.name = name
    self.storage = storage
    self.start = start
  }

  /// Calls `body` with all bytes after a byte order mark; they are valid during the call only.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let bytes = UnsafeBufferPointer(rebasing: storage.bytes[start...])
    return try withExtendedLifetime(self) { () throws(Failure) in try body(bytes) }
  }
}

import Glibc

/// An output that appears under its name only when it is complete.
///
/// The bytes go to an unnamed file in the target's directory, or to a hidden name where the file system has no unnamed files;
/// `commit()` puts it in place of an older file at once, with that file's permissions. Without `commit()` nothing is left.
/// `-` and `/dev/stdout` are standard output; devices and pipes are written directly. A path that ends in `.gz` is
/// compressed. One thread at a time.
public final class AtomicFile {
  /// The path asked for.
  public let path: String
  private let target: OutputTarget
  private let deflater: GzipDeflater?
  private let buffer: UnsafeMutablePointer<UInt8>
  private var used = 0
  private var isOpen = true
  private static let capacity = 1 << 20

  /// - Throws: `OutputError` when the output cannot be opened.
  public convenience init(path: String) throws(OutputError) {
    try self.init(path: path, avoidsUnnamed: false)
  }

  init(path: String, avoidsUnnamed: Bool) throws(OutputError) {
    TemporaryNames.prepare()
    self.path = path
    let isCompressed = path.lowercased().hasSuffix(".gz")
    deflater = isCompressed ? GzipDeflater() : nil
    if isCompressed, deflater == nil { throw .failed(path: path, reason: systemMessage(ENOMEM)) }
    target = try OutputTarget(opening: path, avoidsUnnamed: avoidsUnnamed)
    buffer = .allocate(capacity: Self.capacity)
  }

  deinit {
    if isOpen { target.discard() }
    buffer.deallocate()
  }

  /// Appends bytes.
  /// - Throws: `OutputError` when the device refuses them, now or for what was appended before.
  public func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(OutputError) {
    guard let source = bytes.baseAddress else { return }
    if bytes.count > Self.capacity - used {
      try flush(isLast: false)
      if bytes.count > Self.capacity { return try emit(bytes, isLast: false) }
    }
    (buffer + used).update(from: source, count: bytes.count)
    used += bytes.count
  }

  /// Appends bytes.
  public func append(_ bytes: Span<UInt8>) throws(OutputError) {
    try bytes.withUnsafeBufferPointer { bytes throws(OutputError) in try append(bytes) }
  }

  /// Appends bytes.
  public func append(_ bytes: [UInt8]) throws(OutputError) {
    try append(bytes.span)
  }

  /// Appends the text in UTF-8.
  public func append(_ text: String) throws(OutputError) {
    var text = text
    text.makeContiguousUTF8()
    try append(text.utf8Span.span)
  }

  /// Appends the text in UTF-8.
  public func append(_ text: StaticString) throws(OutputError) {
    if text.hasPointerRepresentation {
      try append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    } else {
      try append(text.description)
    }
  }

  /// Appends one byte.
  public func append(_ byte: UInt8) throws(OutputError) {
    if used == Self.capacity { try flush(isLast: false) }
    buffer[used] = byte
    used &+= 1
  }

  /// Appends a CSV field, between quotes where RFC 4180 asks for it.
  public func appendField(_ value: UnsafeBufferPointer<UInt8>, delimiter: UInt8) throws(OutputError) {
    if CSVQuoting.needsQuotes(value, delimiter: delimiter) { try appendQuoted(value) } else { try append(value) }
  }

  /// Appends a CSV field between quotes.
  func appendQuoted(_ value: UnsafeBufferPointer<UInt8>) throws(OutputError) {
    try append(0x22)
    var start = 0
    for i in 0..<value.count where value[i] == 0x22 {
      try append(UnsafeBufferPointer(rebasing: value[start...i]))
      start = i
    }
    try append(UnsafeBufferPointer(rebasing: value[start...]))
    try append(0x22)
  }

  /// Writes what is left and makes the file appear. Nothing may be appended after.
  /// - Throws: `OutputError`; then nothing has appeared.
  public func commit() throws(OutputError) {
    precondition(isOpen, "committed twice")
    try flush(isLast: true)
    isOpen = false
    try target.commit()
  }

  /// Removes the temporary files of all outputs that are open, for a handler of SIGINT or SIGTERM that then ends the process.
  /// Async-signal-safe after its first call, or after the first output was opened: call it once before installing the handler.
  public static func unlinkAllTemporaries() { TemporaryNames.unlinkAll() }

  private func flush(isLast: Bool) throws(OutputError) {
    let pending = UnsafeBufferPointer(start: UnsafePointer(buffer), count: used)
    used = 0
    try emit(pending, isLast: isLast)
  }

  private func emit(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(OutputError) {
    guard let deflater else { return try write(bytes) }
    // deflate counts in 32 bits.
    var start = 0
    while bytes.count - start > 1 << 30 {
      let slice = UnsafeBufferPointer(rebasing: bytes[start..<start + 1 << 30])
      try deflater.compress(slice, isLast: false) { ready throws(OutputError) in try write(ready) }
      start += 1 << 30
    }
    let rest = UnsafeBufferPointer(rebasing: bytes[start...])
    try deflater.compress(rest, isLast: isLast) { ready throws(OutputError) in try write(ready) }
  }

  private func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(OutputError) {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(target.descriptor, bytes.baseAddress! + written, bytes.count - written)
      if count < 0 {
        if errno == EINTR { continue }
        throw OutputError(code: errno, path: path)
      }
      written += count
    }
  }
}

import Glibc

/// Why a golden copy cannot be used.
public enum GoldenCopyError: Error, Hashable, Sendable, CustomStringConvertible {
  case unreadable(path: String, reason: String)
  case noRecords(path: String)
  /// The file was changed since it was indexed.
  case changed(path: String)

  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case .noRecords(let path): "\(path) holds no LEIRecord: expected LEI-CDF 3.1 as XML, decompressed"
    case .changed(let path): "\(path) has changed since it was read; start again"
    }
  }
}

/// A golden copy on disk, read in pieces.
final class RecordFile: Sendable {
  let path: String
  private let descriptor: Int32
  /// `lei` in `<lei:LEIRecord>`; empty without prefix.
  private let prefix: String

  private static let pieceLength = 1 << 20
  static let recordLimit = 256 << 10

  init(path: String) throws(GoldenCopyError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    guard let head = Self.read(descriptor, at: 0, count: 64 << 10) else {
      close(descriptor)
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    // The prefix of the root's name is that of all names.
    let text = String(decoding: head, as: UTF8.self)
    prefix =
      text.firstRange(of: "LEIData").map { range in
        String(text[..<range.lowerBound].reversed().prefix { $0 != "<" }.reversed())
      } ?? ""
  }

  deinit { close(descriptor) }

  private var opening: [UInt8] { Array("<\(prefix)LEIRecord>".utf8) }
  private var closing: [UInt8] { Array("</\(prefix)LEIRecord>".utf8) }

  /// Gives each record's offset and bytes, its tags included, in the order of the file; longer ones than `recordLimit` are left out.
  func scan(_ body: (UInt64, UnsafeRawBufferPointer) -> Void) throws(GoldenCopyError) {
    let (opening, closing) = (opening, closing)
    var buffer: [UInt8] = []
    var base: UInt64 = 0
    while true {
      guard let piece = Self.read(descriptor, at: base + UInt64(buffer.count), count: Self.pieceLength) else {
        throw .unreadable(path: path, reason: String(cString: strerror(errno)))
      }
      if piece.isEmpty { return }
      buffer += piece
      var consumed = 0
      buffer.withUnsafeBytes { bytes in
        var position = 0
        while let start = Self.find(opening, in: bytes, from: position) {
          guard let end = Self.find(closing, in: bytes, from: start + opening.count) else {
            consumed = bytes.count - start > Self.recordLimit ? bytes.count : start
            return
          }
          position = end + closing.count
          consumed = position
          if position - start <= Self.recordLimit { body(base + UInt64(start), UnsafeRawBufferPointer(rebasing: bytes[start..<position])) }
        }
        consumed = max(consumed, max(position, bytes.count - opening.count))
      }
      buffer.removeFirst(consumed)
      base += UInt64(consumed)
    }
  }

  /// The record at an offset, as a document of its own.
  func document(at offset: UInt64) throws(GoldenCopyError) -> [UInt8] {
    guard let bytes = Self.read(descriptor, at: offset, count: Self.recordLimit) else {
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    guard bytes.starts(with: opening), let end = bytes.withUnsafeBytes({ Self.find(closing, in: $0, from: 0) }) else {
      throw .changed(path: path)
    }
    let name = prefix.dropLast()
    let declaration = prefix.isEmpty ? "xmlns" : "xmlns:\(name)"
    return Array("<LEIData \(declaration)=\"http://www.gleif.org/data/schema/leidata/2016\">".utf8) + bytes[..<(end + closing.count)]
      + Array("</LEIData>".utf8)
  }

  private static func read(_ descriptor: Int32, at offset: UInt64, count: Int) -> [UInt8]? {
    var isFailed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
      while length < count {
        let got = pread(descriptor, buffer.baseAddress! + length, count - length, off_t(offset) + off_t(length))
        if got < 0, errno == EINTR { continue }
        isFailed = got < 0
        if got <= 0 { return }
        length += got
      }
    }
    return isFailed ? nil : bytes
  }

  /// Where `mark`, which is not empty, stands first from `start` on.
  static func find(_ mark: [UInt8], in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var position = start
    let last = bytes.count - mark.count
    while position <= last {
      guard let hit = memchr(base + position, Int32(mark[0]), last - position + 1) else { return nil }
      position = base.distance(to: UnsafeRawPointer(hit))
      if memcmp(hit, mark, mark.count) == 0 { return position }
      position += 1
    }
    return nil
  }
}

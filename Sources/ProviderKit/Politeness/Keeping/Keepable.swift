/// State that outlives the process as a small record of bytes.
public protocol Keepable: Sendable {
  /// Nil for bytes that are no record of this kind, or of a version that is not known.
  init?(record: [UInt8])
  var record: [UInt8] { get }
}

/// Writes a record: a version byte, then numbers of eight bytes and byte strings after their length, in network byte order.
struct RecordWriter {
  private(set) var bytes: [UInt8]

  init(version: UInt8) { bytes = [version] }

  mutating func append(_ number: Int64) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ string: [UInt8]) {
    append(Int64(string.count))
    bytes += string
  }

  mutating func append(_ text: String) { append(Array(text.utf8)) }

  mutating func append(_ pairs: [(String, String)]) {
    append(Int64(pairs.count))
    for (first, second) in pairs {
      append(first)
      append(second)
    }
  }
}

/// Reads what `RecordWriter` wrote; nil wherever the bytes say something else.
struct RecordReader {
  private let record: [UInt8]
  private var position = 0

  init(_ record: [UInt8]) { self.record = record }

  var isAtEnd: Bool { position == record.count }

  mutating func version() -> UInt8? {
    guard position < record.count else { return nil }
    defer { position += 1 }
    return record[position]
  }

  mutating func integer() -> Int64? {
    guard record.count - position >= 8 else { return nil }
    defer { position += 8 }
    return Int64(bitPattern: record[position..<(position + 8)].reduce(0) { $0 << 8 | UInt64($1) })
  }

  mutating func bytes() -> [UInt8]? {
    guard let count = integer(), count >= 0, count <= Int64(record.count - position) else { return nil }
    defer { position += Int(count) }
    return Array(record[position..<(position + Int(count))])
  }

  mutating func text() -> String? { bytes().map { String(decoding: $0, as: UTF8.self) } }

  mutating func pairs() -> [(String, String)]? {
    // Each pair takes sixteen bytes at least, which bounds the count by the record.
    guard let count = integer(), count >= 0, count <= Int64((record.count - position) / 16) else { return nil }
    var pairs: [(String, String)] = []
    for _ in 0..<count {
      guard let first = text(), let second = text() else { return nil }
      pairs.append((first, second))
    }
    return pairs
  }
}

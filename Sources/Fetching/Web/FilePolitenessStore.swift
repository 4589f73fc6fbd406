import CZlib
import Glibc
public import ProviderKit

/// Politeness in one file, for work without a server: an append-only log of records, each with its checksum.
///
/// A saved record is in the hands of the system when `save` returns, so that it outlives the process; once a second it is also forced to the
/// disk, so that a power cut costs a second at most. A record that was cut off is dropped when the file is opened. One process has the
/// file at a time.
public actor FilePolitenessStore: PolitenessStore {
  private struct Place {
    let offset: Int
    let length: Int
  }

  private static let magic = Array("sosia politeness 1\n".utf8)
  /// Length of the record, length of its key, checksum of both and what follows.
  private static let headerLength = 12
  private static let recordLimitInBytes = 16 << 20

  private let path: String
  private let limitInBytes: Int
  private var file: FileDescriptor
  private var places: [PolitenessKey: Place] = [:]
  private var length = 0
  /// Bytes of records that are still of use.
  private var liveLength = 0
  private var lastSync = ContinuousClock.now

  /// Opens the file, or makes it.
  /// - Parameter limitInBytes: when the file grows beyond, it is written anew without what is outdated; answers are let go first.
  public init(path: String, limitInBytes: Int = 256 << 20) throws(PolitenessStoreError) {
    self.path = path
    self.limitInBytes = limitInBytes
    let opened = try FileDescriptor(path: path, flags: O_RDWR | O_CREAT | O_CLOEXEC)
    guard flock(opened.number, LOCK_EX | LOCK_NB) == 0 else { throw PolitenessStoreError("\(path) is in use by another process") }
    file = opened
    (places, length, liveLength) = try Self.scan(opened, path: path)
  }

  public func load(_ key: PolitenessKey) throws(PolitenessStoreError) -> [UInt8]? {
    guard let place = places[key] else { return nil }
    return try file.read(place.offset, place.length)
  }

  public func save(_ record: [UInt8]?, for key: PolitenessKey) throws(PolitenessStoreError) {
    guard record != nil || places[key] != nil else { return }
    guard (record?.count ?? 0) <= Self.recordLimitInBytes else { throw PolitenessStoreError("a record of \(key.kind) is too long") }
    let name = Array(key.description.utf8)
    let entry = Self.entry(name, record)
    try file.append(entry, at: length)
    if let old = places[key] { liveLength -= Self.headerLength + name.count + old.length }
    if let record {
      places[key] = Place(offset: length + Self.headerLength + name.count, length: record.count)
      liveLength += entry.count
    } else {
      places[key] = nil
    }
    length += entry.count
    if ContinuousClock.now - lastSync > .seconds(1) {
      lastSync = .now
      try file.sync()
    }
    if length > limitInBytes || length > 8 << 20 && liveLength < length / 4 { try compact() }
  }

  /// Writes what is of use to a new file, which takes the place of the old one in one step.
  private func compact() throws(PolitenessStoreError) {
    var kept = Array(places)
    // Answers can be had again; what keeps the pace cannot.
    if liveLength > limitInBytes / 2 { kept.removeAll { $0.key.kind == .answer } }
    let temporary = path + ".new"
    let target = try FileDescriptor(path: temporary, flags: O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC)
    guard flock(target.number, LOCK_EX | LOCK_NB) == 0 else { throw PolitenessStoreError("\(temporary) is in use by another process") }
    try target.append(Self.magic, at: 0)
    var position = Self.magic.count
    var moved: [PolitenessKey: Place] = [:]
    for (key, place) in kept {
      let name = Array(key.description.utf8)
      let entry = Self.entry(name, try file.read(place.offset, place.length))
      try target.append(entry, at: position)
      moved[key] = Place(offset: position + Self.headerLength + name.count, length: place.length)
      position += entry.count
    }
    try target.sync()
    guard rename(temporary, path) == 0 else { throw PolitenessStoreError.system("cannot replace \(path)") }
    Self.syncFolder(of: path)
    (file, places, length, liveLength) = (target, moved, position, position)
  }

  /// A record that is nil removes its key, and is written with a length of all ones.
  private static func entry(_ name: [UInt8], _ record: [UInt8]?) -> [UInt8] {
    var entry: [UInt8] = []
    entry.reserveCapacity(headerLength + name.count + (record?.count ?? 0))
    append(record.map { UInt32($0.count) } ?? .max, &entry)
    append(UInt32(name.count), &entry)
    append(0, &entry)
    entry += name
    entry += record ?? []
    var checksum: [UInt8] = []
    append(Self.checksum(entry), &checksum)
    entry.replaceSubrange(8..<12, with: checksum)
    return entry
  }

  private static func append(_ number: UInt32, _ bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }

  /// CRC-32 of the entry, its own place taken as zeros.
  private static func checksum(_ entry: [UInt8]) -> UInt32 {
    entry.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count))) }
  }

  /// What the file holds; whatever comes after the last whole record is cut off.
  private static func scan(_ file: FileDescriptor, path: String) throws(PolitenessStoreError) -> ([PolitenessKey: Place], Int, Int) {
    let size = try file.size()
    if size == 0 {
      try file.append(magic, at: 0)
      return ([:], magic.count, magic.count)
    }
    guard size >= magic.count, try file.read(0, magic.count) == magic else { throw PolitenessStoreError("\(path) holds something else") }
    var places: [PolitenessKey: Place] = [:]
    var position = magic.count
    var live = magic.count
    while position + headerLength <= size {
      let header = try file.read(position, headerLength)
      let isRemoval = number(header[0..<4]) == .max
      let recordLength = isRemoval ? 0 : Int(number(header[0..<4]))
      let nameLength = Int(number(header[4..<8]))
      guard recordLength <= recordLimitInBytes, nameLength <= 1 << 16, position + headerLength + nameLength + recordLength <= size else {
        break
      }
      let rest = try file.read(position + headerLength, nameLength + recordLength)
      guard checksum(header[0..<8] + [0, 0, 0, 0] + rest) == number(header[8..<12]),
        let key = PolitenessKey(String(decoding: rest[..<nameLength], as: UTF8.self))
      else { break }
      if let old = places[key] { live -= headerLength + nameLength + old.length }
      places[key] = isRemoval ? nil : Place(offset: position + headerLength + nameLength, length: recordLength)
      if !isRemoval { live += headerLength + nameLength + recordLength }
      position += headerLength + nameLength + recordLength
    }
    if position < size { try file.truncate(to: position) }
    return (places, position, live)
  }

  /// Makes the new name of a file last over a power cut; where the system cannot, the old file is found again, which is as good.
  private static func syncFolder(of path: String) {
    let folder = path.contains("/") ? String(path.prefix { _ in true }.reversed().drop { $0 != "/" }.reversed()) : "."
    let number = open(folder, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { return }
    fsync(number)
    close(number)
  }
}

extension PolitenessStoreError {
  static func system(_ what: String) -> PolitenessStoreError { PolitenessStoreError("\(what): \(String(cString: strerror(errno)))") }
}

/// An open file, closed with its last owner.
private final class FileDescriptor: Sendable {
  let number: Int32

  init(path: String, flags: Int32) throws(PolitenessStoreError) {
    number = open(path, flags, 0o600)
    guard number >= 0 else { throw PolitenessStoreError.system("cannot open \(path)") }
  }

  deinit { close(number) }

  func size() throws(PolitenessStoreError) -> Int {
    let end = lseek(number, 0, SEEK_END)
    guard end >= 0 else { throw PolitenessStoreError.system("cannot measure the file") }
    return Int(end)
  }

  func read(_ offset: Int, _ count: Int) throws(PolitenessStoreError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes { pread(number, $0.baseAddress.map { $0 + done }, count - done, off_t(offset + done)) }
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { throw PolitenessStoreError.system("cannot read the file") }
      done += got
    }
    return bytes
  }

  func append(_ bytes: [UInt8], at offset: Int) throws(PolitenessStoreError) {
    var done = 0
    while done < bytes.count {
      let put = bytes.withUnsafeBytes { pwrite(number, $0.baseAddress.map { $0 + done }, bytes.count - done, off_t(offset + done)) }
      if put < 0 && errno == EINTR { continue }
      guard put > 0 else { throw PolitenessStoreError.system("cannot write the file") }
      done += put
    }
  }

  func sync() throws(PolitenessStoreError) {
    guard fdatasync(number) == 0 else { throw PolitenessStoreError.system("cannot force the file to the disk") }
  }

  func truncate(to length: Int) throws(PolitenessStoreError) {
    guard ftruncate(number, off_t(length)) == 0 else { throw PolitenessStoreError.system("cannot shorten the file") }
  }
}

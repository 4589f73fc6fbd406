import Glibc
import Normalization
import ProviderKit

/// Where each record of a golden copy begins, by what it may be asked for.
///
/// The pass over the file looks for the records' tags and does not parse: a file that is no LEI-CDF gives an empty index. Records are parsed
/// when they are read, by a worker.
public struct GoldenCopyIndex: Sendable {
  private struct Entry: Sendable {
    var key: UInt64
    var offset: UInt64
  }

  private var entries: [Entry]
  private let file: RecordFile
  public let recordCount: Int

  /// Reads the whole file once.
  /// - Throws: `GoldenCopyError` for a file that cannot be read, or without records.
  public init(path: String) throws(GoldenCopyError) {
    let file = try RecordFile(path: path)
    var entries: [Entry] = []
    var count = 0
    try file.scan { offset, record in
      count += 1
      let fields = RecordFields(record)
      func add(_ key: UInt64?) { if let key { entries.append(Entry(key: key, offset: offset)) } }
      add(fields.lei.map(Key.lei))
      add(fields.number.map { Key.number($0, country: fields.country ?? "") })
      add(fields.name.map { Key.name($0, country: fields.country ?? "") })
    }
    guard count > 0 else { throw .noRecords(path: path) }
    entries.sort { ($0.key, $0.offset) < ($1.key, $1.offset) }
    self.entries = entries
    self.file = file
    recordCount = count
  }

  /// The bytes of the records that a lookup may mean, each an XML document, at most `limit`; by the surest of what is known.
  func records(for lookup: Lookup, limit: Int = 20) throws(GoldenCopyError) -> [(offset: UInt64, bytes: [UInt8])] {
    func values(_ name: String) -> [String] { InputName(name).map(lookup.values(of:)) ?? [] }
    let countries = values("address.country") + [""]
    let keys =
      values("identifier.lei").map { [Key.lei($0)] }
      + [values("identifier.company_number").flatMap { number in countries.map { Key.number(number, country: $0) } }]
      + [values("name").flatMap { name in countries.map { Key.name(name, country: $0) } }]
    for group in keys {
      let offsets = Set(group.flatMap(offsets)).sorted().prefix(limit)
      if offsets.isEmpty { continue }
      var records: [(offset: UInt64, bytes: [UInt8])] = []
      for offset in offsets { records.append((offset, try file.document(at: offset))) }
      return records
    }
    return []
  }

  private func offsets(_ key: UInt64) -> [UInt64] {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { $0.key == key }.map(\.offset)
  }
}

/// What records are found by, as numbers: equal texts have equal keys, and the record itself says whether it is the one.
enum Key {
  static func lei(_ text: String) -> UInt64 { ContentHash.value(of: Array("l:\(text.uppercased())".utf8)) }

  static func number(_ text: String, country: String) -> UInt64 {
    ContentHash.value(of: Array("r:\(country):".utf8) + folded(text).filter { $0 != 0x20 })
  }

  /// Of the name without its legal form.
  static func name(_ text: String, country: String) -> UInt64 {
    var text = text
    var bytes: [UInt8] = []
    let result = text.withUTF8 { CompanyName.normalize(Span(_unsafeElements: $0), into: &bytes) }
    let core = bytes[result.core]
    return ContentHash.value(of: Array("n:\(country):".utf8) + (core.isEmpty ? bytes : Array(core)))
  }

  private static func folded(_ text: String) -> [UInt8] {
    var text = text
    var bytes: [UInt8] = []
    text.withUTF8 { TextFolding.fold(Span(_unsafeElements: $0), into: &bytes) }
    return bytes
  }
}

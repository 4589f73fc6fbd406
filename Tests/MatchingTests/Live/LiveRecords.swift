import Normalization
import Testing

@testable import Matching

extension Person {
  /// The cells of a row as a live matcher takes them.
  func record(key: Int64 = 0) -> LiveRecord {
    LiveRecord(key: key, cells: zip(Self.kinds, cells).filter { !$1.isEmpty }.map { LiveCell($0, $1) })
  }
}

extension LiveRecord {
  /// A record of cells given by kind.
  init(_ key: Int64 = 0, _ cells: KeyValuePairs<FieldKind, String>) {
    self.init(key: key, cells: cells.map { LiveCell($0.key, $0.value) })
  }
}

extension LiveMatcher {
  /// A matcher of these records, loaded at once.
  static func loaded(_ records: [LiveRecord], kind: LiveKind = .people, region: Region? = nil, threads: Int = 2) throws -> LiveMatcher {
    var packed = PackedRecords()
    for record in records { packed.append(record) }
    return try LiveMatcher(kind: kind, region: region, records: packed, workers: Workers(count: threads))
  }

  /// A matcher that was given these records one by one.
  static func followed(_ records: [LiveRecord], kind: LiveKind = .people, region: Region? = nil) throws -> LiveMatcher {
    let matcher = try LiveMatcher(kind: kind, region: region)
    matcher.apply(records.map { .upsert($0) })
    return matcher
  }
}

/// Made-up people as live records with keys 100, 101, ...
func livePeople(persons: Int, seed: UInt64) -> [LiveRecord] {
  Population(persons: persons, seed: seed).people.enumerated().map { $1.record(key: 100 + Int64($0)) }
}

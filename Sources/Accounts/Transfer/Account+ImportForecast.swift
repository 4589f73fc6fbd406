import FoundationEssentials
public import Interchange
public import Profiles
import Resolution
import Storage

/// What an import would do; nothing is written.
public struct ImportForecast: Sendable {
  /// A record that would be refused.
  public struct Refusal: Sendable, Hashable {
    public var line: Int
    public var reason: String
    /// The profiles that all fit.
    public var candidates: [ProfileID]
  }

  /// Columns, counts and issues as the file alone tells them.
  public var summary: ImportSummary
  /// New profiles.
  public var created = 0
  /// Records that would update a profile, or say nothing new of it.
  public var matched = 0
  /// Records that would be refused, rows that cannot be read included.
  public var rejected = 0
  /// The first of them, by line.
  public var refusals: [Refusal] = []

  static let refusalLimit = 20
}

extension Account {
  /// What importing a file would do to the account as it is now.
  /// - Throws: `invalid` for a file that cannot be read, or is of another format than asked for.
  public func importForecast(_ request: ImportRequest) async throws -> ImportForecast {
    let options = request.options(region: configuration.region)
    let source: ImportSource
    do throws(ImportFlaw) { source = try await request.open(options) } catch {
      throw AccountError.invalid([InputFlaw(field: "file", message: error.reason)])
    }
    var forecast = ImportForecast(summary: source.emptySummary())
    forecast.rejected = source.rejected.count
    forecast.note(source.rejected.map { .init(line: $0.line, reason: $0.reason, candidates: []) })
    var places = PlaceBook()
    let suppression = suppression
    let provenance = Provenance(source: .import, reference: request.name, observedAt: clock())
    for range in source.ranges() {
      try Task.checkCancellation()
      let hashes = try await read { try $0.hasSuppressions() }
      let (drafts, batch) = try await ColumnLoader.onThread {
        let drafts = source.drafts(range)
        return (drafts, PreparedBatch(drafts, request, provenance, suppression: hashes ? suppression : nil))
      }
      forecast.summary.add(drafts)
      forecast.rejected += drafts.rejected.count
      forecast.note(drafts.rejected.map { .init(line: $0.line, reason: $0.reason, candidates: []) })
      let book = places
      let counted = try await read { try book.counting(batch, request, suppression, $0) }
      places = counted.places
      forecast.created += counted.created
      forecast.matched += counted.matched
      forecast.rejected += counted.refusals.count
      forecast.note(counted.refusals)
    }
    return forecast
  }
}

extension ImportForecast {
  fileprivate mutating func note(_ found: [Refusal]) {
    if found.isEmpty { return }
    refusals = Array((refusals + found).sorted { $0.line < $1.line }.prefix(Self.refusalLimit))
  }
}

/// Where the records of a file go: profiles that are there by their number, those that the file would make by a negative one.
private struct PlaceBook: Sendable {
  struct Count: Sendable {
    var places: PlaceBook
    var created = 0
    var matched = 0
    var refusals: [ImportForecast.Refusal] = []
  }

  /// What later records find that have one of the keys of an earlier one; by hash, since a file may have millions.
  private var known: [Int: Int64] = [:]
  private var made: Int64 = 0

  func counting(
    _ batch: PreparedBatch, _ request: ImportRequest, _ suppression: SuppressionList, _ reader: any StoreReader
  ) throws -> Count {
    var count = Count(places: self)
    let suppressed = try batch.suppressed(by: suppression, in: reader)
    let found = try reader.lookup(batch.records.flatMap(\.match))
    var position = 0
    for (place, record) in batch.records.enumerated() {
      let ids = found[position..<position + record.match.count].flatMap { $0 }
      position += record.match.count
      let line = record.draft.location.line
      if suppressed.contains(place) {
        count.refusals.append(.init(line: line, reason: BatchWriter.suppressedReason, candidates: []))
        continue
      }
      var places: Set<Int64> = []
      var candidates: [ProfileID] = []
      switch try Placement(among: ids, in: reader) {
      case .new: break
      case .one(let composition): places.insert(composition.id.number)
      case .many(let several):
        candidates = several
        places.formUnion(several.map(\.number))
      }
      for key in record.match { if let place = count.places.known[key.hashValue] { places.insert(place) } }
      switch places.count {
      case 0:
        guard BatchWriter.hasName(record.draft) else {
          count.refusals.append(.init(line: line, reason: BatchWriter.namelessReason, candidates: []))
          continue
        }
        count.places.made += 1
        places = [-count.places.made]
        count.created += 1
      case 1: count.matched += 1
      default:
        count.refusals.append(.init(line: line, reason: BatchWriter.ambiguousReason(request), candidates: candidates))
        continue
      }
      if let place = places.first { for key in record.match { count.places.known[key.hashValue] = place } }
    }
    return count
  }
}

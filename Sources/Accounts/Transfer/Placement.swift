import Profiles
import Resolution
import Storage

/// Where a record belongs, by what it is matched by: Sell's none, one, many.
enum Placement {
  /// Nobody has its key: it is a new profile.
  case new
  /// One has: it updates that.
  case one(Composition)
  /// Several have: nothing is written. Of very many only some are named.
  case many([ProfileID])

  /// So many profiles are looked at together: a key of thousands is told after the first of them.
  private static let step = 100

  /// - Parameter ids: the profiles that were written with its keys; those that are shown no more do not count.
  init(among ids: [ProfileID], in reader: any StoreReader) throws {
    var active: [Composition] = []
    var next = 0
    while next < ids.count, active.count < 2 {
      let roots = try Compositions.roots(of: Array(ids[next..<min(ids.count, next + Self.step)]), in: reader)
      for group in try Compositions.load(roots, from: reader)
      where group.root.state == .active && !active.contains(where: { $0.id == group.id }) {
        active.append(group)
      }
      next += Self.step
    }
    self = active.count > 1 ? .many(active.map(\.id)) : active.first.map(Placement.one) ?? .new
  }

  /// What a record changes of the one that it updates: its values are added, those of single-valued fields replace.
  static func patch(of drafts: [DraftValue]) -> ProfilePatch {
    ProfilePatch(drafts.map { $0.field.isMultiValued ? .add($0) : .set($0) })
  }

  /// What a record finds its profile by; empty when it has no value of that field.
  static func keys(of values: [Value], for match: ImportRequest.Match) -> [LookupKey] {
    let field: Field
    let scheme: String
    switch match {
    case .externalID: (field, scheme) = (.externalID, "external_id")
    case .email: (field, scheme) = (.email, "email")
    case .none: return []
    }
    return StoreKeys.of(values.filter { $0.field == field && $0.isCurrent }).filter { $0.scheme == scheme }
  }
}

import Profiles
import Resolution
import Storage

/// Where a record belongs, by what it is matched by: Sell's none, one, many.
enum Placement {
  /// Nobody has its key: it is a new profile.
  case new
  /// One has: it updates that.
  case one(Composition)
  /// Several have: nothing is written.
  case many([ProfileID])

  /// - Parameter ids: the profiles that were written with its keys; those that are shown no more do not count.
  init(among ids: [ProfileID], in reader: any StoreReader) throws {
    let roots = ids.isEmpty ? [] : try Compositions.roots(of: ids, in: reader)
    let active = try Compositions.load(roots, from: reader).filter { $0.root.state == .active }
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

import Profiles
import Resolution
import Storage

/// Reads whole groups from a store.
enum Compositions {
  /// The group that is shown under a root.
  static func load(_ root: ProfileID, from reader: any StoreReader) throws -> Composition {
    guard let composition = try load([root], from: reader).first else { throw AccountError.notFound("\(root)") }
    return composition
  }

  /// The groups of some roots, in their order; those that do not exist are left out.
  static func load(_ roots: [ProfileID], from reader: any StoreReader) throws -> [Composition] {
    let merges = try reader.merges(of: roots, activeOnly: true)
    let survivors = Set(merges.map(\.survivor))
    let plain = roots.filter { !survivors.contains($0) }
    let single = Dictionary(try reader.profiles(plain).map { ($0.id, Composition($0)) }, uniquingKeysWith: { first, _ in first })
    return try roots.compactMap { root in
      if let composition = single[root] { return composition }
      guard survivors.contains(root) else { return nil }
      let members = try reader.members(of: root)
      return Composition(
        root: root, members: try reader.profiles(members), merges: try reader.merges(of: members, activeOnly: true))
    }
  }

  /// The roots of some ids, each once, in order of first appearance; ids that do not exist are left out.
  static func roots(of ids: [ProfileID], in reader: any StoreReader) throws -> [ProfileID] {
    var seen: Set<ProfileID> = []
    return try ids.compactMap { try reader.root(of: $0) }.filter { seen.insert($0).inserted }
  }
}

public import Profiles

/// A profile as its sides make it: the root and all that it absorbed, with the merges that hold them together.
///
/// The root's kind counts; it is a contact as soon as one side is.
public struct Composition: Hashable, Sendable {
  /// The most sides of one profile; a merge that would make more is refused.
  public static let sideLimit = 1_000

  /// The root first, then the absorbed sides by ascending number.
  public internal(set) var sides: [Profile]
  /// The active merges among the sides, by ascending number.
  public let merges: [Merge]
  /// For each side, the merges into it: where the absorbed side stands in `sides`, and the merge's place in `merges`.
  let children: [[Child]]

  struct Child: Hashable, Sendable {
    var side: Int
    var merge: Int
  }

  /// The composition of a profile that absorbed nothing.
  public init(_ profile: Profile) {
    sides = [profile]
    merges = []
    children = [[]]
  }

  /// The composition of a root from its group.
  /// - Parameters:
  ///   - root: the profile under whose id the group is shown.
  ///   - members: the profiles of the group in any order; those that no merge ties to the root are left out.
  ///   - merges: the merges of the group in any order; undone ones are left out.
  /// - Precondition: `root` is among `members`.
  public init(root: ProfileID, members: [Profile], merges: [Merge]) {
    let byID = Dictionary(members.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    guard let profile = byID[root] else { preconditionFailure("the root is not among the members") }
    let active = merges.filter(\.isActive).sorted { $0.id < $1.id }
    let bySurvivor = Dictionary(grouping: active, by: \.survivor)
    var reached: Set<ProfileID> = [root]
    var frontier = [root]
    var edges: [Merge] = []
    while let next = frontier.popLast() {
      for merge in bySurvivor[next] ?? [] where byID[merge.absorbed] != nil && reached.insert(merge.absorbed).inserted {
        edges.append(merge)
        frontier.append(merge.absorbed)
      }
    }
    edges.sort { $0.id < $1.id }
    let sides = [profile] + reached.subtracting([root]).sorted().compactMap { byID[$0] }
    let places = Dictionary(uniqueKeysWithValues: sides.enumerated().map { ($1.id, $0) })
    var children = [[Child]](repeating: [], count: sides.count)
    for (place, merge) in edges.enumerated() {
      guard let survivor = places[merge.survivor], let absorbed = places[merge.absorbed] else { continue }
      children[survivor].append(Child(side: absorbed, merge: place))
    }
    self.sides = sides
    self.merges = edges
    self.children = children
  }

  public var root: Profile { sides[0] }
  public var id: ProfileID { sides[0].id }
  public var kind: Profile.Kind { sides[0].kind }
  public var stage: Profile.Stage { sides.contains { $0.stage == .contact } ? .contact : .lead }
  /// The root's revision.
  public var revision: Int64 { sides[0].revision }
  /// When its oldest side was made.
  public var createdAt: Timestamp { sides.map(\.createdAt).min() ?? sides[0].createdAt }
  public var updatedAt: Timestamp { sides.map(\.updatedAt).max() ?? sides[0].updatedAt }

  /// Whether a profile is one of its sides: what belongs to that side (deals, tasks, notes, links) is shown here (rule C6).
  public func contains(_ side: ProfileID) -> Bool { sides.contains { $0.id == side } }
}

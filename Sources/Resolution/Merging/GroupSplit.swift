import Profiles

/// A group with one merge cut: what stays under the root, and what leaves.
struct GroupSplit {
  let remaining: Composition
  let leaving: Composition

  /// - Precondition: `merge` is one of the composition's.
  init(_ composition: Composition, cutting merge: Merge) {
    let kept = composition.merges.filter { $0.id != merge.id }
    var leaver = composition.sides.filter { $0.id == merge.absorbed }
    precondition(leaver.count == 1, "the merge is not one of the composition's")
    leaver[0].state = .active
    let others = composition.sides.filter { $0.id != merge.absorbed }
    leaving = Composition(root: merge.absorbed, members: leaver + others.dropFirst(), merges: kept)
    remaining = Composition(root: composition.id, members: others, merges: kept)
  }
}

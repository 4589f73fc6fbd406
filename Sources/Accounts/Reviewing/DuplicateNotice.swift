import Matching
import Profiles
import Resolution
import Storage

/// A pair that the matcher holds to be possibly the same.
struct FoundPair: Hashable, Sendable {
  var a: ProfileID
  var b: ProfileID
  var probability: Double

  init(_ a: ProfileID, _ b: ProfileID, probability: Double) {
    self.a = min(a, b)
    self.b = max(a, b)
    self.probability = probability
  }
}

extension Account {
  /// Looks for doubles of profiles that were made or changed, whoever wrote them, and queues what should be looked at.
  func notice(_ ids: [ProfileID], _ context: RequestContext) async throws {
    let pairs = try await pairs(of: ids)
    let open = try await read { reader in !(try reader.reviewItems(of: ids, status: .open)).isEmpty }
    if pairs.isEmpty && !open { return }
    try await change(context) { session in
      try session.notice(pairs)
      try session.retire(ids, unless: pairs)
    }
  }

  /// The pairs that each of some profiles makes with any other.
  func pairs(of ids: [ProfileID]) async throws -> [FoundPair] {
    let shown = try await read { reader in
      try Compositions.load(ids, from: reader).filter { $0.root.state == .active }.map(ShownProfile.init)
    }
    var pairs: Set<FoundPair> = []
    for profile in shown {
      let found = live.matcher(for: profile.kind).find(
        LiveRecords.record(of: profile), limit: 10, minimumProbability: configuration.reviewThreshold, excluding: [profile.id.number])
      for match in found { pairs.insert(FoundPair(profile.id, ProfileID(match.key), probability: match.probability)) }
    }
    return pairs.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }
}

extension ChangeSession {
  /// Queues pairs that nobody has decided on, and tells of those that are new.
  func notice(_ pairs: [FoundPair]) throws {
    if pairs.isEmpty { return }
    let undecided = try undecided(pairs)
    let profiles = Dictionary(
      try Compositions.load(Array(Set(undecided.flatMap { [$0.a, $0.b] })), from: writer).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    var items: [ReviewItem] = []
    var isNew: [Bool] = []
    for pair in undecided {
      // What was merged or erased since it was found is not queued.
      guard let a = profiles[pair.a], let b = profiles[pair.b], a.root.state == .active, b.root.state == .active else { continue }
      isNew.append(try writer.reviewItem(pair.a, pair.b) == nil)
      let worth = ReviewWorth.of(
        probability: pair.probability, completeness: (ShownProfile(a).completeness + ShownProfile(b).completeness) / 2,
        deals: try writer.deals(of: a.sides.map(\.id) + b.sides.map(\.id)).count)
      items.append(ReviewItem(id: ReviewID(0), pair.a, pair.b, probability: pair.probability, worth: worth, createdAt: context.now))
    }
    let ids = try writer.put(items)
    for (index, item) in items.enumerated() where isNew[index] {
      try emit(
        .duplicateFound, of: [item.a, item.b],
        EventPayload.Duplicate(a: item.a, b: item.b, probability: item.probability, review: ids[index]))
    }
  }

  /// The pairs between whose groups no verdict stands.
  private func undecided(_ pairs: [FoundPair]) throws -> [FoundPair] {
    var verdicts: [ProfileID: [Verdict]] = [:]
    var members: [ProfileID: Set<ProfileID>] = [:]
    for id in Set(pairs.flatMap { [$0.a, $0.b] }) {
      let sides = try writer.members(of: id)
      members[id] = Set(sides)
      verdicts[id] = try writer.verdicts(of: sides)
    }
    return pairs.filter { pair in
      let ours = members[pair.a] ?? []
      let theirs = members[pair.b] ?? []
      return !(verdicts[pair.a] ?? []).contains { verdict in
        (ours.contains(verdict.a) && theirs.contains(verdict.b)) || (ours.contains(verdict.b) && theirs.contains(verdict.a))
      }
    }
  }

  /// Takes pairs out of the queue that an edit has made unlike.
  func retire(_ ids: [ProfileID], unless pairs: [FoundPair]) throws {
    let found = Set(pairs.map { [$0.a, $0.b] })
    let items = try writer.reviewItems(of: ids, status: .open).filter { !found.contains([$0.a, $0.b]) }
    let unlike = try items.filter { item in
      guard let a = try writer.profileRow(item.a), let b = try writer.profileRow(item.b), a.state == .active, b.state == .active else {
        return true
      }
      let probability = account.live.matcher(for: a.kind).probability(a.id.number, b.id.number) ?? 0
      return probability < account.configuration.reviewThreshold
    }
    if !unlike.isEmpty { try writer.setStatus(.obsolete, of: unlike.map(\.id)) }
  }
}

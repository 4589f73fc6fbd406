import Profiles
import Resolution

/// The least a store must do: rows by id.
struct Store {
  var profiles: [ProfileID: Profile] = [:]
  var merges: [MergeID: Merge] = [:]
  var conversions: [ConversionID: Conversion] = [:]
  var deals: [DealID: Deal] = [:]
  var links: [LinkID: Link] = [:]
  var tasks: [TaskID: FollowUp] = [:]
  var notes: [NoteID: Note] = [:]
  var noteOrigins: [NoteID: ProfileID] = [:]
  private var last: Int64 = 0

  mutating func next() -> Int64 {
    last += 1
    return last
  }

  var roots: [ProfileID] { profiles.values.filter { $0.state == .active }.map(\.id).sorted() }

  func root(of id: ProfileID) -> ProfileID {
    var id = id
    while case .merged(let into, _)? = profiles[id]?.state { id = into }
    return id
  }

  func composition(_ root: ProfileID) -> Composition {
    let members = profiles.values.filter { self.root(of: $0.id) == root }
    if members.count == 1 { return Composition(members[0]) }
    let ids = Set(members.map(\.id))
    return Composition(root: root, members: members, merges: merges.values.filter { $0.isActive && ids.contains($0.survivor) })
  }

  var attachments: Attachments {
    Attachments(
      notes: notes.values.sorted { $0.id < $1.id }, tasks: tasks.values.sorted { $0.id < $1.id },
      deals: deals.values.sorted { $0.id < $1.id }, links: links.values.sorted { $0.id < $1.id })
  }

  mutating func write(_ profiles: [Profile]) { for profile in profiles { self.profiles[profile.id] = profile } }

  mutating func write(_ merges: [Merge]) { for merge in merges { self.merges[merge.id] = merge } }

  mutating func write(_ attachments: Attachments) {
    for note in attachments.notes { notes[note.id] = note }
    for task in attachments.tasks { tasks[task.id] = task }
    for deal in attachments.deals { deals[deal.id] = deal }
    for link in attachments.links { links[link.id] = link }
  }

  mutating func apply(_ outcome: MergeOutcome) {
    write(outcome.profiles)
    write([outcome.merge])
  }

  mutating func apply(_ outcome: UnmergeOutcome) {
    write(outcome.profiles)
    write([outcome.merge])
    write(outcome.attachments)
  }

  mutating func apply(_ outcome: ConversionOutcome) {
    write(outcome.profiles)
    write(outcome.merges)
    write(outcome.moved)
    write(
      Attachments(
        tasks: outcome.task.map { [$0] } ?? [], deals: outcome.deal.map { [$0] } ?? [], links: outcome.link.map { [$0] } ?? []))
    conversions[outcome.conversion.id] = outcome.conversion
    noteOrigins.merge(outcome.noteOrigins) { _, new in new }
  }

  mutating func apply(_ outcome: UndoOutcome) {
    write(outcome.profiles)
    write(outcome.merges)
    write(outcome.moved)
    for link in outcome.removedLinks { links[link] = nil }
    if let deal = outcome.removedDeal { deals[deal] = nil }
    if let task = outcome.removedTask { tasks[task] = nil }
    conversions[outcome.conversion.id] = outcome.conversion
  }
}

public import Profiles
import Resolution
import Storage

/// What is tied to a profile and to all that it absorbed.
public struct Relations: Sendable {
  public var deals: [Deal]
  public var notes: [Note]
  public var tasks: [FollowUp]
  public var links: [Link]
}

extension Account {
  public static let textLimitInBytes = 64 << 10

  /// What is tied to a profile (rules D4, C6).
  public func relations(of id: ProfileID) async throws -> Relations {
    try await read { reader in
      let members = try Self.readable(id, reader).sides.map(\.id)
      return Relations(
        deals: try reader.deals(of: members), notes: try reader.notes(of: members), tasks: try reader.tasks(of: members),
        links: try reader.links(of: members))
    }
  }

  /// - Parameter side: which part of a merged profile it is about; nil for the one that is shown.
  public func addNote(
    to id: ProfileID, text: String, side: ProfileID? = nil, _ context: RequestContext, seal: Seal<Note>? = nil
  ) async throws -> Note {
    try await change(context, seal: seal) { session in
      let composition = try session.active(id)
      try Self.require(text: text, field: "text")
      var note = Note(
        id: NoteID(0), profile: try Self.side(side, of: composition), text: text, author: context.actor, createdAt: context.now)
      note.id = try session.writer.insert(note)
      try session.emit(
        .noteAdded, of: [note.profile], EventPayload.Related(id: "\(note.id)", profile: note.profile, action: "added"))
      return note
    }
  }

  public func addTask(
    to id: ProfileID, text: String, dueAt: Timestamp?, owner: String?, side: ProfileID? = nil, _ context: RequestContext,
    seal: Seal<FollowUp>? = nil
  ) async throws -> FollowUp {
    try await change(context, seal: seal) { session in
      let composition = try session.active(id)
      try Self.require(text: text, field: "text")
      var task = FollowUp(
        id: TaskID(0), profile: try Self.side(side, of: composition), text: text, dueAt: dueAt, owner: owner, createdAt: context.now)
      task.id = try session.writer.insert(task)
      try session.emit(
        .taskAdded, of: [task.profile], EventPayload.Related(id: "\(task.id)", profile: task.profile, action: "added"))
      return task
    }
  }

  /// Marks a task as done, or as open again.
  public func setTask(_ id: TaskID, done: Bool, _ context: RequestContext) async throws -> FollowUp {
    try await change(context) { session in
      guard var task = try session.writer.task(id) else { throw AccountError.notFound("\(id)") }
      if task.isDone == done { return task }
      task.isDone = done
      _ = try session.writer.update(task)
      try session.emit(
        .taskChanged, of: [task.profile], EventPayload.Related(id: "\(id)", profile: task.profile, action: done ? "done" : "reopened"))
      return task
    }
  }

  /// Says that a person contact works for an organization contact (rule D1).
  public func link(
    person: ProfileID, organization: ProfileID, title: String?, _ context: RequestContext, seal: Seal<Link>? = nil
  ) async throws -> Link {
    try await change(context, seal: seal) { session in
      let a = try session.active(person)
      let b = try session.active(organization)
      var flaws: [InputFlaw] = []
      if a.kind != .person { flaws.append(InputFlaw(field: "person", message: "\(person) is an organization")) }
      if b.kind != .organization { flaws.append(InputFlaw(field: "organization", message: "\(organization) is a person")) }
      if !flaws.isEmpty { throw AccountError.invalid(flaws) }
      var link = Link(id: LinkID(0), person: person, organization: organization, title: title, createdAt: context.now)
      link.id = try session.writer.insert(link)
      try session.emit(
        .linkChanged, of: [person, organization], EventPayload.Related(id: "\(link.id)", profile: person, action: "added"))
      return link
    }
  }

  public func unlink(_ id: LinkID, _ context: RequestContext) async throws {
    try await change(context) { session in
      guard let link = try session.writer.link(id), try session.writer.delete(id) else { throw AccountError.notFound("\(id)") }
      try session.emit(
        .linkChanged, of: [link.person, link.organization], EventPayload.Related(id: "\(id)", profile: link.person, action: "removed"))
    }
  }

  private static func require(text: String, field: String) throws {
    if text.isEmpty || text.utf8.count > textLimitInBytes {
      throw AccountError.invalid([InputFlaw(field: field, message: "must have 1 to \(textLimitInBytes) bytes")])
    }
  }

  private static func side(_ side: ProfileID?, of composition: Composition) throws -> ProfileID {
    guard let side else { return composition.id }
    guard composition.contains(side) else { throw AccountError.edit(.unknownSide(side)) }
    return side
  }
}

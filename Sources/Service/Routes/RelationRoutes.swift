import Accounts
import HTTPTypes
import Notation
import Profiles
import Storage

/// What belongs to a profile: history, sources, notes, tasks, links and deals, and the writing of notes, tasks and links.
struct RelationRoutes: RouteGroup {
  let accounts: AccountRoster

  func register(in registry: inout RouteRegistry) {
    registerHistory(in: &registry)
    registerLists(in: &registry)
    registerNotes(in: &registry)
    registerTasks(in: &registry)
    registerLinks(in: &registry)
  }

  static let side = Schema.Property.optional("side", ProfileSchema.profileID, "The part of a merged profile it is about.")
  static let readingResponses: [RouteSpec.Response] = [.movedProfile, .problem(.notFound), .erasedProfile]
  static let writingResponses: [RouteSpec.Response] = [
    .problem(.notFound), .problem(.moved), .erasedProfile, .problem(.notActive), .problem(.editRefused),
  ]

  // MARK: History and sources

  private func registerHistory(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .get, "/v1/profiles/{id}/history", id: "getHistory", tag: "Profiles", summary: "What happened to a profile, newest first",
        scope: .read, parameters: [ProfileRoutes.id] + Parameter.paging(),
        responses: [.json(Paging.schema(of: HistoryWire.event), "A page.")] + Self.readingResponses)
    ) { [accounts] call in
      let paging = try call.paging()
      return try await accounts.serveProfile(call) { account, id in
        let page = try await account.history(of: id, before: paging.position.flatMap(Int64.init), limit: paging.limit)
        return paging.reply(next: page.next.map(String.init)) { array in for event in page.elements { array.event(event) } }
      }
    }
    registry.register(
      RouteSpec(
        .get, "/v1/profiles/{id}/sources", id: "getSources", tag: "Profiles", summary: "Every value that is held, its source and its date",
        description: "The answer to a data subject (GDPR Art. 14 and 15): former values included.", scope: .read,
        parameters: [ProfileRoutes.id], responses: [.json(HistoryWire.sources, "All of them.")] + Self.readingResponses)
    ) { [accounts] call in
      try await accounts.serveProfile(call) { account, id in
        let report = try await account.sources(of: id)
        return .json { $0.sources(report) }
      }
    }
  }

  // MARK: Lists

  private func registerLists(in registry: inout RouteRegistry) {
    register("notes", RelationSchema.note, in: &registry, { $0.notes }, number: { $0.id.number }) { $0.note($1) }
    register("tasks", RelationSchema.task, in: &registry, { $0.tasks }, number: { $0.id.number }) { $0.task($1) }
    register("links", RelationSchema.link, in: &registry, { $0.links }, number: { $0.id.number }) { $0.link($1) }
    register("deals", RelationSchema.deal, in: &registry, { $0.deals }, number: { $0.id.number }) { $0.deal($1) }
  }

  /// One list of a profile and of all that it absorbed, by id.
  private func register<E>(
    _ name: String, _ schema: Schema, in registry: inout RouteRegistry, _ list: @escaping @Sendable (Relations) -> [E],
    number: @escaping @Sendable (E) -> Int64, write: @escaping @Sendable (inout JSONWriter, E) -> Void
  ) {
    registry.register(
      RouteSpec(
        .get, PathTemplate("/v1/profiles/{id}/\(name)"), id: "list\(name.prefix(1).uppercased())\(name.dropFirst())OfProfile",
        tag: "Profiles", summary: "The \(name) of a profile and of all that it absorbed", scope: .read,
        parameters: [ProfileRoutes.id] + Parameter.paging(),
        responses: [.json(Paging.schema(of: schema), "A page.")] + Self.readingResponses)
    ) { [accounts] call in
      let paging = try call.paging()
      let last = paging.position.flatMap(Int64.init) ?? 0
      return try await accounts.serveProfile(call) { account, id in
        let rest = list(try await account.relations(of: id)).filter { number($0) > last }.sorted { number($0) < number($1) }
        let page = rest.prefix(paging.limit)
        return paging.reply(next: rest.count > page.count ? page.last.map { String(number($0)) } : nil) { array in
          for element in page { write(&array, element) }
        }
      }
    }
  }

  // MARK: Notes

  private func registerNotes(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/profiles/{id}/notes", id: "addNote", tag: "Profiles", summary: "Adds a note", scope: .write,
        parameters: [ProfileRoutes.id],
        request: .json(Schema.object(.required("text", .string(max: Self.textLimit, min: 1)), Self.side).named("NoteInput")),
        responses: [.json(.created, RelationSchema.note, "The note.")] + Self.writingResponses, isIdempotent: true)
    ) { [accounts] call in
      let id = try call.path("id", ProfileID.init)
      let (text, side) = try call.json.object { o in
        let text = o.required("text", .string(max: Self.textLimit, min: 1))
        let side = o.optional("side", ProfileReading.identifier(ProfileID.self))
        return (try text.value, side)
      }
      return try await accounts.serve(call) { account, context in
        let reply: @Sendable (Note) -> Reply = { note in .json(.created) { $0.note(note) } }
        return reply(try await account.addNote(to: id, text: text, side: side, context, seal: call.seal({ [$0.profile] }, reply)))
      }
    }
  }

  private static let textLimit = 16_000

  // MARK: Tasks

  private static let taskInput = Schema.object(
    .required("text", .string(max: textLimit, min: 1)), .optional("due_at", .string(.moment, max: 40).nullable),
    .optional("owner", .string(max: 200, min: 1).nullable), side
  ).named("TaskInput")

  private func registerTasks(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/profiles/{id}/tasks", id: "addTask", tag: "Profiles", summary: "Adds a task", scope: .write,
        parameters: [ProfileRoutes.id], request: .json(Self.taskInput),
        responses: [.json(.created, RelationSchema.task, "The task.")] + Self.writingResponses, isIdempotent: true)
    ) { [accounts] call in
      let id = try call.path("id", ProfileID.init)
      let (text, due, owner, side) = try call.json.object { o in
        let text = o.required("text", .string(max: Self.textLimit, min: 1))
        let due = o.nullable("due_at", .moment)
        let owner = o.nullable("owner", .string(max: 200, min: 1))
        let side = o.optional("side", ProfileReading.identifier(ProfileID.self))
        return (try text.value, due, owner, side)
      }
      return try await accounts.serve(call) { account, context in
        let reply: @Sendable (FollowUp) -> Reply = { task in .json(.created) { $0.task(task) } }
        return reply(
          try await account.addTask(
            to: id, text: text, dueAt: due, owner: owner, side: side, context, seal: call.seal({ [$0.profile] }, reply)))
      }
    }
    registry.register(
      RouteSpec(
        .patch, "/v1/tasks/{id}", id: "changeTask", tag: "Profiles", summary: "Marks a task as done, or as open again", scope: .write,
        parameters: [.path("id", .string(.identifier(prefix: "t")), "The task.")],
        request: .json(Schema.object(.required("done", .boolean)).named("TaskPatch")),
        responses: [.json(RelationSchema.task, "The task as it is now."), .problem(.notFound)])
    ) { [accounts] call in
      let id = try call.path("id", TaskID.init)
      let done = try call.json.object { o in
        let done = o.required("done", .boolean)
        return try done.value
      }
      return try await accounts.serve(call) { account, context in
        let task = try await account.setTask(id, done: done, context)
        return .json { $0.task(task) }
      }
    }
  }

  // MARK: Links

  private static let linkInput = Schema.object(
    .optional("organization", ProfileSchema.profileID, "Where the person of the address works."),
    .optional("person", ProfileSchema.profileID, "Who works for the organization of the address."),
    .optional("title", .string(max: 1_000, min: 1).nullable, "The person's job title there.")
  ).named("LinkInput")

  private func registerLinks(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/profiles/{id}/links", id: "addLink", tag: "Profiles", summary: "Says that a person works for an organization",
        description: "Name the organization at a person's address, or the person at an organization's (rule D1).", scope: .write,
        parameters: [ProfileRoutes.id], request: .json(Self.linkInput),
        responses: [.json(.created, RelationSchema.link, "The link.")] + Self.writingResponses, isIdempotent: true)
    ) { [accounts] call in
      let id = try call.path("id", ProfileID.init)
      let (person, organization, title) = try call.json.object { o in
        let person = o.optional("person", ProfileReading.identifier(ProfileID.self))
        let organization = o.optional("organization", ProfileReading.identifier(ProfileID.self))
        let title = o.nullable("title", .string(max: 1_000, min: 1))
        if o.has("person") == o.has("organization") {
          o.refuse("organization", o.has("person") ? .conflict : .missing, "name either 'organization' or 'person'")
        }
        return (person ?? id, organization ?? id, title)
      }
      return try await accounts.serve(call) { account, context in
        let reply: @Sendable (Link) -> Reply = { link in .json(.created) { $0.link(link) } }
        return reply(
          try await account.link(
            person: person, organization: organization, title: title, context,
            seal: call.seal({ [$0.person, $0.organization] }, reply)))
      }
    }
    registry.register(
      RouteSpec(
        .delete, "/v1/links/{id}", id: "removeLink", tag: "Profiles", summary: "Removes a link", scope: .write,
        parameters: [.path("id", .string(.identifier(prefix: "l")), "The link.")],
        responses: [.empty(.noContent, "It is gone."), .problem(.notFound)])
    ) { [accounts] call in
      let id = try call.path("id", LinkID.init)
      return try await accounts.serve(call) { account, context in
        try await account.unlink(id, context)
        return .noContent
      }
    }
  }
}

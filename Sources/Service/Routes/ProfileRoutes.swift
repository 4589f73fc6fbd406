import Accounts
import HTTPTypes
import Interchange
import Notation
import Profiles
import Resolution
import Storage

/// `/v1/profiles`: making, reading, changing and erasing profiles.
struct ProfileRoutes: RouteGroup {
  let accounts: AccountRoster

  static let id = Parameter.path("id", ProfileSchema.profileID, "The profile.")
  private static let values = Parameter.query(
    "values", .choice(["plain", "full"]), "`full` gives single-valued fields as value objects with source and date, too.", default: "plain")

  func register(in registry: inout RouteRegistry) {
    registerCreating(in: &registry)
    registerReading(in: &registry)
    registerListing(in: &registry)
    registerChanging(in: &registry)
    registerErasing(in: &registry)
  }

  // MARK: Creating

  private static let creation = Schema.object(
    .required("profile", ProfileSchema.profile), .optional("check", CheckWire.answer, "What it resembles; not in a replayed answer."),
    .optional("issues", .array(of: ProfileSchema.issue, max: 10_000), "Values that were kept but are doubtful; not in a replayed answer.")
  ).named("CreatedProfile")

  private func registerCreating(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/profiles", id: "createProfile", tag: "Profiles", summary: "Makes a profile",
        description: """
          Makes it whatever it resembles, and answers the same check as `POST /v1/check` (rule A3). A family name or an organization's name \
          is required (rule A1); the owner is who asks unless one is given (rule A4).
          """, scope: .write, request: .json(ProfileSchema.input),
        responses: [
          .json(.created, Self.creation, "The profile, and what it resembles.", headers: [.location, .etag]), .problem(.suppressed),
          .problem(.editRefused), .erasedAnswer,
        ], isIdempotent: true)
    ) { [accounts] call in
      let input = try call.json.object { o in ProfileReading.input(&o) }
      return try await accounts.serve(call) { account, context in
        var input = input
        input.defaultOwner = context.actor
        let creation = try await account.create(input, context, seal: call.seal({ [$0.id] }) { Self.reply($0, nil, nil) })
        let standing = try await account.standings(of: [creation.profile])[creation.profile.id]
        return Self.reply(creation.profile, creation, standing)
      }
    }
  }

  private static func reply(_ profile: ShownProfile, _ creation: Creation?, _ standing: ContactStanding?) -> Reply {
    Reply.json(.created, etag: EntityTag(revision: profile.revision)) { json in
      json.object { o in
        o.member("profile") { $0.profile(profile, standing: standing) }
        if let creation {
          o.member("check") { $0.check(creation.check) }
          o.member("issues") { $0.issues(creation.issues) }
        }
      }
    }.with(.location, "/v1/profiles/\(profile.id)")
  }

  // MARK: Reading

  private func registerReading(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .get, "/v1/profiles/{id}", id: "getProfile", tag: "Profiles", summary: "A profile", scope: .read,
        parameters: [Self.id, Self.values],
        responses: [
          .json(ProfileSchema.profile, "The profile as it is shown: the union of all that it absorbed.", headers: [.etag]), .movedProfile,
          .problem(.notFound), .erasedProfile,
        ])
    ) { [accounts] call in
      try await accounts.serveProfile(call) { account, id in
        let profile = try await account.profile(id)
        let standing = try await account.standings(of: [profile])[profile.id]
        return .json(etag: EntityTag(revision: profile.revision)) {
          $0.profile(profile, standing: standing, isFull: call.text("values") == "full")
        }
      }
    }
  }

  // MARK: Listing

  private func registerListing(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .get, "/v1/profiles", id: "listProfiles", tag: "Profiles", summary: "Profiles, by id or by time of change",
        description: "Merged, converted and erased profiles are left out. With `updated_since` the order is that of change.", scope: .read,
        parameters: Parameter.paging() + [
          .query("kind", .choice(Profile.Kind.self), "Only these."), .query("stage", .choice(Profile.Stage.self), "Only these."),
          .query("updated_since", .string(.moment, max: 40), "Only what changed at this time or later."), Self.values,
        ], responses: [.json(Paging.schema(of: ProfileSchema.profile), "A page.")])
    ) { [accounts] call in
      let paging = try call.paging()
      return try await accounts.serve(call) { account, _ in
        let page = try await account.profiles(
          kind: call.text("kind").flatMap(Profile.Kind.init), stage: call.text("stage").flatMap(Profile.Stage.init),
          updatedSince: call.text("updated_since").flatMap(Timestamp.init), after: paging.position.flatMap(ProfileCursor.init(text:)),
          limit: paging.limit)
        let standings = try await account.standings(of: page.elements)
        let isFull = call.text("values") == "full"
        return paging.reply(next: page.next?.text) { array in
          for profile in page.elements { array.profile(profile, standing: standings[profile.id], isFull: isFull) }
        }
      }
    }
  }

  // MARK: Changing

  private static let edition = Schema.object(
    .required("profile", ProfileSchema.profile),
    .required("issues", .array(of: ProfileSchema.issue, max: 10_000), "Values that were kept but are doubtful.")
  ).named("ChangedProfile")

  private func registerChanging(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .patch, "/v1/profiles/{id}", id: "changeProfile", tag: "Profiles", summary: "Changes a profile",
        description: """
          What is absent stays, `null` clears, an array replaces all values of a multi-valued field; `add` and `remove` change some. What is \
          replaced is kept as a former value.
          """, scope: .write,
        parameters: [Self.id, .query("side", ProfileSchema.profileID, "The part of a merged profile to write on.")],
        request: .json(ProfileSchema.patch),
        responses: [
          .json(Self.edition, "The profile as it is now.", headers: [.etag]), .problem(.notFound), .problem(.moved), .erasedProfile,
          .problem(.notActive), .problem(.editRefused),
        ], precondition: .optional)
    ) { [accounts] call in
      let id = try call.path("id", ProfileID.init)
      let side = call.text("side").flatMap(ProfileID.init)
      let patch = try call.json.object { o in ProfileReading.patch(&o, side: side) }
      return try await accounts.serve(call) { account, context in
        var revision: Int64?
        if call.hasPrecondition {
          let current = try await account.profile(id).revision
          try call.checkPrecondition(current: EntityTag(revision: current))
          revision = current
        }
        let edition = try await account.edit(id, patch, revision: revision, context)
        let standing = try await account.standings(of: [edition.profile])[id]
        return .json(etag: EntityTag(revision: edition.profile.revision)) { json in
          json.object { o in
            o.member("profile") { $0.profile(edition.profile, standing: standing) }
            o.member("issues") { $0.issues(edition.issues) }
          }
        }
      }
    }
  }

  // MARK: Erasing

  private static let erasure = Schema.object(
    .required("erased", .array(of: ProfileSchema.profileID, max: 1_000), "The profile and all that it had absorbed."),
    .required("suppressions", .integer(0...1_000_000), "Entries that keep the person out of later imports.")
  ).named("Erasure")

  private func registerErasing(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .delete, "/v1/profiles/{id}", id: "eraseProfile", tag: "Profiles", summary: "Erases a profile",
        description: """
          Values, their history, notes, tasks and queues of the profile and of all that it absorbed go for good; keyed hashes keep the \
          person out of later imports and creates. Cannot be undone.
          """, scope: .admin, parameters: [Self.id],
        responses: [.json(Self.erasure, "It is erased."), .problem(.notFound), .problem(.moved), .erasedProfile])
    ) { [accounts] call in
      let id = try call.path("id", ProfileID.init)
      return try await accounts.serve(call) { account, context in
        let erasure = try await account.erase(id, context)
        return .json { json in
          json.object { o in
            o.member("erased") { $0.strings(erasure.profiles.map(\.description)) }
            o.member("suppressions", erasure.suppressions)
          }
        }
      }
    }
  }
}

extension ProfileCursor {
  /// As a position of a listing.
  var text: String { updatedAt.map { "\(id) \($0.milliseconds)" } ?? "\(id)" }

  init?(text: String) {
    let parts = text.split(separator: " ")
    guard let id = parts.first.flatMap({ ProfileID(String($0)) }) else { return nil }
    guard parts.count > 1 else {
      self.init(id: id)
      return
    }
    guard let milliseconds = Int64(parts[1]) else { return nil }
    self.init(id: id, updatedAt: Timestamp(milliseconds: milliseconds))
  }
}

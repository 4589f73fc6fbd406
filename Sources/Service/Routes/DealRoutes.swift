import Accounts
import HTTPTypes
import Notation
import Profiles
import Storage

/// `/v1/deals`: sales in progress; what a contact is to us follows from them (rules D4-D6).
struct DealRoutes: RouteGroup {
  let accounts: AccountRoster

  private static let id = Parameter.path("id", .string(.identifier(prefix: "d")), "The deal.")
  private static let contactResponses: [RouteSpec.Response] = [
    .problem(.notFound), .problem(.moved), .erasedProfile, .problem(.notActive),
  ]

  func register(in registry: inout RouteRegistry) {
    registerCreating(in: &registry)
    registerReading(in: &registry)
    registerChanging(in: &registry)
  }

  private func registerCreating(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/deals", id: "createDeal", tag: "Deals", summary: "Makes a deal with a contact", scope: .write,
        request: .json(DealReading.input),
        responses: [.json(.created, RelationSchema.deal, "The deal.", headers: [.location, .etag])] + Self.contactResponses,
        isIdempotent: true)
    ) { [accounts] call in
      let input = try call.json.object { o in DealReading.deal(&o) }
      return try await accounts.serve(call) { account, context in
        let reply: @Sendable (Deal) -> Reply = { Self.reply(.created, $0).with(.location, "/v1/deals/\($0.id)") }
        return reply(try await account.createDeal(input, context, seal: call.seal(\.everyone, reply)))
      }
    }
  }

  private func registerReading(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .get, "/v1/deals/{id}", id: "getDeal", tag: "Deals", summary: "A deal", scope: .read, parameters: [Self.id],
        responses: [.json(RelationSchema.deal, "The deal.", headers: [.etag]), .problem(.notFound)])
    ) { [accounts] call in
      let id = try call.path("id", DealID.init)
      return try await accounts.serve(call) { account, _ in Self.reply(.ok, try await account.deal(id)) }
    }
    registry.register(
      RouteSpec(
        .get, "/v1/deals", id: "listDeals", tag: "Deals", summary: "Deals, by id", scope: .read,
        parameters: Parameter.paging() + [.query("stage", .choice(Deal.StageCategory.self), "Only these.")],
        responses: [.json(Paging.schema(of: RelationSchema.deal), "A page.")])
    ) { [accounts] call in
      let paging = try call.paging()
      return try await accounts.serve(call) { account, _ in
        let page = try await account.deals(
          stage: call.text("stage").flatMap(Deal.StageCategory.init), after: paging.position.flatMap(DealID.init), limit: paging.limit)
        return paging.reply(next: page.next?.description) { array in for deal in page.elements { array.deal(deal) } }
      }
    }
  }

  private func registerChanging(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .patch, "/v1/deals/{id}", id: "changeDeal", tag: "Deals", summary: "Changes a deal",
        description: "What is absent stays, `null` clears. A stage `won` makes its contacts customers (rule D6).", scope: .write,
        parameters: [Self.id], request: .json(DealReading.patch),
        responses: [.json(RelationSchema.deal, "The deal as it is now.", headers: [.etag])] + Self.contactResponses,
        precondition: .optional)
    ) { [accounts] call in
      let id = try call.path("id", DealID.init)
      let input = try call.json.object { o in DealReading.deal(&o) }
      return try await accounts.serve(call) { account, context in
        let known = try await Self.known(id, call, account)
        return Self.reply(.ok, try await account.updateDeal(id, input, ifStill: known, context))
      }
    }
    registry.register(
      RouteSpec(
        .delete, "/v1/deals/{id}", id: "removeDeal", tag: "Deals", summary: "Removes a deal", scope: .write, parameters: [Self.id],
        responses: [.empty(.noContent, "It is gone."), .problem(.notFound)], precondition: .optional)
    ) { [accounts] call in
      let id = try call.path("id", DealID.init)
      return try await accounts.serve(call) { account, context in
        let known = try await Self.known(id, call, account)
        try await account.deleteDeal(id, ifStill: known, context)
        return .noContent
      }
    }
  }

  /// The deal that If-Match is about; nil without one.
  private static func known(_ id: DealID, _ call: Call, _ account: Account) async throws -> Deal? {
    guard call.hasPrecondition else { return nil }
    let deal = try await account.deal(id)
    try call.checkPrecondition(current: tag(of: bytes(of: deal)))
    return deal
  }

  private static func reply(_ status: HTTPResponse.Status, _ deal: Deal) -> Reply {
    let bytes = bytes(of: deal)
    return .json(status, etag: tag(of: bytes), bytes: bytes)
  }

  private static func bytes(of deal: Deal) -> [UInt8] {
    var json = JSONWriter()
    json.deal(deal)
    return json.finish()
  }

  /// Deals have no revision: the tag is a hash of what is shown.
  private static func tag(of bytes: [UInt8]) -> EntityTag {
    EntityTag(String(SipHash(k0: 5, k1: 6).hash(bytes), radix: 16) + String(SipHash(k0: 7, k1: 8).hash(bytes), radix: 16))
  }
}

extension Deal {
  /// Every profile that it names.
  var everyone: [ProfileID] { [contact] + (organization.map { [$0] } ?? []) + associatedContacts }
}

import Accounts
import HTTPTypes
import Notation
import Profiles
import Resolution
import Storage

/// `/v1/reviews` and `/v1/verdicts`: doubtful pairs, and what people decide on them.
struct ReviewRoutes: RouteGroup {
  let accounts: AccountRoster

  func register(in registry: inout RouteRegistry) {
    registerQueue(in: &registry)
    registerVerdicts(in: &registry)
  }

  private func registerQueue(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .get, "/v1/reviews", id: "listReviews", tag: "Reviews",
        summary: "Pairs that wait for a verdict, what a decision is worth most first",
        scope: .read, parameters: Parameter.paging() + [.query("status", .choice(ReviewItem.Status.self), "Only these.", default: "open")],
        responses: [.json(Paging.schema(of: ReviewWire.item), "A page.")])
    ) { [accounts] call in
      let paging = try call.paging()
      let status = call.text("status").flatMap(ReviewItem.Status.init) ?? .open
      return try await accounts.serve(call) { account, _ in
        let page = try await account.reviews(
          status: status, after: paging.position.flatMap(ReviewCursor.init(position:)), limit: paging.limit)
        return paging.reply(next: page.next?.position) { array in for item in page.elements { array.reviewItem(item) } }
      }
    }
    registry.register(
      RouteSpec(
        .get, "/v1/reviews/{id}", id: "getReview", tag: "Reviews", summary: "A pair side by side, explained", scope: .read,
        parameters: [.path("id", .string(.identifier(prefix: "r")), "The pair's place in the queue.")],
        responses: [.json(ReviewWire.whole, "The pair."), .problem(.notFound)])
    ) { [accounts] call in
      let id = try call.path("id", ReviewID.init)
      return try await accounts.serve(call) { account, _ in
        let review = try await account.review(id)
        return .json { $0.reviewCase(review) }
      }
    }
  }

  private static let request = Schema.object(
    .required("a", ProfileSchema.profileID), .required("b", ProfileSchema.profileID),
    .required("decision", .choice(Verdict.Decision.self)), .optional("comment", .string(max: ReviewWire.commentLimit)),
    .optional("merge", .boolean, "With the decision `same`, merges the two as well; the contact, or the older one, survives."))

  private func registerVerdicts(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/verdicts", id: "giveVerdict", tag: "Reviews", summary: "Decides on a pair",
        description: "Remembered for good: a pair that is different is never proposed or merged by itself again.", scope: .merge,
        request: .json(Self.request),
        responses: [
          .json(.created, ReviewWire.decided, "The verdict."), .problem(.notFound), .problem(.mergeRefused), .erasedProfile,
          .problem(.notActive),
        ], isIdempotent: true)
    ) { [accounts] call in
      let (a, b, decision, comment, merges) = try call.json.object { o in
        let a = o.required("a", ProfileReading.identifier(ProfileID.self))
        let b = o.required("b", ProfileReading.identifier(ProfileID.self))
        let decision = o.required("decision", .choice(Verdict.Decision.self))
        let comment = o.optional("comment", .string(max: ReviewWire.commentLimit))
        let merges = o.optional("merge", .boolean) ?? false
        return (try a.value, try b.value, try decision.value, comment, merges)
      }
      return try await accounts.serve(call) { account, context in
        let seal: Seal<(Verdict, MergeOutcome?)>? = call.seal({ [$0.0.a, $0.0.b] + ($0.1?.after.sides.map(\.id) ?? []) }) {
          Self.reply($0.0, $0.1)
        }
        let decided = try await account.decide(a, b, decision, comment: comment, merges: merges, context, seal: seal)
        return Self.reply(decided.verdict, decided.merge)
      }
    }
    registry.register(
      RouteSpec(
        .get, "/v1/verdicts", id: "listVerdicts", tag: "Reviews", summary: "Verdicts, by pair", scope: .read,
        parameters: Parameter.paging(), responses: [.json(Paging.schema(of: ReviewWire.verdict), "A page.")])
    ) { [accounts] call in
      let paging = try call.paging()
      return try await accounts.serve(call) { account, _ in
        let page = try await account.verdicts(after: paging.position.flatMap(PairCursor.init(position:)), limit: paging.limit)
        return paging.reply(next: page.next?.position) { array in for verdict in page.elements { array.verdict(verdict) } }
      }
    }
  }

  private static func reply(_ verdict: Verdict, _ merge: MergeOutcome?) -> Reply {
    .json(.created) { json in
      json.object { o in
        o.member("verdict") { $0.verdict(verdict) }
        if let merge {
          o.member("merge") { $0.merge(merge.merge) }
          o.member("profile") { $0.profile(ShownProfile(merge.after)) }
        }
      }
    }
  }
}

extension ReviewCursor {
  /// The bits of the worth, so that the next page begins exactly there.
  fileprivate var position: String { "\(worth.bitPattern) \(id)" }

  fileprivate init?(position: String) {
    let parts = position.split(separator: " ")
    guard parts.count == 2, let bits = UInt64(parts[0]), let id = ReviewID(String(parts[1])) else { return nil }
    self.init(worth: Double(bitPattern: bits), id: id)
  }
}

extension PairCursor {
  fileprivate var position: String { "\(a) \(b)" }

  fileprivate init?(position: String) {
    let parts = position.split(separator: " ")
    guard parts.count == 2, let a = ProfileID(String(parts[0])), let b = ProfileID(String(parts[1])) else { return nil }
    self.init(a: a, b: b)
  }
}

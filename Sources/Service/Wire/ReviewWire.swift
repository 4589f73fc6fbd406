import Accounts
import Notation
import Profiles
import Resolution

/// The review queue and verdicts.
enum ReviewWire {
  static let verdict = Schema.object(
    .required("a", ProfileSchema.profileID), .required("b", ProfileSchema.profileID), .required("decision", .choice(Verdict.Decision.self)),
    .required("actor", .string(max: 200)), .optional("comment", .string(max: commentLimit)),
    .required("created_at", ProfileSchema.dateTime)
  ).named("Verdict")

  static let commentLimit = 10_000

  static let item = Schema.object(
    .required("id", .string(.identifier(prefix: "r"))), .required("a", ProfileSchema.profileID),
    .required("b", ProfileSchema.profileID), .required("probability", .number(0...1), "That both are the same."),
    .required("worth", .number(0...1_000_000), "How much a decision is worth; the queue is ordered by it."),
    .required("status", .choice(ReviewItem.Status.self)), .required("created_at", ProfileSchema.dateTime)
  ).named("ReviewItem")

  static let whole = Schema.object(
    .required("item", item), .required("a", ProfileSchema.profile, "As it is shown now."), .required("b", ProfileSchema.profile),
    .required("reasons", .array(of: CheckWire.reason, max: 100)), .required("against", .array(of: CheckWire.reason, max: 100)),
    .required("summary", .string(max: 2_000)),
    .required("counterfactuals", .array(of: .string(max: 2_000), max: 100), "What would have changed the outcome.")
  ).named("ReviewCase")

  static let decided = Schema.object(
    .required("verdict", verdict), .optional("merge", MergeWire.merge), .optional("profile", ProfileSchema.profile)
  ).named("VerdictAnswer")
}

extension JSONWriter {
  mutating func verdict(_ verdict: Verdict) {
    object { o in
      o.member("a", "\(verdict.a)")
      o.member("b", "\(verdict.b)")
      o.member("decision", verdict.decision.rawValue)
      o.member("actor", verdict.actor)
      o.given("comment", verdict.comment)
      o.member("created_at", verdict.createdAt.description)
    }
  }

  mutating func reviewItem(_ item: ReviewItem) {
    object { o in
      o.member("id", "\(item.id)")
      o.member("a", "\(item.a)")
      o.member("b", "\(item.b)")
      o.member("probability") { $0.number(min(1, max(0, item.probability)), decimals: 6) }
      o.member("worth") { $0.number(min(1_000_000, max(0, item.worth)), decimals: 3) }
      o.member("status", item.status.rawValue)
      o.member("created_at", item.createdAt.description)
    }
  }

  mutating func reviewCase(_ review: ReviewCase) {
    object { o in
      o.member("item") { $0.reviewItem(review.item) }
      o.member("a") { $0.profile(review.a) }
      o.member("b") { $0.profile(review.b) }
      o.member("reasons") { $0.reasons(review.reasons) }
      o.member("against") { $0.reasons(review.against) }
      o.member("summary", review.summary)
      o.member("counterfactuals") { $0.strings(review.counterfactuals) }
    }
  }
}

import Accounts
import Notation
import Profiles
import Resolution

/// The answer of a check.
enum CheckWire {
  static let reason = Schema.object(
    .required("field", .string(max: 200)), .required("ours", .string(max: 20_000)), .required("theirs", .string(max: 20_000)),
    .required("level", .string(max: 200)), .required("weight", .number(-1_000...1_000), "In bits; negative speaks against.")
  ).named("Reason")

  static let match = Schema.object(
    .required("id", ProfileSchema.profileID), .required("kind", .choice(Profile.Kind.self)),
    .required("stage", .choice(Profile.Stage.self)),
    .required("probability", .number(0...1), "That both are the same."), .required("weight", .number(-1_000...1_000), "Log2 odds."),
    .required("summary", .string(max: 2_000)), .required("reasons", .array(of: reason, max: 100)),
    .required("against", .array(of: reason, max: 100)), .required("profile", ProfileSchema.profile)
  ).named("Match")

  static let answer = Schema.object(
    .required("advice", .choice(CheckAnswer.Advice.self)), .required("matches", .array(of: match, max: 50)),
    .required("organizations", .array(of: match, max: 50), "Organizations that may be the one that a person names."),
    .required("completions", .array(of: ProfileSchema.profile, max: 50), "Names that begin like what was typed."),
    .required("issues", .array(of: ProfileSchema.issue, max: 10_000))
  ).named("CheckAnswer")
}

extension JSONWriter {
  mutating func check(_ answer: CheckAnswer) {
    object { o in
      o.member("advice", answer.advice.rawValue)
      o.member("matches") { $0.array { a in for match in answer.matches { a.match(match) } } }
      o.member("organizations") { $0.array { a in for match in answer.organizations { a.match(match) } } }
      o.member("completions") { $0.array { a in for profile in answer.completions { a.profile(profile) } } }
      o.member("issues") { $0.issues(answer.issues) }
    }
  }

  private mutating func match(_ match: CheckMatch) {
    object { o in
      o.member("id", "\(match.profile.id)")
      o.member("kind", match.profile.kind.rawValue)
      o.member("stage", match.profile.stage.rawValue)
      o.member("probability") { $0.number(match.probability, decimals: 6) }
      o.member("weight") { $0.number(match.weight, decimals: 3) }
      o.member("summary", match.summary)
      o.member("reasons") { $0.reasons(match.reasons) }
      o.member("against") { $0.reasons(match.against) }
      o.member("profile") { $0.profile(match.profile) }
    }
  }

  mutating func reasons(_ reasons: [CheckMatch.Reason]) {
    array { a in
      for reason in reasons {
        a.object { o in
          o.member("field", reason.field)
          o.member("ours", reason.ours)
          o.member("theirs", reason.theirs)
          o.member("level", reason.level)
          o.member("weight") { $0.number(reason.weight, decimals: 3) }
        }
      }
    }
  }
}

import Accounts
import HTTPTypes
import Interchange
import Profiles

/// `POST /v1/check`: what a profile that is about to be made resembles.
struct CheckRoutes: RouteGroup {
  let accounts: AccountRoster

  func register(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/check", id: "check", tag: "Check", summary: "What a new or half-typed profile resembles",
        description: """
          Looks among leads and contacts, people and organizations. Each match says how probable it is and why, field by field. The answer \
          informs; it never blocks creating.
          """, scope: .read, request: .json(Self.request), responses: [.json(CheckWire.answer, "What was found, the most probable first.")])
    ) { [self] call in
      let question = try call.json.object { o in try Self.question(&o) }
      let answer = try await accounts.serve(call, at: "/profile") { account, context in try await account.check(question, context) }
      return .json { $0.check(answer) }
    }
  }

  private static let request = Schema.object(
    .required("profile", ProfileSchema.input), .optional("typed", .string(max: 200, min: 1), "What is in the name field so far."),
    .optional("limit", .integer(1...50), "Matches at most; 5 by default."),
    .optional("minimum_probability", .number(0...1), "0.05 by default."),
    .optional("exclude", .array(of: ProfileSchema.profileID, max: 1_000), "Profiles not to answer, such as the one being edited."))

  private static func question(_ o: inout ObjectReader) throws -> CheckQuestion {
    let profile = o.required("profile", .object { ProfileReading.input(&$0) })
    let typed = o.optional("typed", .string(max: 200, min: 1))
    let limit = o.optional("limit", .integer(1...50))
    let minimum = o.optional("minimum_probability", .number(0...1))
    let excluded = o.optional("exclude", .array(of: ProfileReading.identifier(ProfileID.self), max: 1_000))
    var question = CheckQuestion(try profile.value)
    question.typed = typed
    if let limit { question.limit = Int(limit) }
    if let minimum { question.minimumProbability = minimum }
    question.excluding = Set(excluded ?? [])
    return question
  }
}

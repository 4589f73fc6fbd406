import Accounts
import HTTPTypes
import Notation
import Profiles
import Resolution

/// `POST /v1/profiles/upsert`: creates what is not there, updates what is, asks where several fit (Sell's none, one, many).
struct UpsertRoutes: RouteGroup {
  let accounts: AccountRoster

  private static let matches = [ImportRequest.Match.externalID, .email].map(\.rawValue)

  private static let request = Schema.object(
    .required("match_by", .choice(matches)), .required("profiles", .array(of: ProfileSchema.input, max: Account.upsertLimit, min: 1))
  ).named("Upsert")

  private static let result = Schema.object(
    .required("status", .choice(UpsertResult.Status.self)), .optional("id", ProfileSchema.profileID),
    .optional("candidates", .array(of: ProfileSchema.profileID, max: 200), "The profiles that have its key; nothing was written."),
    .optional(
      "errors",
      .array(
        of: .object(
          .required("pointer", .string(max: 10_000)), .required("code", .choice(Finding.Code.self)),
          .required("detail", .string(max: 10_000))),
        max: 10_000), "Why nothing was written."),
    .optional("issues", .array(of: ProfileSchema.issue, max: 10_000), "Values that were kept but are doubtful.")
  ).named("UpsertResult")

  func register(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/profiles/upsert", id: "upsertProfiles", tag: "Profiles", summary: "Creates or updates up to 1,000 profiles by a key",
        description: """
          For each profile: nobody has its key, it is created; one has, that is updated; several have, nothing is written and they are named. \
          All are one transaction and in order, each sees those before it; a flaw of one keeps no other from being written. Values of \
          multi-valued fields are added, single-valued ones replace; `stage`, `kind` and `notes` count for new profiles only. One profile \
          alone that several fit is answered with 409.
          """, scope: .write, request: .json(Self.request, limitInBytes: 16 << 20),
        responses: [
          .json(
            Schema.object(.required("results", .array(of: Self.result, max: Account.upsertLimit))), "What became of each, in their order."),
          .problem(.ambiguous), .erasedAnswer,
        ], isIdempotent: true)
    ) { [accounts] call in
      let (match, inputs) = try call.json.object { o in
        let match = o.required("match_by", Shape<String>.choice(Self.matches).map(expected: "a key", ImportRequest.Match.init))
        let inputs = o.required("profiles", .array(of: .object { ProfileReading.input(&$0) }, max: Account.upsertLimit, min: 1))
        return (try match.value, try inputs.value)
      }
      return try await accounts.serve(call) { account, context in
        let owned = inputs.map { input in
          var input = input
          input.defaultOwner = context.actor
          return input
        }
        let results = try await account.upsert(
          owned, by: match, context, seal: call.seal({ $0.compactMap(\.id) }) { try Self.reply($0) })
        return try Self.reply(results)
      }
    }
  }

  /// - Throws: `ambiguous` for one alone that several fit.
  private static func reply(_ results: [UpsertResult]) throws -> Reply {
    if results.count == 1, results[0].status == .conflict { throw AccountError.ambiguous(results[0].candidates) }
    return .json { json in
      json.object { o in
        o.member("results") { $0.array { a in for (index, result) in results.enumerated() { a.upsertResult(result, at: index) } } }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func upsertResult(_ result: UpsertResult, at index: Int) {
    object { o in
      o.member("status", result.status.rawValue)
      if let id = result.id { o.member("id", "\(id)") }
      if result.status == .conflict { o.member("candidates") { $0.strings(result.candidates.map(\.description)) } }
      if !result.flaws.isEmpty {
        o.member("errors") { $0.findings(result.flaws.map { ProblemTable.finding($0, at: "/profiles/\(index)") }) }
      }
      if !result.issues.isEmpty { o.member("issues") { $0.issues(result.issues) } }
    }
  }

  private mutating func findings(_ findings: [Finding]) {
    array { a in
      for finding in findings {
        a.object { o in
          o.member("pointer", finding.pointer)
          o.member("code", finding.code.rawValue)
          o.member("detail", finding.detail)
        }
      }
    }
  }
}

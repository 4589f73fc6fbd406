import Accounts
import HTTPTypes
import Profiles

/// Routes of one subject.
protocol RouteGroup: Sendable {
  func register(in registry: inout RouteRegistry)
}

extension Call {
  /// Who asks, when, and under which request.
  func context(_ account: Account) -> RequestContext {
    RequestContext(actor: principal.map { "key:\($0.keyID)" } ?? "anonymous", requestID: requestID, now: account.now())
  }

  /// The address of this request with another profile in the place of `/v1/profiles/{id}`.
  func redirect(to root: ProfileID) -> Reply {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var steps = parts[0].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if steps.count > 3 { steps[3] = "\(root)" }
    let query = parts.count > 1 ? "?\(parts[1])" : ""
    return .redirect(to: steps.joined(separator: "/") + query)
  }
}

extension AccountRoster {
  /// What `body` returns for the account that asks; refusals come out as problems.
  /// - Parameter base: the JSON Pointer of the object in the body that holds the fields a refusal can name.
  func serve<R>(_ call: Call, at base: String = "", _ body: (Account, RequestContext) async throws -> R) async throws -> R {
    try await ProblemTable.mapping(at: base) {
      let account = try await account(call.account)
      return try await body(account, call.context(account))
    }
  }

  /// The same for reading what belongs to a profile: a merged one answers with a redirect to what it is part of.
  func serveProfile(_ call: Call, _ body: (Account, ProfileID) async throws -> Reply) async throws -> Reply {
    let id = try call.path("id", ProfileID.init)
    return try await ProblemTable.mapping {
      do {
        return try await body(try await account(call.account), id)
      } catch AccountError.moved(let root) {
        return call.redirect(to: root)
      }
    }
  }
}

extension RouteSpec.Response {
  static let movedProfile = RouteSpec.Response.empty(
    .permanentRedirect, "The profile is part of another now; the same question is answered there.", headers: [.location])
  static let erasedProfile = RouteSpec.Response.problem(.erased)
  /// Of idempotent routes whose answers hold profiles.
  static let erasedAnswer = RouteSpec.Response.problem(.erased, "The request was done, and its answer was erased with a profile in it.")
}

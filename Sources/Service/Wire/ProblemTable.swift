import Accounts
import HTTPTypes
import Notation
import Profiles
import Resolution
public import Storage

/// The one table from what the rooms below refuse to what the API answers.
enum ProblemTable {
  /// What `body` returns; refusals of accounts and stores come out as problems.
  /// - Parameter base: the JSON Pointer of the object in the body that the fields of a refusal are members of.
  static func mapping<R>(at base: String = "", _ body: () async throws -> R) async throws -> R {
    do {
      return try await body()
    } catch let error as AccountError {
      if case .store(let cause) = error, problem(cause) == nil { throw cause }
      throw problem(error, at: base)
    } catch let error as StoreError {
      throw problem(error) ?? error
    }
  }

  static func problem(_ error: AccountError, at base: String = "") -> Problem {
    switch error {
    case .notFound(let id): Problem(.notFound, "there is nothing with the id \(id)")
    case .moved(let root):
      Problem(
        .moved, "it is part of \(root) now: ask for that one",
        members: [("id", .string("\(root)")), ("location", .string("/v1/profiles/\(root)"))])
    case .erased(let id): Problem(.erased, "\(id) was erased", members: [("id", .string("\(id)"))])
    case .notActive(let id, let state): notActive(id, state)
    case .outdated(let current):
      // 0 is no revision: what has none was changed in between.
      Problem(.preconditionFailed, members: current > 0 ? [("revision", .number(JSONNumber(current)))] : [])
    case .ambiguous(let ids):
      Problem(.ambiguous, "several profiles fit; nothing was written", members: [("candidates", .array(ids.map { .string("\($0)") }))])
    case .suppressed: Problem(.suppressed, "the person asked to be forgotten; nothing was written")
    case .invalid(let flaws): Problem(.validation, errors: flaws.prefix(100).map { finding($0, at: base) })
    case .edit(let refusal): problem(refusal, at: base)
    case .merge(let refusal): problem(refusal)
    case .unmerge(let refusal): problem(refusal, at: base)
    case .conversion(let refusal): problem(refusal, at: base)
    case .undo(let refusals): problem(refusals)
    case .settings(let reason): Problem(.validation, reason)
    case .idempotencyMismatch: Problem(.idempotencyMismatch)
    case .idempotencyInProgress: Problem(.requestInFlight, headers: [.retryAfter: "1"])
    case .directoryInUse, .directory: .unavailable("the data directory cannot be used now", retryAfter: 5)
    case .noSuchAccount: Problem(.unauthenticated, "the key is not valid")
    case .closing: .unavailable("the service is stopping", retryAfter: 5)
    case .store(let cause): problem(cause) ?? Problem(.internalError)
    }
  }

  /// Nil for a failure that is nobody's fault but the service's.
  static func problem(_ error: StoreError) -> Problem? {
    switch error {
    case .busy: .unavailable("the store is busy")
    case .closed: .unavailable("the service is stopping", retryAfter: 5)
    case .full: Problem(.storageFull, headers: [.retryAfter: "60"])
    case .conflict: Problem(.conflict, "the change contradicts what is stored; read again")
    default: nil
    }
  }

  static func notActive(_ id: ProfileID, _ state: Profile.State) -> Problem {
    switch state {
    case .active: Problem(.notActive, "\(id) cannot be worked on now", members: [("id", .string("\(id)"))])
    case .merged(let survivor, _): problem(AccountError.moved(to: survivor))
    case .converted(let conversion):
      Problem(
        .notActive, "\(id) was converted by \(conversion): work on its contacts",
        members: [("id", .string("\(id)")), ("state", "converted"), ("conversion", .string("\(conversion)"))])
    case .undone(let conversion):
      Problem(
        .notActive, "\(id) went when \(conversion) was undone: work on its lead",
        members: [("id", .string("\(id)")), ("state", "undone"), ("conversion", .string("\(conversion)"))])
    case .erased: problem(AccountError.erased(id))
    }
  }

  // MARK: Pointers

  static func finding(_ flaw: InputFlaw, at base: String) -> Finding {
    let isMissing = flaw.message == "is required"
    return Finding(
      pointer: base + pointer(flaw.field), code: isMissing ? .missing : .invalidFormat, detail: "\(flaw.field): \(flaw.message)")
  }

  /// The pointer of a field such as `email`, `custom_fields.Colour` or `person.all_of[1]`.
  static func pointer(_ field: String) -> String {
    if field.isEmpty { return "" }
    if field.hasPrefix("custom_fields.") { return "/custom_fields/" + escaped(field.dropFirst(14)) }
    var pointer = ""
    for step in field.split(whereSeparator: { $0 == "." || $0 == "[" || $0 == "]" }) { pointer += "/" + escaped(step) }
    return pointer
  }

  private static func escaped(_ name: Substring) -> String {
    String(name.prefix(200)).replacing("~", with: "~0").replacing("/", with: "~1")
  }
}

extension StoreError: LoggableError {
  /// The kind of the failure and its number, without the path.
  public var logMessage: String {
    switch self {
    case .inaccessible(_, let code): "inaccessible, errno \(code)"
    case .unreadable(let table, let number): "row \(number) of \(table) cannot be read"
    case .failed(let code): "SQLite result code \(code)"
    case .conflict(let table): "conflict in \(table)"
    case .newer(_, let version, let supported): "schema \(version), supported \(supported)"
    case .missing: "missing"
    case .notADatabase: "not a database"
    case .foreign: "foreign database"
    case .damaged: "damaged"
    case .exists: "exists"
    case .busy: "busy"
    case .full: "disk full"
    case .closed: "closed"
    }
  }
}

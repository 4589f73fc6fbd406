import Profiles
import ProviderKit

/// Documents that are not what they should be.
enum BodyChecks {
  static let all = [empty, garbage, truncated, huge, deep, type, encoding, drift, unchanged]

  private static func changed(
    _ examination: Examination, limit: Duration = .seconds(20), _ change: @escaping @Sendable (FetchedBody) -> FetchedBody
  ) async throws(Objection) -> Observation {
    _ = try examination.requesting()
    return try await examination.observe(.bodies(change), limit: limit)
  }

  static let empty = Check("body.empty", "an empty body is no answer") { examination throws(Objection) in
    try examination.requireNoAnswer(try await changed(examination, BodyChange.empty), "an empty body")
  }

  static let garbage = Check("body.garbage", "bytes of chance are no answer") { examination throws(Objection) in
    try examination.requireNoAnswer(try await changed(examination, BodyChange.garbage), "bytes of chance")
  }

  static let truncated = Check("body.truncated", "what a cut document lacks is not taken for absent") { examination throws(Objection) in
    let seen = try await changed(examination, BodyChange.half)
    guard let outcome = seen.outcome else { throw .failed("the lookup did not end") }
    try require(outcome != .notFound && outcome != .gone, "half a document ends as \(seen.ending)")
  }

  static let huge = Check("body.huge", "8 MiB are read or refused within 10 s") { examination throws(Objection) in
    let seen = try await changed(examination, limit: .seconds(10), BodyChange.huge)
    try require(seen.outcome != nil, "the lookup did not end within 10 s")
  }

  static let deep = Check("body.deep", "200,000 levels are read or refused within 10 s, and are no answer") {
    examination throws(Objection) in
    let seen = try await changed(examination, limit: .seconds(10), BodyChange.deep)
    try require(seen.outcome != nil, "the lookup did not end within 10 s")
    try require(seen.outcome != .found && seen.claims.isEmpty, "the lookup ends as \(seen.ending) with \(seen.claims.count) claims")
  }

  static let type = Check("body.type", "a log-in page or a picture in place of the answer is no answer") { examination throws(Objection) in
    try examination.requireNoAnswer(try await changed(examination, BodyChange.otherType), "another kind of document")
  }

  static let encoding = Check("body.encoding", "broken encodings end as any other, and leave no controls in values") {
    examination throws(Objection) in
    let seen = try await changed(examination, BodyChange.encoding)
    try require(seen.outcome != nil, "the lookup did not end")
    for claim in seen.claims { try ClaimChecks.text(claim) }
  }

  static let drift = Check("body.drift", "a changed layout is told from not_found, and leads to no other values") {
    examination throws(Objection) in
    let first = try examination.requesting().seen
    let seen = try await changed(examination, BodyChange.renamed)
    guard let outcome = seen.outcome else { throw .failed("the lookup did not end") }
    try require(outcome != .notFound && outcome != .gone, "with other names for everything the lookup ends as \(seen.ending)")
    for claim in seen.claims where !first.claims.contains(where: { $0.field == claim.field && $0.text == claim.text }) {
      throw .failed("\(claim.field.name) became \(claim.text)")
    }
  }

  static let unchanged = Check("body.not-modified", "an answer that the source says is still valid (304) gives the same claims") {
    examination throws(Objection) in
    let first = try examination.requesting().seen
    let seen = try await examination.observe(
      .bodies { body in
        var kept = body
        kept.isFromCache = true
        kept.isNotModified = true
        kept.bytesRead = 0
        return kept
      })
    try require(seen.claims == first.claims && seen.outcome == first.outcome, "the lookup ends as \(seen.ending) with other claims")
    try require(seen.cost.calls == seen.calls, "\(seen.cost.calls) calls are reported, \(seen.calls) were made")
  }
}

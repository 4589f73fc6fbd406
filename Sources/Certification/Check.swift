/// One thing that the contract asks of a provider, and how to see whether it holds.
struct Check: Sendable {
  let id: String
  /// What holds where the check passes, as a sentence without its end mark.
  let title: String
  let examine: @Sendable (Examination) async throws(Objection) -> Void

  init(_ id: String, _ title: String, _ examine: @escaping @Sendable (Examination) async throws(Objection) -> Void) {
    self.id = id
    self.title = title
    self.examine = examine
  }
}

/// Why a check did not pass.
enum Objection: Error {
  case failed(String)
  case notApplicable(String)
}

/// - Throws: `failed` with the message where the condition does not hold.
func require(_ condition: Bool, _ message: @autoclosure () -> String) throws(Objection) {
  if !condition { throw .failed(message()) }
}

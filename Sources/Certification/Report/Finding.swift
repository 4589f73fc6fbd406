public import Notation

/// How one check ended for one provider.
public struct Finding: Sendable, Hashable {
  public enum Result: String, Sendable, CaseIterable {
    case passed, failed
    /// The check is about something that this provider does not do, such as requests.
    case notApplicable = "not_applicable"
  }

  /// `requests.hosts`; stable, so that a list of exceptions can name it.
  public let id: String
  /// What holds where the check passes, as a sentence without its end mark.
  public let title: String
  public let result: Result
  /// What was seen instead, or why there is nothing to check; empty where it passed.
  public let reason: String

  public func write(to json: inout JSONWriter) {
    json.object { o in
      o.member("id", id)
      o.member("title", title)
      o.member("result", result.rawValue)
      if !reason.isEmpty { o.member("reason", reason) }
    }
  }
}

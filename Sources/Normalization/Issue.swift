/// A flaw met while a value was made canonical, in words for people.
///
/// Hot paths return option sets (``EmailIssues``, ``PhoneIssues``, ``DomainIssues``); their `issues()` gives these.
public struct Issue: Sendable, Hashable {
  /// How much a flaw matters.
  public enum Severity: Sendable, Hashable {
    /// The value is right; this is what was done to it.
    case note
    /// The value may be wrong.
    case warning
    /// The field holds no usable value.
    case error
  }

  /// How much the flaw matters.
  public let severity: Severity

  /// The field that has the flaw: `email`, `telephone`, `domain`.
  public let field: String

  /// What is wrong, as one sentence without a full stop.
  public let message: String

  /// An issue of the given parts.
  public init(severity: Severity, field: String, message: String) {
    self.severity = severity
    self.field = field
    self.message = message
  }
}

extension OptionSet where RawValue == UInt16, Element == Self {
  /// The issues of the rows whose bit is set, in the order of the table.
  func issues(of field: String, in table: [(bit: Self, severity: Issue.Severity, message: String)]) -> [Issue] {
    table.compactMap { row in contains(row.bit) ? Issue(severity: row.severity, field: field, message: row.message) : nil }
  }
}

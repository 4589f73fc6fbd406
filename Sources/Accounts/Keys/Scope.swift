/// What a key may do.
public enum Scope: String, Sendable, Codable, CaseIterable {
  /// Checks, reads, searches, plans.
  case read
  /// Creating and changing profiles, deals, notes; conversions; imports.
  case write
  /// Merging, unmerging, verdicts, undoing conversions.
  case merge
  /// Sweeps over providers.
  case enrich
  /// Whole exports.
  case export
  /// Keys, settings, webhooks, erasure, suppression, audit. Includes all others.
  case admin

  /// Whether someone who has these scopes has this one.
  public func isGranted(by scopes: Set<Scope>) -> Bool { scopes.contains(self) || scopes.contains(.admin) }
}

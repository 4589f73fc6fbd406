/// A source of profile data.
///
/// A provider reaches the world only through the tools that it is given: no network, clock or chance of its own. So a lookup that is
/// replayed with the same answers gives the same claims, byte for byte.
public protocol Provider: Sendable {
  var manifest: Manifest { get }

  /// Answers one lookup: reports claims and costs as they come and returns how it ended.
  ///
  /// Several lookups may run at once. When the task is cancelled, it returns soon with what it has.
  /// - Parameter report: called in order, never after the return.
  func lookup(_ lookup: Lookup, tools: LookupTools, report: @escaping @Sendable (LookupEvent) -> Void) async -> Outcome
}

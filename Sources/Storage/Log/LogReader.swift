public import Profiles

/// Reads the log of events and the audit log. See `StoreReader`.
public protocol LogReader {
  /// The sequence of the latest event; 0 before the first.
  func lastSequence() throws(StoreError) -> Int64
  /// The events of these sequences, ascending; those that do not exist are left out.
  func events(_ sequences: [Int64]) throws(StoreError) -> [StoredEvent]
  /// A part of the log, oldest first.
  func events(after sequence: Int64, limit: Int) throws(StoreError) -> Page<StoredEvent, Int64>
  /// A part of what happened to any of the profiles, newest first.
  func history(of profiles: [ProfileID], before sequence: Int64?, limit: Int) throws(StoreError) -> Page<StoredEvent, Int64>
  /// A part of the audit log, newest first.
  func audit(before number: Int64?, limit: Int) throws(StoreError) -> Page<AuditEntry, Int64>
}

/// Appends to the logs. See `StoreWriter`.
public protocol LogWriter {
  /// The sequences given to events, in their order.
  func append(_ events: [NewEvent]) throws(StoreError) -> [Int64]
  /// Empties the payloads of all events of a profile; that they happened stays.
  func scrubEvents(of profile: ProfileID) throws(StoreError)
  /// The number given to an entry of the audit log.
  @discardableResult
  func append(_ entry: AuditEntry) throws(StoreError) -> Int64
}

extension LogWriter {
  @discardableResult
  public func append(_ event: NewEvent) throws(StoreError) -> Int64 { try append([event]).first ?? 0 }
}

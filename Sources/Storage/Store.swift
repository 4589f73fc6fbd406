/// Keeps one account's profiles and all that happened to them.
///
/// Every change of one request is one `write`: it is kept whole, or not at all. What was acknowledged survives the death of the process and,
/// unless the store was opened with less, of the machine. No method may be called from within a body that the same store runs.
public protocol Store: Sendable {
  /// What `body` returns, called with one consistent snapshot that includes every write that has returned.
  ///
  /// Runs beside writes and other reads. Is not interrupted when the task is cancelled.
  /// - Throws: what `body` throws, or a `StoreError`.
  func read<R: Sendable>(_ body: @escaping @Sendable (any StoreReader) throws -> R) async throws -> R

  /// What `body` returns, its changes committed as one transaction; a throw undoes them all.
  ///
  /// Writes run one at a time. Once begun, one is carried to its end even if the task is cancelled, so that its outcome is always known.
  /// - Parameter onCommit: called after the commit and before any later write of this store begins, so that followers see commits in their
  ///   order; `write` returns after it. Must be brief and must not use the store.
  /// - Throws: what `body` throws, or a `StoreError`.
  func write<R: Sendable>(
    _ body: @escaping @Sendable (any StoreWriter) throws -> R, onCommit: (@Sendable (R) -> Void)?
  ) async throws -> R

  /// As `read`, on the calling thread, which waits. Not for threads that serve async tasks.
  func readBlocking<R: Sendable>(_ body: (any StoreReader) throws -> R) throws -> R

  /// As `write`, on the calling thread, which waits. Not for threads that serve async tasks.
  func writeBlocking<R: Sendable>(_ body: (any StoreWriter) throws -> R, onCommit: ((R) -> Void)?) throws -> R

  /// Writes a copy of one consistent snapshot while the store goes on serving.
  /// - Parameters:
  ///   - path: where no file may exist; appears there only when it is complete and durable.
  ///   - progress: called now and then with pages copied and pages in all.
  /// - Throws: `StoreError`.
  func backup(to path: String, progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?) async throws

  /// Removes from the files what erasures and replaced values left behind; waits for readers that still see it.
  ///
  /// An erasure is complete when this returns. When it cannot finish within the busy timeout because a reader lingers, it throws `.busy`, and
  /// may be called again.
  func scrub() async throws

  /// The flaws that a full integrity check finds, none when all is well; reads every page and follows every reference.
  func check() async throws -> [String]

  /// Waits for what is running, then closes the files. Later calls throw `StoreError.closed`.
  func close() async
}

extension Store {
  public func write<R: Sendable>(_ body: @escaping @Sendable (any StoreWriter) throws -> R) async throws -> R {
    try await write(body, onCommit: nil)
  }

  public func writeBlocking<R: Sendable>(_ body: (any StoreWriter) throws -> R) throws -> R {
    try writeBlocking(body, onCommit: nil)
  }

  public func backup(to path: String) async throws { try await backup(to: path, progress: nil) }
}

/// Everything that can be read in one snapshot. Valid only inside the body that received it.
public protocol StoreReader: ProfileReader, RelationReader, DecisionReader, LogReader, WebhookReader, JobReader, AccessReader {
  /// Counts for metrics, cheap enough to ask every few seconds.
  func statistics() throws(StoreError) -> StoreStatistics
}

/// Everything that one transaction can change. Valid only inside the body that received it.
public protocol StoreWriter: StoreReader, ProfileWriter, RelationWriter, DecisionWriter, LogWriter, WebhookWriter, JobWriter, AccessWriter {
}

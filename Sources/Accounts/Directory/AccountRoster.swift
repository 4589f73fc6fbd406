public import Profiles
public import Storage
import Synchronization

/// The accounts of a data directory, opened once each: those that are there at the start, others when a key of theirs is first used.
public final class AccountRoster: Sendable {
  public let directory: DataDirectory
  private let configuration: Account.Configuration
  private let options: SQLiteStore.Options
  private let clock: @Sendable () -> Timestamp
  private let onOpen: @Sendable (Account) -> Void

  private enum Slot {
    case opening(Task<Account, any Error>)
    case open(Account)
  }

  private struct State {
    var slots: [String: Slot] = [:]
    var isClosing = false
  }

  private let state = Mutex(State())

  /// - Parameter onOpen: told of each account once it is ready: where its workers are started.
  public init(
    directory: DataDirectory, configuration: Account.Configuration, options: SQLiteStore.Options,
    clock: @escaping @Sendable () -> Timestamp, onOpen: @escaping @Sendable (Account) -> Void = { _ in }
  ) {
    self.directory = directory
    self.configuration = configuration
    self.options = options
    self.clock = clock
    self.onOpen = onOpen
  }

  /// The accounts that are open, by name.
  public var open: [Account] {
    state.withLock { state in
      state.slots.values.compactMap { slot in if case .open(let account) = slot { account } else { nil } }
    }.sorted { $0.name < $1.name }
  }

  /// Opens all accounts that are there; one after the other, since each uses all cores.
  public func openAll() async throws {
    for name in directory.accountNames { _ = try await account(name) }
  }

  /// The account of a name.
  /// - Parameter makes: makes one that is not there.
  /// - Throws: `noSuchAccount`; `closing`.
  public func account(_ name: String, makes: Bool = false) async throws -> Account {
    if let account = opened(name) { return account }
    guard makes || directory.hasAccount(name) else { throw AccountError.noSuchAccount(name) }
    let task = try state.withLock { state -> Task<Account, any Error> in
      if state.isClosing { throw AccountError.closing }
      switch state.slots[name] {
      case .open(let account): return Task { account }
      case .opening(let task): return task
      case nil:
        let task = Task { [directory, configuration, options, clock] in
          try await Account.open(name, in: directory, configuration: configuration, options: options, clock: clock)
        }
        state.slots[name] = .opening(task)
        return task
      }
    }
    do {
      let account = try await task.value
      let isFirst = state.withLock { state in
        if case .opening = state.slots[name] {
          state.slots[name] = .open(account)
          return true
        }
        return false
      }
      if isFirst { onOpen(account) }
      return account
    } catch {
      state.withLock { if case .opening = $0.slots[name] { $0.slots[name] = nil } }
      throw error
    }
  }

  /// The account of a name if it is open.
  public func opened(_ name: String) -> Account? {
    state.withLock { if case .open(let account) = $0.slots[name] { account } else { nil } }
  }

  /// Closes all accounts; later calls throw `closing`.
  public func close() async {
    let accounts = open
    state.withLock { $0.isClosing = true }
    for account in accounts { await account.close() }
  }
}

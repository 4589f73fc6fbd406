import FoundationEssentials
import Profiles
import Storage

/// Works through an account's jobs, one at a time, until the task is cancelled; what was interrupted goes on from its last checkpoint.
public struct JobRunner: Sendable {
  private let account: Account
  private let owner: String
  static let leaseInSeconds: Int64 = 60
  /// A job that failed to end this often is given up.
  private static let attemptLimit = 20

  public init(account: Account) {
    self.account = account
    owner = "worker-" + UUID().uuidString
  }

  public func run() async {
    while !Task.isCancelled {
      let seen = account.wakeUp.count
      let worked = (try? await runNext()) ?? false
      if !worked { await account.wakeUp.wait(beyond: seen, limit: .seconds(5)) }
    }
  }

  /// Works on the next job; returns false when there is none.
  @discardableResult
  public func runNext() async throws -> Bool {
    let account = account
    let owner = owner
    let now = account.now()
    let kinds = JobKind.allCases.map(\.rawValue)
    let waiting = try await account.read { reader in
      try reader.jobs(kind: nil, status: .queued, before: nil, limit: 1).elements.count
        + reader.jobs(kind: nil, status: .running, before: nil, limit: 1).elements.count
    }
    if waiting == 0 { return false }
    let job = try await account.store.write { writer in
      try writer.claimJob(kinds: kinds, owner: owner, now: now, leaseUntil: now.adding(seconds: Self.leaseInSeconds))
    }
    guard let job else { return false }
    await work(on: job)
    return true
  }

  private func work(on job: Job) async {
    let handle = JobHandle(account: account, job: job, owner: owner)
    do {
      guard let kind = JobKind(rawValue: job.kind) else { throw JobFailure("no worker knows the kind \(job.kind)") }
      if job.attempts > Self.attemptLimit { throw JobFailure("it was interrupted \(Self.attemptLimit) times") }
      let result: [UInt8]
      switch kind {
      case .import: result = try await ImportJob(account: account, handle: handle).run()
      case .conversions: result = try await ConversionsJob(account: account, handle: handle).run()
      case .sweep: result = try await SweepJob(account: account, handle: handle).run()
      }
      try await handle.finish(.succeeded(result: result))
      ImportJob.removeUpload(of: job)
    } catch JobStop.cancelled {
      try? await handle.finish(.cancelled(result: nil))
      ImportJob.removeUpload(of: job)
    } catch JobStop.lost {
      // Another worker has it.
    } catch is CancellationError {
      try? await handle.release()
    } catch {
      try? await handle.finish(.failed(result: (try? EventPayload.encode(JobFlaw(error: Self.reason(error)))) ?? []))
      ImportJob.removeUpload(of: job)
    }
  }

  /// Why a job failed, without any value of a profile.
  private static func reason(_ error: any Error) -> String {
    switch error {
    case let error as StoreError: "\(error)"
    case let error as JobFailure: error.reason
    default: "\(type(of: error))"
    }
  }

  private struct JobFlaw: Codable {
    var error: String
  }
}

/// What a job does.
enum JobKind: String, CaseIterable, Sendable {
  case `import`, conversions, sweep
}

/// A job cannot be done; the reason is shown to its owner.
struct JobFailure: Error {
  let reason: String
  init(_ reason: String) { self.reason = reason }
}

/// A job is to stop.
enum JobStop: Error {
  case cancelled, lost
}

/// A worker's hold on its job.
struct JobHandle: Sendable {
  let account: Account
  let job: Job
  let owner: String

  private var lease: Timestamp { account.now().adding(seconds: JobRunner.leaseInSeconds) }

  /// Prolongs the lease and says how far the job is.
  /// - Throws: `JobStop` when the job is to end; `CancellationError` when the process is.
  func progress(_ done: Int, of total: Int?) async throws {
    try Task.checkCancellation()
    let lease = lease
    let signal = try await account.store.write { writer in
      try writer.heartbeat(job.id, owner: owner, leaseUntil: lease, progress: JobProgress(done: done, total: total))
    }
    try Self.obey(signal)
  }

  /// The same inside the transaction that did the work up to a checkpoint.
  func checkpoint(_ checkpoint: [UInt8], _ done: Int, of total: Int?, in writer: any StoreWriter) throws {
    let progress = JobProgress(done: done, total: total)
    try Self.obey(try writer.heartbeat(job.id, owner: owner, leaseUntil: lease, progress: progress))
    try Self.obey(try writer.checkpoint(job.id, owner: owner, checkpoint: checkpoint, progress: progress))
  }

  func finish(_ outcome: JobOutcome) async throws {
    let now = account.now()
    _ = try await account.store.write { try $0.finish(job.id, owner: owner, outcome: outcome, at: now) }
  }

  func release() async throws {
    let now = account.now()
    _ = try await account.store.write { try $0.release(job.id, owner: owner, notBefore: now) }
  }

  private static func obey(_ signal: JobSignal) throws {
    switch signal {
    case .proceed: break
    case .cancel: throw JobStop.cancelled
    case .lost: throw JobStop.lost
    }
  }
}

public import Profiles

public typealias JobID = Identifier<Job>

/// Work that outlives the request that asked for it.
public struct Job: Hashable, Sendable, Numbered {
  public static let identifierPrefix = "j"

  public enum Status: String, Sendable, CaseIterable {
    case queued, running, succeeded, failed, cancelled

    /// Whether nothing more will happen to it.
    public var isFinal: Bool { self != .queued && self != .running }
  }

  public var id: JobID
  /// `import`, `conversions`, `sweep`...
  public var kind: String
  /// JSON: what is to be done.
  public var payload: [UInt8]
  public var status: Status
  public var actor: String
  public var progress: JobProgress
  /// JSON: what came of it, or why it failed.
  public var result: [UInt8]?
  /// JSON: from where to go on after an interruption.
  public var checkpoint: [UInt8]?
  /// How often it was claimed.
  public var attempts: Int
  /// Who works on it, while it runs.
  public var leaseOwner: String?
  /// Until when the owner has it to itself.
  public var leaseUntil: Timestamp?
  /// Whether the owner was asked to stop.
  public var isCancelling: Bool
  /// Not to be claimed earlier.
  public var notBefore: Timestamp
  public var createdAt: Timestamp
  public var startedAt: Timestamp?
  public var finishedAt: Timestamp?
}

/// How far a job is.
public struct JobProgress: Hashable, Sendable {
  public var done: Int
  /// Nil while it is not known.
  public var total: Int?

  public init(done: Int = 0, total: Int? = nil) {
    self.done = done
    self.total = total
  }
}

/// A job to be queued.
public struct NewJob: Hashable, Sendable {
  public var kind: String
  /// JSON.
  public var payload: [UInt8]
  public var actor: String
  public var total: Int?
  public var createdAt: Timestamp
  /// Not to be claimed earlier; `createdAt` when nil.
  public var notBefore: Timestamp?

  public init(
    kind: String, payload: [UInt8], actor: String, total: Int? = nil, createdAt: Timestamp, notBefore: Timestamp? = nil
  ) {
    self.kind = kind
    self.payload = payload
    self.actor = actor
    self.total = total
    self.createdAt = createdAt
    self.notBefore = notBefore
  }
}

/// What a job's owner is to do next.
public enum JobSignal: Hashable, Sendable {
  case proceed
  /// Someone asked for the job to be cancelled: finish it as such.
  case cancel
  /// The lease ended and another has the job, or it is finished: stop, and write nothing more about it.
  case lost
}

/// How a job ended; results are JSON.
public enum JobOutcome: Hashable, Sendable {
  case succeeded(result: [UInt8])
  case failed(result: [UInt8])
  case cancelled(result: [UInt8]?)
}

/// One line of a job's results: what became of a lead, why a row was refused.
public struct JobResultLine: Hashable, Sendable {
  /// The caller's number, such as the row in the file; ascending order is the order of the list.
  public var number: Int64
  /// Whose data it holds, so that an erasure reaches it.
  public var profile: ProfileID?
  /// JSON; empty after an erasure.
  public var body: [UInt8]

  public init(number: Int64, profile: ProfileID? = nil, body: [UInt8]) {
    self.number = number
    self.profile = profile
    self.body = body
  }
}

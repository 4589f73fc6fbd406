/// Why a job has no answer; its description is one sentence.
public enum WorkerFailure: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Refusal: Sendable, Hashable {
    case jobTooLarge(bytes: Int, limit: Int)
    case answerTooLarge(bytes: Int, limit: Int)
    /// So many jobs wait already.
    case queueFull(limit: Int)
  }

  public enum ProtocolFlaw: String, Sendable, Hashable, CaseIterable {
    case head = "what it sent is no frame"
    case kind = "it sent a frame that does not belong there"
    case number = "it answered another job"
    case length = "it sent a length that does not belong there"
    case closed = "it closed its socket"
  }

  public enum Unavailability: Sendable, Hashable {
    /// No worker can be started; why the last one could not.
    case cannotStart(reason: String)
    case shutDown
  }

  /// The worker was ended by a signal while it had the job.
  case crashed(signal: Int32)
  /// The worker ended by itself while it had the job.
  case exited(status: Int32)
  /// The worker had the job for so long and was killed.
  case timedOut(limit: Duration)
  /// The worker is as it was.
  case refused(Refusal)
  /// The worker said what it must not say and was killed.
  case protocolError(ProtocolFlaw)
  case unavailable(Unavailability)
  /// The task was cancelled.
  case cancelled

  public var description: String {
    switch self {
    case .crashed(let signal): "The worker was ended by signal \(signal)."
    case .exited(let status): "The worker ended with status \(status)."
    case .timedOut(let limit): "The worker was killed after \(limit)."
    case .refused(.jobTooLarge(let bytes, let limit)): "The job has \(bytes) bytes; \(limit) are allowed."
    case .refused(.answerTooLarge(let bytes, let limit)): "The answer has \(bytes) bytes; \(limit) are allowed."
    case .refused(.queueFull(let limit)): "\(limit) jobs wait for a worker, and no more may."
    case .protocolError(let flaw): "The worker was killed: \(flaw.rawValue)."
    case .unavailable(.cannotStart(let reason)): "No worker can be started: \(reason)."
    case .unavailable(.shutDown): "The workers are shut down."
    case .cancelled: "The job was cancelled."
    }
  }
}

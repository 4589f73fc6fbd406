public import Isolation
public import ProviderKit

/// Reads documents in worker processes: a crash, or a document that takes too long, is one failed lookup.
public struct WorkerRunner: ExtractionRunner {
  private let pool: WorkerPool

  public init(_ pool: WorkerPool) { self.pool = pool }

  public func run(_ job: ExtractionJob) async throws(ExtractionFailure) -> ExtractionResult {
    let bytes: [UInt8]
    do throws(WorkerFailure) { bytes = try await pool.run(job.encoded()) } catch { throw Self.failure(error) }
    let answer: ExtractionAnswer
    do throws(WireError) { answer = try ExtractionAnswer(encoded: bytes) } catch { throw .malformedResult(error.message) }
    switch answer {
    case .result(let result): return result
    case .failure(let failure): throw failure
    }
  }

  private static func failure(_ failure: WorkerFailure) -> ExtractionFailure {
    switch failure {
    case .crashed(let signal): .crashed("signal \(signal)")
    case .exited(let status): .crashed("status \(status)")
    case .timedOut: .timedOut
    case .refused(.jobTooLarge), .refused(.answerTooLarge): .tooLarge
    case .refused(.queueFull): .unavailable("too many documents wait")
    case .protocolError(let flaw): .malformedResult(flaw.rawValue)
    case .unavailable(let why): .unavailable(WorkerFailure.unavailable(why).description)
    case .cancelled: .cancelled
    }
  }
}

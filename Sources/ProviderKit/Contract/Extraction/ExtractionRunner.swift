/// Where extractions run: here, or in a worker process.
public protocol ExtractionRunner: Sendable {
  func run(_ job: ExtractionJob) async throws(ExtractionFailure) -> ExtractionResult
}

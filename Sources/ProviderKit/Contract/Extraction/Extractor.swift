/// A pure function from a job to a result: no files, no network, no clock, no state that changes an answer.
///
/// It runs in a worker process that may hold nothing but the job, and in tests where it is called: both give the same result.
public protocol Extractor: Sendable {
  /// `yaml-adapter`, `company-website`...
  var id: String { get }

  /// - Throws: `ExtractionFailure.invalidConfiguration` only; everything about the document is part of the result.
  func extract(_ job: ExtractionJob) throws(ExtractionFailure) -> ExtractionResult
}

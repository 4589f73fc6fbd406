/// The extractors that a process knows, by id.
public struct ExtractorRegistry: Sendable {
  private let extractors: [String: any Extractor]

  /// - Precondition: no two have the same id.
  public init(_ extractors: [any Extractor]) {
    self.extractors = Dictionary(uniqueKeysWithValues: extractors.map { ($0.id, $0) })
  }

  public var ids: [String] { extractors.keys.sorted() }

  public func extract(_ job: ExtractionJob) throws(ExtractionFailure) -> ExtractionResult {
    guard let extractor = extractors[job.extractor] else { throw .unknownExtractor(job.extractor) }
    return try extractor.extract(job)
  }

  /// What a worker does with the bytes that it is sent: a job in, an answer out. Never fails: a failure is part of the answer.
  public func answer(_ job: [UInt8]) -> [UInt8] {
    let answer: ExtractionAnswer
    do throws(WireError) {
      let job = try ExtractionJob(encoded: job)
      do throws(ExtractionFailure) { answer = .result(try extract(job)) } catch { answer = .failure(error) }
    } catch {
      answer = .failure(.malformedResult("the job cannot be read: \(error.message)"))
    }
    return answer.encoded()
  }
}

/// Runs extractions where it is called: for tests and for trusted documents.
public struct InProcessRunner: ExtractionRunner {
  public let registry: ExtractorRegistry

  public init(_ registry: ExtractorRegistry) { self.registry = registry }

  public func run(_ job: ExtractionJob) async throws(ExtractionFailure) -> ExtractionResult {
    guard !Task.isCancelled else { throw .cancelled }
    return try registry.extract(job)
  }
}

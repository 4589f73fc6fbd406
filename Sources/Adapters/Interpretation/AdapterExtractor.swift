public import ProviderKit
import Synchronization

/// Reads documents as adapters say: a pure function from the adapter's text and a document to claims.
///
/// An adapter is compiled when its text is first met and kept for the next document; a compiled one serves one caller at a time.
public final class AdapterExtractor: Extractor {
  public static let id = "yaml-adapter"
  public var id: String { Self.id }

  private let compiled = Mutex<[(text: [UInt8], interpreter: Loan)]>([])
  private static let keptLimit = 32

  public init() {}

  public func extract(_ job: ExtractionJob) throws(ExtractionFailure) -> ExtractionResult {
    let loan = try borrow(job.configuration)
    defer {
      compiled.withLock { kept in
        // The one that was used longest ago stands first.
        if kept.count == Self.keptLimit { kept.removeFirst() }
        kept.append((job.configuration, loan))
      }
    }
    return loan.interpreter.extract(job)
  }

  private func borrow(_ text: [UInt8]) throws(ExtractionFailure) -> Loan {
    let kept = compiled.withLock { kept -> Loan? in
      guard let index = kept.lastIndex(where: { $0.text == text }) else { return nil }
      return kept.remove(at: index).interpreter
    }
    if let kept { return kept }
    do throws(AdapterError) { return Loan(AdapterInterpreter(try AdapterLoader.load(text))) } catch {
      throw .invalidConfiguration(error.flaws.first?.description ?? "")
    }
  }
}

/// An interpreter on its way from one caller to the next: whoever holds it is the only one, since it is taken out of what is kept.
private struct Loan: @unchecked Sendable {
  let interpreter: AdapterInterpreter

  init(_ interpreter: AdapterInterpreter) { self.interpreter = interpreter }
}

import Isolation
import Profiles
import ProviderKit

/// What `sosia parse-worker` does: reads documents for its parent until the parent is done.
public enum ParseWorker {
  /// Never returns. Standard input must be the socket of a pool.
  public static func run() -> Never {
    let registry = BuiltInProviders.extractors
    return WorkerLoop.run(prepare: { warm(registry) }) { registry.answer($0) }
  }

  /// Has tables and parsers set up before the first job: what they would read or start is no longer allowed then.
  private static func warm(_ registry: ExtractorRegistry) {
    let lookup = Lookup(requestID: "warm", kind: .organization, known: [], now: Timestamp(milliseconds: 0))
    let page = Array("<html><title>Acme</title><body><a href='tel:+390212345678'>Acme Srl, Via Roma 1, 20121 Milano</a></body></html>".utf8)
    for id in registry.ids {
      let job = ExtractionJob(
        extractor: id, configuration: [], input: page, contentType: "text/html", url: "https://acme.example/", lookup: lookup,
        stage: "start"
      )
      _ = registry.answer(job.encoded())
    }
  }
}

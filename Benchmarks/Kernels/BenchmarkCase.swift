import Similarity

/// One line of the benchmark as data: which kernel, on which corpus, with which cutoff, and the answer that it must give.
struct BenchmarkCase: Sendable {
  enum Mode: String {
    /// Each pair in a call of its own.
    case pairs
    /// The first 64 strings of the left side, each prepared once, against every string of the right side.
    case prepared
  }

  let kernel: String
  let mode: Mode
  let corpus: Corpus.Kind
  /// Similarities below are 0; for distances the limit. 0 stands for none.
  let cutoff: Double
  /// What `Measurement.checksum` must be.
  let checksum: UInt64
  private let run: @Sendable (Corpus, Double) -> Measurement

  var name: String {
    "\(kernel)/\(mode.rawValue)/\(corpus.rawValue)" + (cutoff == 0 ? "" : "@\(cutoff)")
  }

  func measure(on corpus: Corpus) -> Measurement { run(corpus, cutoff) }

  static func pairs<Kernel: PairKernel>(
    _ kernel: String, _: Kernel.Type, _ corpus: Corpus.Kind, cutoff: Double = 0, checksum: UInt64
  ) -> BenchmarkCase {
    BenchmarkCase(kernel: kernel, mode: .pairs, corpus: corpus, cutoff: cutoff, checksum: checksum) {
      Measurement.pairs(Kernel.self, $0, cutoff: $1)
    }
  }

  static func prepared<Kernel: PatternKernel>(
    _ kernel: String, _: Kernel.Type, _ corpus: Corpus.Kind, cutoff: Double = 0, checksum: UInt64
  ) -> BenchmarkCase {
    BenchmarkCase(kernel: kernel, mode: .prepared, corpus: corpus, cutoff: cutoff, checksum: checksum) {
      Measurement.prepared(Kernel.self, $0, cutoff: $1)
    }
  }
}

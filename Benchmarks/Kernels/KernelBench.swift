import Glibc

/// Measures the kernels of Similarity, or checks their answers.
@main
struct KernelBench {
  static func main() {
    do throws(UsageError) {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      if options.help {
        print(Options.usage)
        return
      }
      if let path = options.exportPath { exit(export(to: path) ? 0 : 1) }
      let cases = BenchmarkCase.all.filter { options.filter.isEmpty || $0.name.contains(options.filter) }
      if cases.isEmpty { throw UsageError(message: "no case holds \(options.filter)") }
      exit(options.check ? check(cases) : measure(cases, options))
    } catch {
      complain("\(error.message)\n\(Options.usage)")
      exit(2)
    }
  }

  /// Runs each case once; 1 when an answer is not the expected one.
  private static func check(_ cases: [BenchmarkCase]) -> Int32 {
    let corpora = corpora(of: cases)
    var wrong = 0
    for benchmark in cases {
      let checksum = benchmark.measure(on: corpora[benchmark.corpus].unsafelyUnwrapped).checksum
      if checksum != benchmark.checksum {
        wrong += 1
        complain("\(benchmark.name): checksum \(hexadecimal(checksum)), expected \(hexadecimal(benchmark.checksum))")
      }
    }
    print("\(cases.count - wrong) of \(cases.count) cases give the expected answers")
    return wrong == 0 ? 0 : 1
  }

  /// Runs each case in turn, round by round, so that a slow spell of the machine touches all of them.
  private static func measure(_ cases: [BenchmarkCase], _ options: Options) -> Int32 {
    let corpora = corpora(of: cases)
    var rounds = [[Measurement]](repeating: [], count: cases.count)
    for _ in 0..<options.rounds {
      for (index, benchmark) in cases.enumerated() {
        rounds[index].append(benchmark.measure(on: corpora[benchmark.corpus].unsafelyUnwrapped))
      }
    }
    if options.csv {
      print("case,kernel,mode,corpus,cutoff,pairs,ns_per_pair,mean,checksum")
    } else {
      print(padded("case", 40) + leading("ns/pair", 10) + leading("lowest", 10) + leading("mean answer", 14))
    }
    for (benchmark, measurements) in zip(cases, rounds) {
      let times = measurements.map(\.nanosecondsPerPair).sorted()
      let first = measurements[0]
      let median = times[times.count / 2]
      if options.csv {
        let columns = [
          benchmark.name, benchmark.kernel, benchmark.mode.rawValue, benchmark.corpus.rawValue, "\(benchmark.cutoff)",
          "\(first.pairs)", rounded(median, 2), "\(first.mean)", hexadecimal(first.checksum),
        ]
        print(columns.joined(separator: ","))
      } else {
        print(
          padded(benchmark.name, 40) + leading(rounded(median, 1), 10) + leading(rounded(times[0], 1), 10)
            + leading(rounded(first.mean, 6), 14))
      }
    }
    return 0
  }

  private static func corpora(of cases: [BenchmarkCase]) -> [Corpus.Kind: Corpus] {
    var corpora = [Corpus.Kind: Corpus]()
    for benchmark in cases where corpora[benchmark.corpus] == nil { corpora[benchmark.corpus] = Corpus(benchmark.corpus) }
    return corpora
  }

  /// Writes every corpus to a file; false, with a message, when that fails.
  private static func export(to path: String) -> Bool {
    guard let file = fopen(path, "w") else {
      complain("cannot write \(path): \(String(cString: strerror(errno)))")
      return false
    }
    var written = true
    for kind in Corpus.Kind.allCases {
      let corpus = Corpus(kind)
      for index in 0..<corpus.left.count {
        let a = corpus.left.bytes[corpus.left.range(index)], b = corpus.right.bytes[corpus.right.range(index)]
        let line = Array("\(kind.rawValue)\t".utf8) + a + [9] + b + [10]
        written = written && fwrite(line, 1, line.count, file) == line.count
      }
    }
    written = fclose(file) == 0 && written
    if !written { complain("cannot write \(path): \(String(cString: strerror(errno)))") }
    return written
  }

  private static func complain(_ message: String) {
    let line = Array("KernelBench: \(message)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }
}

/// `text` with spaces after it to `width`.
private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

/// `text` with spaces before it to `width`.
private func leading(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

private func rounded(_ number: Double, _ digits: Int) -> String {
  var scale = 1.0
  for _ in 0..<digits { scale *= 10 }
  let scaled = Int((number * scale).rounded())
  let fraction = String(scaled % Int(scale))
  return "\(scaled / Int(scale))." + String(repeating: "0", count: digits - fraction.count) + fraction
}

private func hexadecimal(_ number: UInt64) -> String {
  "0x" + String(number, radix: 16, uppercase: true)
}

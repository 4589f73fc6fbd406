// Measures live matching on synthesized people: time to build, memory, latency of finds, and how often the right record is found.
//
//   LiveBench [--records N] [--queries N] [--threads N]     measures (1,000,000 records)
//   LiveBench --check                                       compares the answers on 20,000 records with what they must be
//   LiveBench --standard-model people|organizations         prints the table of Sources/Matching/Live/Standard
//
// BIAS: the copies are corrupted by the rules of the same synthesizer on whose data the standard model was trained.

import Glibc
import Matching

let arguments = Array(CommandLine.arguments.dropFirst())

func number(_ name: String, _ fallback: Int) -> Int {
  guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return fallback }
  return Int(arguments[place + 1]) ?? fallback
}

let threads = number("--threads", 2)
if let place = arguments.firstIndex(of: "--standard-model"), place + 1 < arguments.count,
  let kind = LiveKind(rawValue: arguments[place + 1])
{
  print(try StandardTable.text(of: kind, threads: threads))
} else if arguments.contains("--check") {
  exit(try Check.run(threads: threads) ? 0 : 1)
} else {
  try Measurement.run(records: number("--records", 1_000_000), queries: number("--queries", 20_000), threads: threads)
}

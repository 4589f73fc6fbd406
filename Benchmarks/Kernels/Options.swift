/// What the command line asks for.
struct Options {
  var check = false
  var csv = false
  var help = false
  var filter = ""
  var exportPath: String?
  var rounds = 11

  static let usage = """
    USAGE: KernelBench [--check] [--csv] [--filter TEXT] [--rounds N] [--export FILE] [--help]

      --check         run each case once and compare its answers with the expected checksum; exit 1 if one differs
      --csv           comma separated values in place of a table
      --filter TEXT   only cases whose name holds TEXT, such as jaro_winkler/pairs or @0.9
      --rounds N      rounds of each case, whose median is shown (11)
      --export FILE   write the corpora as tab separated values (corpus, left, right) for another tool, and end
      --help          show this

    EXAMPLES:
      swift run -c release KernelBench --filter jaro
      swift run -c release KernelBench --export pairs.tsv && python3 Benchmarks/rapidfuzz_peer.py pairs.tsv
    """

  /// Reads the arguments after the command's name.
  init(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--check": check = true
      case "--csv": csv = true
      case "--help", "-h": help = true
      case "--filter": filter = try Self.value(of: argument, &rest)
      case "--export": exportPath = try Self.value(of: argument, &rest)
      case "--rounds":
        guard let rounds = Int(try Self.value(of: argument, &rest)), rounds > 0 else {
          throw UsageError(message: "--rounds takes a number above 0")
        }
        self.rounds = rounds
      default: throw UsageError(message: "unknown argument \(argument)")
      }
    }
  }

  private static func value(of option: String, _ rest: inout ArraySlice<String>) throws(UsageError) -> String {
    guard let value = rest.popFirst() else { throw UsageError(message: "\(option) takes a value") }
    return value
  }
}

/// A command line that cannot be followed.
struct UsageError: Error {
  let message: String
}

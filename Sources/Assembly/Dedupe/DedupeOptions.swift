/// What `sosia dedupe` is asked to do.
public struct DedupeOptions: Sendable {
  public var input: InputOptions
  /// Where the rows with their clusters go; nil chooses a name from the input's.
  public var output: String?
  /// Where the HTML report goes; nil for none.
  public var report: String?
  /// The probability from which a pair is a match, in `(0, 1)`.
  public var threshold = 0.5
  /// A trained model to use instead of training; nil trains.
  public var model: String?
  /// Where the model goes; nil for nowhere.
  public var savedModel: String?
  /// Where the scored pairs go; nil for nowhere.
  public var pairs: String?
  /// Where rejected rows go; nil chooses a name from the output's when there are any.
  public var rejects: String?
  /// As typed, for the report.
  public var commandLine = ""
  /// When the run took place, for the report.
  public var generatedAt: String?

  public init(input: InputOptions) { self.input = input }

  /// Where the output goes: as asked for, or `NAME.deduped.csv` (`.jsonl` for JSON Lines) in the working directory; `-` for standard input.
  public var outputPath: String {
    if let output { return output }
    let first = input.files[0]
    if first == "-" { return "-" }
    return PathName.stem(first) + (PathName.isJSONLines(first) ? ".deduped.jsonl" : ".deduped.csv")
  }

  /// Where rejected rows go when none was asked for; nil when the output is no file.
  public var rejectsPath: String? {
    rejects ?? PathName.rejects(beside: outputPath)
  }
}

/// Parts of file names.
enum PathName {
  static func isJSONLines(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"].contains { name.hasSuffix($0) }
  }

  static func isStandardOutput(_ path: String?) -> Bool { path == "-" || path == "/dev/stdout" }

  /// Where the rows rejected for an output go by default; nil when the output is no file.
  static func rejects(beside output: String) -> String? {
    output == "-" || output.hasPrefix("/dev/") ? nil : withoutExtensions(output) + ".rejects.csv"
  }

  /// The last component.
  static func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The last component without its extensions of data files (`people.csv.gz` is `people`).
  static func stem(_ path: String) -> String { withoutExtensions(last(path)) }

  /// A path without its extensions of data files.
  static func withoutExtensions(_ path: String) -> String {
    var result = path
    for ending in [".gz", ".csv", ".tsv", ".txt", ".jsonl", ".ndjson"] where result.lowercased().hasSuffix(ending) {
      let shorter = String(result.dropLast(ending.count))
      if !shorter.isEmpty && !shorter.hasSuffix("/") { result = shorter }
    }
    return result
  }
}

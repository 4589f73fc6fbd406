import ArgumentParser
import Assembly
import Normalization

/// Options of all commands that read records.
struct InputArguments: ParsableArguments {
  @Option(
    name: .customLong("map"),
    help: .init("Say what a column holds (roles: see sosia help dedupe); may be repeated.", valueName: "header=role"), completion: .none)
  var mapping: [String] = []

  @Option(help: .init("Columns that are no evidence, separated by commas; may be repeated.", valueName: "A,B"))
  var ignoreColumns: [String] = []

  @Option(help: .init("The column that names each record (default: found by itself).", valueName: "C"))
  var idColumn: String?

  @Option(
    help: .init("The country of phone numbers and postcodes that tell none, as two letters (default: guessed).", valueName: "IT"))
  var region: String?

  @Option(help: .init("How many threads work (default: one for each core).", valueName: "N"))
  var threads: Int?

  @Flag(name: .shortAndLong, help: "Say nothing but results and errors.")
  var quiet = false

  func validate() throws {
    if let threads, !(1...1024).contains(threads) { throw ValidationError("--threads must be between 1 and 1024.") }
    try RegionArgument.check(region)
  }

  func options(files: [String], truthColumn: String? = nil) -> InputOptions {
    var options = InputOptions(files: files)
    options.mapping = mapping
    options.ignoredColumns = ignoreColumns.flatMap { $0.split(separator: ",").map { String($0.drop(while: \.isWhitespace)) } }
    options.idColumn = idColumn
    options.region = RegionArgument.code(region)
    options.threads = threads
    options.truthColumn = truthColumn
    return options
  }
}

/// The country of `--region`: its two letters, or its name.
enum RegionArgument {
  /// The two letters; nil when none was given.
  static func code(_ text: String?) -> String? { text.flatMap { Country.region(of: Array($0.utf8).span) }?.code }

  static func check(_ text: String?) throws {
    if let text, code(text) == nil {
      throw ValidationError("--region takes a country, such as IT or US; \"\(text)\" is none.")
    }
  }
}

/// The paths that a command writes to.
enum OutputArguments {
  /// Refuses two outputs in one stream.
  static func check(_ paths: [String?]) throws {
    if paths.count(where: { $0 == "-" as String? || $0 == "/dev/stdout" as String? }) > 1 {
      throw ValidationError("Only one output can go to standard output.")
    }
  }
}

/// Options of the commands that decide what is a match.
struct ModelArguments: ParsableArguments {
  @Option(help: .init("The probability from which two records are the same, between 0 and 1.", valueName: "P"))
  var threshold = 0.5

  @Option(help: .init("Use a saved model instead of learning from the data.", valueName: "M"), completion: .file(extensions: ["json"]))
  var model: String?

  func validate() throws {
    if !(threshold > 0 && threshold < 1) { throw ValidationError("--threshold must be more than 0 and less than 1.") }
  }
}

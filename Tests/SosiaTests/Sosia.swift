import Foundation
import Testing

/// The tool as a person meets it: a process with arguments, streams and a directory to work in.
struct Sosia {
  struct Result {
    let status: Int32
    let wasKilled: Bool
    let outputBytes: Data
    let output: String
    let messages: String

    /// The lines said on standard error that are errors.
    var complaints: [String] { messages.split(separator: "\n").map(String.init).filter { $0.hasPrefix("sosia: ") } }
  }

  /// The binary beside the test bundle, or the one of this package's build directory.
  static let binary: String = {
    let files = FileManager.default
    var places: [URL] = []
    let bundles = [CommandLine.arguments[0], (try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""]
    for path in bundles where !path.isEmpty {
      var folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      for _ in 0..<4 {
        places.append(folder)
        folder = folder.deletingLastPathComponent()
      }
    }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    places += ["debug", "release"].map { package.appendingPathComponent(".build/\($0)") }
    for place in places {
      let path = place.appendingPathComponent("sosia").path
      var isDirectory: ObjCBool = false
      if files.fileExists(atPath: path, isDirectory: &isDirectory), !isDirectory.boolValue, files.isExecutableFile(atPath: path) {
        return path
      }
    }
    fatalError("the tool is not built: no executable sosia in \(places.map(\.path))")
  }()

  /// A running process whose streams go to files, so that no full pipe can stop it.
  final class Running {
    let process = Process()
    private let streams: URL

    init(_ arguments: [String], program: String = Sosia.binary, in directory: String? = nil, input: Data? = nil) throws {
      streams = FileManager.default.temporaryDirectory.appendingPathComponent("sosia-streams-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
      try (input ?? Data()).write(to: streams.appendingPathComponent("in"))
      for name in ["out", "err"] { try Data().write(to: streams.appendingPathComponent(name)) }
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = arguments
      process.currentDirectoryURL = URL(fileURLWithPath: directory ?? streams.path)
      process.standardInput = try FileHandle(forReadingFrom: streams.appendingPathComponent("in"))
      process.standardOutput = try FileHandle(forWritingTo: streams.appendingPathComponent("out"))
      process.standardError = try FileHandle(forWritingTo: streams.appendingPathComponent("err"))
      try Self.withSignalsOpen { try process.run() }
    }

    /// Threads that run tests may hold signals back, and a process inherits that from the thread that starts it.
    private static func withSignalsOpen(_ body: () throws -> Void) rethrows {
      var none = sigset_t()
      var before = sigset_t()
      sigemptyset(&none)
      pthread_sigmask(SIG_SETMASK, &none, &before)
      defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
      try body()
    }

    deinit { try? FileManager.default.removeItem(at: streams) }

    /// What was said on standard error up to now.
    var messages: String { (try? String(contentsOf: streams.appendingPathComponent("err"), encoding: .utf8)) ?? "" }

    func end() throws -> Result {
      process.waitUntilExit()
      let output = try Data(contentsOf: streams.appendingPathComponent("out"))
      return Result(
        status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal, outputBytes: output,
        output: String(decoding: output, as: UTF8.self), messages: messages)
    }
  }

  static func run(_ arguments: [String], in directory: String? = nil, input: Data? = nil) throws -> Result {
    try Running(arguments, in: directory, input: input).end()
  }

  static func run(_ arguments: String..., in directory: Folder, input: String? = nil) throws -> Result {
    try run(arguments, in: directory.path, input: input.map { Data($0.utf8) })
  }
}

/// A directory that is removed when it goes out of use.
final class Folder {
  let url: URL
  var path: String { url.path }

  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("sosia-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// All names in it, hidden ones too.
  var names: Set<String> { Set((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []) }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }
  func write(_ data: Data, to name: String) throws { try data.write(to: url.appendingPathComponent(name)) }
  func data(_ name: String) throws -> Data { try Data(contentsOf: url.appendingPathComponent(name)) }
  func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }
  func grid(_ name: String, delimiter: UInt8 = 0x2C) throws -> Grid { Grid(try text(name), delimiter: delimiter) }
}

/// JSON as a dictionary.
func object(_ text: String) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}

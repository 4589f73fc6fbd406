/// One thing that is wrong with an adapter's file, where, and what would be right.
public struct AdapterFlaw: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Relative to the adapter's folder.
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1, in Unicode scalars.
  public let column: Int
  /// The keys that lead there: `extract.fields.email[0].css`; empty for the file itself.
  public let path: String
  /// One sentence without the end mark, with a hint where there is one.
  public let message: String

  public init(file: String, line: Int, column: Int, path: String, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.message = message
  }

  /// `adapter.yaml:12:5: extract.fields.emial: ...`
  public var description: String { "\(file):\(line):\(column): \(path.isEmpty ? "" : path + ": ")\(message)" }

  /// In the order of the files.
  public static func < (a: Self, b: Self) -> Bool {
    (a.file, a.line, a.column, a.path, a.message) < (b.file, b.line, b.column, b.path, b.message)
  }
}

/// All that is wrong with an adapter; never empty.
public struct AdapterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// In the order of the files; the first 100.
  public let flaws: [AdapterFlaw]

  public init(_ flaws: [AdapterFlaw]) { self.flaws = Array(flaws.sorted().prefix(100)) }

  public var description: String { flaws.map(\.description).joined(separator: "\n") }
}

/// Gathers flaws while a file is read on.
final class FlawCollector {
  let file: String
  private(set) var flaws: [AdapterFlaw] = []

  init(file: String) { self.file = file }

  func add(_ message: String, at mark: SourceMark, path: String) {
    guard flaws.count < 1_000 else { return }
    flaws.append(AdapterFlaw(file: file, line: mark.line, column: mark.column, path: path, message: message))
  }
}

/// A place in a file.
struct SourceMark: Hashable, Sendable {
  var line = 1
  var column = 1
}

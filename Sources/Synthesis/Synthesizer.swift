/// Makes a realistic CRM export of people with known duplicates, as CSV.
///
/// ```swift
/// let synthesizer = try Synthesizer(.init(rows: 100_000, seed: 1, threads: 2))
/// try synthesizer.write { bytes in try file.append(bytes) }
/// ```
///
/// Nobody in it is real: names are put together from lists and from the pieces of each language's names.
public struct Synthesizer: Sendable {
  private let threads: Int
  private let plan: Plan
  private let population: Population

  /// Names of the columns, in order; `truth_id` is the same in all rows of one person and must never be evidence.
  public static let header: [String] = Draft.header.dropLast().split(separator: ",").map { String($0) }

  /// Number of different people in the export.
  public var entities: Int { plan.entities }

  /// Plans the export; takes about a second a million rows.
  ///
  /// - Throws: the `SynthesisError` of the first option that cannot be satisfied.
  public init(_ options: Options) throws(SynthesisError) {
    guard (1...Options.maximumRows).contains(options.rows) else { throw .rows(options.rows) }
    guard (0...0.9).contains(options.duplicateShare) else { throw .duplicateShare(options.duplicateShare) }
    guard !options.locales.isEmpty else { throw .noLocale }
    guard options.threads >= 1 else { throw .threads(options.threads) }
    threads = min(options.threads, 64)
    plan = Plan(rows: options.rows, duplicateShare: options.duplicateShare, seed: options.seed)
    let locales = Locale.allCases.filter { options.locales.contains($0) }
    population = Population(seed: options.seed, entities: plan.entities, locales: locales).withUniqueAddresses(threads: threads)
  }

  /// Hands the export to `sink` piece by piece, in order, the header first; on the caller's thread.
  ///
  /// - Parameters:
  ///   - sink: Takes bytes that are valid only during the call. What it throws ends the work and is thrown on.
  ///   - progress: Told the number of rows handed over so far, after each piece.
  public func write<Failure: Error>(
    to sink: (Span<UInt8>) throws(Failure) -> Void, progress: (Int) -> Void = { _ in }
  ) throws(Failure) {
    try sink(Array(Draft.header.utf8).span)
    let rows = plan.rows
    let population = population
    let pieces = (rows.count + Self.rowsOfPiece - 1) / Self.rowsOfPiece
    let line = AssemblyLine(pieces: pieces, threads: threads) { piece, output in
      var composer = Composer(population)
      for row in piece * Self.rowsOfPiece..<min((piece + 1) * Self.rowsOfPiece, rows.count) {
        composer.append(row: row, rows[row], to: &output)
      }
    }
    try line.run { (piece, bytes) throws(Failure) in
      try sink(bytes)
      progress(min((piece + 1) * Self.rowsOfPiece, rows.count))
    }
  }

  private static let rowsOfPiece = 4096
}

/// A regular expression that is matched in time linear in the text, whatever the expression: O(size x length).
///
///     let pattern = try Pattern(#"(?i)vat\s*(?:no\.?)?\s*(?<number>[A-Z]{2}\d{8,12})"#)
///     if let match = pattern.firstMatch(in: page) { print(match["number"] ?? "") }
///
/// The syntax is that of RE2 without its rarer parts: literals, `.`, classes such as `[^a-z\d]`, `\d \w \s` (ASCII) and their negations,
/// `\p{Lu}` and `\P{L}` (general categories), `\x{1F600}`, groups `(...)`, `(?:...)`, `(?<name>...)`, alternation, `* + ? {n,m}` greedy and
/// lazy, `^ $ \A \z \b \B`, and the flags `(?i)`, `(?s)`, `(?m)` for the rest of a group. Back-references, lookaround, possessive and atomic
/// parts, which no linear machine has, are refused by name. Of several matches the leftmost counts, and of those the one that Perl prefers.
public struct Pattern: Sendable {
  public enum Syntax: Sendable {
    case standard
    /// RFC 9485. A leading `^` and a closing `$` keep the meaning that the mapping of the RFC to ECMAScript gives them.
    case iRegexp
  }

  /// What a pattern may be; beyond it, it is refused.
  public struct Limits: Sendable {
    public var textInScalars: Int
    /// Of the compiled form, each counted repetition unrolled; matching is proportional to it.
    public var instructions: Int
    /// Groups inside groups.
    public var depth: Int

    public init(textInScalars: Int = 4096, instructions: Int = 10_000, depth: Int = 64) {
      self.textInScalars = textInScalars
      self.instructions = instructions
      self.depth = depth
    }
  }

  /// As it was written.
  public let text: String
  /// The name of each group by its number, nil for those without; the whole match is number 0.
  public let groupNames: [String?]
  let program: PatternProgram
  private let search: LazyAutomaton
  private let whole: LazyAutomaton

  /// - Throws: the first flaw with its column.
  public init(_ text: String, syntax: Syntax = .standard, ignoresCase: Bool = false, limits: Limits = Limits()) throws(PatternError) {
    guard text.utf8.count <= 4 * limits.textInScalars, text.unicodeScalars.count <= limits.textInScalars else {
      throw PatternError(reason: .tooLong(limit: limits.textInScalars), column: 1)
    }
    var parser = PatternParser(text, syntax: syntax, ignoresCase: ignoresCase, depthLimit: limits.depth)
    let tree = try parser.pattern()
    program = try PatternCompiler.compile(tree, groups: parser.groupNames.count, limit: limits.instructions)
    self.text = text
    groupNames = parser.groupNames
    search = LazyAutomaton(program, mode: .search)
    whole = LazyAutomaton(program, mode: .whole)
  }

  /// Instructions of the compiled form.
  public var size: Int { program.instructions.count }

  /// Whether the whole text is a match.
  public func matches(_ text: String) -> Bool { withBytes(of: text) { test(whole, $0, isWhole: true) } }

  /// Whether some part of the text is a match.
  public func occurs(in text: String) -> Bool { withBytes(of: text) { test(search, $0, isWhole: false) } }

  /// The leftmost match that begins at or after the byte `offset`, with its groups; nil if there is none.
  /// - Precondition: `offset` is in `[0, text.utf8.count]` and at a boundary of scalars.
  public func firstMatch(in text: String, from offset: Int = 0) -> PatternMatch? {
    withBytes(of: text) { ranges($0, from: offset) }.map { PatternMatch(text: text, ranges: $0, names: groupNames) }
  }

  /// The match that is the whole text, with its groups; nil if it is none.
  public func wholeMatch(of text: String) -> PatternMatch? {
    let ranges: [Range<Int>?]? = withBytes(of: text) { bytes in
      if whole.decide(bytes, from: 0)?.isMatch == false { return nil }
      var machine = PikeMachine(program, slots: program.slotCount)
      return machine.run(bytes, from: 0, isWhole: true) ? machine.ranges : nil
    }
    return ranges.map { PatternMatch(text: text, ranges: $0, names: groupNames) }
  }

  /// All matches from left to right that do not overlap, `limit` at most; an empty one is not taken where the last one ended.
  ///
  /// A pattern can make each search read to the end of the text for a short match, so the work of all searches together is bounded, by
  /// default as 64 readings of the text and a million bytes more.
  /// - Throws: when the bound is reached; no partial result comes back.
  public func allMatches(in text: String, limit: Int = 100_000, workInBytes: Int? = nil) throws(PatternExhaustion) -> [PatternMatch] {
    let bound = workInBytes ?? 64 * text.utf8.count + 1_000_000
    let found: Result<[PatternMatch], PatternExhaustion> = withBytes(of: text) { bytes in
      var matches: [PatternMatch] = []
      var work = 0
      var offset = 0
      var machine = PikeMachine(program, slots: program.slotCount)
      while matches.count < limit, offset <= bytes.count {
        guard let start = self.start(bytes, from: offset, &work) else { break }
        guard machine.run(bytes, from: start, isWhole: false) else { break }
        work += machine.end - start
        if work > bound { return .failure(PatternExhaustion(workInBytes: bound)) }
        guard let range = machine.ranges[0] else { break }
        if range.isEmpty {
          if range.lowerBound != matches.last?.range.upperBound {
            matches.append(PatternMatch(text: text, ranges: machine.ranges, names: groupNames))
          }
          offset = range.upperBound + UTF8Scalar.length(bytes, at: range.upperBound)
        } else {
          matches.append(PatternMatch(text: text, ranges: machine.ranges, names: groupNames))
          offset = range.upperBound
        }
      }
      return .success(matches)
    }
    return try found.get()
  }

  private func ranges(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> [Range<Int>?]? {
    var work = 0
    guard let start = start(bytes, from: offset, &work) else { return nil }
    var machine = PikeMachine(program, slots: program.slotCount)
    return machine.run(bytes, from: start, isWhole: false) ? machine.ranges : nil
  }

  /// Where a search need not begin before; nil where there is no match at all.
  private func start(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, _ work: inout Int) -> Int? {
    // Short texts are done before the automaton has warmed up.
    guard bytes.count - offset > 32, let decision = search.decide(bytes, from: offset) else { return offset }
    work += decision.end - offset
    return decision.isMatch ? decision.idle : nil
  }

  private func test(_ automaton: LazyAutomaton, _ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Bool {
    if let decision = automaton.decide(bytes, from: 0) { return decision.isMatch }
    var machine = PikeMachine(program, slots: 0)
    return machine.run(bytes, from: 0, isWhole: isWhole)
  }

  private func withBytes<R>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    var text = text
    return text.withUTF8(body)
  }
}

/// The searches for all matches of a text took more than they may.
public struct PatternExhaustion: Error, Equatable {
  public let workInBytes: Int
}

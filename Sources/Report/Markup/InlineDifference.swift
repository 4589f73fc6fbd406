/// The parts of two values that differ, found first by words, then by characters inside the words that are alike.
///
/// Letter case is no difference. Both steps are longest common subsequences by dynamic programming (Wagner and Fischer 1974,
/// doi:10.1145/321796.321811) over at most `VisibleText.cellLimit` glyphs a side.
struct InlineDifference: Sendable, Equatable {
  /// Glyph indices of the left value that the right one lacks, ascending and apart.
  private(set) var left: [Range<Int>] = []
  /// Glyph indices of the right value that the left one lacks, ascending and apart.
  private(set) var right: [Range<Int>] = []

  init(_ left: VisibleText, _ right: VisibleText) {
    let (a, b) = (left.glyphs, right.glyphs)
    let (aWords, bWords) = (Self.words(a), Self.words(b))
    let common = Self.commonSubsequence(aWords.map { Self.folded(a[$0]) }, bWords.map { Self.folded(b[$0]) })
    var (i, j) = (0, 0)
    for (nextI, nextJ) in common + [(aWords.count, bWords.count)] {
      compare(a, Self.span(aWords[i..<nextI]), b, Self.span(bWords[j..<nextJ]))
      (i, j) = (nextI + 1, nextJ + 1)
    }
  }

  /// Marks what differs between two runs of words that have no word in common.
  private mutating func compare(_ a: [VisibleText.Glyph], _ aRun: Range<Int>, _ b: [VisibleText.Glyph], _ bRun: Range<Int>) {
    let common = Self.commonSubsequence(a[aRun].map(\.folded), b[bRun].map(\.folded))
    // Scattered marks confuse: runs that are less alike than not are marked whole.
    guard common.count * 2 > max(aRun.count, bRun.count) else {
      Self.mark(aRun, in: &left)
      Self.mark(bRun, in: &right)
      return
    }
    var (i, j) = (aRun.lowerBound, bRun.lowerBound)
    for (nextI, nextJ) in common.map({ ($0 + aRun.lowerBound, $1 + bRun.lowerBound) }) + [(aRun.upperBound, bRun.upperBound)] {
      Self.mark(i..<nextI, in: &left)
      Self.mark(j..<nextJ, in: &right)
      (i, j) = (nextI + 1, nextJ + 1)
    }
  }

  private static func mark(_ range: Range<Int>, in ranges: inout [Range<Int>]) {
    guard !range.isEmpty else { return }
    if let last = ranges.last, last.upperBound == range.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
    } else {
      ranges.append(range)
    }
  }

  /// The ranges of the words, which spaces part.
  private static func words(_ glyphs: [VisibleText.Glyph]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    for index in 0...glyphs.count where index == glyphs.count || glyphs[index].text == " " {
      if start < index { words.append(start..<index) }
      start = index + 1
    }
    return words
  }

  private static func span(_ words: ArraySlice<Range<Int>>) -> Range<Int> {
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return first.lowerBound..<last.upperBound
  }

  private static func folded(_ glyphs: ArraySlice<VisibleText.Glyph>) -> String {
    glyphs.reduce(into: "") { $0 += $1.folded }
  }

  /// The index pairs of a longest common subsequence, ascending.
  /// - Complexity: O(a x b) time and memory.
  private static func commonSubsequence(_ a: [String], _ b: [String]) -> [(Int, Int)] {
    guard !a.isEmpty, !b.isEmpty else { return [] }
    // Numbers compare faster than strings.
    var numbers: [String: Int] = [:]
    for text in a + b where numbers[text] == nil { numbers[text] = numbers.count }
    let (a, b) = (a.map { numbers[$0, default: 0] }, b.map { numbers[$0, default: 0] })
    let width = b.count + 1
    // lengths[i x width + j] is the length for a[i...] and b[j...].
    var lengths = [UInt16](repeating: 0, count: (a.count + 1) * width)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        lengths[i * width + j] =
          a[i] == b[j] ? lengths[(i + 1) * width + j + 1] + 1 : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}

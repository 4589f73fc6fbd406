/// Pairs of made-up strings of one kind, half of them one to three typing errors apart, half strangers.
struct Corpus {
  /// What the strings look like; the raw value is the corpus's name on the command line and in records.
  enum Kind: String, CaseIterable {
    /// 4 to 14 bytes.
    case surnames
    /// Given name and surname, 9 to 28 bytes.
    case names
    /// Two to five words with a legal form, 10 to 60 bytes.
    case companies
    /// 40 words, about 300 bytes.
    case texts

    fileprivate var seed: UInt64 { UInt64(Self.allCases.firstIndex(of: self).unsafelyUnwrapped) + 2026 }
    var pairs: Int { self == .texts ? 256 : 4096 }
  }

  let kind: Kind
  private(set) var left = PackedStrings()
  private(set) var right = PackedStrings()

  init(_ kind: Kind) {
    self.kind = kind
    var writer = NameWriter(seed: kind.seed)
    for pair in 0..<kind.pairs {
      let a = writer.string(kind)
      left.append(a)
      right.append(pair % 2 == 0 ? writer.misspelt(a) : writer.string(kind))
    }
  }
}

/// Strings one after the other in one buffer.
struct PackedStrings {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = [0]

  var count: Int { ends.count - 1 }

  mutating func append(_ string: [UInt8]) {
    bytes += string
    ends.append(bytes.count)
  }

  /// The bounds in `bytes` of the string at `index`.
  @inline(__always)
  func range(_ index: Int) -> Range<Int> {
    Range(uncheckedBounds: (ends[index], ends[index &+ 1]))
  }
}

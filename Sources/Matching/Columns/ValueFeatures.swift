import Normalization
import Similarity

/// What is computed once for each distinct value of an attribute, so that no pair computes it again. Indexed by value id.
final class ValueFeatures: @unchecked Sendable {
  /// Phonetic key of the value (names), 0 for none.
  var phonetic = FixedBuffer<UInt64>(count: 0, repeating: 0)
  /// How many records hold the value, or, where `countDistinctHolders` was called, how many differently named ones do.
  var fanOut = FixedBuffer<UInt32>(count: 0, repeating: 0)
  /// Whose name a given name is: 1 a woman's, 2 a man's, 0 either's or not known.
  var genders = FixedBuffer<UInt8>(count: 0, repeating: 0)
  /// Nickname groups of given names: those of `id` lie in `roots[rootStarts[id]..<rootStarts[id + 1]]`.
  var rootStarts = FixedBuffer<UInt32>(count: 0, repeating: 0)
  var roots = FixedBuffer<UInt16>(count: 0, repeating: 0)
  /// Distinct tokens of the value as token ids, in the order of their hashes.
  var tokenStarts = FixedBuffer<UInt32>(count: 0, repeating: 0)
  var tokens = FixedBuffer<UInt32>(count: 0, repeating: 0)
  /// In how many values each token id occurs, and how many values there are.
  var tokenFrequencies = FixedBuffer<UInt32>(count: 0, repeating: 0)
  var tokenTotal = TokenTotal()
  var tokenValues = ValueDictionary()
  var emails = FixedBuffer<EmailFeatures>(count: 0, repeating: EmailFeatures())

  /// Phone numbers as `PackedPhone` packs them.
  var packedDigits = FixedBuffer<UInt64>(count: 0, repeating: 0)

  init(of values: ValueDictionary, kind: Attribute.Kind) {
    fanOut = FixedBuffer(values.frequencies, padding: 0)
    switch kind {
    case .given:
      prepareNames(values)
      prepareRoots(values)
    case .family:
      prepareNames(values)
      prepareTokens(values)
    case .organization, .title, .text, .street: prepareTokens(values)
    case .email: prepareEmails(values)
    case .phone: preparePhones(values)
    default: break
    }
  }

  /// The same features of the same values, of which those that change as records come and go are copied.
  /// - Parameters:
  ///   - count: how many values there are.
  ///   - words: how many distinct tokens there are.
  ///   - fanOut: how many records hold each value.
  init(copying other: ValueFeatures, count: Int, words: ValueDictionary, fanOut: FixedBuffer<UInt32>) {
    phonetic = other.phonetic
    genders = other.genders
    rootStarts = other.rootStarts
    roots = other.roots
    tokenStarts = other.tokenStarts
    tokens = other.tokens
    packedDigits = other.packedDigits
    tokenValues = words
    self.fanOut = FixedBuffer(copying: fanOut, count: count + 1, capacity: count + 1)
    if other.emails.count > 0 { emails = FixedBuffer(copying: other.emails, count: count + 1, capacity: count + 1) }
    if other.tokenFrequencies.count > 0 {
      tokenFrequencies = FixedBuffer(copying: other.tokenFrequencies, count: words.count + 1, capacity: words.count + 1)
    }
    tokenTotal.values = other.tokenTotal.values
  }

  /// The hash of a value's n-th rarest token, 0 when it has fewer.
  func rareToken(of id: UInt32, rank: Int) -> UInt64 {
    tokenStarts.count > 0 ? TokenView(self).rareToken(of: id, rank: rank) : 0
  }

  /// Replaces the fan-out by the number of distinct holders.
  func setFanOut(_ counts: [UInt32]) { fanOut = FixedBuffer(counts, padding: 0) }

  private func preparePhones(_ values: ValueDictionary) {
    let packedDigits = FixedBuffer<UInt64>(count: values.count + 1, repeating: 0)
    for id in 1..<max(1, values.count + 1) {
      values.withValue(UInt32(id)) { value in
        packedDigits[id] = PackedPhone.pack(value)
      }
    }
    self.packedDigits = packedDigits
  }

  private func prepareNames(_ values: ValueDictionary) {
    let phonetic = FixedBuffer<UInt64>(count: values.count + 1, repeating: 0)
    for id in 1..<max(1, values.count + 1) {
      values.withValue(UInt32(id)) { value in
        phonetic[id] = PhoneticKey.key(Span(_unsafeElements: value))
      }
    }
    self.phonetic = phonetic
  }

  /// Whose name a given name is, as `genders` says it.
  static func gender(of name: UnsafeBufferPointer<UInt8>) -> UInt8 {
    switch GivenNames.gender(of: Span(_unsafeElements: name)) {
    case .female: 1
    case .male: 2
    default: 0
    }
  }

  private func prepareRoots(_ values: ValueDictionary) {
    var rootStarts: [UInt32] = [0, 0]
    var roots: [UInt16] = []
    rootStarts.reserveCapacity(values.count + 2)
    let genders = FixedBuffer<UInt8>(count: values.count + 1, repeating: 0)
    for id in 1..<max(1, values.count + 1) {
      values.withValue(UInt32(id)) { value in
        roots.append(contentsOf: Nicknames.roots(of: Span(_unsafeElements: value)))
        genders[id] = Self.gender(of: value)
      }
      rootStarts.append(UInt32(roots.count))
    }
    self.genders = genders
    self.rootStarts = FixedBuffer(rootStarts, padding: 0)
    self.roots = FixedBuffer(roots, padding: 0)
  }

  /// Of a value with more distinct tokens the first count.
  static let tokenLimit = 24

  /// Calls `body` with each word of a value.
  static func forEachToken(of value: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var start = 0
    for index in 0...value.count where index == value.count || value[index] == UInt8(ascii: " ") {
      if index > start { body(UnsafeBufferPointer(rebasing: value[start..<index])) }
      start = index + 1
    }
  }

  private func prepareTokens(_ values: ValueDictionary) {
    var tokenStarts: [UInt32] = [0, 0]
    var tokens: [UInt32] = []
    tokenStarts.reserveCapacity(values.count + 2)
    var scratch: [UInt32] = []
    for id in 1..<max(1, values.count + 1) {
      scratch.removeAll(keepingCapacity: true)
      values.withValue(UInt32(id)) { value in
        Self.forEachToken(of: value) { word in
          if scratch.count == Self.tokenLimit { return }
          let token = tokenValues.intern(word)
          if !scratch.contains(token) { scratch.append(token) }
        }
      }
      // By content, so that nothing depends on which word was met first.
      scratch.sort { tokenValues.hash($0) < tokenValues.hash($1) }
      for token in scratch { tokenValues.countOccurrence(of: token) }
      tokens.append(contentsOf: scratch)
      tokenStarts.append(UInt32(tokens.count))
    }
    tokenTotal.values = values.count
    self.tokenStarts = FixedBuffer(tokenStarts, padding: 0)
    self.tokens = FixedBuffer(tokens, padding: 0)
    tokenFrequencies = FixedBuffer(tokenValues.frequencies, padding: 0)
    tokenValues.seal()
    tokenValues.dropFrequencies()
  }

  private func prepareEmails(_ values: ValueDictionary) {
    let emails = FixedBuffer<EmailFeatures>(count: values.count + 1, repeating: EmailFeatures())
    var locals: [UInt64] = []
    locals.reserveCapacity(values.count)
    for id in 1..<max(1, values.count + 1) {
      values.withValue(UInt32(id)) { value in
        emails[id] = EmailFeatures(of: value)
        if emails[id].local != 0 { locals.append(UInt64(emails[id].local) << 32 | UInt64(id)) }
      }
    }
    RadixSort.sort(&locals, byBits: 32..<64)
    var start = 0
    while start < locals.count {
      var end = start + 1
      while end < locals.count && locals[end] >> 32 == locals[start] >> 32 { end += 1 }
      for word in locals[start..<end] { emails[Int(word & 0xFFFF_FFFF)].localCount = UInt32(end - start) }
      start = end
    }
    self.emails = emails
  }
}

/// How many values there are whose tokens were counted, with the logarithm that weights are taken from.
final class TokenTotal: @unchecked Sendable {
  let logarithm = FixedBuffer<Float>(count: 1, repeating: 0)
  var values = 1 {
    didSet { logarithm[0] = NaturalLogarithm.of(Float(max(values, 1))) }
  }
}

/// How much each token tells: its inverse document frequency in nats, at least 0.1.
struct TokenWeights: @unchecked Sendable {
  private let frequencies: UnsafePointer<UInt32>
  private let logarithmOfTotal: UnsafePointer<Float>
  private let logarithms: UnsafePointer<Float>

  /// - Parameter features: must outlive it.
  init(_ features: ValueFeatures) {
    frequencies = features.tokenFrequencies.base
    logarithmOfTotal = features.tokenTotal.logarithm.base
    logarithms = Self.table.base
  }

  @inline(__always)
  subscript(token: UInt32) -> Float {
    let frequency = Int(frequencies[Int(token)])
    let logarithm = frequency < Self.tableCount ? logarithms[frequency] : NaturalLogarithm.of(Float(frequency))
    return max(0.1, logarithmOfTotal[0] - logarithm)
  }

  private static let tableCount = 4_096
  /// Of small numbers; a frequency of 0 counts as 1.
  private static let table = FixedBuffer((0..<tableCount).map { NaturalLogarithm.of(Float(max($0, 1))) }, padding: 0)
}

/// The tokens of values as plain pointers. Valid while the features live and are not moved.
struct TokenView: @unchecked Sendable {
  let starts: UnsafePointer<UInt32>
  let tokens: UnsafePointer<UInt32>
  /// The words by token id.
  let words: ValueView
  private let weights: TokenWeights

  init(_ features: ValueFeatures) {
    starts = features.tokenStarts.base
    tokens = features.tokens.base
    words = features.tokenValues.view
    weights = TokenWeights(features)
  }

  /// The hash of a value's n-th rarest token, 0 when it has fewer.
  func rareToken(of id: UInt32, rank: Int) -> UInt64 {
    if id == 0 { return 0 }
    var best: (weight: Float, hash: UInt64) = (-1, 0)
    var second: (weight: Float, hash: UInt64) = (-1, 0)
    for index in Int(starts[Int(id)])..<Int(starts[Int(id) + 1]) {
      let token = tokens[index]
      let candidate = (weight: weights[token], hash: words.hashes[Int(token)])
      if candidate.weight > best.weight || (candidate.weight == best.weight && candidate.hash > best.hash) {
        second = best
        best = candidate
      } else if candidate.weight > second.weight || (candidate.weight == second.weight && candidate.hash > second.hash) {
        second = candidate
      }
    }
    return rank == 0 ? best.hash : second.hash
  }
}

/// What is known of one email address.
struct EmailFeatures: BitwiseCopyable, Sendable {
  /// Hashes of the parts before and after the @; 0 when it has none.
  var local: UInt32 = 0
  var domain: UInt32 = 0
  /// Letters and digits that occur.
  var mask: UInt64 = 0
  /// How many different addresses have the same part before the @.
  var localCount: UInt32 = 0

  init() {}

  init(of email: UnsafeBufferPointer<UInt8>) {
    mask = CharacterMask.mask(Span(_unsafeElements: email))
    guard let at = email.lastIndex(of: UInt8(ascii: "@")), at > 0, at + 1 < email.count else { return }
    local = UInt32(truncatingIfNeeded: ByteHash.hash(UnsafeBufferPointer(rebasing: email[..<at]))) | 1
    domain = UInt32(truncatingIfNeeded: ByteHash.hash(UnsafeBufferPointer(rebasing: email[(at + 1)...]))) | 1
  }
}

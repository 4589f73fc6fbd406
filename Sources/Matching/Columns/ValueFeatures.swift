import Normalization
import Similarity

/// What is computed once for each distinct value of an attribute, so that no pair computes it again. Indexed by value id.
final class ValueFeatures: @unchecked Sendable {
  /// Phonetic key of the value (names), 0 for none.
  private(set) var phonetic = FixedBuffer<UInt64>(count: 0, repeating: 0)
  /// How many records hold the value, or, where `countDistinctHolders` was called, how many differently named ones do.
  private(set) var fanOut = FixedBuffer<UInt32>(count: 0, repeating: 0)
  /// Whose name a given name is: 1 a woman's, 2 a man's, 0 either's or not known.
  private(set) var genders = FixedBuffer<UInt8>(count: 0, repeating: 0)
  /// Nickname groups of given names: those of `id` lie in `roots[rootStarts[id]..<rootStarts[id + 1]]`.
  private(set) var rootStarts = FixedBuffer<UInt32>(count: 0, repeating: 0)
  private(set) var roots = FixedBuffer<UInt16>(count: 0, repeating: 0)
  /// Distinct tokens of the value as token ids, in the order of their hashes, with weights by rarity in `tokenWeights`.
  private(set) var tokenStarts = FixedBuffer<UInt32>(count: 0, repeating: 0)
  private(set) var tokens = FixedBuffer<UInt32>(count: 0, repeating: 0)
  /// Inverse document frequency of each token id, in nats, at least 0.1.
  private(set) var tokenWeights = FixedBuffer<Float>(count: 0, repeating: 0)
  private(set) var tokenValues = ValueDictionary()
  private(set) var emails = FixedBuffer<EmailFeatures>(count: 0, repeating: EmailFeatures())

  /// Phone numbers as `PackedPhone` packs them.
  private(set) var packedDigits = FixedBuffer<UInt64>(count: 0, repeating: 0)

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

  /// The hash of a value's n-th rarest token, 0 when it has fewer.
  func rareToken(of id: UInt32, rank: Int) -> UInt64 {
    guard id != 0, tokenStarts.count > 0 else { return 0 }
    var best: (weight: Float, hash: UInt64) = (-1, 0)
    var second: (weight: Float, hash: UInt64) = (-1, 0)
    for index in Int(tokenStarts[Int(id)])..<Int(tokenStarts[Int(id) + 1]) {
      let token = Int(tokens[index])
      let candidate = (weight: tokenWeights[token], hash: tokenValues.hashes[token])
      if candidate.weight > best.weight || (candidate.weight == best.weight && candidate.hash > best.hash) {
        second = best
        best = candidate
      } else if candidate.weight > second.weight || (candidate.weight == second.weight && candidate.hash > second.hash) {
        second = candidate
      }
    }
    return rank == 0 ? best.hash : second.hash
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

  private func prepareRoots(_ values: ValueDictionary) {
    var rootStarts: [UInt32] = [0, 0]
    var roots: [UInt16] = []
    rootStarts.reserveCapacity(values.count + 2)
    let genders = FixedBuffer<UInt8>(count: values.count + 1, repeating: 0)
    for id in 1..<max(1, values.count + 1) {
      values.withValue(UInt32(id)) { value in
        roots.append(contentsOf: Nicknames.roots(of: Span(_unsafeElements: value)))
        switch GivenNames.gender(of: Span(_unsafeElements: value)) {
        case .female: genders[id] = 1
        case .male: genders[id] = 2
        default: break
        }
      }
      rootStarts.append(UInt32(roots.count))
    }
    self.genders = genders
    self.rootStarts = FixedBuffer(rootStarts, padding: 0)
    self.roots = FixedBuffer(roots, padding: 0)
  }

  private func prepareTokens(_ values: ValueDictionary) {
    var tokenStarts: [UInt32] = [0, 0]
    var tokens: [UInt32] = []
    tokenStarts.reserveCapacity(values.count + 2)
    var scratch: [UInt32] = []
    for id in 1..<max(1, values.count + 1) {
      scratch.removeAll(keepingCapacity: true)
      values.withValue(UInt32(id)) { value in
        var start = 0
        for index in 0...value.count where index == value.count || value[index] == UInt8(ascii: " ") {
          if index > start && scratch.count < 24 {
            let token = tokenValues.intern(UnsafeBufferPointer(rebasing: value[start..<index]))
            if !scratch.contains(token) { scratch.append(token) }
          }
          start = index + 1
        }
      }
      // By content, so that nothing depends on which word was met first.
      scratch.sort { tokenValues.hashes[Int($0)] < tokenValues.hashes[Int($1)] }
      for token in scratch { tokenValues.countOccurrence(of: token) }
      tokens.append(contentsOf: scratch)
      tokenStarts.append(UInt32(tokens.count))
    }
    let total = Float(max(values.count, 1))
    let weights = tokenValues.frequencies.map { max(0.1, NaturalLogarithm.of(total / Float(max($0, 1)))) }
    self.tokenStarts = FixedBuffer(tokenStarts, padding: 0)
    self.tokens = FixedBuffer(tokens, padding: 0)
    tokenWeights = FixedBuffer(weights, padding: 0)
    tokenValues.seal()
  }

  private func prepareEmails(_ values: ValueDictionary) {
    let emails = FixedBuffer<EmailFeatures>(count: values.count + 1, repeating: EmailFeatures())
    var locals: [UInt64] = []
    locals.reserveCapacity(values.count)
    for id in 1..<max(1, values.count + 1) {
      values.withValue(UInt32(id)) { value in
        emails[id].mask = CharacterMask.mask(Span(_unsafeElements: value))
        guard let at = value.lastIndex(of: UInt8(ascii: "@")), at > 0, at + 1 < value.count else { return }
        emails[id].local = UInt32(truncatingIfNeeded: ByteHash.hash(UnsafeBufferPointer(rebasing: value[..<at]))) | 1
        emails[id].domain = UInt32(truncatingIfNeeded: ByteHash.hash(UnsafeBufferPointer(rebasing: value[(at + 1)...]))) | 1
        locals.append(UInt64(emails[id].local) << 32 | UInt64(id))
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

/// What is known of one email address.
struct EmailFeatures: BitwiseCopyable, Sendable {
  /// Hashes of the parts before and after the @; 0 when it has none.
  var local: UInt32 = 0
  var domain: UInt32 = 0
  /// Letters and digits that occur.
  var mask: UInt64 = 0
  /// How many different addresses have the same part before the @.
  var localCount: UInt32 = 0
}

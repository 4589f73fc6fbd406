/// The automata and prefix patterns of the plans met so far, compiled at first use.
struct CompiledPlans: Sendable {
  let metadata = PhoneMetadata.shared

  /// The states of all compiled plans, ten a state.
  private var next: [UInt16] = []
  /// The types that end in each state.
  private var accepted: [UInt16] = []
  /// For each plan its first state in `accepted`, or -1 if it is not compiled.
  private var base: [Int32]

  /// A prefix pattern of a plan.
  struct Prefix: Sendable {
    /// The digits, if the pattern is nothing but digits.
    var literal: [UInt8]
    /// The pattern otherwise.
    var pattern: DigitPattern?
  }

  private var internationalPrefixes: [Prefix?]
  private var nationalPrefixes: [Prefix?]
  private var leadingDigits: [Prefix?]

  init() {
    let count = metadata.plans.count
    base = .init(repeating: -1, count: count)
    internationalPrefixes = .init(repeating: nil, count: count)
    nationalPrefixes = .init(repeating: nil, count: count)
    leadingDigits = .init(repeating: nil, count: count)
  }

  /// Compiles what the numbers of a calling code need.
  mutating func prepare(_ plan: Int) {
    if base[plan] >= 0 { return }
    let source = metadata.plans[plan]
    let automaton = DigitAutomaton(source.types)
    base[plan] = Int32(accepted.count)
    next += automaton.next
    accepted += automaton.accepted
    internationalPrefixes[plan] = Self.prefix(source.internationalPrefix)
    nationalPrefixes[plan] = Self.prefix(source.nationalPrefix)
    leadingDigits[plan] = Self.prefix(source.leadingDigits)
  }

  private static func prefix(_ text: ArraySlice<UInt8>) -> Prefix? {
    if text.isEmpty { return nil }
    if text.allSatisfy(PhoneScan.isDigit) { return Prefix(literal: text.map { $0 - 48 }, pattern: nil) }
    return Prefix(literal: [], pattern: DigitPattern(text))
  }

  /// The types whose patterns match, lengths aside.
  /// - Precondition: the plan is prepared.
  func matches(_ plan: Int, _ digits: UnsafePointer<UInt8>, _ count: Int) -> UInt16 {
    let base = Int(base[plan])
    return next.withUnsafeBufferPointer { next in
      var state = 1
      for index in 0..<count {
        state = Int(next[(base + state) * 10 + Int(digits[index])])
        if state == 0 { return 0 }
      }
      return accepted[base + state]
    }
  }

  /// The types that a national number is of; 0 unless the plan's general pattern and lengths hold.
  func types(_ plan: Int, _ digits: UnsafePointer<UInt8>, _ count: Int) -> UInt16 {
    guard count <= PhonePlan.longestNumber else { return 0 }
    let types = matches(plan, digits, count) & metadata.typesOfLength[plan * (PhonePlan.longestNumber + 1) + count]
    return types & PhonePlan.Bits.general != 0 ? types & ~PhonePlan.Bits.general : 0
  }

  /// The count of digits that the international prefix of the plan's region takes; 0 where there is none.
  func internationalPrefix(_ plan: Int, _ digits: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var groups = DigitPattern.Groups()
    return Self.match(internationalPrefixes[plan], digits, count, &groups) ?? 0
  }

  /// Whether the number begins with the leading digits of the region; nil if the region has none.
  func hasLeadingDigits(_ plan: Int, _ digits: UnsafePointer<UInt8>, _ count: Int) -> Bool? {
    guard let prefix = leadingDigits[plan] else { return nil }
    var groups = DigitPattern.Groups()
    return Self.match(prefix, digits, count, &groups) != nil
  }

  private static func match(_ prefix: Prefix?, _ digits: UnsafePointer<UInt8>, _ count: Int, _ groups: inout DigitPattern.Groups) -> Int? {
    guard let prefix else { return nil }
    if let pattern = prefix.pattern { return pattern.prefixMatch(digits, count, groups: &groups) }
    guard prefix.literal.count <= count else { return nil }
    for index in 0..<prefix.literal.count where prefix.literal[index] != digits[index] { return nil }
    return prefix.literal.count
  }

  /// Takes the national prefix off the number in place, where the numbering plan says that it is one, and returns the new count.
  ///
  /// The prefix stays if the number matches the plan with it and not without it. The buffer has room for the transformed number.
  func stripNationalPrefix(_ plan: Int, _ digits: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    guard count > 0, let prefix = nationalPrefixes[plan] else { return count }
    var groups = DigitPattern.Groups()
    guard let end = Self.match(prefix, digits, count, &groups) else { return count }
    let rule = metadata.plans[plan].transformRule
    let lastGroup = prefix.pattern?.groupCount ?? 0
    if !rule.isEmpty, lastGroup > 0, groups[lastGroup] != nil {
      return transform(plan, rule, groups, end, digits, count)
    }
    if matches(plan, digits, count) & PhonePlan.Bits.general != 0,
      matches(plan, digits + end, count - end) & PhonePlan.Bits.general == 0
    {
      return count
    }
    for index in end..<count { digits[index - end] = digits[index] }
    return count - end
  }

  private func transform(
    _ plan: Int, _ rule: ArraySlice<UInt8>, _ groups: DigitPattern.Groups, _ end: Int, _ digits: UnsafeMutablePointer<UInt8>, _ count: Int
  ) -> Int {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * PhoneScan.digitLimit) { scratch in
      var length = 0
      var index = rule.startIndex
      while index < rule.endIndex {
        if rule[index] == UInt8(ascii: "\\") {
          for position in groups[Int(rule[index + 1] - 48)] ?? 0..<0 {
            scratch[length] = digits[position]
            length += 1
          }
          index += 2
        } else {
          scratch[length] = rule[index] - 48
          length += 1
          index += 1
        }
      }
      for position in end..<count where length < scratch.count {
        scratch[length] = digits[position]
        length += 1
      }
      guard let base = scratch.baseAddress, length <= PhoneScan.digitLimit else { return count }
      if matches(plan, digits, count) & PhonePlan.Bits.general != 0, matches(plan, base, length) & PhonePlan.Bits.general == 0 {
        return count
      }
      for position in 0..<length { digits[position] = scratch[position] }
      return length
    }
  }
}

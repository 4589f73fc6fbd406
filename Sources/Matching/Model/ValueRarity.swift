/// How rare the value is that two records agree on: agreeing on "Smith" says less than agreeing on "Zwicky".
final class ValueRarity: @unchecked Sendable {
  /// An attribute's slots, rarities and fan-outs, as plain pointers.
  private struct Source {
    let slots: Range<Int>
    let slot: Int
    /// `-log2` of each value id's relative frequency; nil where frequencies change, and it is computed when asked for.
    let table: UnsafePointer<Float>?
    let fanOut: UnsafePointer<UInt32>
    let emails: UnsafePointer<EmailFeatures>
    let formula: RarityFormula
    let population: UnsafePointer<Int>

    /// The rarity of a value, in bits.
    @inline(__always)
    func bits(_ id: UInt32) -> Float {
      if let table { return table[Int(id)] }
      return formula.bits(holders: fanOut[Int(id)], population: population[0])
    }
  }

  private struct Entry {
    let kind: Comparison.Kind
    let primary: Source
    let secondary: Source?
    let tertiary: Source?
    let quaternary: Source?
  }

  private let records: RecordSet
  private let bits: [FixedBuffer<Float>]
  private let entries: UnsafeMutablePointer<Entry>
  private let count: Int
  private let employer: Int

  /// - Parameter isFixed: whether frequencies stay as they are, so that rarities can be computed once.
  init(records: RecordSet, plan: ComparisonPlan, isFixed: Bool = true) {
    self.records = records
    let bits = isFixed ? records.attributes.map { Self.bits(of: $0, population: records.population[0]) } : []
    self.bits = bits
    let sources = records.attributes.indices.map { index in
      let attribute = records.attributes[index]
      return Source(
        slots: attribute.slots, slot: attribute.slots.lowerBound, table: isFixed ? bits[index].base : nil,
        fanOut: attribute.features.fanOut.base, emails: attribute.features.emails.base, formula: RarityFormula(attribute.kind),
        population: records.population.base)
    }
    count = plan.comparisons.count
    entries = .allocate(capacity: max(1, count))
    for (index, comparison) in plan.comparisons.enumerated() {
      (entries + index).initialize(
        to: Entry(
          kind: comparison.kind, primary: sources[comparison.primary], secondary: comparison.secondary.map { sources[$0] },
          tertiary: comparison.tertiary.map { sources[$0] }, quaternary: comparison.quaternary.map { sources[$0] }))
    }
    employer = plan.employer ?? -1
  }

  deinit {
    entries.deinitialize(count: count)
    entries.deallocate()
  }

  private static func bits(of attribute: Attribute, population: Int) -> FixedBuffer<Float> {
    let fanOut = attribute.features.fanOut
    let formula = RarityFormula(attribute.kind)
    let bits = FixedBuffer<Float>(count: fanOut.count, repeating: 0)
    for id in 0..<fanOut.count { bits[id] = formula.bits(holders: fanOut[id], population: population) }
    return bits
  }

  /// The bits that agreement on this very value is worth by its rarity, when the level means one and the same value; nil otherwise.
  func exactBits(
    _ comparison: Int, level: Int, _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>, context: EmployerContext
  ) -> Float? {
    let entry = entries[comparison]
    switch entry.kind {
    case .given: return level == 6 ? nameBits(entry.primary, left) : nil
    case .family: return familyBits(entry, level: level, left, right)
    case .email:
      if level == 4 { return localBits(entry.primary, left, right) }
      return level == 5 ? sharedBits(entry.primary, left, right, context) : nil
    case .phone: return level == 3 ? sharedBits(entry.primary, left, right, context) ?? eitherBits(entry.primary, left, right) : nil
    case .employer:
      switch level {
      case 4, 10: return entry.secondary.flatMap { sharedBits($0, left, right, .unknown) }
      case 6, 11: return entry.tertiary.flatMap { sharedBits($0, left, right, .unknown) }
      case 12:
        return entry.secondary.flatMap { sharedBits($0, left, right, .unknown) }
          ?? entry.tertiary.flatMap { sharedBits($0, left, right, .unknown) }
      default: return nil
      }
    case .address:
      switch level {
      case 3: return entry.quaternary.flatMap { sharedBits($0, left, right, context) }
      case 6: return entry.tertiary.flatMap { sharedBits($0, left, right, context) }
      case 10, 11: return sharedBits(entry.primary, left, right, context) ?? eitherBits(entry.primary, left, right)
      default: return nil
      }
    case .title, .identifier: return level == 3 ? sharedBits(entry.primary, left, right, .unknown) : nil
    case .birthDate, .text: return level == 4 ? sharedBits(entry.primary, left, right, .unknown) : nil
    case .category: return level == 2 ? sharedBits(entry.primary, left, right, .unknown) : nil
    }
  }

  /// The bits of the rarest value that a row holds in a comparison; 0 when it holds none.
  func greatestBits(_ comparison: Int, _ row: UnsafePointer<UInt32>) -> Float {
    let entry = entries[comparison]
    var greatest: Float = 0
    for source in [entry.primary, entry.secondary, entry.tertiary, entry.quaternary] {
      guard let source else { continue }
      for slot in source.slots where row[slot] != 0 { greatest = max(greatest, source.bits(row[slot])) }
    }
    return greatest
  }

  private func nameBits(_ source: Source, _ row: UnsafePointer<UInt32>) -> Float? {
    row[source.slot] == 0 ? nil : source.bits(row[source.slot])
  }

  /// The bits of the commoner of the two sides' first values, where these are held to be one value written in two ways; nil when one is
  /// missing.
  private func eitherBits(_ source: Source, _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>) -> Float? {
    guard left[source.slot] != 0, right[source.slot] != 0 else { return nil }
    return min(source.bits(left[source.slot]), source.bits(right[source.slot]))
  }

  /// The bits of a family name that both have, or of the names that stand in each other's columns.
  private func familyBits(_ entry: Entry, level: Int, _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>) -> Float? {
    if level == 5 { return nameBits(entry.primary, left) }
    guard level >= 6, let given = entry.secondary else { return nil }
    if level == 7 {
      // One of the two names may have a slip, which makes it look rare: the commoner side counts.
      let first = given.bits(left[given.slot]) + entry.primary.bits(left[entry.primary.slot])
      let second = given.bits(right[given.slot]) + entry.primary.bits(right[entry.primary.slot])
      return min(first, second)
    }
    let shared = left[given.slot] != 0 ? left[given.slot] : right[given.slot]
    return given.bits(shared)
  }

  /// The bits of the rarer of two similar names; nil where the level is no slip of a name.
  func similarBits(_ comparison: Int, level: Int, _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>) -> Float? {
    switch (entries[comparison].kind, level) {
    case (.given, 2), (.given, 5), (.family, 2), (.family, 4):
      let source = entries[comparison].primary
      return max(source.bits(left[source.slot]), source.bits(right[source.slot]))
    default: return nil
    }
  }

  /// The bits of the rarest value that both sides hold; among colleagues a value is as rare as it is at their employer.
  private func sharedBits(
    _ source: Source, _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>, _ context: EmployerContext
  ) -> Float? {
    var best: UInt32 = 0
    for a in source.slots where left[a] != 0 {
      for b in source.slots where left[a] == right[b] {
        if best == 0 || source.fanOut[Int(left[a])] < source.fanOut[Int(best)] { best = left[a] }
      }
    }
    if best == 0 { return nil }
    if context != .same { return source.bits(best) }
    // A few more colleagues are assumed than are known, so that in a small company not everything counts as shared.
    let colleagues = max(Float(employerSize(left, right)), Float(source.fanOut[Int(best)])) + 4
    let share = min(0.95, (Float(source.fanOut[Int(best)]) - 0.5) / colleagues)
    return Float(-BinaryLogarithm.of(Double(share)))
  }

  /// The bits of the rarest part before the @ that both sides have.
  private func localBits(_ source: Source, _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>) -> Float? {
    var best: UInt32 = 0
    for a in source.slots where left[a] != 0 {
      let first = source.emails[Int(left[a])]
      for b in source.slots where right[b] != 0 && first.local != 0 && source.emails[Int(right[b])].local == first.local {
        if best == 0 || first.localCount < best { best = first.localCount }
      }
    }
    if best == 0 { return nil }
    return Float(-BinaryLogarithm.of(Double(best) / Double(max(Attribute.Kind.email.leastPopulation, source.population[0]))))
  }

  /// How many differently named people are known to share the pair's employer.
  private func employerSize(_ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>) -> UInt32 {
    if employer < 0 { return 1 }
    let entry = entries[employer]
    let byName = entry.secondary.map { greatestFanOut($0, left, right) } ?? 1
    let byDomain = entry.tertiary.map { greatestFanOut($0, left, right) } ?? 1
    return max(byName, byDomain)
  }

  private func greatestFanOut(_ source: Source, _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>) -> UInt32 {
    var greatest: UInt32 = 1
    for a in source.slots where left[a] != 0 {
      for b in source.slots where left[a] == right[b] { greatest = max(greatest, source.fanOut[Int(left[a])]) }
    }
    return greatest
  }
}

/// How rare a value is by how many hold it.
struct RarityFormula: Sendable {
  private let leastPopulation: Int
  private let isOwn: Bool
  private let isPlace: Bool

  init(_ kind: Attribute.Kind) {
    leastPopulation = kind.leastPopulation
    isOwn = kind == .email || kind == .identifier
    isPlace = kind == .organization || kind == .domain || kind == .street
  }

  /// `-log2` of the relative frequency of a value.
  func bits(holders count: UInt32, population: Int) -> Float {
    let total = Double(max(population, leastPopulation))
    // One holder's email shows that nobody else has it; two holders may share it.
    let holders = max(isOwn ? 0.1 : 1, Double(count) - (isOwn ? 0.9 : 0))
    // Where several differently named people are known to work or live, the file itself tells how common the place is.
    let shown = isPlace ? (holders - 1) / Double(max(population, 1)) : 0
    return Float(-BinaryLogarithm.of(max(holders / total, shown)))
  }
}

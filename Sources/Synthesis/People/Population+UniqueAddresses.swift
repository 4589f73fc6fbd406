extension Population {
  /// The same population, with a number for each company whose domain, and each person whose address, an earlier one already has.
  func withUniqueAddresses(threads: Int) -> Population {
    var variants = AddressVariants()
    variants.companies = Self.variants(of: hashDomains(threads: threads))
    let population = Population(self, variants: variants)
    let addresses = population.hashAddresses(threads: threads)
    variants.workMail = Self.variants(of: addresses.map { $0.map(\.work) })
    variants.privateMail = Self.variants(of: addresses.map { $0.map(\.own) })
    return Population(self, variants: variants)
  }

  /// A hash of each company's domain; zero for the firms of one person that nobody has.
  private func hashDomains(threads: Int) -> [[UInt64]] {
    Workers.map(count: companies + entities, threads: threads) { [self] range in
      var company = Company()
      return range.map { index in
        if index >= companies {
          let entity = index - companies
          guard employer(of: entity, Household(entity, self)) == index else { return 0 }
        }
        company.load(index, branch: 0, self)
        return Self.hash(company.domain)
      }
    }
  }

  /// Hashes of each person's two addresses; zero for an address that the person has not.
  private func hashAddresses(threads: Int) -> [[(work: UInt64, own: UInt64)]] {
    Workers.map(count: entities, threads: threads) { [self] range in
      var company = Company()
      var pieces = Mailbox.Pieces()
      var text: [UInt8] = []
      return range.map { entity in
        let person = Person(entity, self)
        pieces.load(person, self)
        var work: UInt64 = 0
        if person.hasWorkMail {
          company.load(person.company, branch: 0, self)
          text.removeAll(keepingCapacity: true)
          Mailbox.appendWork(pieces, company, variant: 0, to: &text)
          work = Self.hash(text)
        }
        guard person.hasPrivateMail else { return (work, 0) }
        text.removeAll(keepingCapacity: true)
        Mailbox.appendPrivate(pieces, person, self, variant: 0, to: &text)
        return (work, Self.hash(text))
      }
    }
  }

  /// For each hash, how many equal ones came before, at most 255. A zero hash is nobody's.
  private static func variants(of parts: [[UInt64]]) -> [UInt8] {
    let count = parts.reduce(0) { $0 + $1.count }
    var capacity = 64
    while capacity < count * 2 { capacity *= 2 }
    var table = [UInt64](repeating: 0, count: capacity)
    var result: [UInt8] = []
    result.reserveCapacity(count)
    for part in parts {
      for hash in part {
        var variant: UInt8 = 0
        var key = hash
        var slot = Int(truncatingIfNeeded: key) & (capacity - 1)
        while hash != 0, table[slot] != 0 {
          if table[slot] == key, variant < 255 {
            variant += 1
            key = Dice.mix(hash &+ UInt64(variant)) | 1
            slot = Int(truncatingIfNeeded: key) & (capacity - 1)
          } else {
            slot = (slot + 1) & (capacity - 1)
          }
        }
        if hash != 0 { table[slot] = key }
        result.append(variant)
      }
    }
    return result
  }

  /// FNV-1a with a finish; never zero.
  private static func hash(_ text: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Dice.mix(hash) | 1
  }
}

/// One ingredient of a blocking key, computed from a record's row.
///
/// Every part is 0 when the record lacks what it needs, and a key with a part that is 0 does not exist.
enum KeyPart: Sendable {
  /// The value in one slot.
  case value(attribute: Int, slot: Int)
  /// The phonetic key of a name.
  case phonetic(attribute: Int, slot: Int)
  /// The first letter of a value.
  case initial(attribute: Int, slot: Int)
  /// Two names in either order.
  case bothNames(given: Int, givenSlot: Int, family: Int, familySlot: Int)
  /// The phonetic keys of two names in either order.
  case bothPhonetic(given: Int, givenSlot: Int, family: Int, familySlot: Int)
  /// The part of an email before the @.
  case localPart(attribute: Int, slot: Int)
  /// The n-th rarest token of a value (0 is the rarest).
  case rareToken(attribute: Int, slot: Int, rank: Int)
  /// Any record: all pairs.
  case anything

  func hash(_ row: UnsafePointer<UInt32>, _ attributes: [Attribute]) -> UInt64 {
    switch self {
    case .value(let attribute, let slot):
      let id = row[slot]
      return id == 0 ? 0 : ByteHash.scramble(UInt64(id) | UInt64(attribute) << 40)
    case .phonetic(let attribute, let slot):
      return attributes[attribute].features.phonetic[Int(row[slot])]
    case .initial(let attribute, let slot):
      let id = row[slot]
      return id == 0 ? 0 : UInt64(attributes[attribute].values.firstByte(id)) + 1
    case .bothNames(let given, let givenSlot, let family, let familySlot):
      let first = attributes[given].values.hash(row[givenSlot])
      let second = attributes[family].values.hash(row[familySlot])
      return first == 0 || second == 0 ? 0 : ByteHash.scramble(first &+ second)
    case .bothPhonetic(let given, let givenSlot, let family, let familySlot):
      let first = attributes[given].features.phonetic[Int(row[givenSlot])]
      let second = attributes[family].features.phonetic[Int(row[familySlot])]
      return first == 0 || second == 0 ? 0 : ByteHash.scramble(ByteHash.scramble(first) &+ ByteHash.scramble(second))
    case .localPart(let attribute, let slot):
      return UInt64(attributes[attribute].features.emails[Int(row[slot])].local)
    case .rareToken(let attribute, let slot, let rank):
      return attributes[attribute].features.rareToken(of: row[slot], rank: rank)
    case .anything:
      return 1
    }
  }

  func describe(_ attributes: [Attribute]) -> String {
    switch self {
    case .value(let attribute, _): attributes[attribute].name
    case .phonetic(let attribute, _): "sound of \(attributes[attribute].name)"
    case .initial(let attribute, _): "initial of \(attributes[attribute].name)"
    case .bothNames: "both names"
    case .bothPhonetic: "sound of both names"
    case .localPart(let attribute, _): "\(attributes[attribute].name) before the @"
    case .rareToken(let attribute, _, let rank):
      rank == 0 ? "rarest word of \(attributes[attribute].name)" : "second rarest word of \(attributes[attribute].name)"
    case .anything: "every pair"
    }
  }
}

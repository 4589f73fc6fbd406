/// Persons' names, whole or in columns, as folded parts.
public enum PersonName {
  /// The parts of one name, folded, as ranges of one buffer that is used again for the next name.
  ///
  /// Present parts stand in the order given, additional, family, then suffix, nickname, former family name, with a space between.
  /// An absent part has an empty range.
  public struct Parts: Sendable {
    /// The folded text of all parts.
    public var bytes: [UInt8] = []
    /// The first given name; both halves of a hyphenated one (`hans peter`).
    public var given: Range<Int> = 0..<0
    /// Further given names, middle names, initials.
    public var additional: Range<Int> = 0..<0
    /// The family name with its particles (`von der leyen`); both surnames where two are used.
    public var family: Range<Int> = 0..<0
    /// A nickname that was given in quotes or brackets.
    public var nickname: Range<Int> = 0..<0
    /// `jr`, `iii`, `phd`, `filho`...
    public var suffix: Range<Int> = 0..<0
    /// The family name before marriage, where the input names it (née, geb., nata).
    public var formerFamily: Range<Int> = 0..<0
    /// The titles, taken off the name.
    public var honorifics: Honorifics = []
    /// What was noticed on the way.
    public var flags: Flags = []

    public init() {}

    /// The range of given, additional and family name together.
    public var full: Range<Int> {
      let upper = max(given.upperBound, additional.upperBound, family.upperBound)
      return 0..<upper
    }

    /// Empties all parts and keeps the buffer.
    public mutating func removeAll() {
      bytes.removeAll(keepingCapacity: true)
      (given, additional, family, nickname, suffix, formerFamily) = (0..<0, 0..<0, 0..<0, 0..<0, 0..<0, 0..<0)
      honorifics = []
      flags = []
    }
  }

  /// What was noticed while a name was parsed.
  public struct Flags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The given name is no name (`test`, `n/a`, `unknown`); see ``PlaceholderValue``.
    public static let placeholderGiven = Flags(rawValue: 1)
    /// The family name is no name.
    public static let placeholderFamily = Flags(rawValue: 2)
    /// The family name came first: by a comma, by upper case, or by the given name being known and the other word not.
    public static let familyFirst = Flags(rawValue: 4)
    /// Nothing but the usual order tells which of two words is the family name: both, or neither, are known given names.
    public static let orderUncertain = Flags(rawValue: 8)
    /// Two people (`Mr & Mrs Smith`, `John and Mary Smith`); the first is parsed.
    public static let couple = Flags(rawValue: 16)
    /// Nothing but placeholders, or nothing at all.
    public static let placeholder: Flags = [.placeholderGiven, .placeholderFamily]
  }
}

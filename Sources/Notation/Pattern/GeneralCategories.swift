/// Unicode general categories as sets, in the version of Unicode that the standard library knows.
enum GeneralCategories {
  static let names = [
    "C", "Cc", "Cf", "Cn", "Co", "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Pe",
    "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk", "Sm", "So", "Z", "Zl", "Zp", "Zs",
  ]

  /// The scalars of a category such as `Lu`, or of all that begin with a letter such as `L`; nil for other names.
  static func set(_ name: String) -> ScalarSet? {
    sets[name]
  }

  /// Read once from the standard library.
  private static let sets: [String: ScalarSet] = {
    var ranges: [String: [ClosedRange<UInt32>]] = [:]
    var first: UInt32 = 0
    var category = UnicodeScalar(0).properties.generalCategory
    func close(_ last: UInt32) {
      if let name = name(category) { ranges[name, default: []].append(first...last) }
    }
    for value in 1...UInt32(0x10FFFF) {
      let here = UnicodeScalar(value)?.properties.generalCategory ?? .surrogate
      if here != category {
        close(value - 1)
        first = value
        category = here
      }
    }
    close(0x10FFFF)
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        let parts = name.utf8.count == 2 ? [name] : names.filter { $0.utf8.count == 2 && $0.hasPrefix(name) }
        return (name, ScalarSet(parts.flatMap { ranges[$0] ?? [] }))
      })
  }()

  private static func name(_ category: Unicode.GeneralCategory) -> String? {
    switch category {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    case .surrogate: nil
    @unknown default: nil
    }
  }
}

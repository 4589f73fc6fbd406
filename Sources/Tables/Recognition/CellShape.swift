/// What one value looks like, from its bytes alone.
struct CellShape: OptionSet {
  let rawValue: UInt32

  static let email = CellShape(rawValue: 1 << 0)
  static let webAddress = CellShape(rawValue: 1 << 1)
  static let social = CellShape(rawValue: 1 << 2)
  /// Digits as people write telephone numbers: with `+`, separators or a leading zero.
  static let phone = CellShape(rawValue: 1 << 3)
  static let integer = CellShape(rawValue: 1 << 4)
  static let decimal = CellShape(rawValue: 1 << 5)
  static let date = CellShape(rawValue: 1 << 6)
  static let dateTime = CellShape(rawValue: 1 << 7)
  static let boolean = CellShape(rawValue: 1 << 8)
  static let uuid = CellShape(rawValue: 1 << 9)
  /// Letters and digits without blanks, 4 to 30 of them.
  static let code = CellShape(rawValue: 1 << 10)
  static let hasDigit = CellShape(rawValue: 1 << 11)
  /// Digits enough for a telephone number: 5 to 20.
  static let dialable = CellShape(rawValue: 1 << 12)
  static let postalCode = CellShape(rawValue: 1 << 13)
  static let hasSeparator = CellShape(rawValue: 1 << 14)
  static let hasComma = CellShape(rawValue: 1 << 15)
  static let hasTwoCommas = CellShape(rawValue: 1 << 16)
  static let oneWord = CellShape(rawValue: 1 << 17)
  static let fewWords = CellShape(rawValue: 1 << 18)
  static let long = CellShape(rawValue: 1 << 19)
  static let legalForm = CellShape(rawValue: 1 << 20)
  static let organizationWord = CellShape(rawValue: 1 << 21)
  static let givenName = CellShape(rawValue: 1 << 22)
  static let streetWord = CellShape(rawValue: 1 << 23)
  static let country = CellShape(rawValue: 1 << 24)
  static let jobWord = CellShape(rawValue: 1 << 25)
}

extension CellShape {
  /// Bytes looked at; the shape of a longer value is that of its beginning.
  private static let inspected = 200

  /// The shape of a value without blanks around it, one byte or more.
  init(_ value: UnsafeBufferPointer<UInt8>) {
    var shape: CellShape = []
    let count = min(value.count, Self.inspected)
    var digits = 0
    var letters = 0
    var spaces = 0
    var phoneMarks = 0
    var others = 0
    var ats = 0
    var dots = 0
    var dashes = 0
    var slashes = 0
    var colons = 0
    var commas = 0
    var separators = 0
    for i in 0..<count {
      switch value[i] {
      case 0x30...0x39: digits += 1
      case 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: letters += 1
      case 0x20: spaces += 1
      case 0x2E: dots += 1
      case 0x2D: dashes += 1
      case 0x2F: slashes += 1
      case 0x3A: colons += 1
      case 0x2C: commas += 1
      case 0x3B, 0x7C, 0x0A: separators += 1
      case 0x40: ats += 1
      case 0x2B, 0x28, 0x29: phoneMarks += 1
      default: others += 1
      }
    }
    if digits > 0 { shape.insert(.hasDigit) }
    if (5...20).contains(digits), letters <= 8 { shape.insert(.dialable) }
    if separators > 0 { shape.insert(.hasSeparator) }
    if commas > 0 { shape.insert(.hasComma) }
    if commas > 1 { shape.insert(.hasTwoCommas) }
    if value.count > 60 || spaces > 8 { shape.insert(.long) }
    let isBare = spaces == 0 && commas == 0 && separators == 0
    if ats > 0, dots > 0, letters > 2 { shape.insert(.email) }
    if ats == 0, isBare, letters > 2, dots > 0 || colons > 0 {
      let text = Self.lowercased(value, count)
      if Self.isSocial(text) {
        shape.insert(.social)
      } else if Self.isWebAddress(text) {
        shape.insert(.webAddress)
      }
    }
    let hasOnlyDigitsAndMarks = letters == 0 && others == 0 && ats == 0 && separators == 0
    if hasOnlyDigitsAndMarks {
      let first = value[0]
      let isSignedNumber = first == 0x2D || first == 0x2B
      if digits == count || (isSignedNumber && digits == count - 1 && digits < 7) {
        shape.insert(.integer)
        if digits == 8, Self.isCompactDate(value) { shape.insert(.date) }
        if first == 0x30, (9...14).contains(digits) { shape.insert(.phone) }
      } else if digits > 0, (dots == 1 && commas == 0) || (commas == 1 && dots == 0), spaces == 0, slashes == 0, colons == 0,
        phoneMarks == 0
      {
        shape.insert(.decimal)
      }
      if (4...8).contains(digits), dashes == 2 || slashes == 2 || dots == 2, spaces == 0, colons == 0, phoneMarks == 0, count <= 10 {
        shape.insert(.date)
      } else if colons == 0, commas == 0, (7...16).contains(digits), phoneMarks > 0 || spaces + dashes + dots + slashes > 0,
        !shape.contains(.decimal)
      {
        shape.insert(.phone)
      }
    }
    if digits >= 8, colons >= 1, dashes + slashes + dots >= 2, letters <= 4, count >= 14, count <= 35 { shape.insert(.dateTime) }
    if dashes == 4, count == 36, digits + letters == 32 { shape.insert(.uuid) }
    if isBare, digits >= 2, ats == 0, (4...30).contains(count), others == 0, colons == 0 { shape.insert(.code) }
    if digits >= 2, count <= 10, commas == 0, dots == 0, ats == 0, others == 0, slashes == 0, spaces <= 1 {
      if letters == 0, digits == 5 || (digits == 9 && dashes == 1) { shape.insert(.postalCode) }
      if (2...5).contains(letters), digits <= 4, count >= 5, digits + letters <= 8 { shape.insert(.postalCode) }
    }
    if digits < count { shape.formUnion(Self.words(value, count)) }
    if digits > 0, count == 1, value[0] <= 0x31 { shape.insert(.boolean) }
    self = shape
  }

  private static func lowercased(_ value: UnsafeBufferPointer<UInt8>, _ count: Int) -> [UInt8] {
    value.prefix(count).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private static func isSocial(_ text: [UInt8]) -> Bool {
    let string = String(decoding: text, as: UTF8.self)
    for host in [
      "linkedin.com/", "twitter.com/", "facebook.com/", "instagram.com/", "xing.com/", "//x.com/", "github.com/", "tiktok.com/",
      "youtube.com/",
    ]
    where string.contains(host) {
      return true
    }
    return false
  }

  /// `https://...`, `www....`, or labels that end in a top-level domain of letters.
  private static func isWebAddress(_ text: [UInt8]) -> Bool {
    if text.starts(with: "http://".utf8) || text.starts(with: "https://".utf8) || text.starts(with: "www.".utf8) { return true }
    let host = text.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    guard let dot = host.lastIndex(of: 0x2E), dot > host.startIndex, host.first != 0x2E else { return false }
    let last = host[(dot + 1)...]
    guard (2...18).contains(last.count), last.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
    // `S.p.A` and `U.S` are no hosts: a label of one letter is believed in short ones such as `x.com` only.
    let label = host[..<dot].reversed().prefix { $0 != 0x2E }
    return label.count > 1 || (host.count <= 5 && label.count == dot) ? isHostText(host) : false
  }

  private static func isHostText(_ host: ArraySlice<UInt8>) -> Bool {
    host.allSatisfy { $0 > 0x2C && $0 != 0x3A || $0 >= 0x80 }
  }

  /// `19560409`.
  private static func isCompactDate(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    func number(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(value[$1] &- 0x30) } }
    return (1880...2100).contains(number(0..<4)) && (1...12).contains(number(4..<6)) && (1...31).contains(number(6..<8))
  }

  /// The shapes that depend on the value's words.
  private static func words(_ value: UnsafeBufferPointer<UInt8>, _ count: Int) -> CellShape {
    var shape: CellShape = []
    var wordCount = 0
    var hash = WordHash()
    var whole = WordHash()
    var isFirst = true
    func endWord() {
      if hash.count == 0 { return }
      wordCount += 1
      let kinds = TellingWords.kinds(of: hash.value)
      // A given name speaks only at either end; the last word is looked at after the loop.
      shape.formUnion(isFirst ? kinds : kinds.subtracting(.givenName))
      isFirst = false
      last = kinds
      hash = WordHash()
    }
    var last: CellShape = []
    for i in 0..<count {
      let byte = value[i]
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF:
        hash.append(byte)
        whole.append(byte)
      case 0x2E, 0x27: continue
      case 0x26: shape.insert(.organizationWord)
      default: endWord()
      }
    }
    endWord()
    if last.contains(.givenName) { shape.insert(.givenName) }
    if wordCount == 1 { shape.insert(.oneWord) }
    if (2...4).contains(wordCount) { shape.insert(.fewWords) }
    if TellingWords.isCountry(whole.value) { shape.insert(.country) } else { shape.remove(.country) }
    if TellingWords.isBoolean(whole.value) { shape.insert(.boolean) }
    return shape
  }
}

/// FNV-1a over letters and digits in ASCII lower case.
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var count = 0

  mutating func append(_ byte: UInt8) {
    let folded = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    value = (value ^ UInt64(folded)) &* 0x0000_0100_0000_01B3
    count &+= 1
  }

  init() {}

  init(_ word: String) {
    for byte in word.utf8 where byte != 0x20 { append(byte) }
  }
}

/// A place in a short formal text, counted in Unicode scalars, for parsers that tell columns.
struct ScalarCursor {
  let scalars: [UnicodeScalar]
  private(set) var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Counted from 1.
  var column: Int { position + 1 }
  var isAtEnd: Bool { position == scalars.count }
  var peek: UnicodeScalar? { position < scalars.count ? scalars[position] : nil }

  func peek(ahead: Int) -> UnicodeScalar? { position + ahead < scalars.count ? scalars[position + ahead] : nil }

  mutating func next() -> UnicodeScalar? {
    guard position < scalars.count else { return nil }
    position += 1
    return scalars[position - 1]
  }

  mutating func skip(_ scalar: UnicodeScalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  mutating func skip(word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= scalars.count else { return false }
    for offset in 0..<count where scalars[position + offset].value != UInt32(word.utf8Start[offset]) { return false }
    position += count
    return true
  }

  mutating func back(to position: Int) { self.position = position }

  /// The scalars from here on for which `isPart` holds, which are passed.
  mutating func take(while isPart: (UnicodeScalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = peek, isPart(scalar) {
      text.append(scalar)
      position += 1
    }
    return String(text)
  }
}

extension UnicodeScalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
  var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
  /// The value of a hexadecimal digit.
  var hexValue: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "a"..."f": value - 0x57
    case "A"..."F": value - 0x37
    default: nil
    }
  }
}

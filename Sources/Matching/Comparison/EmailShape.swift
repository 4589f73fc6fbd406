import Similarity

/// What the part of an email before the @ says.
enum EmailShape {
  static func localPart(_ email: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let at = email.lastIndex(of: UInt8(ascii: "@")) ?? email.count
    return UnsafeBufferPointer(rebasing: email[..<at])
  }

  static func domain(_ email: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let at = email.lastIndex(of: UInt8(ascii: "@")) ?? email.count - 1
    return UnsafeBufferPointer(rebasing: email[(at + 1)...])
  }

  /// Whether a local part only repeats the person's name (`mario.rossi`, `mrossi`): then its agreement says nothing that the agreement of
  /// the names has not said. A number in it makes it the person's own.
  static func tellsOnlyTheName(
    _ local: UnsafeBufferPointer<UInt8>, given: UnsafeBufferPointer<UInt8>?, family: UnsafeBufferPointer<UInt8>?
  ) -> Bool {
    if local.contains(where: { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) { return false }
    for name in [given, family] {
      guard let name, name.count >= 3 else { continue }
      // The first word of a compound name is enough.
      let word = name.firstIndex(of: UInt8(ascii: " ")) ?? name.count
      if word >= 3 && contains(local, UnsafeBufferPointer(rebasing: name[..<word])) { return true }
    }
    return local.count < 5
  }

  /// Whether two emails, or two parts of emails, differ by a slip of the keyboard, not by a number or an initial, which tell people apart.
  static func isSlip(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    let shorter = min(a.count, b.count)
    if shorter < 5 || a[0] != b[0] || digits(a) != digits(b) { return false }
    let limit = shorter >= 10 ? 2 : 1
    return OptimalStringAlignment.distance(Span(_unsafeElements: a), Span(_unsafeElements: b), limit: limit) <= limit
  }

  /// Whether two domains differ by a slip before their last label; another country's domain of the same name is no slip.
  static func isSlipOfDomain(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let dotA = a.lastIndex(of: UInt8(ascii: ".")), let dotB = b.lastIndex(of: UInt8(ascii: ".")) else { return isSlip(a, b) }
    let sameEnding = a[dotA...].elementsEqual(b[dotB...])
    return sameEnding ? isSlip(UnsafeBufferPointer(rebasing: a[..<dotA]), UnsafeBufferPointer(rebasing: b[..<dotB])) : false
  }

  /// Whether two local parts are the same letters and digits, divided otherwise (`mario.rossi`, `mario_rossi`, `mariorossi`).
  static func differInSeparatorsOnly(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") }
    var i = 0
    var j = 0
    while true {
      while i < a.count && isSeparator(a[i]) { i += 1 }
      while j < b.count && isSeparator(b[j]) { j += 1 }
      if i == a.count || j == b.count { return i == a.count && j == b.count }
      if a[i] != b[j] { return false }
      i += 1
      j += 1
    }
  }

  private static func digits(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    text.reduce(1) { $1 >= UInt8(ascii: "0") && $1 <= UInt8(ascii: "9") ? $0 &* 11 &+ UInt64($1) : $0 }
  }

  /// Whether a text holds a part that is not empty.
  static func contains(_ text: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>) -> Bool {
    if part.isEmpty || part.count > text.count { return false }
    for start in 0...(text.count - part.count) {
      var index = 0
      while index < part.count && text[start + index] == part[index] { index += 1 }
      if index == part.count { return true }
    }
    return false
  }
}

/// Walks a name once, letter by letter, and packs its consonant classes.
struct PhoneticKeyWriter {
  private let bytes: Bytes
  private var index = 0
  private var packed: UInt64 = 0
  private var count = 0
  /// The class just written, NUL after a vowel: equal classes side by side are written once.
  private var previous: Unicode.Scalar = "\0"

  init(_ bytes: Bytes) {
    self.bytes = bytes
  }

  mutating func key() -> UInt64 {
    while count < 8, let letter = take() { write(letter) }
    return packed
  }

  private mutating func write(_ letter: Unicode.Scalar) {
    switch letter {
    case "a", "e", "o", "u", "i", "j", "y": vowel(letter)
    case "h": break
    case "v", "w": emit("f")
    case "q": emit("k")
    case "z": emit("s")
    case "x":
      emit("k")
      emit("s")
    case "p": emit(takeIf("h") ? "f" : "p")
    case "c": c()
    case "s": s()
    case "t": t()
    case "d": d()
    case "g": g()
    default: emit(letter)
    }
  }

  private mutating func vowel(_ letter: Unicode.Scalar) {
    if count == 0 {
      let gliding = letter == "i" || letter == "j" || letter == "y"
      emit(gliding && peek().isOpenVowel ? "j" : "a")
    }
    previous = "\0"
  }

  /// `ch` is K, `cz` is S, soft before e, i and y, hard elsewhere.
  private mutating func c() {
    switch peek() {
    case "z": break  // the z that follows is written
    case "e", "i", "y": emit("s")
    default: emit("k")
    }
  }

  /// `sch` is one sound; the h of `sh` is silent anyway.
  private mutating func s() {
    if peek() == "c", peek(1) == "h" { index = after(1) }
    emit("s")
  }

  /// The t of `tz` and `tch` is passed over.
  private mutating func t() {
    if peek() == "z" || (peek() == "c" && peek(1) == "h") { return }
    emit("t")
  }

  /// The d of `dt` and `dz` is passed over; at the end it sounds as T.
  private mutating func d() {
    switch peek() {
    case "t", "z": break
    case "\0": emit("t")
    default: emit("d")
    }
  }

  /// `gh` sounds only before a vowel.
  private mutating func g() {
    if peek() == "h", !peek(1).isVowel {
      index = after(0)
      return
    }
    emit("g")
  }

  private mutating func emit(_ code: Unicode.Scalar) {
    guard code != previous, count < 8 else { return }
    packed = packed << 8 | UInt64(code.value)
    count += 1
    previous = code
  }
}

extension PhoneticKeyWriter {
  /// The next byte that counts, and moves past it; `nil` at the end.
  private mutating func take() -> Unicode.Scalar? {
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte.counts { return Unicode.Scalar(byte) }
    }
    return nil
  }

  private mutating func takeIf(_ letter: Unicode.Scalar) -> Bool {
    guard peek() == letter else { return false }
    index = after(0)
    return true
  }

  /// The byte that counts `ahead` places on, or NUL at the end; looks over at most 16 bytes of punctuation.
  private func peek(_ ahead: Int = 0) -> Unicode.Scalar {
    let position = after(ahead)
    return position > index ? Unicode.Scalar(bytes[position - 1]) : "\0"
  }

  /// The index after the byte that counts `ahead` places on, or `index` when there is none in sight.
  private func after(_ ahead: Int) -> Int {
    var left = ahead
    for position in index..<min(bytes.count, index + 16) where bytes[position].counts {
      if left == 0 { return position + 1 }
      left -= 1
    }
    return index
  }
}

extension Unicode.Scalar {
  fileprivate var isOpenVowel: Bool {
    self == "a" || self == "e" || self == "o" || self == "u"
  }

  fileprivate var isVowel: Bool {
    isOpenVowel || self == "i" || self == "j" || self == "y"
  }
}

extension UInt8 {
  /// Whether the byte is part of a name: a letter, a digit, or outside of ASCII.
  fileprivate var counts: Bool {
    self >= 128 || (self | 32) &- 97 < 26 || self &- 48 < 10
  }
}

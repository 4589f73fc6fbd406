/// The lower-case, composed form of text beyond ASCII, near to that of UTS #46 for host names.
///
/// Full-width forms become ASCII, soft hyphens and zero-width marks leave no trace, and a Latin letter with a combining mark becomes one
/// scalar. `ß` and final sigma stay.
struct LetterFolding {
  /// Writes the folded scalars to `out`, which has room for `count` of them, and returns their number; 0 for text that is not UTF-8.
  mutating func fold(_ bytes: UnsafePointer<UInt8>, _ count: Int, to out: UnsafeMutableBufferPointer<UInt32>) -> Int {
    var written = 0
    var index = 0
    while index < count {
      let (scalar, length) = UTF8Reader.scalar(bytes, at: index, count)
      index += length
      if scalar == 0xFFFD { return 0 }
      if scalar == 0xAD || scalar == 0x200B || scalar == 0x2060 || scalar == 0xFEFF { continue }
      if scalar >= 0x300, scalar <= 0x36F, written > 0, let composed = Self.composed(out[written - 1], scalar) {
        out[written - 1] = composed
        continue
      }
      guard written < out.count else { return 0 }
      out[written] = Self.lowercase(scalar)
      written += 1
    }
    return written
  }

  private static func lowercase(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar >= 65 && scalar <= 90 ? scalar | 0x20 : scalar }
    if scalar >= 0xFF01, scalar <= 0xFF5E { return lowercase(scalar - 0xFEE0) }
    // The dotted capital I would become two scalars.
    if scalar == 0x130 { return 105 }
    guard let properties = Unicode.Scalar(scalar)?.properties, properties.isUppercase else { return scalar }
    let mapping = properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first?.value ?? scalar : scalar
  }

  private static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    guard let table = marks.first(where: { $0.mark == mark })?.pairs else { return nil }
    let text = table.utf8Start
    var index = 0
    while index < table.utf8CodeUnitCount {
      let (scalar, length) = UTF8Reader.scalar(text, at: index + 1, table.utf8CodeUnitCount)
      if UInt32(text[index]) == base { return scalar }
      index += 1 + length
    }
    return nil
  }

  /// Latin letters, each followed by its composition with the mark (Unicode normalization form C).
  private static let marks: [(mark: UInt32, pairs: StaticString)] = [
    (0x300, "aàeèiìnǹoòuùwẁyỳ"), (0x301, "aácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzź"), (0x302, "aâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑ"),
    (0x303, "aãeẽiĩnñoõuũvṽyỹ"), (0x304, "aāeēgḡiīoōuūyȳ"), (0x306, "aăeĕgğiĭoŏuŭ"),
    (0x307, "aȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzż"), (0x308, "aäeëhḧiïoötẗuüwẅxẍyÿ"), (0x30A, "aåuůwẘyẙ"), (0x30B, "oőuű"),
    (0x30C, "aǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzž"), (0x323, "aạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓ"), (0x326, "sștț"),
    (0x327, "cçdḑeȩgģhḩkķlļnņrŗsştţ"), (0x328, "aąeęiįoǫuų"),
  ]
}

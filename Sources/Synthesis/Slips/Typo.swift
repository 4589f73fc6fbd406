/// Errors of the hand: they change letters and leave the bytes of other characters alone.
enum Typo {
  /// Letters beside each letter from a to z on a keyboard.
  private static let neighbours = WordList(
    "qsz,vgn,xdv,sfe,wrd,dgr,fht,gjy,uok,hku,jli,kop,njk,bmh,ipl,ol,wa,etf,adw,ryg,yij,cbf,qes,zcs,tuh,xas")

  /// One error: a neighbouring key, an omission, a doubling or a transposition. Short or unlettered text stays as it is.
  static func apply(to text: inout [UInt8], _ dice: inout Dice) {
    guard text.count >= 3 else { return }
    for _ in 0..<6 {
      let index = 1 + dice.below(text.count - 1)
      let byte = text[index]
      guard Letters.isLetter(byte), text[index - 1] < 0x80 else { continue }
      let lower = byte | 0x20
      switch dice.below(10) {
      case 0..<3:
        let keys = neighbours.bytes(Int(lower) - 0x61)
        text[index] = keys[keys.startIndex + dice.below(keys.count)] & (byte | 0xDF)
      case 3..<6:
        guard text.count > 3 else { continue }
        text.remove(at: index)
      case 6..<8:
        text.insert(byte, at: index)
      default:
        guard index + 1 < text.count, Letters.isLetter(text[index + 1]), text[index + 1] != byte else { continue }
        text.swapAt(index, index + 1)
      }
      return
    }
  }
}

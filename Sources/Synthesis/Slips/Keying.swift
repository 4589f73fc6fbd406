/// Slips that concern a whole cell.
enum Keying {
  /// Adds a blank before, after or inside.
  static func addWhiteSpace(to text: inout [UInt8], _ dice: inout Dice) {
    guard !text.isEmpty else { return }
    switch dice.below(3) {
    case 0: text.insert(0x20, at: 0)
    case 1: text.append(0x20)
    default:
      if let gap = text.firstIndex(of: 0x20) { text.insert(0x20, at: gap) } else { text.append(0x20) }
    }
  }

  /// Adds `+word` to the local part.
  static func addPlusTag(to mail: inout [UInt8], _ dice: inout Dice) {
    guard let at = mail.firstIndex(of: UInt8(ascii: "@")) else { return }
    let tags = ["crm", "news", "web", "shop", "newsletter", "work"]
    mail.insert(contentsOf: "+\(tags[dice.below(tags.count)])".utf8, at: at)
  }

  /// Initials of the words: "Rossi Costruzioni Milano" becomes RCM. Nothing below two words.
  static func abbreviateToInitials(_ text: inout [UInt8]) {
    let words = text.split(separator: 0x20).filter { Letters.isLetter($0[$0.startIndex]) && $0[$0.startIndex] < 0x80 }
    guard words.count >= 2 else { return }
    text = words.map { $0[$0.startIndex] & 0xDF }
  }
}

import Normalization

/// Texts as they are compared.
enum Folding {
  private typealias Fold = (Span<UInt8>, inout [UInt8]) -> Void

  /// Text without case, accents and punctuation; empty for text that says nothing (`n/a`).
  static func text(_ text: String) -> String { apply(text) { TextFolding.fold($0, into: &$1) } }

  /// The core of a company name; empty for a name that is none.
  static func company(_ name: String) -> String {
    var isPlaceholder = false
    let core = apply(name) { input, out in
      let result = CompanyName.normalize(input, into: &out)
      isPlaceholder = result.isPlaceholder
      out = Array(out[result.core])
    }
    return isPlaceholder ? "" : core
  }

  /// The mailbox; nil for text that is no address, or one that was typed to fill a field.
  static func email(_ address: String) -> (mailbox: String, isWork: Bool)? {
    var kind = EmailResult.Kind.invalid
    let mailbox = apply(address) { kind = Email.normalize($0, into: &$1).kind }
    switch kind {
    case .invalid, .placeholder: return nil
    case .work, .generic: return (mailbox, true)
    case .personal, .disposable: return (mailbox, false)
    }
  }

  /// The registrable domain of its owner; nil for a mail provider's, a platform's, or none.
  static func domain(_ text: String) -> String? {
    var kind = DomainResult.Kind.none
    let domain = apply(text) { kind = Domain.normalize($0, into: &$1).kind }
    return kind == .own ? domain : nil
  }

  /// House number, street and unit in canonical form.
  static func street(_ line: String) -> String { apply(line) { _ = StreetAddress.normalize($0, into: &$1) } }

  /// The digits of an E.164 number, or those of any other that has at least five.
  static func phone(_ number: String) -> String? {
    let digits = number.utf8.prefix(250).filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return digits.count >= 5 ? String(decoding: digits, as: UTF8.self) : nil
  }

  static func isPlaceholder(_ folded: String) -> Bool {
    var folded = folded
    return folded.withUTF8 { PlaceholderValue.isPlaceholder($0.span) }
  }

  private static func apply(_ text: String, _ fold: Fold) -> String {
    var out: [UInt8] = []
    var text = text
    text.withUTF8 { fold($0.span, &out) }
    return String(decoding: out, as: UTF8.self)
  }
}

import Notation
import Profiles

/// Words that say what a number is, in six languages.
enum PhoneWords {
  private static let fax = FixedPattern.make(#"(?i)(?:tele)?fax|télécopie|fac-?símile|^\s*f\s*[.:]"#)
  private static let mobile = FixedPattern.make(
    #"(?i)\b(?:mobile?|mobil(?:e|telefon|funk)?|handy|cell(?:ulare|\.|ular)?|portable|móvil|movil|telemóvel|telemovel|whatsapp|gsm|natel)\b"#
  )
  static let any = FixedPattern.make(
    #"(?i)(?:^|[^\p{L}])(?<label>tel(?:efon[eo]?|ephone|éfono|éphone|[.:])?|téléphone|tél|teléfono|phone|fon|fax|telefax|mobile?|mobil(?:telefon|funk)?|handy|"#
      + #"cell(?:ulare)?|portable|móvil|telemóvel|centralino|zentrale|ruf|call us|whatsapp|t|f|p|m)\s*[.:]?\s*(?:\([^)]{0,20}\))?\s*[.:]?\s*"#
      + #"(?<number>\+?[(\d](?:[\d() ./\-–\x{A0}]{5,24})\d)"#)

  /// `fax`, `mobile` or `work` by what stands before a number in its line.
  static func label(in line: String, before number: String) -> String {
    let head = number.isEmpty ? line[...] : line.firstRange(of: number).map { line[..<$0.lowerBound] } ?? line[...]
    // The words right before the number count, not those of the number before it.
    let near = String(head.suffix(24).reversed().prefix { !$0.isNumber }.reversed())
    return label(near)
  }

  static func label(_ words: String) -> String {
    if fax.occurs(in: words) { return "fax" }
    return mobile.occurs(in: words) ? "mobile" : "work"
  }
}

/// Claims of telephone numbers behind a word that says so.
enum PhoneClaims {
  static func read(_ page: PageText, into claims: inout PageClaims) {
    for line in page.lines where !line.isCredit && line.text.utf8.count <= 1_000 && line.text.utf8.contains(where: { $0 &- 48 < 10 }) {
      guard let matches = try? PhoneWords.any.allMatches(in: line.text, limit: 6) else { continue }
      for match in matches {
        guard let number = match["number"], (7...15).contains(number.utf8.count(where: { $0 &- 48 < 10 })) else { continue }
        let label = match["label"] ?? ""
        // One letter is a label only where it stands at the line's beginning.
        if label.count == 1, match.range.lowerBound > 0 { continue }
        claims.add(
          .telephone, number, label: PhoneWords.label(label + ":"), .labelled, at: ElementPlace(line.node, how: "text"), snippet: line.text)
      }
    }
  }
}

/// Claims of email addresses in text, those written with `(at)` among them.
enum EmailClaims {
  private static let plain = FixedPattern.make(#"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,4}"#)
  private static let spelt = FixedPattern.make(
    #"(?i)(?<local>[a-z0-9._+\-]{1,64})\s?[\[({]\s?(?:at|ät|@|chiocciola|arroba|arobase)\s?[\])}]\s?(?<domain>[a-z0-9\-]{1,63}(?:\s?(?:\.|[\[({]\s?(?:dot|punkt|punto|point|ponto)\s?[\])}])\s?[a-z0-9\-]{1,63}){1,3})"#
  )
  private static let dots = FixedPattern.make(#"(?i)\s?(?:\.|[\[({]\s?(?:dot|punkt|punto|point|ponto)\s?[\])}])\s?"#)

  static func read(_ page: PageText, into claims: inout PageClaims) {
    for line in page.lines where !line.isCredit && line.text.utf8.count <= 2_000 {
      if line.text.utf8.contains(UInt8(ascii: "@")) {
        for match in (try? plain.allMatches(in: line.text, limit: 10)) ?? [] {
          claims.add(.email, match[0], .labelled, at: ElementPlace(line.node, how: "text"), snippet: line.text)
        }
      }
      guard line.text.utf8.contains(where: { $0 == 0x28 || $0 == 0x5B || $0 == 0x7B }) else { continue }
      for match in (try? spelt.allMatches(in: line.text, limit: 5)) ?? [] {
        guard let local = match["local"], let domain = match["domain"], let parts = try? dots.allMatches(in: domain, limit: 8) else {
          continue
        }
        var bytes = Array(domain.utf8)
        for part in parts.reversed() { bytes.replaceSubrange(part.range, with: [UInt8(ascii: ".")]) }
        claims.add(
          .email, local + "@" + String(decoding: bytes, as: UTF8.self), .labelled, at: ElementPlace(line.node, how: "text"),
          snippet: line.text,
          factor: 0.8)
      }
    }
  }
}

import Markup
import Notation
import Normalization
import Profiles

/// What a page calls its owner outside of structured data: title, `og:site_name`, the line with the copyright, names with a legal form.
struct NameClaims {
  struct Candidate {
    var text: String
    var place: ElementPlace
    var snippet: String
    var syntax: Syntax
    /// Whether the legal form stands in it.
    var hasLegalForm: Bool
  }

  private(set) var candidates: [Candidate] = []
  let title: String

  private static let copyright = FixedPattern.make(
    #"(?:©|\(c\)|(?i)copyright)\s*(?:©\s*)?(?:\d{4}(?:\s?[\-–/]\s?\d{2,4})?,?\s*)?(?:by\s+)?(?<name>\p{Lu}[\p{L}\d&.,'’+\- ]{2,80})"#)
  private static let separators = FixedPattern.make(#"\s+[|–—·•\-:»]\s+"#)
  private static let separator = FixedPattern.make(#"\s*(?:\||•|·| [–\-] )\s*"#)

  init(_ document: HTMLDocument, _ page: PageText) {
    var title = ""
    for node in document.root.map(Self.head) ?? [] {
      switch node.name {
      case "title" where title.isEmpty:
        title = node.textContent.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for part in Self.parts(title) { candidates.append(Self.candidate(part, ElementPlace(node), title, .title)) }
      case "meta":
        let name = (node["property"] ?? node["name"] ?? "").lowercased()
        if let content = node["content"], ["og:site_name", "application-name", "author"].contains(name),
          content.utf8.count <= 120
        {
          candidates.append(Self.candidate(content, ElementPlace(node, how: name), content, name == "author" ? .title : .openGraph))
        }
      default: break
      }
    }
    self.title = title
    for line in page.lines where !line.isCredit && line.text.utf8.count <= 600 {
      if let name = Self.copyright.firstMatch(in: line.text)?["name"] {
        candidates.append(Self.candidate(Self.cut(name), ElementPlace(line.node, how: "copyright"), line.text, .labelled))
      } else if line.text.utf8.count <= 90, !line.isHeading || line.text.utf8.count <= 60 {
        let candidate = Self.candidate(Self.cut(line.text), ElementPlace(line.node, how: "text"), line.text, .labelled)
        if candidate.hasLegalForm, candidates.count < 200, !line.text.contains(": "), !line.text.contains(". ") {
          candidates.append(candidate)
        }
      }
    }
  }

  private static func head(_ root: Node) -> [Node] { root.childElements.first { $0.name == "head" }?.childElements ?? [] }

  private static func parts(_ title: String) -> [String] {
    guard title.utf8.count <= 300, let cuts = try? separators.allMatches(in: title, limit: 8) else { return [] }
    var parts: [String] = []
    var start = 0
    let bytes = Array(title.utf8)
    for cut in cuts {
      parts.append(String(decoding: bytes[start..<cut.range.lowerBound], as: UTF8.self))
      start = cut.range.upperBound
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts.map(Trim.edges).filter { (2...80).contains($0.utf8.count) }
  }

  /// A copyright line goes on with other things.
  private static func cut(_ name: String) -> String {
    var text = separator.firstMatch(in: name).map { String(decoding: name.utf8.prefix($0.range.lowerBound), as: UTF8.self) } ?? name
    for end in [
      " All rights", " all rights", " Alle Rechte", " Tutti i diritti", " Tous droits", " Todos los", " Todos os", " - ", " au capital",
      " con capital", ", capital social", " Cap. soc", ", P.", " P.I",
      " P. I", ". ",
    ] {
      if let range = text.firstRange(of: end) { text = String(text[..<range.lowerBound]) }
    }
    return Trim.edges(text)
  }

  private static func candidate(_ text: String, _ place: ElementPlace, _ snippet: String, _ syntax: Syntax) -> Candidate {
    Candidate(text: text, place: place, snippet: snippet, syntax: syntax, hasLegalForm: hasLegalForm(text))
  }

  private static func hasLegalForm(_ name: String) -> Bool {
    guard (5...90).contains(name.utf8.count), name.split(separator: " ").count <= 9 else { return false }
    var name = name
    var bytes: [UInt8] = []
    let result = name.withUTF8 { CompanyName.normalize(Span(_unsafeElements: $0), into: &bytes) }
    return result.hasLegalForm && !result.core.isEmpty && !result.isPlaceholder
  }

  /// Claims the names that agree with what is known: the name asked for, the domain, or each other in a legal notice.
  func read(domains: Set<SiteDomain>, known: [String], into claims: inout PageClaims) {
    for candidate in candidates {
      let agrees = known.contains { NameAgreement.score(candidate.text, $0) >= NameAgreement.same }
      let resembles = domains.contains { NameAgreement.resembles(label: $0.label, candidate.text) }
      guard agrees || resembles else { continue }
      if candidate.hasLegalForm {
        claims.add(.legalName, candidate.text, candidate.syntax, at: candidate.place, snippet: candidate.snippet, factor: agrees ? 1 : 0.9)
      } else if candidate.syntax != .labelled || agrees {
        claims.add(
          .organizationName, candidate.text, candidate.syntax, at: candidate.place, snippet: candidate.snippet, factor: agrees ? 1 : 0.9)
      }
    }
  }
}

import Notation

/// Where a page speaks of others than its owner: who made or hosts the site, pictures, authorities, data protection officers. What stands
/// there must not become the owner's.
enum CreditWords {
  /// Words of a heading, or of a line's part, behind which somebody else's names and numbers follow.
  private static let words = FixedPattern.make(
    #"(?i)(?:^|[^\p{L}])(?:powered by|(?:web ?)?site (?:by|design|created)|web ?design(?:er)?|design(?:ed)? (?:by|:)|"#
      + #"developed by|created by|made (?:with [^ ]{1,12} )?by|built by|photo credits?|"#
      + #"realizzat[oa] da|realizzazione(?: sito| web|:| a cura)|sviluppat[oa] da|sviluppo (?:web|sito)|progetto (?:grafico|web)|credits?:?$|"#
      + #"umsetzung|realisierung|gestaltung|konzept(?:ion)? (?:und|&)|programmierung|webseite von|website von|hoster|hosting|"#
      + #"hébergeur|hébergement|hébergé|hebergeur|hebergement|conception (?:et|du|graphique|web)|réalisation|création (?:du )?site|développé par|"#
      + #"crédits? (?:photos?|images?)|diseño (?:y|web)|diseñad[oa] por|desarrollad[oa] por|desarrollo web|alojamiento|alojad[oa]|"#
      + #"desenvolvid[oa] por|desenvolvimento web|hospedagem|alojamento|criado por|bildnachweise?|bildquellen?|fotos?:|"#
      + #"datenschutzbeauftragte|data protection officer|responsabile della protezione|délégué à la protection|delegado de protección|"#
      + #"encarregado (?:da proteção|de dados)|aufsichtsbehörde|schlichtungsstelle|supervisory authority|garante (?:per|della)|médiateur|"#
      + #"autorité de contrôle)"#)

  /// Lines that a heading of others rules, where no next heading ends them.
  private static let reach = 12

  /// Marks lines and links that speak of others; a line that begins with the owner's own words is cut in two.
  static func mark(_ lines: inout [PageText.Line], _ anchors: inout [PageText.Anchor]) {
    var marked: [PageText.Line] = []
    marked.reserveCapacity(lines.count)
    /// Where each line went, and from which byte on it speaks of others.
    var places: [(line: Int, cut: Int?)] = []
    var left = 0
    for var line in lines {
      let match = words.firstMatch(in: line.text)
      if line.isHeading { left = 0 }
      places.append((marked.count, match?.range.lowerBound))
      if let match, match.range.lowerBound > 0, !line.isHeading {
        var other = line
        let bytes = Array(line.text.utf8)
        line.text = String(decoding: bytes[..<match.range.lowerBound], as: UTF8.self)
        line.isCredit = left > 0
        other.text = String(decoding: bytes[match.range.lowerBound...], as: UTF8.self)
        other.isCredit = true
        marked.append(line)
        marked.append(other)
        left = max(0, left - 1)
        continue
      }
      if match != nil {
        line.isCredit = true
        if line.isHeading || line.text.hasSuffix(":") || line.text.utf8.count <= 60 { left = reach }
      } else if left > 0 {
        line.isCredit = true
        left -= 1
      }
      marked.append(line)
    }
    for index in anchors.indices where places.indices.contains(anchors[index].line) {
      let place = places[anchors[index].line]
      let text = lines[anchors[index].line].text
      anchors[index].line = place.line
      anchors[index].isCredit = marked[place.line].isCredit
      // In a line that was cut the link belongs to the part that its text stands in.
      if let cut = place.cut, cut > 0, let start = offset(of: anchors[index].text, in: text), start >= cut {
        anchors[index].line = place.line + 1
        anchors[index].isCredit = true
      }
    }
    lines = marked
  }

  /// Of the last occurrence, in bytes.
  private static func offset(of part: String, in text: String) -> Int? {
    guard !part.isEmpty, part.utf8.count <= 200 else { return nil }
    let pattern = Array(part.utf8)
    let bytes = Array(text.utf8)
    guard bytes.count >= pattern.count else { return nil }
    return stride(from: bytes.count - pattern.count, through: 0, by: -1).first { bytes[$0..<$0 + pattern.count].elementsEqual(pattern) }
  }
}

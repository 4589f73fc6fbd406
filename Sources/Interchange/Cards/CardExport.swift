import Profiles
import Tables

/// Writes profiles as vCards 4.0 (RFC 6350, with SOCIALPROFILE of RFC 9554) or 3.0 (RFC 2426), current values only.
///
/// The primary value of a field has `PREF=1` (3.0: `TYPE=pref`), a value's type is its `TYPE`. Fields that vCard has no property for are
/// written as `X-SOSIA;X-FIELD=industry:...`, and read back from there. What a card cannot hold: provenance, raw spellings, former values, ids
/// of values, links, merged ids.
public struct CardExport: Sendable {
  public enum Version: String, Sendable, CaseIterable { case v3 = "3.0", v4 = "4.0" }

  public let version: Version

  public init(version: Version = .v4) { self.version = version }

  /// Appends a profile's card.
  public func append(_ profile: ExportProfile, to output: inout [UInt8]) {
    line("BEGIN", "VCARD", &output)
    line("VERSION", version.rawValue, &output)
    if version == .v4 { line("KIND", profile.kind == .person ? "individual" : "org", &output) }
    line("UID", "urn:sosia:\(profile.id)", &output)
    text("FN", profile.displayName, &output)
    names(profile, &output)
    organization(profile, &output)
    for value in profile.all(.email) { text("EMAIL", value.text, types(value), &output) }
    for value in profile.all(.telephone) { telephone(value, &output) }
    for value in profile.all(.url) { line("URL", value.text, types(value), &output) }
    for value in profile.all(.address) { address(value, &output) }
    for value in profile.all(.socialProfile) { social(value, &output) }
    if let value = profile.shown(.birthDate) { line("BDAY", Self.date(value.text, version), &output) }
    for value in profile.all(.language) { line(version == .v4 ? "LANG" : "X-LANG", value.text, preference(value), &output) }
    let tags = profile.all(.tags).map(\.text)
    if !tags.isEmpty { list("CATEGORIES", tags, &output) }
    if let value = profile.shown(.description) { text("NOTE", value.text, [("X-FIELD", "description")], &output) }
    for note in profile.notes { text("NOTE", note.text, &output) }
    rest(profile, &output)
    line("REV", Self.compact(profile.updatedAt), &output)
    line("END", "VCARD", &output)
  }

  private func names(_ profile: ExportProfile, _ output: inout [UInt8]) {
    let parts = [Field.familyName, .givenName, .additionalName, .honorificPrefix, .honorificSuffix].map { profile.shown($0)?.text ?? "" }
    if profile.kind == .person || version == .v3 { components("N", parts, [], &output) }
    let plain = profile.all(.alternateName).filter { $0.label == nil }.map(\.text)
    if !plain.isEmpty { list("NICKNAME", plain, &output) }
    for value in profile.all(.alternateName) where value.label != nil { text("NICKNAME", value.text, types(value), &output) }
  }

  private func organization(_ profile: ExportProfile, _ output: inout [UInt8]) {
    if let name = profile.shown(.organizationName)?.text { components("ORG", [name], [], &output) }
    if let title = profile.shown(.jobTitle)?.text { text("TITLE", title, &output) }
    for (index, value) in profile.all(.worksFor).enumerated() {
      let group = "job\(index + 1)."
      let parts = value.parts
      if parts["organization"] != nil || parts["department"] != nil {
        components(group + "ORG", [parts["organization"] ?? ""] + (parts["department"].map { [$0] } ?? []), [], &output)
      }
      if let title = parts["title"] { text(group + "TITLE", title, &output) }
      if let role = parts["role"] { text(group + "ROLE", role, &output) }
      if let start = parts["start"] { text(group + "X-SOSIA-START", start, &output) }
      if let end = parts["end"] { text(group + "X-SOSIA-END", end, &output) }
    }
  }

  private func telephone(_ value: Value, _ output: inout [UInt8]) {
    let isGlobal = value.text.hasPrefix("+")
    guard version == .v4, isGlobal else {
      let suffix = value.parts["extension"].map { ";ext=\($0)" } ?? ""
      return text("TEL", value.text + suffix, types(value), &output)
    }
    let suffix = value.parts["extension"].map { ";ext=\($0)" } ?? ""
    line("TEL", "tel:\(value.text)\(suffix)", [("VALUE", "uri")] + types(value), &output)
  }

  private func address(_ value: Value, _ output: inout [UInt8]) {
    let parts = value.parts
    let columns = ["", "", parts["street"], parts["locality"], parts["region"], parts["postal_code"], parts["country"]]
    components("ADR", columns.map { $0 ?? "" }, types(value), &output)
  }

  private func social(_ value: Value, _ output: inout [UInt8]) {
    var parameters: [(String, String)] = []
    if let service = value.parts["service"] { parameters.append((version == .v4 ? "SERVICE-TYPE" : "TYPE", service)) }
    if let handle = value.parts["handle"] { parameters.append((version == .v4 ? "USERNAME" : "X-USER", handle)) }
    parameters += preference(value)
    let name = version == .v4 ? "SOCIALPROFILE" : "X-SOCIALPROFILE"
    if let url = value.parts["url"] {
      line(name, url, parameters, &output)
    } else {
      text(name, value.parts["handle"] ?? value.text, [("VALUE", "text")] + parameters, &output)
    }
  }

  /// Fields without a property of their own.
  private func rest(_ profile: ExportProfile, _ output: inout [UInt8]) {
    line("X-SOSIA-STAGE", profile.stage.rawValue, &output)
    if version == .v3 { line("X-SOSIA-KIND", profile.kind.rawValue, &output) }
    for value in profile.values {
      switch value.field {
      case .legalName, .industry, .identifier, .numberOfEmployees, .foundingDate, .leadSource, .status, .owner, .externalID, .custom:
        text("X-SOSIA", value.text, [("X-FIELD", value.field.name)], &output)
      default: break
      }
    }
  }

  // MARK: Lines

  /// TYPE and preference of a value.
  private func types(_ value: Value) -> [(String, String)] {
    var parameters = preference(value)
    switch (value.label, value.field) {
    case (nil, _): break
    case ("mobile", .telephone): parameters.append(("TYPE", "cell"))
    case ("personal", .email): parameters.append(("TYPE", "home"))
    case (let label?, _): parameters.append(("TYPE", label))
    }
    return parameters
  }

  private func preference(_ value: Value) -> [(String, String)] {
    value.isPrimary ? [version == .v4 ? ("PREF", "1") : ("TYPE", "pref")] : []
  }

  private func text(_ name: String, _ text: String, _ parameters: [(String, String)] = [], _ output: inout [UInt8]) {
    var value: [UInt8] = []
    VCardText.appendEscaped(text, to: &value)
    CardLine.append(name, parameters, value, to: &output)
  }

  private func text(_ name: String, _ text: String, _ output: inout [UInt8]) { self.text(name, text, [], &output) }

  private func list(_ name: String, _ texts: [String], _ output: inout [UInt8]) {
    var value: [UInt8] = []
    for (index, text) in texts.enumerated() {
      if index > 0 { value.append(UInt8(ascii: ",")) }
      VCardText.appendEscaped(text, to: &value)
    }
    CardLine.append(name, [], value, to: &output)
  }

  private func components(_ name: String, _ texts: [String], _ parameters: [(String, String)], _ output: inout [UInt8]) {
    var value: [UInt8] = []
    for (index, text) in texts.enumerated() {
      if index > 0 { value.append(UInt8(ascii: ";")) }
      VCardText.appendEscaped(text, to: &value)
    }
    CardLine.append(name, parameters, value, to: &output)
  }

  /// A value that is no text: a URI, a date, a word.
  private func line(_ name: String, _ value: String, _ parameters: [(String, String)] = [], _ output: inout [UInt8]) {
    CardLine.append(name, parameters, value.utf8.filter { $0 >= 0x20 }, to: &output)
  }

  private func line(_ name: String, _ value: String, _ output: inout [UInt8]) { line(name, value, [], &output) }

  /// ISO 8601 as RFC 6350 wants it: `19980517`, `1998-05`, `1998`; with dashes in 3.0.
  private static func date(_ text: String, _ version: Version) -> String {
    version == .v4 && text.utf8.count == 10 ? text.filter { $0 != "-" } : text
  }

  /// `20261122T083000Z`.
  private static func compact(_ moment: Timestamp) -> String {
    String(moment.description.prefix(19).filter { $0 != "-" && $0 != ":" }) + "Z"
  }
}

/// Content lines of vCards, folded at 75 bytes between characters (RFC 6350, section 3.2).
enum CardLine {
  static func append(_ name: String, _ parameters: [(String, String)], _ value: [UInt8], to output: inout [UInt8]) {
    var line = Array(name.utf8)
    for (name, value) in parameters {
      line.append(UInt8(ascii: ";"))
      line.append(contentsOf: name.utf8)
      line.append(UInt8(ascii: "="))
      appendParameter(value, to: &line)
    }
    line.append(UInt8(ascii: ":"))
    line.append(contentsOf: value)
    fold(line, to: &output)
  }

  /// RFC 6868 escapes, between quotes where `,` `;` or `:` stand inside.
  private static func appendParameter(_ value: String, to line: inout [UInt8]) {
    let needsQuotes = value.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":") }
    if needsQuotes { line.append(UInt8(ascii: "\"")) }
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "^"): line.append(contentsOf: "^^".utf8)
      case UInt8(ascii: "\""): line.append(contentsOf: "^'".utf8)
      case 0x0A: line.append(contentsOf: "^n".utf8)
      case 0..<0x20: break
      default: line.append(byte)
      }
    }
    if needsQuotes { line.append(UInt8(ascii: "\"")) }
  }

  private static func fold(_ line: [UInt8], to output: inout [UInt8]) {
    var start = 0
    var room = 75
    while line.count - start > room {
      var end = start + room
      while end > start + 1, line[end] & 0xC0 == 0x80 { end -= 1 }
      output.append(contentsOf: line[start..<end])
      output.append(contentsOf: "\r\n ".utf8)
      start = end
      room = 74
    }
    output.append(contentsOf: line[start...])
    output.append(contentsOf: "\r\n".utf8)
  }
}

import Normalization
import Profiles

extension ValueNormalizer {
  /// The parts of an address, the country as ISO 3166-1 alpha-2 where it is known, and all of it in one line.
  func address(_ bytes: UnsafeBufferPointer<UInt8>, _ given: [String: String], _ issues: inout [Issue]) -> ValueDraft? {
    var parts = given
    let text = CleanText.paragraph(bytes)
    if !text.isEmpty, parts.isEmpty { parts = AddressText.parts(of: text) }
    if let country = parts["country"] {
      if let region = Self.region(named: country) {
        parts["country"] = region.code
      } else {
        warn(.address, "The country is not known", &issues)
      }
    }
    if let code = parts["postal_code"] { parts["postal_code"] = code.uppercased() }
    let line = AddressText.line(parts)
    guard !line.isEmpty else {
      refuse(.address, "The address has no part", &issues)
      return nil
    }
    let original = CleanText.line(text)
    return ValueDraft(.address, line, raw: original.isEmpty || original == line ? nil : original, parts: parts)
  }

  /// The region that a country's name or code says, or nil.
  static func region(named name: String) -> Region? {
    var name = name
    return name.withUTF8 { Country.region(of: Span(_unsafeElements: $0)) }
  }
}

/// An address in one text, and the way back.
enum AddressText {
  /// `Via Roma 1, 00184 Roma, RM, IT`; where the code follows the town, as in `Springfield, IL 62701, US`, it stands after the region.
  static func line(_ parts: [String: String]) -> String {
    let follows = ["US", "CA", "GB", "AU", "IE", "NZ", "IN"].contains(parts["country"] ?? "")
    let code = parts["postal_code"]
    let place =
      follows
      ? [parts["locality"], joined([parts["region"], code])] : [joined([code, parts["locality"]]), parts["region"]]
    return ([parts["street"]] + place + [parts["country"]]).compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func joined(_ words: [String?]) -> String { words.compactMap { $0 }.joined(separator: " ") }

  /// The parts that a one-line or several-line address shows by commas, line breaks and its postal code; what is not understood stays in
  /// `street`.
  static func parts(of text: String) -> [String: String] {
    var segments = text.split { $0 == "," || $0 == "\n" || $0 == ";" }.map { CleanText.line(String($0)) }.filter { !$0.isEmpty }
    var parts: [String: String] = [:]
    // IL and DE may be a state or a country: two letters are a country only after a place.
    if segments.count > 1, let last = segments.last, let region = ValueNormalizer.region(named: last),
      last.utf8.count > 2 || segments.count > 3
    {
      parts["country"] = region.code
      segments.removeLast()
    }
    guard segments.count > 1 else {
      if let street = segments.first { parts["street"] = street }
      return parts
    }
    if let index = segments.lastIndex(where: { hasPostalCode($0) }), index > 0 {
      place(segments[index], before: segments[index - 1], isSecond: index > 1, &parts)
      let streetEnd = parts["locality"] == segments[index - 1] ? index - 1 : index
      let rest = segments[(index + 1)...]
      if let region = rest.first, parts["region"] == nil { parts["region"] = region }
      parts["street"] = segments[..<streetEnd].joined(separator: ", ")
      return parts
    }
    parts["locality"] = segments.removeLast()
    parts["street"] = segments.joined(separator: ", ")
    return parts
  }

  /// Whether a segment begins or ends with a postal code: a word with two digits at least.
  private static func hasPostalCode(_ segment: String) -> Bool {
    let words = segment.split(separator: " ")
    return words.first.map(isCode) == true || words.last.map(isCode) == true
  }

  private static func isCode(_ word: Substring) -> Bool {
    let digits = word.utf8.reduce(0) { $0 + ($1 &- 48 < 10 ? 1 : 0) }
    return digits >= 4 && word.utf8.count <= 10 && word.utf8.allSatisfy { $0 &- 48 < 10 || $0 == 45 || (0x41...0x5A).contains($0) }
  }

  /// Reads `00184 Roma`, `Springfield 62701`, `IL 62701` or `62701` into the parts.
  private static func place(_ segment: String, before: String, isSecond: Bool, _ parts: inout [String: String]) {
    let words = segment.split(separator: " ")
    guard let first = words.first, let last = words.last else { return }
    if isCode(first) {
      parts["postal_code"] = String(first)
      let town = words.dropFirst().joined(separator: " ")
      if !town.isEmpty { parts["locality"] = town } else if isSecond { parts["locality"] = before }
      return
    }
    parts["postal_code"] = String(last)
    let town = words.dropLast().joined(separator: " ")
    if isSecond, town.utf8.count <= 3 {
      parts["region"] = town
      parts["locality"] = before
    } else {
      parts["locality"] = town
    }
  }
}

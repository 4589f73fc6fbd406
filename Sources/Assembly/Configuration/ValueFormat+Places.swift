import Configuration
import Service

extension ValueFormat where Value == [ListenAddress] {
  static let listenAddresses = ValueFormat(
    allowed: "one to 16 different host:port (an IPv6 address in brackets), separated by commas or as an array",
    fileTypes: [.string, .stringArray],
    read: { content in
      let texts: [String]
      switch content {
      case .string(let text): texts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      case .stringArray(let list): texts = list
      default: return nil
      }
      let addresses = texts.compactMap(ListenAddress.init)
      guard (1...16).contains(texts.count), addresses.count == texts.count, Set(addresses).count == texts.count else { return nil }
      return addresses
    }, show: { $0.map(\.description).joined(separator: ",") })
}

extension ValueFormat where Value == String {
  /// A URL that paths can be appended to; the slash at its end is dropped.
  static let baseURL = ValueFormat(
    allowed: "a URL that starts with https:// or http://, without user, query and fragment", fileTypes: [.string],
    read: { content in
      guard case .string(let text) = content, text.utf8.count <= 2048 else { return nil }
      let lowercased = text.lowercased()
      guard let scheme = ["https://", "http://"].first(where: lowercased.hasPrefix) else { return nil }
      let rest = text.dropFirst(scheme.count)
      let isPlain = rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !#"@?#\"<>`{}|^"#.utf8.contains($0) }
      guard isPlain, let host = rest.split(separator: "/", omittingEmptySubsequences: false).first, !host.isEmpty, host.first != ":"
      else { return nil }
      return scheme + (rest.hasSuffix("/") ? rest.dropLast() : rest)
    }, show: { $0 })

  /// A country by ISO 3166-1.
  static let country = ValueFormat(
    allowed: "the two capital letters of a country (ISO 3166-1), as in IT", fileTypes: [.string],
    read: { content in
      guard case .string(let text) = content, countries.contains(text) else { return nil }
      return text
    }, show: { $0 })

  /// ISO 3166-1 alpha-2, officially assigned as of 2025, and XK (user-assigned), which has a calling code of its own.
  private static let countries = Set(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK \
    CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS \
    GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV \
    LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM \
    PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR \
    TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK
    """.split(separator: " ").map(String.init))
}

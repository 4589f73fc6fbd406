import Locators
import Markup
import Normalization

/// The country that a site is most likely of: where its telephone numbers are dialled from and whose company numbers it shows.
enum RegionHint {
  private static let languages = ["it": "IT", "de": "DE", "fr": "FR", "es": "ES", "pt": "PT", "en": nil, "pl": "PL", "nl": "NL"]
  /// Top-level domains that are no country's code in ISO 3166.
  private static let generic: Set<String> = ["eu", "io", "co", "ai", "tv", "me", "fm", "ly", "cc", "ws", "app", "dev"]

  /// By the address in structured data, the top-level domain, what the lookup says, and the language with its region, in this order.
  static func region(of document: HTMLDocument, _ graph: StructuredGraph, url: WebURL?, lookup: Region?) -> Region? {
    let countries = Set(graph.values("addressCountry").compactMap(\.text).compactMap(country))
    if countries.count == 1, let country = countries.first { return country }
    if let code = url?.hostname.split(separator: ".").last, code.utf8.count == 2, !generic.contains(String(code)) {
      return Region(code == "uk" ? "GB" : code.uppercased())
    }
    if let lookup { return lookup }
    guard let tag = document.root?["lang"]?.split(whereSeparator: { $0 == "-" || $0 == "_" }), let language = tag.first else {
      return nil
    }
    if tag.count > 1, let region = tag.last, region.utf8.count == 2 { return Region(region.uppercased()) }
    return languages[language.lowercased()].flatMap { $0 }.flatMap { Region($0) }
  }

  private static func country(_ name: String) -> Region? {
    var name = name
    return name.withUTF8 { Country.region(of: Span(_unsafeElements: $0)) }
  }
}

import Locators
import Markup

/// The items of a page's structured data that describe the company whose site it is.
struct CompanyItems {
  let items: [StructuredItem]
  /// More that are equally likely are a list of companies, not one.
  private static let limit = 5

  /// - Parameter known: names of the company that are known.
  init(_ graph: StructuredGraph, domains: Set<SiteDomain>, known: [String]) {
    var ranked: [(rank: Int, item: StructuredItem)] = []
    for item in graph.items where item.isA("Organization") {
      guard let rank = Self.rank(item, domains, known) else { continue }
      ranked.append((rank, item))
    }
    let best = ranked.map(\.rank).min()
    let chosen = ranked.filter { $0.rank == best }.map(\.item)
    let names = Set(chosen.compactMap { $0["name"].first?.text }.map(FoldedText.of))
    // Without an address or a name that agrees, several names are several companies.
    let isOne = best ?? 3 <= 1 ? chosen.count <= Self.limit : names.count <= 1
    items = isOne ? chosen : []
  }

  /// 0 for an item whose name is known, 1 for one at the company's own address, 2 for one that nothing contradicts, 3 for the same below
  /// another item; nil for somebody else.
  private static func rank(_ item: StructuredItem, _ domains: Set<SiteDomain>, _ known: [String]) -> Int? {
    let names = (item["legalName"] + item["name"]).compactMap(\.text)
    let urls = (item["url"].compactMap(\.text) + [item.id].compactMap { $0 }).compactMap { url in
      url.hasPrefix("http") ? SiteDomain(of: url) : nil
    }
    let isOwn = urls.contains(where: domains.contains)
    if !urls.isEmpty, !isOwn, item.id == nil || !item["url"].isEmpty { return nil }
    if !known.isEmpty, names.contains(where: { name in known.contains { NameAgreement.score(name, $0) >= NameAgreement.same } }) {
      return 0
    }
    if isOwn { return 1 }
    return item.isTop ? 2 : 3
  }
}

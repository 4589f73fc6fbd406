import ProviderKit

/// Whether a site is the site of the company that was asked for.
enum SiteIdentity {
  enum Result: Hashable {
    /// How surely, in `(0, 1]`.
    case same(Double)
    case doubtful(String)
  }

  /// - Parameters:
  ///   - asked: the domain that is known.
  ///   - reached: the domain that answered, after redirects.
  ///   - names: names of the company that are known.
  ///   - agreement: how well names on the pages agree with one of them, in `[0, 1]`; nil where nothing could be compared.
  static func judge(asked: SiteDomain, reached: SiteDomain, names: [String], agreement: Double?) -> Result {
    let isSameDomain = asked == reached
    if let agreement, agreement >= NameAgreement.same { return .same(isSameDomain ? 1 : 0.85) }
    let resembles = names.contains { NameAgreement.resembles(label: reached.label, $0) }
    if isSameDomain {
      if names.isEmpty { return .same(0.9) }
      // A page without any name to compare, such as one of a few words, is judged by its domain.
      if resembles { return .same(agreement == nil ? 0.9 : 0.85) }
      return .doubtful("no name on the site agrees with the one that is known")
    }
    // From acme.it to acme.com is the same company's move; to another name it may be anybody's.
    if resembles || names.isEmpty && asked.label == reached.label { return .same(0.75) }
    return .doubtful("\(asked.text) leads to \(reached.text), and no name there agrees")
  }
}

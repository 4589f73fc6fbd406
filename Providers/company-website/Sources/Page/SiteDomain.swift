import Locators
import Normalization

/// The registrable domain of an address, a host or an email address: who a page or a mailbox belongs to.
struct SiteDomain: Hashable, Sendable {
  let text: String
  let kind: DomainResult.Kind

  /// Nil where there is no registrable domain.
  init?(of address: String) {
    var address = address
    var bytes: [UInt8] = []
    let result = address.withUTF8 { Domain.normalize(Span(_unsafeElements: $0), into: &bytes) }
    guard result.isValid, !result.issues.contains(.ipAddress) else { return nil }
    text = String(decoding: bytes, as: UTF8.self)
    kind = result.kind
  }

  /// Of an email address.
  init?(ofMailbox address: String) {
    guard let at = address.lastIndex(of: "@") else { return nil }
    self.init(of: String(address[address.index(after: at)...]))
  }

  /// The name without its suffix: `acme` of `acme.co.uk`.
  var label: String { String(text.prefix { $0 != "." }) }

  /// Whether the domain can be one company's own: no mailbox provider, and no platform itself; a customer's name below a platform is one.
  var mayBeCompanys: Bool {
    switch kind {
    case .freemail, .disposable: false
    case .platform: text.split(separator: ".").count > 2
    default: true
    }
  }

  static func == (a: SiteDomain, b: SiteDomain) -> Bool { a.text == b.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

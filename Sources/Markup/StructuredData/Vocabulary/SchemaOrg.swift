/// What is known of the vocabulary of schema.org.
enum SchemaOrg {
  static let namespace = "http://schema.org/"

  /// The name alone of a type or property of schema.org, whichever scheme its address was written with; nil for other addresses.
  static func name(_ address: String) -> String? {
    guard address.utf8.first == UInt8(ascii: "h") else { return nil }
    for prefix in ["http://schema.org/", "https://schema.org/", "http://www.schema.org/", "https://www.schema.org/"]
    where address.utf8.count > prefix.utf8.count && address.hasPrefix(prefix) {
      let name = address.dropFirst(prefix.utf8.count)
      return name.utf8.contains(UInt8(ascii: "/")) || name.utf8.contains(UInt8(ascii: "#")) ? nil : String(name)
    }
    return nil
  }

  /// Whether an address in `@context` or `@vocab` means schema.org; capitals, `www.` and what follows the host do not matter.
  static func isContext(_ address: String) -> Bool {
    var rest = Whitespace.trimmed(address).lowercased()[...]
    for scheme in ["https:", "http:"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.utf8.count) }
    while rest.first == "/" { rest = rest.dropFirst() }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    guard rest.hasPrefix("schema.org") else { return false }
    let tail = rest.dropFirst("schema.org".utf8.count)
    return [
      "", "/", "#", "/#", "/docs/jsonldcontext.json", "/docs/jsonldcontext.jsonld", "/docs/jsonldcontext.json.txt", "/version/latest",
    ]
    .contains(tail)
  }

  /// Properties whose values are addresses in the context that schema.org publishes.
  static let linkProperties: Set<String> = [
    "acceptsReservations", "additionalType", "archivedAt", "associatedMedia", "availability", "businessFunction", "contentUrl", "dayOfWeek",
    "discussionUrl", "downloadUrl", "embedUrl", "eventAttendanceMode", "eventStatus", "hasMap", "image", "installUrl", "isBasedOnUrl",
    "itemCondition", "license", "logo", "mainEntityOfPage", "map", "maps", "orderStatus", "paymentUrl", "photo", "publishingPrinciples",
    "relatedLink", "replyToUrl", "sameAs", "screenshot", "serviceUrl", "significantLink", "targetUrl", "thumbnailUrl", "trackingUrl", "url",
  ]
}

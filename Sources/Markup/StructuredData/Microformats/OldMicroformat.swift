/// The names of the older microformats and what they are in microformats 2.
///
/// Source: https://microformats.org/wiki/microformats2-parsing, section "backward compatible parsing", and the pages of h-adr, h-card,
/// h-entry, h-event, h-feed, h-geo, h-news, h-product, h-recipe, h-resume, h-review and h-review-aggregate (CC0).
struct OldMicroformat {
  struct Property {
    let kind: MicroformatKind
    let name: String
    /// The type that a property implies for its element, which need not say it.
    var type: String?
  }

  let type: String
  let classes: [String: [Property]]
  /// Names in `rel` that are properties.
  let relations: [String: Property]

  private init(_ type: String, _ classes: String, relations: String = "") {
    self.type = type
    var named: [String: [Property]] = [:]
    for part in classes.split(separator: " ") {
      let pair = part.split(separator: "=")
      named[String(pair[0]), default: []].append(Self.property(pair.last ?? ""))
    }
    self.classes = named
    var related: [String: Property] = [:]
    for part in relations.split(separator: " ") {
      let pair = part.split(separator: "=")
      related[String(pair[0])] = Self.property(pair.last ?? "")
    }
    self.relations = related
  }

  /// `p-name`, or `p-author:h-card` with the type that it implies.
  private static func property(_ text: Substring) -> Property {
    let halves = text.split(separator: ":")
    let hyphen = halves[0].firstIndex(of: "-") ?? halves[0].endIndex
    return Property(
      kind: MicroformatKind(rawValue: String(halves[0][..<hyphen])) ?? .text, name: String(halves[0][hyphen...].dropFirst()),
      type: halves.count > 1 ? String(halves[1]) : nil)
  }

  /// By the class of the root.
  static let byRoot: [String: OldMicroformat] = [
    "adr": OldMicroformat(
      "h-adr",
      """
      post-office-box=p-post-office-box extended-address=p-extended-address street-address=p-street-address locality=p-locality \
      region=p-region postal-code=p-postal-code country-name=p-country-name
      """),
    "geo": OldMicroformat("h-geo", "latitude=p-latitude longitude=p-longitude"),
    "vcard": OldMicroformat(
      "h-card",
      """
      fn=p-name honorific-prefix=p-honorific-prefix given-name=p-given-name additional-name=p-additional-name family-name=p-family-name \
      honorific-suffix=p-honorific-suffix nickname=p-nickname email=u-email logo=u-logo photo=u-photo url=u-url uid=u-uid \
      category=p-category adr=p-adr:h-adr post-office-box=p-post-office-box extended-address=p-extended-address \
      street-address=p-street-address locality=p-locality region=p-region postal-code=p-postal-code country-name=p-country-name \
      label=p-label geo=p-geo:h-geo latitude=p-latitude longitude=p-longitude tel=p-tel note=p-note bday=dt-bday key=p-key org=p-org \
      organization-name=p-organization-name organization-unit=p-organization-unit title=p-job-title role=p-role tz=p-tz rev=dt-rev \
      sort-string=p-sort-string sound=u-sound mailer=p-mailer agent=p-agent class=p-class
      """),
    "hentry": OldMicroformat("h-entry", entry, relations: "bookmark=u-url tag=p-category author=u-author"),
    "hfeed": OldMicroformat(
      "h-feed", "site-title=p-name category=p-category author=p-author:h-card url=u-url photo=u-photo", relations: "tag=p-category"),
    "hnews": OldMicroformat(
      "h-news",
      """
      entry=p-entry geo=p-geo latitude=p-latitude longitude=p-longitude source-org=p-source-org dateline=p-dateline \
      item-license=u-item-license principles=u-principles
      """, relations: "item-license=u-item-license principles=u-principles"),
    "hproduct": OldMicroformat(
      "h-product",
      """
      fn=p-name photo=u-photo brand=p-brand category=p-category description=p-description identifier=u-identifier url=u-url \
      review=p-review:h-review price=p-price
      """, relations: "tag=p-category"),
    "hrecipe": OldMicroformat(
      "h-recipe",
      """
      fn=p-name ingredient=p-ingredient yield=p-yield instructions=e-instructions duration=dt-duration photo=u-photo summary=p-summary \
      author=p-author:h-card nutrition=p-nutrition published=dt-published category=p-category
      """, relations: "tag=p-category"),
    "hresume": OldMicroformat(
      "h-resume",
      """
      summary=p-summary contact=p-contact:h-card education=p-education:h-event experience=p-experience:h-event skill=p-skill \
      affiliation=p-affiliation:h-card publications=p-publications
      """, relations: "tag=p-skill"),
    "vevent": OldMicroformat(
      "h-event",
      """
      summary=p-name dtstart=dt-start dtend=dt-end duration=dt-duration description=p-description url=u-url category=p-category \
      location=p-location geo=p-geo attendee=p-attendee contact=p-contact organizer=p-organizer status=p-status class=p-class
      """, relations: "tag=p-category"),
    "hreview": OldMicroformat(
      "h-review",
      """
      summary=p-name description=e-content item=p-item:h-item reviewer=p-author dtreviewed=dt-published rating=p-rating best=p-best \
      worst=p-worst
      """, relations: "tag=p-category bookmark=u-url"),
    "hreview-aggregate": OldMicroformat(
      "h-review-aggregate",
      """
      summary=p-name item=p-item:h-item rating=p-rating best=p-best worst=p-worst average=p-average count=p-count votes=p-votes
      """),
    // Only inside reviews.
    "item": OldMicroformat("h-item", "fn=p-name url=u-url photo=u-photo"),
  ]

  private static let entry = """
    entry-title=p-name entry-summary=p-summary entry-content=e-content published=dt-published updated=dt-updated \
    author=p-author:h-card category=p-category geo=p-geo latitude=p-latitude longitude=p-longitude
    """

  /// By the type that the root stands for.
  static let byType: [String: OldMicroformat] = Dictionary(uniqueKeysWithValues: byRoot.values.map { ($0.type, $0) })
}

/// The names of other vocabularies as those of schema.org.
enum Vocabulary {
  /// A type's name: of schema.org alone, of a vocabulary that means the same translated, else as it is.
  static func type(_ address: String) -> String {
    if let name = SchemaOrg.name(address) { return name }
    if let name = localName(address) { return types[name] ?? address }
    return address
  }

  /// A property's name, from its address or, in microdata, from the word and the type that it is used with.
  static func property(_ name: String, ofType type: String? = nil) -> String {
    if let known = SchemaOrg.name(name) { return known }
    if name.hasPrefix(DublinCoreCollector.termsAddress) || name.hasPrefix(DublinCoreCollector.elementsAddress) {
      let term = name.split(separator: "/").last.map(String.init) ?? name
      return dublinCore[term] ?? term
    }
    if let local = localName(name) { return microformatProperties[local] ?? foaf[local] ?? camelCase(local) }
    if let type, localName(type) != nil || type.hasPrefix("http://microformats.org/profile/") {
      return microformatProperties[name] ?? camelCase(name)
    }
    return name
  }

  /// The last part of an address in one of the vocabularies that came before schema.org.
  private static func localName(_ address: String) -> String? {
    for prefix in [
      "http://data-vocabulary.org/", "http://www.data-vocabulary.org/", "http://rdf.data-vocabulary.org/#", "http://xmlns.com/foaf/0.1/",
      "http://www.w3.org/2006/vcard/ns#", "http://microformats.org/profile/",
    ] where address.hasPrefix(prefix) { return String(address.dropFirst(prefix.utf8.count)) }
    return nil
  }

  private static let types = [
    "Address": "PostalAddress", "Agent": "Organization", "Breadcrumb": "BreadcrumbList", "Event": "Event", "Geo": "GeoCoordinates",
    "hcard": "h-card", "Offer": "Offer", "Organization": "Organization", "Person": "Person", "Product": "Product", "Rating": "Rating",
    "Review": "Review", "Review-aggregate": "AggregateRating",
  ]

  private static let foaf = [
    "mbox": "email", "phone": "telephone", "homepage": "url", "givenname": "givenName", "family_name": "familyName",
    "firstName": "givenName", "lastName": "familyName", "img": "image", "depiction": "image", "nick": "alternateName",
  ]

  static let dublinCore = [
    "abstract": "description", "contributor": "contributor", "created": "dateCreated", "creator": "author", "date": "datePublished",
    "description": "description", "identifier": "identifier", "issued": "datePublished", "language": "inLanguage",
    "modified": "dateModified", "publisher": "publisher", "rights": "copyrightNotice", "subject": "keywords", "title": "name",
    "type": "genre",
  ]

  static let microformatTypes = [
    "h-adr": "PostalAddress", "h-entry": "CreativeWork", "h-event": "Event", "h-feed": "CollectionPage", "h-geo": "GeoCoordinates",
    "h-product": "Product", "h-recipe": "Recipe", "h-review": "Review", "h-review-aggregate": "AggregateRating",
  ]

  /// Those that `camelCase` would not give.
  static let microformatProperties = [
    "adr": "address", "altitude": "elevation", "attendee": "attendee", "bday": "birthDate", "best": "bestRating", "category": "keywords",
    "content": "text", "count": "reviewCount", "country-name": "addressCountry", "dtend": "endDate", "dtstart": "startDate",
    "end": "endDate", "fn": "name", "ingredient": "recipeIngredient", "instructions": "recipeInstructions", "item": "itemReviewed",
    "locality": "addressLocality", "nickname": "alternateName", "note": "description", "org": "worksFor", "photo": "image",
    "post-office-box": "postOfficeBoxNumber", "published": "datePublished", "rating": "ratingValue", "region": "addressRegion",
    "role": "roleName", "start": "startDate", "summary": "description", "tel": "telephone", "title": "jobTitle", "uid": "identifier",
    "updated": "dateModified", "votes": "ratingCount", "worst": "worstRating", "yield": "recipeYield",
  ]

  /// The parts of an address that a card may have without saying `adr`.
  static let addressProperties: Set<String> = [
    "country-name", "extended-address", "locality", "post-office-box", "postal-code", "region", "street-address",
  ]

  /// `job-title` as `jobTitle`.
  static func camelCase(_ name: String) -> String {
    let parts = name.split(separator: "-")
    guard parts.count > 1 else { return name }
    return String(parts[0]) + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

extension Vocabulary {
  /// Where in an item of schema.org a property of OpenGraph belongs.
  struct Way {
    let steps: [(property: String, type: String)]
    let property: String

    init(_ property: String, _ steps: [(property: String, type: String)] = []) {
      self.property = property
      self.steps = steps
    }
  }

  static func openGraphType(_ name: String) -> String {
    let name = Whitespace.trimmed(name).lowercased()
    if let known = openGraphTypes[name] { return known }
    for (prefix, type) in [("article", "Article"), ("product", "Product"), ("profile", "ProfilePage"), ("business", "LocalBusiness")]
    where name.hasPrefix(prefix + ".") || name.hasPrefix(prefix + ":") { return type }
    return "WebPage"
  }

  private static let openGraphTypes = [
    "article": "Article", "blog": "Blog", "book": "Book", "business.business": "LocalBusiness", "company": "Organization",
    "hotel": "Hotel", "music.album": "MusicAlbum", "music.playlist": "MusicPlaylist", "music.radio_station": "RadioStation",
    "music.song": "MusicRecording", "place": "Place", "product": "Product", "profile": "ProfilePage", "restaurant": "Restaurant",
    "restaurant.restaurant": "Restaurant", "video.episode": "TVEpisode", "video.movie": "Movie", "video.other": "VideoObject",
    "video.tv_show": "TVSeries", "website": "WebSite",
  ]

  private static let address = [("address", "PostalAddress")]
  private static let geo = [("geo", "GeoCoordinates")]
  private static let offer = [("offers", "Offer")]
  private static let site = [("isPartOf", "WebSite")]

  /// By the name with its prefix.
  static let openGraph: [String: Way] = [
    "article:author": Way("author"), "article:modified_time": Way("dateModified"), "article:published_time": Way("datePublished"),
    "article:publisher": Way("publisher"), "article:section": Way("articleSection"), "article:tag": Way("keywords"),
    "book:author": Way("author"), "book:isbn": Way("isbn"), "book:release_date": Way("datePublished"), "book:tag": Way("keywords"),
    "business:contact_data:country_name": Way("addressCountry", address), "business:contact_data:email": Way("email"),
    "business:contact_data:fax_number": Way("faxNumber"), "business:contact_data:locality": Way("addressLocality", address),
    "business:contact_data:phone_number": Way("telephone"), "business:contact_data:postal_code": Way("postalCode", address),
    "business:contact_data:region": Way("addressRegion", address),
    "business:contact_data:street_address": Way("streetAddress", address), "business:contact_data:website": Way("url"),
    "og:audio": Way("audio"), "og:country-name": Way("addressCountry", address), "og:description": Way("description"),
    "og:email": Way("email"), "og:fax_number": Way("faxNumber"), "og:image": Way("image"), "og:image:secure_url": Way("image"),
    "og:image:url": Way("image"), "og:latitude": Way("latitude", geo), "og:locale": Way("inLanguage"),
    "og:locality": Way("addressLocality", address), "og:longitude": Way("longitude", geo), "og:phone_number": Way("telephone"),
    "og:postal-code": Way("postalCode", address), "og:region": Way("addressRegion", address), "og:see_also": Way("sameAs"),
    "og:site_name": Way("name", site), "og:street-address": Way("streetAddress", address), "og:title": Way("name"), "og:url": Way("url"),
    "og:video": Way("video"), "place:location:latitude": Way("latitude", geo), "place:location:longitude": Way("longitude", geo),
    "product:availability": Way("availability", offer), "product:brand": Way("brand"), "product:condition": Way("itemCondition"),
    "product:price:amount": Way("price", offer), "product:price:currency": Way("priceCurrency", offer),
    "product:retailer_item_id": Way("sku"), "profile:first_name": Way("givenName", [("mainEntity", "Person")]),
    "profile:gender": Way("gender", [("mainEntity", "Person")]), "profile:last_name": Way("familyName", [("mainEntity", "Person")]),
    "profile:username": Way("alternateName", [("mainEntity", "Person")]), "twitter:description": Way("description"),
    "twitter:image": Way("image"), "twitter:image:src": Way("image"), "twitter:title": Way("name"), "twitter:url": Way("url"),
  ]
}

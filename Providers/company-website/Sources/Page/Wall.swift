import Notation

/// Pages that stand in front of a site, or in its place.
enum Wall {
  case challenge
  case parked
  case unfinished

  /// Longer pages are pages of their own, whatever words they hold.
  private static let sizeLimit = 2_500
  /// A site that is being built says no more than that.
  private static let unfinishedLimit = 500

  /// What the page is instead of the company's; nil for a page of its own.
  init?(_ text: PageText, title: String) {
    guard text.size <= Self.sizeLimit else { return nil }
    let all = title + "\n" + text.lines.map(\.text).joined(separator: "\n")
    if Self.challenges.occurs(in: all) {
      self = .challenge
    } else if Self.sales.occurs(in: all) {
      self = .parked
    } else if text.size <= Self.unfinishedLimit, Self.defaults.occurs(in: all) {
      self = .unfinished
    } else {
      return nil
    }
  }

  private static let challenges = FixedPattern.make(
    #"(?i)(?:just a moment\.\.\.|attention required! \||checking (?:your browser|if the site connection is secure)|verify(?:ing)? (?:that )?you are (?:a )?human|"#
      + #"enable javascript and cookies to continue|are you a robot|unusual traffic from your|access (?:to this page has been )?denied|"#
      + #"request unsuccessful\. incapsula|(?:complete|solve) the captcha|pardon our interruption|ddos protection by)"#)

  private static let sales = FixedPattern.make(
    #"(?i)(?:domain(?: name)? (?:is|may be) for sale|buy this domain|this domain (?:name )?(?:is parked|has expired|has been registered)|"#
      + #"domain parking|parked free|(?:questo )?dominio (?:è |e )?(?:in vendita|scaduto|registrato presso)|diese domain (?:steht|ist) (?:zum verkauf|geparkt)|"#
      + #"domain (?:steht )?zum verkauf|(?:ce (?:nom de )?)?domaine (?:est )?(?:à vendre|expiré)|(?:este )?dominio (?:está )?(?:en venta|a la venta|caducado)|"#
      + #"(?:este )?domínio (?:está )?à venda|related searches|sponsored listings)"#)

  private static let defaults = FixedPattern.make(
    #"(?i)(?:apache2? (?:\w+ )?default page|welcome to nginx|iis windows server|^it works!$|index of /|default web site page|"#
      + #"future home of something|site (?:is )?under construction|coming soon|sito in (?:costruzione|allestimento)|seite (?:ist )?im aufbau|"#
      + #"site en (?:cours de )?construction|(?:sitio|web|página) en construcción|site em construção)"#)
}

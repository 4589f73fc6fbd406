/// The ways in which pages say what they are about.
public enum StructuredSyntax: String, Sendable, Hashable, CaseIterable {
  case jsonLD = "json-ld"
  case microdata
  case rdfa
  case microformats
  case openGraph = "opengraph"
  case twitterCard = "twitter-card"
  case dublinCore = "dublin-core"
}

import Adapters
import CardFiles
import CompanyWebsites
import GoldenCopies
public import ProviderKit
import SiteMaps

/// The providers that are part of the program, and all that reads documents in it.
public enum BuiltInProviders {
  /// Those that need nothing but a network. Golden copies and vCard files also need a file.
  static let all: [any Provider] = [CompanyWebsite()]

  /// Every extractor, by id: what a parse worker and a run in one process know.
  public static let extractors = ExtractorRegistry([
    AdapterExtractor(), WebsiteExtractor(), SiteMapExtractor(), LegalEntityExtractor(), CardExtractor(),
  ])
}

import Profiles
import ProviderKit

/// What the provider says of itself.
enum WebsiteManifest {
  private static let day = Duration.seconds(86_400)

  static let value = Manifest(
    id: ProviderID("company-website")!, version: "1.0.0", title: "Company web site", homepage: "https://schema.org/Organization",
    license: "facts published by the company itself; texts remain the owner's", maintainer: "the house",
    source: DataSource(model: .free, lineage: "company-website"), kinds: [.organization],
    requiresAny: [[InputName(.url), .entityName], [.domainName, .entityName], [InputName(.url)], [.domainName]],
    fields: [
      FieldPromise(.organizationName, confidence: 0.85, timeToLive: day * 180, changesPerYear: 0.02),
      FieldPromise(.legalName, confidence: 0.85, timeToLive: day * 180, changesPerYear: 0.02),
      FieldPromise(.alternateName, confidence: 0.7, timeToLive: day * 180, changesPerYear: 0.05),
      FieldPromise(.email, confidence: 0.85, timeToLive: day * 90, changesPerYear: 0.2),
      FieldPromise(.telephone, confidence: 0.85, timeToLive: day * 180, changesPerYear: 0.15),
      FieldPromise(.url, confidence: 0.95, timeToLive: day * 180, changesPerYear: 0.05),
      FieldPromise(.socialProfile, confidence: 0.85, timeToLive: day * 180, changesPerYear: 0.1),
      FieldPromise(.address, confidence: 0.75, timeToLive: day * 180, changesPerYear: 0.1),
      FieldPromise(.identifier, confidence: 0.9, timeToLive: day * 365, changesPerYear: 0.01),
      FieldPromise(.numberOfEmployees, confidence: 0.7, timeToLive: day * 180, changesPerYear: 0.5),
      FieldPromise(.foundingDate, confidence: 0.8),
      FieldPromise(.description, confidence: 0.7, timeToLive: day * 180, changesPerYear: 0.3),
      FieldPromise(.language, confidence: 0.6, timeToLive: day * 365, changesPerYear: 0.02),
    ],
    privacy: Privacy(maxSensitivity: .publicFacts, sends: [InputName(.url), .domainName], purpose: "enrichment"), hosts: [],
    rates: [RateRule(scope: .host, requests: 1, per: .seconds(1), burst: 2)], retry: RetryRule(retries: 1), concurrency: 16)
}

public import Profiles

/// What a provider says of itself: the ground on which it is chosen, limited, billed and certified.
public struct Manifest: Hashable, Sendable {
  public var id: ProviderID
  /// Of the provider, not of the source: `1.4.0`.
  public var version: String
  public var title: String
  public var homepage: String
  /// Of the data: an SPDX expression such as `CC0-1.0`, or words.
  public var license: String
  /// The address of the source's terms of use; nil if there are none.
  public var terms: String?
  /// Whom to tell when it breaks.
  public var maintainer: String
  public var source: DataSource
  public var kinds: Set<Profile.Kind>
  /// Inputs of which one list must be known completely; empty if anything will do.
  public var requiresAny: [[InputName]]
  public var fields: [FieldPromise]
  public var privacy: Privacy
  public var secrets: [SecretUse]
  /// Hosts that may be reached; empty for any public host, as a crawler of company sites needs.
  public var hosts: [HostPattern]
  public var rates: [RateRule]
  public var retry: RetryRule
  public var cost: CostRule
  /// Lookups at once.
  public var concurrency: Int

  public init(
    id: ProviderID, version: String, title: String, homepage: String, license: String, terms: String? = nil, maintainer: String,
    source: DataSource, kinds: Set<Profile.Kind>, requiresAny: [[InputName]], fields: [FieldPromise], privacy: Privacy,
    secrets: [SecretUse] = [], hosts: [HostPattern], rates: [RateRule] = [], retry: RetryRule = RetryRule(), cost: CostRule = CostRule(),
    concurrency: Int = 2
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.homepage = homepage
    self.license = license
    self.terms = terms
    self.maintainer = maintainer
    self.source = source
    self.kinds = kinds
    self.requiresAny = requiresAny
    self.fields = fields
    self.privacy = privacy
    self.secrets = secrets
    self.hosts = hosts
    self.rates = rates
    self.retry = retry
    self.cost = cost
    self.concurrency = concurrency
  }

  /// The promise for a field; nil for a field that the provider may not claim.
  public func promise(for field: Field) -> FieldPromise? { fields.first { $0.field == field } }

  /// All inputs that may be sent.
  public var inputs: [InputName] {
    var seen: Set<InputName> = []
    return (requiresAny.joined() + privacy.sends).filter { seen.insert($0).inserted }
  }
}

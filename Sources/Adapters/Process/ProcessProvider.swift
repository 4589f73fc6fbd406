public import ProviderKit

/// A provider that runs as a process of its own and speaks JSON Lines; the house fetches for it.
///
/// The process lives from the first lookup on and answers several at once. When it ends, or breaks the protocol, the lookups that it had are
/// over with `transient`, and it is started again after a pause; see `CrashLedger`.
public struct ProcessProvider: Provider {
  public let spec: ProcessSpec
  private let host: ProcessHost

  public init(_ spec: ProcessSpec) {
    self.spec = spec
    host = ProcessHost(spec)
  }

  public var manifest: Manifest { spec.manifest }

  public func lookup(_ lookup: Lookup, tools: LookupTools, report: @escaping @Sendable (LookupEvent) -> Void) async -> Outcome {
    guard manifest.kinds.contains(lookup.kind), lookup.satisfies(anyOf: manifest.requiresAny) else {
      return .permanent(reason: "the lookup does not have the inputs that this provider needs")
    }
    return await host.run(lookup, tools, report)
  }

  /// Ends the process. A later lookup starts it anew.
  public func stop() async { await host.stop() }
}

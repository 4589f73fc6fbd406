public import Adapters
public import ProviderKit

/// A provider that was found and loaded, ready to run.
public struct InstalledProvider: Sendable {
  public enum Carrier: String, Sendable { case swift, yaml, process }

  public let provider: any Provider
  public let carrier: Carrier
  /// Where it lies, with its fixtures; nil for one of the program whose folder is not here.
  public let folder: String?
  public let fixtures: [FixtureReference]
  /// For a provider that is a program.
  public let process: ProcessSpec?

  public var manifest: Manifest { provider.manifest }

  /// Its fixtures, read.
  /// - Throws: `ProviderFailure` for the first one that cannot be read.
  public func readFixtures() throws(ProviderFailure) -> [Fixture] {
    guard let folder else { return [] }
    var read: [Fixture] = []
    for reference in fixtures {
      do throws(FixtureError) { read.append(try Fixture(name: reference.name, folder: folder + "/" + reference.folder)) } catch {
        throw ProviderFailure(error.description)
      }
    }
    return read
  }
}

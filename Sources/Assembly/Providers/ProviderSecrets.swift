import Fetching
import Foundation
import ProviderKit

/// Values of secrets by reference: `secret://acme/token` is the variable `SOSIA_SECRET_ACME_TOKEN`, or a line of the secrets file.
public struct ProviderSecrets: Sendable {
  public static let environmentPrefix = "SOSIA_SECRET_"
  private static let fileLimitInBytes = 1 << 20

  private var values: [String: String] = [:]

  /// No secrets.
  public init() {}

  /// - Parameters:
  ///   - environment: variables, those of other names too.
  ///   - file: a file of lines `secret://store/name = value`, which only its owner may read; nil for none. A variable goes before a line.
  /// - Throws: `ProviderFailure` for a file that others can read, or with a line that is none.
  public init(environment: [String: String], file: String?) throws(ProviderFailure) {
    if let file { try read(file) }
    for (name, value) in environment where name.hasPrefix(Self.environmentPrefix) && !value.isEmpty {
      values[String(name.dropFirst(Self.environmentPrefix.count))] = value
    }
  }

  private mutating func read(_ path: String) throws(ProviderFailure) {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path), let data = FileManager.default.contents(atPath: path),
      data.count <= Self.fileLimitInBytes
    else { throw ProviderFailure("\(path): the secrets cannot be read, or are more than 1 MiB") }
    guard ((attributes[.posixPermissions] as? Int) ?? 0) & 0o077 == 0 else {
      throw ProviderFailure("\(path): others can read the secrets; type: chmod 600 \(path)")
    }
    for (index, line) in String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let text = line.trimmingCharacters(in: .whitespaces)
      if text.isEmpty || text.hasPrefix("#") { continue }
      let halves = text.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard halves.count == 2, halves[0].hasPrefix("secret://"), !halves[1].isEmpty else {
        throw ProviderFailure("\(path):\(index + 1):1: this is no line such as secret://acme/token = value")
      }
      values[Self.variable(halves[0])] = halves[1]
    }
  }

  /// `ACME_TOKEN` of `secret://acme/token`.
  private static func variable(_ reference: String) -> String {
    String(
      reference.dropFirst("secret://".count).uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  /// The variable in which the value behind a reference may be given.
  public static func environmentName(_ reference: String) -> String { environmentPrefix + variable(reference) }

  /// The environment without secrets, which are no settings.
  public static func removed(from environment: [String: String]) -> [String: String] {
    environment.filter { !$0.key.hasPrefix(environmentPrefix) }
  }

  func value(_ reference: String) -> String? { values[Self.variable(reference)] }

  /// The values that a provider declares: what must not be written anywhere.
  func values(for manifest: Manifest) -> [String] { manifest.secrets.compactMap { value($0.reference) } }

  /// A store in which each secret of the provider goes to the provider's hosts only.
  func store(for manifest: Manifest) -> BoundSecrets {
    var store = BoundSecrets()
    for secret in manifest.secrets {
      if let value = value(secret.reference) { store.bind(secret.reference, SecretValue(value), to: manifest.hosts) }
    }
    return store
  }
}

import Crypto
import FoundationEssentials
import Interchange
import Profiles
import Storage

/// Keyed hashes of those who asked to be forgotten: they are recognized when they come again, and cannot be read from the list.
struct SuppressionList: Sendable {
  private let key: SymmetricKey

  init(key: SymmetricKey) { self.key = key }

  /// HMAC-SHA256 of each text, such as a normalized email.
  func hashes(of texts: [String]) -> [[UInt8]] {
    texts.map { Array(HMAC<SHA256>.authenticationCode(for: Data($0.utf8), using: key)) }
  }
}

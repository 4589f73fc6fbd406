import Crypto
import FoundationEssentials

/// An API key as its holder has it: `sosia_ACCOUNT_SECRET`, where the secret is 256 random bits. Only its hash is kept.
public struct KeySecret: Sendable {
  /// The text to hand over; shown once.
  public let text: String
  public let account: String

  /// A new secret.
  public static func make(account: String) -> KeySecret {
    precondition(DataDirectory.isAccountName(account), "an account's name is checked before it becomes part of a key")
    let random = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
    let secret = random.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    return KeySecret(text: "sosia_\(account)_\(secret)", account: account)
  }

  /// The secret that a header carries; nil when it is none of ours by its form.
  public init?(_ text: String) {
    guard text.utf8.count <= 100, text.hasPrefix("sosia_") else { return nil }
    let rest = text.dropFirst(6)
    guard let end = rest.firstIndex(of: "_") else { return nil }
    let account = String(rest[..<end])
    guard DataDirectory.isAccountName(account), rest[rest.index(after: end)...].utf8.count == 43 else { return nil }
    self.init(text: text, account: account)
  }

  private init(text: String, account: String) {
    self.text = text
    self.account = account
  }

  /// SHA-256 of the whole text. The secret has 256 random bits, so that a slow hash would add nothing.
  public var hash: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }
}

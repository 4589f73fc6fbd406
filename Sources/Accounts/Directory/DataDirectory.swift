import Crypto
import FoundationEssentials
import Glibc

/// The folder in which a service keeps its accounts: `accounts/NAME.sqlite`, one file each, and `secret.key`, the key of the suppression list.
public struct DataDirectory: Sendable {
  public let path: String

  /// - Parameter path: made, readable by its owner only, if it is not there.
  public init(path: String) throws(AccountError) {
    self.path = path
    for folder in [path, path + "/accounts"] where !FileManager.default.fileExists(atPath: folder) {
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      } catch {
        throw .directory(path: folder, reason: "it cannot be made")
      }
    }
  }

  /// Whether a name can be an account's: 1 to 40 of `a-z`, `0-9` and `-`, not beginning or ending with `-`.
  public static func isAccountName(_ name: String) -> Bool {
    let letters = Array(name.utf8)
    let fits = letters.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    return (1...40).contains(letters.count) && fits && letters.first != 0x2D && letters.last != 0x2D
  }

  public func file(ofAccount name: String) -> String {
    precondition(Self.isAccountName(name), "an account's name is checked before it becomes a path")
    return path + "/accounts/" + name + ".sqlite"
  }

  public func hasAccount(_ name: String) -> Bool {
    Self.isAccountName(name) && FileManager.default.fileExists(atPath: file(ofAccount: name))
  }

  /// The names of the accounts there are, in order.
  public var accountNames: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path + "/accounts")) ?? []
    return files.filter { $0.hasSuffix(".sqlite") }.map { String($0.dropLast(7)) }.filter(Self.isAccountName).sorted()
  }

  /// The key of the suppression list's hashes, 32 random bytes; made at the first call.
  func secretKey() throws(AccountError) -> SymmetricKey {
    let file = path + "/secret.key"
    if let key = Self.readKey(file) { return key }
    let fresh = SymmetricKey(size: .bits256)
    // O_EXCL: of two processes that start together, one makes the key and both use it.
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      let written = fresh.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      let synced = fsync(descriptor)
      close(descriptor)
      guard written == 32, synced == 0 else { throw .directory(path: file, reason: "it cannot be written") }
    }
    guard let key = Self.readKey(file) else { throw .directory(path: file, reason: "it is not a key of 32 bytes") }
    return key
  }

  /// The same 32 bytes, for secrets of other purposes to be made of.
  public func secretBytes() throws(AccountError) -> [UInt8] { try secretKey().withUnsafeBytes { Array($0) } }

  private static func readKey(_ file: String) -> SymmetricKey? {
    guard let data = FileManager.default.contents(atPath: file), data.count == 32 else { return nil }
    return SymmetricKey(data: data)
  }
}

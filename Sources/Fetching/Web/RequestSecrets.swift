import ProviderKit

/// The secrets of one order, found and put where they belong, and blotted out of whatever comes back.
struct RequestSecrets: Sendable {
  private let found: [(use: SecretUse, value: SecretValue)]

  /// - Throws: `missingSecret` where the store has none for this host, or where the host is not the order's.
  init(_ order: FetchOrder, url: FetchURL, store: any SecretStore, allowsPlainHTTP: Bool) async throws(FetchFailure) {
    var found: [(use: SecretUse, value: SecretValue)] = []
    for use in order.secrets {
      // A secret needs hosts that the provider has declared, and a connection that nobody reads along.
      guard case .name(let host) = url.host, order.allowedHosts.contains(where: { $0.matches(host) }),
        url.scheme == .https || allowsPlainHTTP, let value = await store.secret(use.reference, for: host)
      else { throw FetchFailure(.missingSecret(name: use.name)) }
      found.append((use, value))
    }
    self.found = found
  }

  /// Names of the fields that hold secrets, in lower case.
  var fields: [(name: String, value: String)] {
    found.compactMap { use, value in
      switch use.place {
      case .bearer: ("authorization", "Bearer \(value.text)")
      case .basic: ("authorization", "Basic " + Base64.encoded((value.text.contains(":") ? value.text : value.text + ":").utf8))
      case .header(let name): (name, value.text)
      case .query: nil
      }
    }
  }

  /// The target with the secrets that belong into its query.
  func target(_ target: String) -> String {
    found.reduce(target) { target, secret in
      guard case .query(let name) = secret.use.place else { return target }
      return target + (target.contains("?") ? "&" : "?") + "\(Self.encoded(name))=\(Self.encoded(secret.value.text))"
    }
  }

  /// The text with every value written as asterisks, percent-encoded ones too.
  func redacted(_ text: String) -> String {
    guard !found.isEmpty else { return text }
    return String(decoding: redacted(Array(text.utf8)), as: UTF8.self)
  }

  /// The bytes with every value, of four bytes and more, written as asterisks.
  func redacted(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for (use, value) in found {
      var spellings = [value.text, Self.encoded(value.text)]
      if use.place == .basic { spellings.append(Base64.encoded((value.text.contains(":") ? value.text : value.text + ":").utf8)) }
      for spelling in Set(spellings) where spelling.utf8.count >= 4 { Self.blot(Array(spelling.utf8), in: &bytes) }
    }
    return bytes
  }

  /// - Complexity: O(bytes x length of the secret), which is short and our own.
  private static func blot(_ secret: [UInt8], in bytes: inout [UInt8]) {
    var start = 0
    while start + secret.count <= bytes.count, let first = bytes[start...].firstIndex(of: secret[0]) {
      guard bytes[first...].starts(with: secret) else {
        start = first + 1
        continue
      }
      for index in first..<(first + secret.count) { bytes[index] = UInt8(ascii: "*") }
      start = first + secret.count
    }
  }

  private static func encoded(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95, 126: result.append(byte)
      default:
        func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }
        result += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Base64 of RFC 4648 section 4.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encoded(_ bytes: some Sequence<UInt8>) -> String {
    var result: [UInt8] = []
    var group: UInt32 = 0
    var count = 0
    func append(_ bits: UInt32, digits: Int) {
      for index in 0..<4 { result.append(index < digits ? alphabet[Int(bits >> UInt32(18 - 6 * index) & 63)] : UInt8(ascii: "=")) }
    }
    for byte in bytes {
      group = group << 8 | UInt32(byte)
      count += 1
      if count == 3 {
        append(group, digits: 4)
        (group, count) = (0, 0)
      }
    }
    if count == 1 { append(group << 16, digits: 2) }
    if count == 2 { append(group << 8, digits: 3) }
    return String(decoding: result, as: UTF8.self)
  }
}

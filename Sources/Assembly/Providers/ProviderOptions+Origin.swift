public import Fetching
import Locators

extension ProviderOptions {
  /// The server that `127.0.0.1:8090` or `[::1]:8090` names; nil unless it is one of this machine.
  public static func testOrigin(_ text: String) -> TestOrigin? {
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]) else { return nil }
    var host = String(text[..<colon])
    if host == "localhost" { host = "127.0.0.1" }
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    return IPAddress(host).flatMap { TestOrigin(address: $0, port: port) }
  }
}

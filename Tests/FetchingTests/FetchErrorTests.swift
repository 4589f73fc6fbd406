import Fetching
import Locators
import Testing

@Suite struct FetchErrorTests {
  static let errors: [FetchError] =
    FetchError.URLFlaw.allCases.map { .invalidURL($0) } + [
      .insecureScheme(host: "a.example"), .blockedPort(25), .blockedAddress(host: "a.example", address: "127.0.0.1", scope: .loopback),
      .invalidHeader(name: String(repeating: "x", count: 10_000)), .unresolvable(host: "a.example", isTemporary: true),
      .unresolvable(host: "a.example", isTemporary: false), .unreachable(host: "a.example", reason: "Connection refused"),
      .timeout(.connecting, limit: .seconds(10)), .timeout(.total, limit: .seconds(20)), .tls(host: "a.example", reason: "no trust"),
      .closed(host: "a.example"), .malformedAnswer(host: "a.example", reason: "no status"), .cancelled,
    ]

  @Test(arguments: errors.indices) func `an error is one sentence`(index: Int) {
    let text = Self.errors[index].description
    #expect(text.hasSuffix("."))
    #expect(!text.contains("\n"))
    #expect(text.count < 300)
  }

  @Test func `only what another URL or configuration can change never passes`() {
    let lasting = Self.errors.filter { !$0.mayPass }
    #expect(lasting.count == FetchError.URLFlaw.allCases.count + 3)
  }
}

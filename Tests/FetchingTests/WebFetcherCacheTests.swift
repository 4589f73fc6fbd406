import CZlib
import Fetching
import Foundation
import Profiles
import ProviderKit
import Testing

@Suite struct WebFetcherCacheTests {
  typealias Tests = WebFetcherTests

  @Test func `a fresh answer comes from the cache, a stale one is asked for with its validator`() async throws {
    try await PageServer.with({ request in
      if request.header("if-none-match") == "\"1\"" { return .text("", [("ETag", "\"1\""), ("Cache-Control", "max-age=60")], status: 304) }
      return .text("page", [("ETag", "\"1\""), ("Cache-Control", "max-age=60")])
    }) { server in
      let clock = Tests.QuickClock()
      let store = MemoryPolitenessStore()
      let order = try Tests.order("https://acme.example/a") { $0.robots = .ignore }
      let first = try await Tests.fetcher(server, store: store, clock: clock).fetch(order)
      #expect(first.freshUntil == clock.now().adding(seconds: 60))
      let again = try Tests.fetcher(server, store: store, clock: clock)
      let second = try await again.fetch(order)
      #expect(second.isFromCache && second.calls == 0 && !second.isNotModified && second.body == first.body)
      clock.advance(.seconds(61))
      let third = try await again.fetch(order)
      #expect(third.isFromCache && third.calls == 1 && third.isNotModified && third.body == first.body && third.status == 200)
      #expect(try await again.fetch(order).calls == 0)
      #expect(server.pages.count == 2)
    }
  }

  @Test(arguments: ["no-store", "private, max-age=60"]) func `what may not be kept is asked for anew`(control: String) async throws {
    try await PageServer.with({ _ in .text("page", [("Cache-Control", control)]) }) { server in
      let fetcher = try Tests.fetcher(server)
      for _ in 0..<2 { _ = try await fetcher.fetch(Tests.order("https://acme.example/a") { $0.robots = .ignore }) }
      #expect(server.pages.count == 2)
    }
  }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    czlib_deflate_init(&stream, 9)
    defer { deflateEnd(&stream) }
    var input = bytes
    return input.withUnsafeMutableBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: bytes.count + 1024) { output, count in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        deflate(&stream, Z_FINISH)
        count = output.count - Int(stream.avail_out)
      }
    }
  }

  static func body(_ bytes: [UInt8], encoding: String, _ change: @Sendable (inout FetchOrder) -> Void = { _ in }) async throws -> Result<
    FetchedBody, FetchFailure
  > {
    try await PageServer.with({ _ in PageServer.Page(headers: [(name: "Content-Encoding", value: encoding)], body: bytes) }) { server in
      let order = try Tests.order("https://acme.example/a") {
        $0.robots = .ignore
        $0.retry.retries = 0
        change(&$0)
      }
      let fetcher = try Tests.fetcher(server)
      do throws(FetchFailure) { return .success(try await fetcher.fetch(order)) } catch { return .failure(error) }
    }
  }

  @Test(arguments: [0, 1, 100, 65_536, 300_000]) func `a compressed page is decompressed`(count: Int) async throws {
    let page = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 5) }
    let body = try await Self.body(Self.gzip(page), encoding: "gzip").get()
    #expect(body.body == page)
    #expect(!body.isTruncated)
  }

  @Test func `both kinds of deflate are read`() async throws {
    let page = Array(String(repeating: "hello ", count: 1000).utf8)
    let raw = Array(Self.gzip(page).dropFirst(10).dropLast(8))
    #expect(try await Self.body(raw, encoding: "deflate").get().body == page)
    var adler = (a: UInt32(1), b: UInt32(0))
    for byte in page { adler = ((adler.a + UInt32(byte)) % 65_521, (adler.b + adler.a + UInt32(byte)) % 65_521) }
    let sum = adler.b << 16 | adler.a
    let zlib = [0x78, 0x9C] + raw + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
    #expect(try await Self.body(zlib, encoding: "deflate").get().body == page)
  }

  @Test func `a bomb is given up`() async throws {
    let bomb = Self.gzip([UInt8](repeating: 0, count: 12 << 20))
    guard case .failure(let failure) = try await Self.body(bomb, encoding: "gzip"), case .malformedAnswer = failure.reason else {
      Issue.record("not refused")
      return
    }
  }

  @Test func `a page longer than its limits is cut off and says so`() async throws {
    let page = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 3 ^ $0 >> 9) }
    let cut = try await Self.body(Self.gzip(page), encoding: "gzip") { $0.limits.decompressedInBytes = 1000 }.get()
    #expect(cut.isTruncated && cut.body == Array(page.prefix(1000)))
    let plain = try await Self.body(page, encoding: "identity") { $0.limits.bodyInBytes = 1000 }.get()
    #expect(plain.isTruncated && plain.body == Array(page.prefix(1000)))
    let broken = try await Self.body(Array(Self.gzip(page).dropLast(100)), encoding: "gzip").get()
    #expect(broken.isTruncated)
  }

  @Test(arguments: ["br", "gzip, gzip", "zip", "compress", "gzip,deflate"]) func `other encodings and two layers are refused`(
    encoding: String
  ) async throws {
    guard case .failure(let failure) = try await Self.body([1, 2, 3], encoding: encoding), case .malformedAnswer = failure.reason else {
      Issue.record("not refused")
      return
    }
  }

  @Test func `what is no gzip is refused`() async throws {
    guard case .failure = try await Self.body(Array("not gzip at all".utf8), encoding: "gzip") else {
      Issue.record("not refused")
      return
    }
  }

  @Suite struct Secrets {
    static let value = "s3cr3t value/+&"

    static func fetch(_ place: SecretUse.Place, url: String = "https://api.acme.example/a?x=1", hosts: [String] = ["*.acme.example"])
      async throws -> (Result<FetchedBody, FetchFailure>, [PageServer.Request])
    {
      var secrets = BoundSecrets()
      secrets.bind("secret://acme/token", SecretValue(value), to: [HostPattern("*.acme.example")].compactMap { $0 })
      return try await PageServer.with({
        .text("echo \($0.target) \($0.header("authorization") ?? "") \($0.header("x-key") ?? "") \(value)")
      }) { server in
        let fetcher = try Tests.fetcher(server, secrets: secrets)
        let order = try Tests.order(url) {
          $0.robots = .ignore
          $0.allowedHosts = hosts.compactMap { HostPattern($0) }
          $0.secrets = [SecretUse(name: "token", reference: "secret://acme/token", place: place)]
        }
        do throws(FetchFailure) { return (.success(try await fetcher.fetch(order)), server.pages) } catch {
          return (.failure(error), server.pages)
        }
      }
    }

    @Test func `a secret goes where it belongs`() async throws {
      #expect(try await Self.fetch(.bearer).1.first?.header("authorization") == "Bearer \(Self.value)")
      #expect(try await Self.fetch(.basic).1.first?.header("authorization") == "Basic " + Data("\(Self.value):".utf8).base64EncodedString())
      #expect(try await Self.fetch(.header("X-Key")).1.first?.header("x-key") == Self.value)
      #expect(try await Self.fetch(.query("key")).1.first?.target == "/a?x=1&key=s3cr3t%20value%2F%2B%26")
    }

    @Test(arguments: [SecretUse.Place.bearer, .basic, .header("X-Key"), .query("key")])
    func `a secret does not come back`(place: SecretUse.Place) async throws {
      let body = try await Self.fetch(place).0.get()
      let whole = String(decoding: body.body, as: UTF8.self) + body.finalURL + "\(body.headers)"
      #expect(whole.contains("echo"))
      for spelling in [Self.value, "s3cr3t%20value%2F%2B%26", Data("\(Self.value):".utf8).base64EncodedString()] {
        #expect(!whole.contains(spelling))
      }
    }

    @Test(arguments: [
      ("https://evil.example/", ["evil.example"]), ("https://api.acme.example/", []), ("https://8.8.8.8/", []),
    ]) func `a secret goes to no host that it is not bound to`(url: String, hosts: [String]) async throws {
      let (result, pages) = try await Self.fetch(.bearer, url: url, hosts: hosts)
      guard case .failure(let failure) = result else {
        Issue.record("sent")
        return
      }
      #expect(failure.reason == .missingSecret(name: "token"))
      #expect(pages.isEmpty)
    }

    @Test func `a secret shows itself nowhere`() {
      let secret = SecretValue(Self.value)
      var dumped = ""
      dump(secret, to: &dumped)
      for text in ["\(secret)", String(reflecting: secret), dumped, "\([secret])"] { #expect(!text.contains("s3cr3t")) }
    }
  }
}

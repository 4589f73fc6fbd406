import Accounts
import Profiles
import Testing

@Suite struct KeyTests {
  @Test func `a key opens its account until it is revoked`() async throws {
    let fixture = try await AccountFixture()
    let made = try await fixture.account.createKey(name: "crm", scopes: [.read], expiresAt: nil, fixture.context())
    let secret = try #require(KeySecret(made.secret.text))
    #expect(secret.account == "test")
    #expect(try await fixture.account.key(of: secret)?.scopes == [.read])
    try await fixture.account.revokeKey(made.key.id, fixture.context())
    #expect(try await fixture.account.key(of: secret) == nil)
    await fixture.remove()
  }

  @Test func `a rotated key goes on for the overlap and no longer`() async throws {
    let fixture = try await AccountFixture()
    let old = try await fixture.account.createKey(name: "crm", scopes: [.read, .write], expiresAt: nil, fixture.context())
    let new = try await fixture.account.rotateKey(old.key.id, overlapInSeconds: 3, fixture.context())
    #expect(try await fixture.account.key(of: new.secret)?.scopes == [.read, .write])
    #expect(try await fixture.account.key(of: old.secret) != nil)
    for _ in 0..<5 { _ = fixture.account.now() }
    #expect(try await fixture.account.key(of: old.secret) == nil)
    await fixture.remove()
  }

  @Test(arguments: ["", "sosia_", "sosia_a", "sosia_A_x", "sosia_../../etc_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "Bearer x"])
  func `text that is no key is no key`(text: String) {
    #expect(KeySecret(text) == nil)
  }

  @Test(arguments: ["", "-a", "a-", "A", "a/b", "..", "a.b", String(repeating: "a", count: 41)])
  func `names that could leave the directory are no accounts`(name: String) {
    #expect(!DataDirectory.isAccountName(name))
  }

  @Test func `a key without scopes, name, or future is refused`() async throws {
    let fixture = try await AccountFixture()
    let context = fixture.context()
    #expect(try await refusal { _ = try await fixture.account.createKey(name: "", scopes: [.read], expiresAt: nil, context) } == "invalid")
    #expect(try await refusal { _ = try await fixture.account.createKey(name: "x", scopes: [], expiresAt: nil, context) } == "invalid")
    #expect(
      try await refusal { _ = try await fixture.account.createKey(name: "x", scopes: [.read], expiresAt: context.now, context) }
        == "invalid")
    await fixture.remove()
  }
}

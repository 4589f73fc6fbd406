import Fetching
import Foundation
import Profiles
import ProviderKit
import Testing

@testable import Assembly

@Suite struct ProviderSecretsTests {
  private func file(_ text: String, mode: Int) throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("secrets-\(UUID().uuidString)").path
    #expect(FileManager.default.createFile(atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: mode]))
    return path
  }

  private var manifest: Manifest {
    Manifest(
      id: ProviderID("acme")!, version: "1.0.0", title: "Acme", homepage: "https://acme.example", license: "CC0-1.0", maintainer: "tests",
      source: DataSource(model: .paid, lineage: "acme"), kinds: [.organization], requiresAny: [[InputName("name")!]],
      fields: [FieldPromise(.legalName, confidence: 0.9)],
      privacy: Privacy(maxSensitivity: .publicFacts, sends: [InputName("name")!]),
      secrets: [SecretUse(name: "token", reference: "secret://acme/api-token", place: .bearer)], hosts: [HostPattern("api.acme.example")!])
  }

  @Test func `a reference is a variable or a line of the file, and the variable goes first`() throws {
    let path = try file("# keys\nsecret://acme/api-token = from the file\n", mode: 0o600)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(ProviderSecrets.environmentName("secret://acme/api-token") == "SOSIA_SECRET_ACME_API_TOKEN")
    #expect(try ProviderSecrets(environment: [:], file: path).value("secret://acme/api-token") == "from the file")
    let both = try ProviderSecrets(environment: ["SOSIA_SECRET_ACME_API_TOKEN": "from outside"], file: path)
    #expect(both.value("secret://acme/api-token") == "from outside")
    #expect(both.value("secret://acme/other") == nil)
  }

  @Test func `a value goes to the hosts of its provider only, and shows itself nowhere`() async throws {
    let secrets = try ProviderSecrets(environment: ["SOSIA_SECRET_ACME_API_TOKEN": "hunter2"], file: nil)
    let store = secrets.store(for: manifest)
    let value = await store.secret("secret://acme/api-token", for: "api.acme.example")
    #expect(value != nil)
    #expect("\(String(describing: value)) \(String(reflecting: value))".contains("hunter2") == false)
    #expect(await store.secret("secret://acme/api-token", for: "evil.example") == nil)
  }

  @Test func `a file that others can read is refused`() throws {
    let path = try file("secret://acme/api-token = x\n", mode: 0o644)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: ProviderFailure.self) { try ProviderSecrets(environment: [:], file: path) }
  }

  @Test func `a line that is none is named with its number`() throws {
    let path = try file("\nhunter2\n", mode: 0o600)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let failure = try #require(throws: ProviderFailure.self) { try ProviderSecrets(environment: [:], file: path) }
    #expect(failure.description.hasPrefix("\(path):2:1: "))
    #expect(!failure.description.contains("hunter2"))
  }

  @Test func `settings are read from an environment without secrets`() {
    #expect(ProviderSecrets.removed(from: ["SOSIA_SECRET_A_B": "x", "PATH": "/bin"]) == ["PATH": "/bin"])
  }
}

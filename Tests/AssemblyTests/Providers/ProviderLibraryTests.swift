import Foundation
import Testing

@testable import Assembly

@Suite struct ProviderLibraryTests {
  private static let shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Providers").path

  @Test func `every provider in the repository loads`() {
    let entries = ProviderLibrary(directories: [Self.shipped]).all()
    #expect(entries.count >= 12)
    for case .broken(let folder, let failure) in entries { Issue.record("\(folder): \(failure)") }
  }

  @Test(arguments: ["gleif", "company-website", "published-vcard", "python-example"]) func `a provider is found by its name`(_ name: String)
    throws
  {
    let installed = try ProviderLibrary(directories: [Self.shipped]).find(name)
    #expect(installed.fixtures.count >= 2)
    #expect(try installed.readFixtures().count == installed.fixtures.count)
  }

  @Test(arguments: ["/gleif", "/gleif/", "/gleif/adapter.yaml", "/python-example/provider.yaml", "/company-website", "/_template"])
  func `a provider is found by its path`(_ path: String) throws {
    #expect(try ProviderLibrary(directories: []).find(Self.shipped + path).folder != nil)
  }

  @Test func `a misspelt name says which one was probably meant`() throws {
    let failure = try #require(throws: ProviderFailure.self) { try ProviderLibrary(directories: [Self.shipped]).find("glief") }
    #expect(failure.isUsage)
    #expect(failure.description.contains("did you mean \"gleif\"?"))
  }

  @Test func `every flaw of a file is said with its path, line and column`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("provider-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("adaptor: {}\nsource: { model: fre }\n".utf8).write(to: folder.appendingPathComponent("adapter.yaml"))
    let failure = try #require(throws: ProviderFailure.self) { try ProviderLibrary(directories: []).find(folder.path) }
    let lines = failure.description.split(separator: "\n")
    #expect(lines.count >= 2)
    #expect(lines.allSatisfy { $0.hasPrefix(folder.path + "/adapter.yaml:") })
  }
}

import Foundation
import Testing

@testable import Notation

/// The public suite at https://github.com/nst/JSONTestSuite, read from the shared corpora beside the repository, or from SOSIA_SHARED;
/// skipped where neither is there.
@Suite(.enabled(if: suiteFolder != nil, "the shared corpora are absent")) struct JSONTestSuiteTests {
  /// Names must occur once here, which RFC 8259 leaves open.
  static let refusedOnPurpose: Set = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"]

  func outcomes(_ prefix: String) throws -> [(name: String, isAccepted: Bool)] {
    let folder = try #require(suiteFolder)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { $0.hasPrefix(prefix) }.map { name in
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
      return (name, (try? JSONReader.read(bytes)) != nil)
    }
  }

  @Test func `what must be accepted is`() throws {
    let outcomes = try outcomes("y_")
    #expect(outcomes.count >= 95)
    #expect(Set(outcomes.filter { !$0.isAccepted }.map(\.name)) == Self.refusedOnPurpose)
  }

  @Test func `what must be refused is`() throws {
    let outcomes = try outcomes("n_")
    #expect(outcomes.count >= 188)
    #expect(outcomes.filter(\.isAccepted).map(\.name) == [])
  }

  @Test func `what is left open does not crash`() throws { #expect(try outcomes("i_").count >= 35) }
}

private let suiteFolder: URL? = {
  let path = "JSONTestSuite/test_parsing"
  return SharedCorpora.isThere(path) ? SharedCorpora.folder.appendingPathComponent(path) : nil
}()

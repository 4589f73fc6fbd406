import Foundation
import Profiles
import Testing

@testable import Storage

@Suite struct MigrationTests {
  /// A schema that a later version may bring.
  private static let next = Schema(
    versions: Schema.current.versions + [
      .init(name: "2 test", statements: ["CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT", "INSERT INTO later VALUES (7)"])
    ])

  @Test func `a store of the first version is brought to the next with all that it holds`() async throws {
    let folder = try TemporaryFolder()
    let id = try await folder.withStore { store in try await store.write { try $0.insert(draft("Ada")) } }
    let migrated = try SQLiteStore(path: folder.file("account.sqlite"), options: .init(), schema: Self.next)
    #expect(try await migrated.read { try $0.profile(id)?.values.map(\.text) } == ["Ada"])
    #expect(try await migrated.check().isEmpty)
    await migrated.close()
    #expect(throws: StoreError.newer(path: folder.file("account.sqlite"), version: 2, supported: 1)) {
      try SQLiteStore(path: folder.file("account.sqlite"))
    }
  }

  @Test func `an absent file becomes a store of the latest version`() async throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: folder.file("new"), options: .init(), schema: Self.next)
    await store.close()
    #expect(throws: StoreError.newer(path: folder.file("new"), version: 2, supported: 1)) { try SQLiteStore(path: folder.file("new")) }
  }

  @Test func `a migration that fails leaves the version before`() async throws {
    let folder = try TemporaryFolder()
    let id = try await folder.withStore { store in try await store.write { try $0.insert(draft("Ada")) } }
    let broken = Schema(
      versions: Schema.current.versions + [.init(name: "2 broken", statements: ["DROP TABLE note", "CREATE TABLE profile (id)"])])
    #expect(throws: StoreError.self) { try SQLiteStore(path: folder.file("account.sqlite"), options: .init(), schema: broken) }
    try await folder.withStore { store async throws in
      #expect(try await store.read { try $0.profile(id)?.values.map(\.text) } == ["Ada"])
      #expect(try await store.read { try $0.notes(of: [id]) }.isEmpty)
    }
  }

  @Test func `a newer version that waits in the log of a killed program is seen too`() async throws {
    let folder = try TemporaryFolder()
    try await folder.withStore { _ in }
    let newer = try SQLiteStore(path: folder.file("account.sqlite"), options: .init(), schema: Self.next)
    // What a killed program leaves: the files as they are while it runs.
    for suffix in ["", "-wal"] { try folder.write(try folder.contents("account.sqlite" + suffix), to: "killed" + suffix) }
    await newer.close()
    let before = try folder.contents("killed")
    #expect(throws: StoreError.newer(path: folder.file("killed"), version: 2, supported: 1)) {
      try SQLiteStore(path: folder.file("killed"))
    }
    #expect(try folder.contents("killed") == before)
  }

  /// The first version as it was released: a change of it would break the files that exist. A new version is added instead.
  @Test func `the first version stays as it is`() {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in Schema.version1.joined(separator: ";").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    #expect(hash == 17_735_234_069_626_206_156)
  }
}

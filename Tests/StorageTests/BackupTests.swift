import Foundation
import Profiles
import Storage
import Testing

@Suite struct BackupTests {
  @Test func `a backup of a store that is being written holds one moment of it, whole`() async throws {
    let folder = try TemporaryFolder()
    try await folder.withStore { store async throws in
      try await store.write { writer in _ = try writer.insert((0..<2000).map { draft("P\($0)") }) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for _ in 0..<50 { try await store.write { writer in _ = try writer.insert([draft("X"), draft("Y")]) } }
        }
        group.addTask { try await store.backup(to: folder.file("copy.sqlite")) }
        try await group.waitForAll()
      }
    }
    #expect(folder.names == ["account.sqlite", "copy.sqlite"])
    #expect(
      try #require(FileManager.default.attributesOfItem(atPath: folder.file("copy.sqlite"))[.posixPermissions] as? NSNumber).intValue
        == 0o600)
    try await folder.withStore("copy.sqlite") { copy async throws in
      let count = try await copy.read { try $0.profileCount(ProfileFilter()) }
      #expect(count >= 2000 && count % 2 == 0)
      #expect(try await copy.check().isEmpty)
      try await copy.write { writer in _ = try writer.insert(draft()) }
    }
  }

  @Test func `a backup replaces nothing, and tells how far it is`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Data("mine".utf8), to: "taken")
    try await folder.withStore { store async throws in
      await #expect(throws: StoreError.exists(path: folder.file("taken"))) { try await store.backup(to: folder.file("taken")) }
      #expect(try folder.contents("taken") == Data("mine".utf8))
      await #expect(throws: StoreError.self) { try await store.backup(to: folder.file("none/copy")) }
      let steps = Journal<[Int]>()
      try await store.backup(to: folder.file("copy")) { steps.append([$0, $1]) }
      let last = try #require(steps.all.last)
      #expect(last[0] == last[1] && last[0] > 0)
    }
    #expect(folder.names == ["account.sqlite", "copy", "taken"])
  }
}

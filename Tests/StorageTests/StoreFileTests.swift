import Foundation
import Profiles
import Storage
import Testing

@Suite struct StoreFileTests {
  @Suite struct Examples {
    @Test func `a new store is its owner's alone, in directories made for it`() async throws {
      let folder = try TemporaryFolder()
      let old = umask(0)
      umask(old)
      try await folder.withStore("data/accounts/main.sqlite") { store async throws in
        try await store.write { writer in _ = try writer.insert(draft()) }
        for name in ["main.sqlite", "main.sqlite-wal", "main.sqlite-shm"] {
          #expect(try permissions(folder.file("data/accounts/\(name)")) == 0o600)
        }
      }
      #expect(try permissions(folder.file("data")) == 0o700)
      #expect(try permissions(folder.file("data/accounts")) == 0o700)
    }

    @Test func `a store that others could read is closed to them`() async throws {
      let folder = try TemporaryFolder()
      try await folder.withStore { _ in }
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.file("account.sqlite"))
      try await folder.withStore { _ in }
      #expect(try permissions(folder.file("account.sqlite")) == 0o600)
    }

    @Test func `a closed store is one file, and holds what was written when it is opened again`() async throws {
      let folder = try TemporaryFolder()
      let key = LookupKey("email", "ada@example.com")
      let id = try await folder.withStore { store in try await store.write { try $0.insert(draft("Ada", keys: [key])) } }
      #expect(folder.names == ["account.sqlite"])
      try await folder.withStore { store async throws in
        #expect(try await store.read { try $0.lookup(key) } == [id])
        #expect(try await store.check().isEmpty)
      }
    }

    @Test func `two stores of one file see each other's writes, and wait for each other`() async throws {
      let folder = try TemporaryFolder()
      try await folder.withStore { first async throws in
        try await folder.withStore { second async throws in
          try await withThrowingTaskGroup(of: Void.self) { group in
            for store in [first, second] {
              group.addTask {
                for _ in 0..<25 { try await store.write { writer in _ = try writer.insert(draft()) } }
              }
            }
            try await group.waitForAll()
          }
          #expect(try await first.read { try $0.profileCount(ProfileFilter()) } == 50)
          #expect(try await second.read { try $0.profileCount(ProfileFilter()) } == 50)
        }
      }
    }

    @Test func `many that open an absent file at once make one store`() async throws {
      let folder = try TemporaryFolder()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<6 {
          group.addTask {
            try await folder.withStore { store async throws in
              try await store.write { writer in _ = try writer.insert(draft("P\(number)", keys: [LookupKey("n", "\(number)")])) }
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(folder.names == ["account.sqlite"])
      try await folder.withStore { store async throws in
        for number in 0..<6 { #expect(try await store.read { try $0.lookup(LookupKey("n", "\(number)")).count } == 1) }
      }
    }

    @Test func `a writer that waits too long for another process is told that the store is busy`() async throws {
      let folder = try TemporaryFolder()
      var options = SQLiteStore.Options()
      options.busyTimeout = .milliseconds(20)
      try await folder.withStore { first async throws in
        try await folder.withStore(options: options) { second async throws in
          try await first.write { writer throws in
            _ = try writer.insert(draft())
            #expect(throws: StoreError.busy) { try second.writeBlocking { writer in _ = try writer.insert(draft()) } }
          }
          try await second.write { writer in _ = try writer.insert(draft()) }
        }
      }
    }
  }

  @Suite struct Hostile {
    /// What is refused, and how; the bytes are made from those of a store.
    enum Flaw: CaseIterable {
      case text, empty, cutHeader, otherProgram, newer, cutInHalf, cutByOnePage, onlyFirstPage

      func apply(to store: Data) -> Data {
        var data = store
        switch self {
        case .text: data = Data("given_name,family_name\nAda,Lovelace\n".utf8) + Data(count: 5000)
        case .empty: data = Data()
        case .cutHeader: data = store.prefix(60)
        case .otherProgram: data.replaceSubrange(68..<72, with: [0, 0, 0, 0])
        case .newer: data.replaceSubrange(60..<64, with: [0, 0, 0, 9])
        case .cutInHalf: data = store.prefix(store.count / 2)
        case .cutByOnePage: data = store.dropLast(4096)
        case .onlyFirstPage: data = store.prefix(4096)
        }
        return data
      }

      func error(_ path: String) -> StoreError {
        switch self {
        case .text, .empty, .cutHeader: .notADatabase(path: path)
        case .otherProgram: .foreign(path: path)
        case .newer: .newer(path: path, version: 9, supported: 1)
        case .cutInHalf, .cutByOnePage, .onlyFirstPage: .damaged(path: path)
        }
      }
    }

    @Test(arguments: Flaw.allCases)
    func `a file that is no whole store of ours is refused by name and left as it is`(_ flaw: Flaw) async throws {
      let folder = try TemporaryFolder()
      try await folder.withStore("good") { store async throws in
        try await store.write { writer in _ = try writer.insert((0..<500).map { draft("P\($0)") }) }
      }
      let data = flaw.apply(to: try folder.contents("good"))
      try folder.write(data, to: "bad")
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.file("bad"))
      #expect(throws: flaw.error(folder.file("bad"))) { try SQLiteStore(path: folder.file("bad")) }
      #expect(try folder.contents("bad") == data)
      #expect(try permissions(folder.file("bad")) == 0o640)
      #expect(folder.names == ["bad", "good"])
    }

    @Test func `pages of noise are found when a small store is opened, and by the full check`() async throws {
      let folder = try TemporaryFolder()
      try await folder.withStore { store async throws in
        try await store.write { writer in _ = try writer.insert((0..<5000).map { draft("P\($0)") }) }
      }
      var data = try folder.contents("account.sqlite")
      let middle = data.count / 2 / 4096 * 4096
      data.replaceSubrange(middle..<middle + 8192, with: Data(repeating: 0xA5, count: 8192))
      try folder.write(data, to: "account.sqlite")
      #expect(throws: StoreError.damaged(path: folder.file("account.sqlite"))) { try SQLiteStore(path: folder.file("account.sqlite")) }
      var options = SQLiteStore.Options()
      options.quickCheckLimitInBytes = 0
      try await folder.withStore(options: options) { store async throws in
        let flaws = try await store.check()
        #expect(!flaws.isEmpty)
      }
    }

    @Test func `an absent file is not made where it is not wanted, and a directory is no store`() throws {
      let folder = try TemporaryFolder()
      var options = SQLiteStore.Options()
      options.createsFile = false
      #expect(throws: StoreError.missing(path: folder.file("none"))) { try SQLiteStore(path: folder.file("none"), options: options) }
      #expect(throws: StoreError.notADatabase(path: folder.path)) { try SQLiteStore(path: folder.path) }
      #expect(folder.names.isEmpty)
      try folder.write(Data(), to: "file")
      #expect(throws: StoreError.self) { try SQLiteStore(path: folder.file("file/store")) }
      #expect(folder.names == ["file"])
    }

    @Test func `no error shows what is stored`() async throws {
      let folder = try TemporaryFolder()
      try await folder.withStore { store async throws in
        let error = await #expect(throws: StoreError.self) {
          try await store.write { writer throws in
            let key = APIKey(id: KeyID(0), name: "Zaphod", hash: Array("Zaphod".utf8), scopes: [], createdAt: moment())
            _ = try writer.insert(key)
            _ = try writer.insert(key)
          }
        }
        #expect(error == .conflict(table: "api_key"))
        let note = await #expect(throws: StoreError.self) {
          try await store.write { try $0.insert(Note(id: NoteID(0), profile: ProfileID(9), text: "Zaphod", createdAt: moment())) }
        }
        #expect(!"\(try #require(error)) \(try #require(note)) \(String(reflecting: note))".contains("Zaphod"))
      }
    }
  }
}

private func permissions(_ path: String) throws -> Int {
  try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber).intValue & 0o777
}

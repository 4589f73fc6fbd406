import Profiles
import Testing

@testable import Storage

@Suite struct ConnectionTests {
  /// Values as https://www.sqlite.org/pragma.html numbers them.
  @Test func `every connection is set to be safe`() async throws {
    let folder = try TemporaryFolder()
    try await folder.withStore { store async throws in
      let common: [String: Int64] = ["foreign_keys": 1, "secure_delete": 1, "temp_store": 2, "trusted_schema": 0, "cache_size": -32_768]
      try await store.write { writer throws in
        let session = try #require(writer as? SQLiteSession)
        for (name, expected) in common { #expect(try session.number("PRAGMA \(name)", "") == expected, "\(name)") }
        #expect(try session.number("PRAGMA synchronous", "") == 2)
        #expect(try session.first("PRAGMA journal_mode", "") { $0.text(0) } == "wal")
        #expect(try session.number("PRAGMA application_id", "") == 0x534F_5349)
        #expect(try session.number("PRAGMA user_version", "") == 1)
      }
      try await store.read { reader throws in
        let session = try #require(reader as? SQLiteSession)
        for (name, expected) in common { #expect(try session.number("PRAGMA \(name)", "") == expected, "\(name)") }
        #expect(throws: StoreError.self) { try session.execute("DELETE FROM profile", "profile") }
      }
    }
    var options = SQLiteStore.Options()
    options.durability = .normal
    options.cacheSizeInBytes = 1 << 20
    try await folder.withStore(options: options) { store async throws in
      try await store.write { writer throws in
        let session = try #require(writer as? SQLiteSession)
        #expect(try session.number("PRAGMA synchronous", "") == 1)
        #expect(try session.number("PRAGMA cache_size", "") == -1024)
      }
    }
  }

  @Test func `neither events nor the audit log can be rewritten or cut`() async throws {
    let folder = try TemporaryFolder()
    try await folder.withStore { store async throws in
      try await store.write { writer throws in
        try writer.append(NewEvent(at: moment(), actor: "a", kind: "k"))
        try writer.append(AuditEntry(at: moment(), actor: "a", action: "b"))
        let session = try #require(writer as? SQLiteSession)
        for sql in ["DELETE FROM event", "UPDATE event SET actor = 'x'", "DELETE FROM audit", "UPDATE audit SET detail = x''"] {
          #expect(throws: StoreError.conflict(table: "log")) { try session.execute(sql, "log") }
        }
      }
    }
  }

  @Test func `a transaction that the database ended by itself lets nothing more be written`() async throws {
    let folder = try TemporaryFolder()
    try await folder.withStore { store async throws in
      await #expect(throws: (any Error).self) {
        try await store.write { writer throws in
          _ = try writer.insert(draft("Before"))
          // As a full disk does.
          _ = try? (writer as? SQLiteSession)?.execute("INSERT OR ROLLBACK INTO profile (id) VALUES (1)", "profile")
          _ = try? writer.insert(draft("After"))
        }
      }
      #expect(try await store.read { try $0.profileCount(ProfileFilter(standings: Set(ProfileStanding.allCases))) } == 0)
    }
  }

  @Test(arguments: ["profiles", "parent", "keys", "history", "review", "changes"])
  func `every query on a hot path is answered from an index`(_ name: String) async throws {
    let queries = [
      "profiles": "SELECT id FROM profile WHERE standing = ? AND kind = ? AND stage = ? AND id > ? ORDER BY id LIMIT ?",
      "parent": "SELECT id FROM profile WHERE parent = ? ORDER BY id",
      "keys": "SELECT profile FROM lookup_key WHERE hash = ? ORDER BY profile",
      "history": "SELECT sequence FROM event_profile WHERE profile = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?",
      "review": "SELECT id FROM review_item WHERE status = ? AND worth < ? ORDER BY worth DESC, id LIMIT ?",
      "changes": "SELECT id FROM profile WHERE (updated_at, id) > (?, ?) ORDER BY updated_at, id LIMIT ?",
    ]
    let query = try #require(queries[name])
    let folder = try TemporaryFolder()
    try await folder.withStore { store async throws in
      let plan = try await store.read { reader throws in
        try #require(reader as? SQLiteSession).rows("EXPLAIN QUERY PLAN \(query)", "") { $0.text(3) }
      }
      #expect(plan.count == 1 && plan[0].hasPrefix("SEARCH"), "\(plan)")
    }
  }
}

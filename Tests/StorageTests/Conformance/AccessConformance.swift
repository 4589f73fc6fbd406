import Profiles
import Storage
import Testing

extension StoreConformance {
  private static func key(_ byte: UInt8) -> APIKey {
    APIKey(
      id: KeyID(0), name: "crm", hash: [UInt8](repeating: byte, count: 32), scopes: ["read", "write"], createdAt: moment(),
      expiresAt: moment(1000))
  }

  static let access: [Case] = [
    Case("a key is found by its hash, and by no other") { store in
      try await store.write { writer throws in
        var key = key(1)
        key.id = try writer.insert(key)
        #expect(try writer.key(hash: key.hash) == key)
        #expect(try writer.key(key.id) == key)
        #expect(try writer.key(hash: Array(key.hash.dropLast())) == nil)
        #expect(try writer.key(hash: []) == nil)
        #expect(throws: StoreError.conflict(table: "api_key")) { try writer.insert(key) }
        #expect(try writer.keys() == [key])
      }
    },
    Case("a revoked key stays revoked from its first time, an expired one expires") { store in
      try await store.write { writer throws in
        let id = try writer.insert(key(1))
        #expect(try writer.key(id)?.isValid(at: moment(999)) == true)
        #expect(try writer.key(id)?.isValid(at: moment(1000)) == false)
        #expect(try writer.revoke(id, at: moment(5)))
        #expect(try writer.revoke(id, at: moment(9)))
        #expect(try writer.key(id)?.revokedAt == moment(5))
        #expect(try writer.key(id)?.isValid(at: moment(4)) == true)
        #expect(try writer.key(id)?.isValid(at: moment(5)) == false)
        #expect(try writer.revoke(KeyID(99), at: moment()) == false)
      }
    },
    Case("a rotated key hands over name and scopes, and lives on for the overlap only") { store in
      try await store.write { writer throws in
        let id = try writer.insert(key(1))
        let hash = [UInt8](repeating: 2, count: 32)
        let new = try #require(try writer.rotate(id, hash: hash, at: moment(10), expiresAt: nil, overlapUntil: moment(60)))
        #expect(new.name == "crm" && new.scopes == ["read", "write"] && new.replaces == id && new.expiresAt == nil && new.id != id)
        #expect(try writer.key(hash: hash) == new)
        #expect(try writer.key(id)?.expiresAt == moment(60))
        _ = try writer.rotate(id, hash: [3], at: moment(20), expiresAt: nil, overlapUntil: moment(2000))
        #expect(try writer.key(id)?.expiresAt == moment(60))
        #expect(try writer.rotate(KeyID(99), hash: [4], at: moment(), expiresAt: nil, overlapUntil: moment()) == nil)
      }
    },
    Case("the latest use of a key is kept") { store in
      try await store.write { writer throws in
        let id = try writer.insert(key(1))
        for seconds: Int64 in [5, 9, 7] { try writer.noteUse(of: id, at: moment(seconds)) }
        #expect(try writer.key(id)?.lastUsedAt == moment(9))
      }
    },
    Case("an idempotency key begins once, then tells what it was used for") { store in
      let answer = StoredAnswer(
        status: 201, headers: [.init(name: "Location", value: "/v1/profiles/p_1"), .init(name: "A", value: "\"")], body: Array("{}".utf8),
        profiles: [ProfileID(1)])
      try await store.write { writer throws in
        #expect(try writer.beginIdempotent(scope: "k_1", key: "abc", fingerprint: [1], at: moment()) == .first)
        let pending = IdempotencyRecord(fingerprint: [1], answer: nil, createdAt: moment())
        #expect(try writer.beginIdempotent(scope: "k_1", key: "abc", fingerprint: [2], at: moment(1)) == .repeated(pending))
        #expect(try writer.beginIdempotent(scope: "k_2", key: "abc", fingerprint: [1], at: moment()) == .first)
        try writer.completeIdempotent(scope: "k_1", key: "abc", answer: answer)
        let done = IdempotencyRecord(fingerprint: [1], answer: answer, createdAt: moment())
        #expect(try writer.beginIdempotent(scope: "k_1", key: "abc", fingerprint: [1], at: moment(2)) == .repeated(done))
        #expect(try writer.idempotencyRecord(scope: "k_1", key: "abc") == done)
        #expect(try writer.idempotencyRecord(scope: "k_1", key: "abd") == nil)
        #expect(throws: StoreError.conflict(table: "idempotency")) {
          try writer.completeIdempotent(scope: "k_3", key: "abc", answer: answer)
        }
        try writer.abandonIdempotent(scope: "k_2", key: "abc")
        #expect(try writer.beginIdempotent(scope: "k_2", key: "abc", fingerprint: [3], at: moment(50)) == .first)
        #expect(try writer.deleteIdempotencyRecords(createdBefore: moment(50), limit: 9) == 1)
        #expect(try writer.idempotencyRecord(scope: "k_1", key: "abc") == nil)
        #expect(try writer.idempotencyRecord(scope: "k_2", key: "abc") != nil)
      }
    },
    Case("of two requests with one idempotency key, one is first") { store in
      let first = Journal<Int>()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<8 {
          group.addTask {
            let beginning = try await store.write { try $0.beginIdempotent(scope: "k", key: "x", fingerprint: [], at: moment()) }
            if beginning == .first { first.append(number) }
          }
        }
        try await group.waitForAll()
      }
      #expect(first.all.count == 1)
    },
    Case("a suppressed hash is known until it is let in again") { store in
      try await store.write { writer throws in
        #expect(try !writer.hasSuppressions())
        try writer.suppress([[1, 2], [3]], reason: "erased", at: moment())
        #expect(try writer.hasSuppressions())
        try writer.suppress([[3]], reason: "again", at: moment(1))
        #expect(try writer.isSuppressed(anyOf: [[9], [3]]))
        #expect(try writer.suppressed(among: [[1], [1, 2], [], [3], [1, 2, 0]]) == [[1, 2], [3]])
        #expect(try !writer.isSuppressed(anyOf: []))
        #expect(try writer.unsuppress([[3], [9]]) == 1)
        #expect(try !writer.isSuppressed(anyOf: [[3]]))
      }
    },
    Case("a setting counts its versions and refuses an outdated one") { store in
      try await store.write { writer throws in
        #expect(try writer.setting("duplicates") == nil)
        #expect(throws: StoreError.conflict(table: "setting")) { try writer.setSetting("duplicates", value: [1], expecting: 1) }
        #expect(try writer.setSetting("duplicates", value: [1], expecting: 0) == 1)
        #expect(try writer.setSetting("duplicates", value: [2], expecting: 1) == 2)
        #expect(throws: StoreError.conflict(table: "setting")) { try writer.setSetting("duplicates", value: [3], expecting: 1) }
        #expect(try writer.setSetting("duplicates", value: [4], expecting: nil) == 3)
        #expect(try writer.setSetting("a", value: [], expecting: nil) == 1)
        #expect(
          try writer.settings() == [Setting(key: "a", value: [], version: 1), Setting(key: "duplicates", value: [4], version: 3)])
      }
    },
    Case("what the program keeps is kept under its name") { store in
      try await store.write { writer throws in
        #expect(try writer.meta("model") == nil)
        try writer.setMeta("model", value: [0, 255, 0])
        try writer.setMeta("empty", value: [])
        #expect(try writer.meta("model") == [0, 255, 0] && writer.meta("empty") == [])
        try writer.setMeta("model", value: nil)
        #expect(try writer.meta("model") == nil)
      }
    },
    Case("statistics count what is there") { store in
      try await store.write { writer throws in
        let ids = try writer.insert((0..<4).map { draft("P\($0)") })
        _ = try writer.absorb(ids[1], into: ids[0])
        _ = try writer.insert(Note(id: NoteID(0), profile: ids[0], text: "n", createdAt: moment()))
        _ = try writer.put([ReviewItem(id: ReviewID(0), ids[2], ids[3], probability: 0.5, worth: 1, createdAt: moment())])
        _ = try writer.enqueue(job())
        try writer.append(NewEvent(at: moment(), actor: "a", kind: "k"))
        try writer.suppress([[1]], reason: "", at: moment())
      }
      let statistics = try await store.read { try $0.statistics() }
      #expect(statistics.profiles == [.active: 3, .merged: 1])
      #expect(statistics.merges == 1 && statistics.notes == 1 && statistics.events == 1 && statistics.suppressions == 1)
      #expect(statistics.reviewItems == ["open": 1] && statistics.jobs == ["queued": 1] && statistics.deliveries == [:])
      #expect(statistics.deals == 0 && statistics.links == 0 && statistics.tasks == 0 && statistics.verdicts == 0)
      #expect(statistics.sizeInBytes > 0)
    },
  ]
}

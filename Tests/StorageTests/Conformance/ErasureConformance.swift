import Profiles
import Storage
import Testing

extension StoreConformance {
  /// Writes everything that can be written about a profile, `secret` in each place that may hold personal data, and returns who it is, and
  /// another profile that takes part in it.
  static func fill(_ store: any Store, secret: String) async throws -> (profile: ProfileID, other: ProfileID) {
    try await store.write { writer throws in
      let key = LookupKey("email", "\(secret)@example.com")
      let bytes = Array("{\"text\":\"\(secret)\"}".utf8)
      let event = NewEvent(at: moment(), actor: "k_1", kind: "profile.created", payload: bytes)
      let id = try writer.insert(draft(secret, keys: [key], event: event))
      let other = try writer.insert(draft("Other", keys: [LookupKey("email", "other@example.com")]))
      try writer.append(NewEvent(at: moment(), actor: "k_1", kind: "profile.merged", profiles: [id, other], payload: bytes))
      _ = try writer.insert(Note(id: NoteID(0), profile: id, text: secret, author: "u1", createdAt: moment()))
      _ = try writer.insert(FollowUp(id: TaskID(0), profile: id, text: "Call \(secret)", createdAt: moment()))
      _ = try writer.insert(Link(id: LinkID(0), person: id, organization: other, title: "Brother of \(secret)", createdAt: moment()))
      _ = try writer.put([ReviewItem(id: ReviewID(0), id, other, probability: 0.5, worth: 1, createdAt: moment())])
      try writer.put(Verdict(id, other, decision: .different, actor: "u1", comment: "knows \(secret)", createdAt: moment()))
      _ = try writer.beginIdempotent(scope: "k_1", key: "once", fingerprint: [1], at: moment())
      try writer.completeIdempotent(
        scope: "k_1", key: "once",
        answer: StoredAnswer(status: 201, headers: [.init(name: "X", value: secret)], body: bytes, profiles: [id]))
      let job = try writer.enqueue(NewJob(kind: "import", payload: [], actor: "k_1", createdAt: moment()))
      try writer.append([JobResultLine(number: 1, profile: id, body: bytes), JobResultLine(number: 2, profile: other, body: [1])], to: job)
      return (id, other)
    }
  }

  static let erasure: [Case] = [
    Case("an erased profile leaves its number and nothing else, and others keep theirs") { store in
      let (id, other) = try await fill(store, secret: "Zaphod")
      try await store.write { try $0.erase(id, at: moment(50)) }
      try await store.read { reader throws in
        let profile = try #require(try reader.profile(id))
        #expect(profile.state == .erased && profile.values.isEmpty && profile.revision == 2)
        #expect(try reader.lookup(LookupKey("email", "Zaphod@example.com")).isEmpty)
        #expect(try reader.lookup(LookupKey("email", "other@example.com")) == [other])
        #expect(try reader.notes(of: [id]).isEmpty && reader.tasks(of: [id]).isEmpty && reader.links(of: [id]).isEmpty)
        #expect(try reader.reviewItems(of: [id], status: nil).isEmpty)
        let verdict = try #require(try reader.verdict(id, other))
        #expect(verdict.decision == .different && verdict.comment == nil)
        let history = try reader.history(of: [id], before: nil, limit: 9).elements
        #expect(history.map(\.isScrubbed) == [true, true] && history.allSatisfy { $0.event.payload.isEmpty })
        let record = try #require(try reader.idempotencyRecord(scope: "k_1", key: "once"))
        #expect(record.answer == nil && record.isErased)
        #expect(try reader.results(of: JobID(1), after: nil, limit: 9).elements.map(\.body) == [[], [1]])
        #expect(try reader.profile(other)?.values.map(\.text) == ["Other"])
        #expect(try reader.profileCount(ProfileFilter()) == 1)
      }
    },
    Case("scrubbing while others read and write ends, and changes nothing that is there") { store in
      let (id, other) = try await fill(store, secret: "Zaphod")
      try await store.write { try $0.erase(id, at: moment(50)) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for number in 0..<20 { try await store.write { writer in _ = try writer.insert(draft("N\(number)")) } }
        }
        group.addTask {
          for _ in 0..<20 {
            let found = try await store.read { try $0.profile(other) }
            #expect(found?.values.map(\.text) == ["Other"])
          }
        }
        group.addTask { try await store.scrub() }
        try await group.waitForAll()
      }
      try await store.scrub()
      #expect(try await store.read { try $0.profileCount(ProfileFilter()) } == 21)
      #expect(try await store.check().isEmpty)
    },
  ]
}

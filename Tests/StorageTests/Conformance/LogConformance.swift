import Profiles
import Storage
import Testing

extension StoreConformance {
  static let log: [Case] = [
    Case("events come back exactly, in the order of the commits") { store in
      let ids = try await store.write { try $0.insert([draft("A"), draft("B")]) }
      let events = [
        NewEvent(at: moment(), actor: "k_1", request: "r1", kind: "profile.merged", profiles: ids, payload: Array("{\"a\":1}".utf8)),
        NewEvent(at: moment(1), actor: "job", kind: "empty"),
      ]
      #expect(try await store.write { try $0.append(events) } == [1, 2])
      try await store.read { reader throws in
        #expect(try reader.lastSequence() == 2)
        let stored = zip([Int64(1), 2], events).map { StoredEvent(sequence: $0, event: $1) }
        #expect(try reader.events(after: 0, limit: 1) == Page(elements: [stored[0]], next: 1))
        #expect(try reader.events(after: 1, limit: 1) == Page(elements: [stored[1]], next: nil))
        #expect(try reader.events([2, 77, 1, 2]) == stored)
      }
    },
    Case("a new profile's event belongs to it") { store in
      let ids = try await store.write { writer throws in
        try writer.insert((0..<3).map { draft("P\($0)", event: NewEvent(at: moment(), actor: "a", kind: "profile.created\($0)")) })
      }
      for (index, id) in ids.enumerated() {
        let events = try await store.read { try $0.history(of: [id], before: nil, limit: 10).elements }
        #expect(events.map(\.event.kind) == ["profile.created\(index)"])
        #expect(events.map(\.event.profiles) == [[id]])
      }
    },
    Case("the history of several profiles is newest first, each event once, in exact pages under new events") { store in
      let ids = try await store.write { try $0.insert([draft("A"), draft("B"), draft("C")]) }
      let owners: [[Int]] = [[0], [1], [0, 1], [2], [1], [0], [0, 1, 1]]
      try await store.write { writer throws in
        _ = try writer.append(owners.map { NewEvent(at: moment(), actor: "a", kind: "k", profiles: $0.map { ids[$0] }) })
      }
      var found: [Int64] = []
      var cursor: Int64?
      repeat {
        let page = try await store.read { [cursor] in try $0.history(of: [ids[0], ids[1]], before: cursor, limit: 2) }
        found += page.elements.map(\.sequence)
        cursor = page.next
        try await store.write { writer in _ = try writer.append(NewEvent(at: moment(), actor: "a", kind: "k", profiles: [ids[0]])) }
      } while cursor != nil
      #expect(found == [7, 6, 5, 3, 2, 1])
    },
    Case("scrubbing empties the payloads of one profile's events and keeps the events") { store in
      let ids = try await store.write { try $0.insert([draft("A"), draft("B")]) }
      try await store.write { writer throws in
        _ = try writer.append([
          NewEvent(at: moment(), actor: "a", kind: "one", profiles: [ids[0]], payload: [1]),
          NewEvent(at: moment(), actor: "a", kind: "both", profiles: ids, payload: [2]),
          NewEvent(at: moment(), actor: "a", kind: "other", profiles: [ids[1]], payload: [3]),
        ])
        try writer.scrubEvents(of: ids[0])
      }
      let events = try await store.read { try $0.events(after: 0, limit: 10).elements }
      #expect(events.map(\.event.payload) == [[], [], [3]])
      #expect(events.map(\.isScrubbed) == [true, true, false])
      #expect(events.map(\.event.kind) == ["one", "both", "other"])
    },
    Case("the audit log is read newest first") { store in
      let entries = (1...3).map {
        AuditEntry(number: Int64($0), at: moment(Int64($0)), actor: "k_1", action: "key.created", subject: "k_\($0)", detail: [UInt8($0)])
      }
      let numbers = try await store.write { writer in try entries.map { try writer.append($0) } }
      #expect(numbers == [1, 2, 3])
      #expect(try await store.read { try $0.audit(before: nil, limit: 2) } == Page(elements: [entries[2], entries[1]], next: 2))
      #expect(try await store.read { try $0.audit(before: 2, limit: 2) } == Page(elements: [entries[0]], next: nil))
    },
  ]
}

import Dispatch
import Profiles
import Storage
import Testing

extension StoreConformance {
  static let transactions: [Case] = [
    Case("a write that throws leaves nothing behind") { store in
      let kept = try await store.write { try $0.insert(draft("Kept", keys: [LookupKey("email", "kept@example.com")])) }
      await #expect(throws: Refusal()) {
        try await store.write { writer throws in
          let id = try writer.insert(draft("Gone", keys: [LookupKey("email", "gone@example.com")]))
          _ = try writer.insert(Note(id: NoteID(0), profile: id, text: "gone", createdAt: moment()))
          try writer.append(NewEvent(at: moment(), actor: "a", kind: "k", profiles: [id]))
          var profile = try #require(try writer.profile(kept))
          profile.values = []
          try writer.update(profile, keys: [])
          throw Refusal()
        }
      }
      try await store.read { reader throws in
        #expect(try reader.lookup(LookupKey("email", "gone@example.com")).isEmpty)
        #expect(try reader.lookup(LookupKey("email", "kept@example.com")) == [kept])
        #expect(try reader.profile(kept)?.values.map(\.text) == ["Kept"])
        #expect(try reader.profileCount(ProfileFilter()) == 1)
        #expect(try reader.lastSequence() == 0)
        #expect(try reader.statistics().notes == 0)
      }
    },
    Case("a failure that the body overlooks undoes only its own statement") { store in
      let ids = try await store.write { writer throws in
        let ids = try writer.insert([draft("A"), draft("B"), draft("C")])
        _ = try writer.absorb(ids[1], into: ids[0])
        #expect(throws: StoreError.conflict(table: "merge")) { try writer.insert(mergeEdge(ids[2], ids[1])) }
        return ids
      }
      #expect(try await store.read { try $0.members(of: ids[0]) } == [ids[0], ids[1]])
      #expect(try await store.read { try $0.merges(of: ids, activeOnly: false).count } == 1)
    },
    Case("onCommit runs after the commit, in the order of the commits, and before write returns") { store in
      let seen = Journal<Int64>()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<40 {
          group.addTask {
            let sequence = try await store.write(
              { writer in try writer.append(NewEvent(at: moment(), actor: "a", kind: "k")) }, onCommit: { seen.append($0) })
            #expect(seen.all.contains(sequence))
          }
        }
        try await group.waitForAll()
      }
      #expect(seen.all == Array(1...40))
    },
    Case("onCommit does not run when the write throws") { store in
      let seen = Journal<Int>()
      await #expect(throws: Refusal.self) { try await store.write({ _ -> Int in throw Refusal() }, onCommit: { seen.append($0) }) }
      #expect(seen.all.isEmpty)
    },
    Case("a read begun after a write returned sees it, and one snapshot does not change under later writes") { store in
      try await store.write { writer in _ = try writer.insert(draft("One")) }
      let (started, start) = AsyncStream<Void>.makeStream()
      let goOn = DispatchSemaphore(value: 0)
      async let reading = store.read { reader throws in
        let before = try reader.profileCount(ProfileFilter())
        start.yield()
        goOn.wait()
        return (before, try reader.profileCount(ProfileFilter()))
      }
      for await _ in started { break }
      try await store.write { writer in _ = try writer.insert(draft("Two")) }
      goOn.signal()
      let counts = try await reading
      #expect(counts == (1, 1))
      #expect(try await store.read { try $0.profileCount(ProfileFilter()) } == 2)
    },
    Case("readers see whole transactions only while another writes") { store in
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for round in 0..<60 {
            try await store.write { writer throws in
              for side in 0..<3 { _ = try writer.insert(draft("R\(round).\(side)")) }
            }
          }
        }
        for _ in 0..<3 {
          group.addTask {
            var last = 0
            while last < 180 {
              let count = try await store.read { try $0.profileCount(ProfileFilter()) }
              #expect(count % 3 == 0)
              #expect(count >= last)
              last = count
            }
          }
        }
        try await group.waitForAll()
      }
    },
    Case("a write goes on when the task that asked for it is cancelled") { store in
      let task = Task {
        while !Task.isCancelled { await Task.yield() }
        return try await store.write { try $0.insert(draft("Late")) }
      }
      task.cancel()
      let id = try await task.value
      #expect(try await store.read { try $0.profile(id)?.values.first?.text } == "Late")
    },
    Case("blocking calls do the same as the others") { store in
      let seen = Journal<ProfileID>()
      let id = try store.writeBlocking({ try $0.insert(draft("Ada")) }, onCommit: { seen.append($0) })
      #expect(seen.all == [id])
      #expect(try store.readBlocking { try $0.profile(id)?.values.first?.text } == "Ada")
      #expect(throws: Refusal()) { try store.writeBlocking { _ in throw Refusal() } }
    },
    Case("a closed store says so") { store in
      await store.close()
      await store.close()
      await #expect(throws: StoreError.closed) { try await store.read { _ in } }
      await #expect(throws: StoreError.closed) { try await store.write { _ in } }
      await #expect(throws: StoreError.closed) { try await store.check() }
      #expect(throws: StoreError.closed) { try store.readBlocking { _ in } }
    },
  ]
}

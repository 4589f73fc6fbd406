import Profiles
import Storage
import Testing

extension StoreConformance {
  static let profiles: [Case] = [
    Case("what was written of a profile comes back exactly") { store in
      let values = [
        value("Zoë \"Z\" O'Neil\n\u{1F600}", .givenName, ordinal: 1),
        Value(
          id: ValueID(side: ProfileID(1), ordinal: 7), field: .address, text: "Via Roma 1", raw: "via roma 1", label: "work",
          isPrimary: true,
          parts: ["street": "Via Roma 1", "country": "IT"], status: .former,
          provenance: Provenance(
            source: .provider, reference: "x", observedAt: moment(), assertedAt: moment(1), verifiedAt: moment(2), expiresAt: moment(3),
            confidence: 0.5), endedAt: moment(9)),
      ]
      let id = try await store.write { writer throws in
        _ = try writer.insert(draft("First"))
        return try writer.insert(NewProfile(kind: .organization, stage: .contact, values: values, keys: [], createdAt: moment(5)))
      }
      let expected = values.map { value in
        var value = value
        value.id = ValueID(side: id, ordinal: value.id.ordinal)
        return value
      }
      let profile = try await store.read { try $0.profile(id) }
      #expect(
        profile
          == Profile(
            id: id, kind: .organization, stage: .contact, values: expected, revision: 1, createdAt: moment(5), updatedAt: moment(5)))
    },
    Case("ids ascend in the order of the new profiles and are never given twice") { store in
      let first = try await store.write { try $0.insert((0..<5).map { draft("P\($0)") }) }
      #expect(first == first.sorted() && Set(first).count == 5)
      await #expect(throws: Refusal.self) {
        try await store.write { writer throws in
          _ = try writer.insert(draft())
          throw Refusal()
        }
      }
      try await store.write { try $0.erase(first[4], at: moment()) }
      let next = try await store.write { try $0.insert(draft()) }
      #expect(next > first[4])
      #expect(try await store.read { try $0.lastProfileID() } == next)
      #expect(try await store.read { try $0.profiles(first).map { $0.values.first?.text } } == ["P0", "P1", "P2", "P3", nil])
    },
    Case("many are returned in the order asked for, without those that do not exist") { store in
      let ids = try await store.write { try $0.insert((0..<3).map { draft("P\($0)") }) }
      let asked = [ids[2], ProfileID(999), ids[0], ids[2]]
      #expect(try await store.read { try $0.profiles(asked).map(\.id) } == [ids[2], ids[0], ids[2]])
      #expect(try await store.read { try $0.profileRows(asked).map(\.id) } == [ids[2], ids[0], ids[2]])
      #expect(try await store.read { try $0.profile(ProfileID(999)) } == nil)
      #expect(try await store.read { try $0.profiles([]) }.isEmpty)
    },
    Case("an update replaces values, keys, state and revision") { store in
      let old = LookupKey("email", "old@example.com")
      let new = LookupKey("email", "new@example.com")
      let both = LookupKey("phone", "+39021")
      let ids = try await store.write { try $0.insert([draft("A", keys: [old, both, old]), draft("B", keys: [both])]) }
      try await store.write { writer throws in
        var profile = try #require(try writer.profile(ids[0]))
        profile.values = [value("Anna", side: ids[0])]
        profile.stage = .contact
        profile.revision = 9
        profile.updatedAt = moment(77)
        try writer.update(profile, keys: [new, both])
      }
      try await store.read { reader throws in
        #expect(try reader.lookup([old, new, both]) == [[], [ids[0]], ids])
        let profile = try #require(try reader.profile(ids[0]))
        #expect(profile.values == [value("Anna", side: ids[0])])
        #expect(profile.stage == .contact && profile.revision == 9 && profile.updatedAt == moment(77) && profile.createdAt == moment())
      }
    },
    Case("what does not exist cannot be updated, erased, or made a parent") { store in
      let nobody = ProfileID(4711)
      let id = try await store.write { try $0.insert(draft()) }
      let conflict = StoreError.conflict(table: "profile")
      await #expect(throws: conflict) { try await store.write { try $0.setState(.active, of: nobody, at: moment()) } }
      await #expect(throws: conflict) { try await store.write { try $0.erase(nobody, at: moment()) } }
      await #expect(throws: conflict) {
        try await store.write {
          try $0.update(Profile(id: nobody, kind: .person, stage: .lead, createdAt: moment(), updatedAt: moment()), keys: [])
        }
      }
      await #expect(throws: conflict) {
        try await store.write { try $0.setState(.merged(into: nobody, by: MergeID(1)), of: id, at: moment()) }
      }
      await #expect(throws: conflict) {
        try await store.write { try $0.setState(.converted(ConversionID(5)), of: id, at: moment()) }
      }
      await #expect(throws: StoreError.conflict(table: "note")) {
        try await store.write { try $0.insert(Note(id: NoteID(0), profile: nobody, text: "", createdAt: moment())) }
      }
    },
    Case("every state comes back, and a change of state raises the revision") { store in
      try await store.write { writer throws in
        let ids = try writer.insert((0..<5).map { draft("P\($0)") })
        let merge = try writer.absorb(ids[1], into: ids[0])
        let conversion = try writer.insert(Conversion(id: ConversionID(0), lead: ids[2], person: ids[3], actor: "a", createdAt: moment()))
        try writer.setState(.converted(conversion), of: ids[2], at: moment(20))
        try writer.setState(.undone(conversion), of: ids[3], at: moment(20))
        try writer.erase(ids[4], at: moment(20))
        let found = try writer.profileRows(ids)
        #expect(found.map(\.state) == [.active, .merged(into: ids[0], by: merge), .converted(conversion), .undone(conversion), .erased])
        #expect(found.map(\.revision) == [1, 2, 2, 2, 2])
        #expect(found.map(\.updatedAt) == [moment(), moment(10), moment(20), moment(20), moment(20)])
        try writer.raiseRevisions(of: [ids[0], ids[2]], at: moment(30))
        #expect(try writer.profileRows(ids).map(\.revision) == [2, 2, 3, 2, 2])
      }
    },
    Case("members and root follow chains of merges, and a cut edge frees its subtree") { store in
      // a <- b <- c, a <- d, c <- e
      try await store.write { writer throws in
        let ids = try writer.insert((0..<6).map { draft("P\($0)") })
        let (a, b, c, d, e) = (ids[0], ids[1], ids[2], ids[3], ids[4])
        _ = try writer.absorb(e, into: c)
        _ = try writer.absorb(c, into: b)
        _ = try writer.absorb(b, into: a)
        _ = try writer.absorb(d, into: a)
        #expect(try writer.members(of: a) == [a, b, c, d, e])
        #expect(try writer.members(of: c) == [c, e])
        #expect(try writer.members(of: ids[5]) == [ids[5]])
        #expect(try writer.members(of: ProfileID(99)) == [])
        #expect(try writer.children(of: a) == [b, d])
        #expect(try ids.prefix(5).allSatisfy { try writer.root(of: $0) == a })
        #expect(try writer.root(of: ProfileID(99)) == nil)
        try writer.setState(.active, of: b, at: moment(50))
        #expect(try writer.members(of: a) == [a, d])
        #expect(try writer.members(of: b) == [b, c, e])
        #expect(try writer.root(of: e) == b)
      }
    },
    Case("a chain of a thousand merges has its members and its root") { store in
      try await store.write { writer throws in
        let ids = try writer.insert((0..<1000).map { draft("P\($0)") })
        for (survivor, absorbed) in zip(ids, ids.dropFirst()) { _ = try writer.absorb(absorbed, into: survivor) }
        #expect(try writer.members(of: ids[0]) == ids)
        #expect(try writer.root(of: ids[999]) == ids[0])
      }
    },
    Case("keys of equal text and another scheme are different keys") { store in
      let keys = [
        LookupKey("email", "x"), LookupKey("phone", "x"), LookupKey("emailx", ""), LookupKey("", "emailx"), LookupKey("email", ""),
      ]
      let ids = try await store.write { try $0.insert(keys.map { draft(keys: [$0]) }) }
      #expect(try await store.read { try $0.lookup(keys) } == ids.map { [$0] })
      #expect(try await store.read { try $0.lookup([]) } == [])
    },
    Case("a scan passes every profile of the standings once, ascending, in batches") { store in
      let ids = try await store.write { writer throws in
        let ids = try writer.insert((0..<250).map { draft("P\($0)") })
        _ = try writer.absorb(ids[3], into: ids[0])
        try writer.erase(ids[5], at: moment())
        return ids
      }
      try await store.read { reader throws in
        var found: [ProfileID] = []
        var sizes: [Int] = []
        try reader.scanProfiles([.active, .merged], ids: nil, batchCount: 100) { batch throws in
          found += batch.rows.map(\.id)
          sizes.append(batch.count)
          for index in 0..<batch.count {
            #expect(try batch.profile(at: index).values.first?.text == "P\(ids.firstIndex(of: batch.rows[index].id) ?? -1)")
          }
          return true
        }
        #expect(found == ids.filter { $0 != ids[5] })
        #expect(sizes == [100, 100, 49])
        found = []
        try reader.scanProfiles([.active], ids: ids[2]...ids[6], batchCount: 1) { batch throws in
          found += batch.rows.map(\.id)
          return found.count < 3
        }
        #expect(found == [ids[2], ids[4], ids[6]])
        #expect(throws: Refusal.self) {
          try reader.scanProfiles([.active], ids: nil, batchCount: 10) { _ in throw Refusal() }
        }
        try reader.scanProfiles([.erased], ids: nil, batchCount: 10) { batch throws in
          #expect(try batch.profile(at: 0).values.isEmpty)
          return true
        }
      }
    },
  ]
}

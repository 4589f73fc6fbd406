import Profiles
import Storage
import Testing

extension StoreConformance {
  static let lists: [Case] = [
    Case("pages cut a list without a gap or a repetition while profiles are added") { store in
      let ids = try await store.write { try $0.insert((0..<25).map { draft("P\($0)", kind: $0 % 3 == 0 ? .organization : .person) }) }
      var found: [ProfileID] = []
      var cursor: ProfileCursor?
      repeat {
        let page = try await store.read { [cursor] in try $0.profiles(ProfileFilter(), after: cursor, limit: 4) }
        #expect(page.elements.count <= 4)
        found += page.elements.map(\.id)
        cursor = page.next
        if found.count < 20 { try await store.write { writer in _ = try writer.insert(draft("New")) } }
      } while cursor != nil
      #expect(Array(found.prefix(25)) == ids)
      #expect(found == found.sorted() && Set(found).count == found.count)
      #expect(found.count == 29)
    },
    Case("the last page names no next one, even when it is full") { store in
      let ids = try await store.write { try $0.insert([draft("A"), draft("B")]) }
      let page = try await store.read { try $0.profiles(ProfileFilter(), after: nil, limit: 2) }
      #expect(page.elements.map(\.id) == ids && page.next == nil)
    },
    Case("a limit below one gives one, and one beyond 10,000 as many") { store in
      _ = try await store.write { try $0.insert((0..<10_001).map { draft("P\($0)") }) }
      #expect(try await store.read { try $0.profiles(ProfileFilter(), after: nil, limit: -5).elements.count } == 1)
      #expect(try await store.read { try $0.profiles(ProfileFilter(), after: nil, limit: .max).elements.count } == 10_000)
    },
    Case("filters take in exactly what they name, in lists and counts") { store in
      let ids = try await store.write { writer throws in
        var drafts: [NewProfile] = []
        for kind in Profile.Kind.allCases {
          for stage in Profile.Stage.allCases { drafts += [draft(kind: kind, stage: stage), draft(kind: kind, stage: stage)] }
        }
        let ids = try writer.insert(drafts)
        _ = try writer.absorb(ids[1], into: ids[0])
        return ids
      }
      try await store.read { reader throws in
        func list(_ filter: ProfileFilter) throws -> [ProfileID] {
          let found = try reader.profiles(filter, after: nil, limit: 100).elements.map(\.id)
          #expect(try reader.profileCount(filter) == found.count)
          var since = filter
          since.updatedSince = Timestamp(milliseconds: 0)
          #expect(Set(try reader.profiles(since, after: nil, limit: 100).elements.map(\.id)) == Set(found))
          #expect(try reader.profileCount(since) == found.count)
          return found
        }
        #expect(try list(ProfileFilter()) == [ids[0]] + ids[2...])
        #expect(try list(ProfileFilter(standings: [.merged])) == [ids[1]])
        #expect(try list(ProfileFilter(standings: [.active, .merged])) == ids)
        #expect(try list(ProfileFilter(standings: [])) == [])
        #expect(try list(ProfileFilter(kind: .person)) == [ids[0], ids[2], ids[3]])
        #expect(try list(ProfileFilter(stage: .contact)) == [ids[2], ids[3], ids[6], ids[7]])
        #expect(try list(ProfileFilter(kind: .organization, stage: .lead)) == [ids[4], ids[5]])
      }
    },
    Case("a list since a time is in order of change, and shows again what changes meanwhile") { store in
      let ids = try await store.write { writer throws in
        try writer.insert((0..<6).map { draft("P\($0)", at: moment($0 < 4 ? 100 : 50)) })
      }
      let filter = ProfileFilter(updatedSince: moment(100))
      let first = try await store.read { try $0.profiles(filter, after: nil, limit: 3) }
      #expect(first.elements.map(\.id) == [ids[0], ids[1], ids[2]])
      try await store.write { try $0.raiseRevisions(of: [ids[0], ids[5]], at: moment(200)) }
      let second = try await store.read { try $0.profiles(filter, after: first.next, limit: 10) }
      #expect(second.elements.map(\.id) == [ids[3], ids[0], ids[5]])
      #expect(second.next == nil)
    },
  ]
}

import Profiles
import Storage
import Testing

extension StoreConformance {
  static let decisions: [Case] = [
    Case("a merge comes back exactly, and is found from both sides") { store in
      try await store.write { writer throws in
        let ids = try writer.insert((0..<3).map { draft("P\($0)") })
        var first = mergeEdge(ids[0], ids[1], choices: [.givenName: .absorbed, .custom("Größe"): .survivor])
        first.id = try writer.insert(first)
        var second = mergeEdge(ids[2], ids[0])
        second.probability = nil
        second.reason = .automatic
        second.id = try writer.insert(second)
        #expect(try writer.merge(first.id) == first)
        #expect(try writer.merges(of: [ids[0]], activeOnly: true) == [first, second])
        #expect(try writer.merges(of: ids, activeOnly: true) == [first, second])
        #expect(try writer.merges(of: [ids[1]], activeOnly: true) == [first])
        first.undoneAt = moment(60)
        first.undoneBy = "k_2"
        #expect(try writer.update(first))
        #expect(try writer.merge(first.id) == first)
        #expect(try writer.merges(of: ids, activeOnly: true) == [second])
        #expect(try writer.merges(of: ids, activeOnly: false) == [first, second])
        #expect(try writer.merges(before: nil, limit: 1) == Page(elements: [second], next: second.id))
        #expect(try writer.merges(before: second.id, limit: 1) == Page(elements: [first], next: nil))
      }
    },
    Case("a profile has one active merge at most, and may be merged again after it was undone") { store in
      try await store.write { writer throws in
        let ids = try writer.insert((0..<3).map { draft("P\($0)") })
        var first = mergeEdge(ids[0], ids[1])
        first.id = try writer.insert(first)
        #expect(throws: StoreError.conflict(table: "merge")) { try writer.insert(mergeEdge(ids[2], ids[1])) }
        #expect(throws: StoreError.conflict(table: "merge")) { try writer.insert(mergeEdge(ids[2], ids[2])) }
        first.undoneAt = moment(60)
        #expect(try writer.update(first))
        #expect(try writer.insert(mergeEdge(ids[2], ids[1])) > first.id)
        first.undoneAt = nil
        #expect(throws: StoreError.conflict(table: "merge")) { try writer.update(first) }
      }
    },
    Case("a conversion comes back exactly, and a lead has one active conversion at most") { store in
      try await store.write { writer throws in
        let ids = try writer.insert((0..<5).map { draft("P\($0)") })
        let merges = [try writer.insert(mergeEdge(ids[3], ids[1])), try writer.insert(mergeEdge(ids[4], ids[2]))]
        var conversion = Conversion(
          id: ConversionID(0), lead: ids[0], person: ids[1], organization: ids[2], deal: DealID(7), task: TaskID(8), link: LinkID(9),
          personMerge: merges[0], organizationMerge: merges[1], notes: [NoteID(5), NoteID(3)], actor: "k_1", createdAt: moment(4))
        conversion.id = try writer.insert(conversion)
        #expect(try writer.conversion(conversion.id) == conversion)
        for id in ids[0...2] { #expect(try writer.conversions(of: [id], activeOnly: true) == [conversion]) }
        let again = Conversion(id: ConversionID(0), lead: ids[0], actor: "k_1", createdAt: moment(5))
        #expect(throws: StoreError.conflict(table: "conversion")) { try writer.insert(again) }
        conversion.undoneAt = moment(9)
        conversion.undoneBy = "k_3"
        conversion.deal = nil
        conversion.notes = []
        #expect(try writer.update(conversion))
        #expect(try writer.conversion(conversion.id) == conversion)
        #expect(try writer.conversions(of: ids, activeOnly: true).isEmpty)
        let second = try writer.insert(again)
        #expect(try writer.conversions(before: nil, limit: 9).elements.map(\.id) == [second, conversion.id])
        #expect(try writer.conversions(before: second, limit: 9).elements == [conversion])
      }
    },
    Case("a verdict is kept for its pair in either order, and replaced by the next") { store in
      try await store.write { writer throws in
        let ids = try writer.insert((0..<4).map { draft("P\($0)") })
        try writer.put(Verdict(ids[2], ids[0], decision: .unsure, actor: "u1", comment: "same street", createdAt: moment()))
        let verdict = Verdict(ids[0], ids[2], decision: .different, actor: "u2", createdAt: moment(1))
        try writer.put(verdict)
        let other = Verdict(ids[1], ids[0], decision: .same, actor: "u1", createdAt: moment(2))
        try writer.put(other)
        #expect(try writer.verdict(ids[0], ids[2]) == verdict)
        #expect(try writer.verdict(ids[2], ids[0]) == verdict)
        #expect(try writer.verdict(ids[0], ids[3]) == nil)
        #expect(try writer.verdicts(of: [ids[0]]) == [other, verdict])
        #expect(try writer.verdicts(of: [ids[2], ids[1]]) == [other, verdict])
        #expect(try writer.verdicts(of: [ids[3]]).isEmpty)
        let page = try writer.verdicts(after: nil, limit: 1)
        #expect(page.elements == [other])
        #expect(try writer.verdicts(after: page.next, limit: 1) == Page(elements: [verdict], next: nil))
        #expect(throws: StoreError.conflict(table: "verdict")) {
          try writer.put(Verdict(ids[0], ids[0], decision: .same, actor: "u1", createdAt: moment()))
        }
      }
    },
  ]

  static let review: [Case] = [
    Case("the queue is read greatest worth first, exactly once each, also among equals and under inserts") { store in
      let worths = [0.5, 2, 0.5, -1, 0.5, 7, 0.5, 0]
      let expected = [5, 1, 0, 2, 4, 6, 7, 3]
      let items = try await store.write { writer throws in
        let ids = try writer.insert((0...worths.count).map { draft("P\($0)") })
        let items = worths.enumerated().map { index, worth in
          ReviewItem(id: ReviewID(0), ids[index + 1], ids[0], probability: 0.5, worth: worth, createdAt: moment())
        }
        return try writer.put(items)
      }
      var found: [ReviewID] = []
      var cursor: ReviewCursor?
      repeat {
        let page = try await store.read { [cursor] in try $0.reviewItems(status: .open, after: cursor, limit: 3) }
        found += page.elements.map(\.id)
        cursor = page.next
        try await store.write { writer throws in
          let pair = try writer.insert([draft("X"), draft("Y")])
          _ = try writer.put([ReviewItem(id: ReviewID(0), pair[0], pair[1], probability: 1, worth: 100, createdAt: moment())])
        }
      } while cursor != nil
      #expect(found == expected.map { items[$0] })
      #expect(try await store.read { try $0.reviewItemCount(status: .open) } == 11)
    },
    Case("a pair is queued once; a decided one stays decided and an obsolete one comes back") { store in
      try await store.write { writer throws in
        let ids = try writer.insert((0..<3).map { draft("P\($0)") })
        func item(_ a: ProfileID, _ b: ProfileID, _ worth: Double) -> ReviewItem {
          ReviewItem(id: ReviewID(0), a, b, probability: 0.9, worth: worth, createdAt: moment())
        }
        let first = try writer.put([item(ids[0], ids[1], 1), item(ids[1], ids[2], 2)])
        try writer.setStatus(.decided, of: [first[0]])
        try writer.setStatus(.obsolete, of: [first[1]])
        #expect(try writer.put([item(ids[2], ids[1], 5), item(ids[1], ids[0], 6)]) == [first[1], first[0]])
        #expect(try writer.reviewItem(first[0])?.status == .decided)
        #expect(try writer.reviewItem(first[0])?.worth == 6)
        #expect(try writer.reviewItem(ids[2], ids[1])?.status == .open)
        #expect(try writer.reviewItems(of: [ids[1]], status: nil).map(\.id) == first)
        #expect(try writer.reviewItems(of: [ids[0], ids[1]], status: .open).map(\.id) == [first[1]])
        #expect(try writer.reviewItemCount(status: .decided) == 1)
      }
    },
    Case("worths that no number line holds do not break the queue") { store in
      try await store.write { writer throws in
        let ids = try writer.insert((0..<4).map { draft("P\($0)") })
        let worths = [Double.nan, .infinity, -.infinity]
        let items = try writer.put(
          worths.enumerated().map { ReviewItem(id: ReviewID(0), ids[0], ids[$0 + 1], probability: 0.5, worth: $1, createdAt: moment()) })
        #expect(try writer.reviewItems(status: .open, after: nil, limit: 9).elements.map(\.id) == [items[1], items[0], items[2]])
      }
    },
  ]
}

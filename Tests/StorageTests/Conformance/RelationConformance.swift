import Profiles
import Storage
import Testing

extension StoreConformance {
  static let relations: [Case] = [
    Case("a deal comes back exactly, and is found by everyone who takes part in it") { store in
      try await store.write { writer throws in
        let ids = try writer.insert((0..<5).map { draft("P\($0)") })
        let conversion = try writer.insert(Conversion(id: ConversionID(0), lead: ids[4], actor: "a", createdAt: moment()))
        var deal = Deal(
          id: DealID(0), name: "Large \"sale\"", stage: .open, amount: "1250.00", currency: "EUR", source: "Fair", contact: ids[0],
          organization: ids[1], associatedContacts: [ids[3], ids[2]], owner: "u1", tags: ["b", "a"], conversion: conversion,
          createdAt: moment(1), updatedAt: moment(2))
        deal.id = try writer.insert(deal)
        let plain = Deal(id: DealID(0), name: "", contact: ids[0], createdAt: moment(), updatedAt: moment())
        let second = try writer.insert(plain)
        #expect(try writer.deal(deal.id) == deal)
        #expect(try writer.deals(of: [ids[0]]).map(\.id) == [deal.id, second])
        for id in ids[1...3] { #expect(try writer.deals(of: [id]) == [deal]) }
        #expect(try writer.deals(of: ids).map(\.id) == [deal.id, second])
        #expect(try writer.deals(of: [ids[4]]).isEmpty)

        deal.stage = .won
        deal.organization = nil
        deal.associatedContacts = [ids[4], ids[4]]
        #expect(try writer.update(deal))
        #expect(try writer.deal(deal.id) == deal)
        #expect(try writer.deals(of: [ids[1], ids[2], ids[3]]).isEmpty)
        #expect(try writer.deals(of: [ids[4]]) == [deal])

        #expect(try writer.delete(deal.id))
        #expect(try writer.delete(deal.id) == false)
        #expect(try writer.update(deal) == false)
        #expect(try writer.deals(of: ids).map(\.id) == [second])
      }
    },
    Case("deals are listed by stage, in pages") { store in
      try await store.write { writer throws in
        let id = try writer.insert(draft())
        let ids = try (0..<7).map { number in
          try writer.insert(
            Deal(
              id: DealID(0), name: "D\(number)", stage: number % 2 == 0 ? .open : .lost, contact: id, createdAt: moment(),
              updatedAt: moment()))
        }
        let first = try writer.deals(stage: .open, after: nil, limit: 3)
        #expect(first.elements.map(\.id) == [ids[0], ids[2], ids[4]] && first.next == ids[4])
        let last = try writer.deals(stage: .open, after: first.next, limit: 3)
        #expect(last.elements.map(\.id) == [ids[6]] && last.next == nil)
        #expect(try writer.deals(stage: nil, after: ids[4], limit: 9).elements.map(\.id) == [ids[5], ids[6]])
      }
    },
    Case("rule D1: a link is found from the person and from the organization") { store in
      try await store.write { writer throws in
        let ids = try writer.insert([draft("P", stage: .contact), draft("O", kind: .organization, stage: .contact), draft("Q")])
        var link = Link(id: LinkID(0), person: ids[0], organization: ids[1], title: "CEO", createdAt: moment())
        link.id = try writer.insert(link)
        #expect(try writer.links(of: [ids[0]]) == [link])
        #expect(try writer.links(of: [ids[1], ids[0]]) == [link])
        link.title = nil
        #expect(try writer.update(link))
        #expect(try writer.link(link.id) == link)
        #expect(try writer.links(of: [ids[2]]).isEmpty)
        #expect(try writer.delete(link.id) && writer.link(link.id) == nil)
        #expect(try !writer.update(link) && !writer.delete(link.id))
      }
    },
    Case("notes are written, moved to another side, and removed") { store in
      try await store.write { writer throws in
        let ids = try writer.insert([draft("A"), draft("B")])
        var note = Note(id: NoteID(0), profile: ids[0], text: "Called; \u{0} then \u{1F4DE}", author: "u1", createdAt: moment())
        note.id = try writer.insert(note)
        let other = try writer.insert(Note(id: NoteID(0), profile: ids[1], text: "x", createdAt: moment()))
        #expect(try writer.notes(of: [ids[1], ids[0], ids[0]]).map(\.id) == [note.id, other])
        #expect(try writer.note(note.id) == note)
        note.profile = ids[1]
        #expect(try writer.update(note))
        #expect(try writer.notes(of: [ids[0]]).isEmpty)
        #expect(try writer.notes(of: [ids[1]]).map(\.id) == [note.id, other])
        #expect(try writer.delete(note.id) && writer.note(note.id) == nil)
      }
    },
    Case("a task comes back exactly and outlives its deal") { store in
      try await store.write { writer throws in
        let id = try writer.insert(draft())
        let deal = try writer.insert(Deal(id: DealID(0), name: "D", contact: id, createdAt: moment(), updatedAt: moment()))
        var task = FollowUp(
          id: TaskID(0), profile: id, deal: deal, text: "Call", dueAt: moment(99), owner: "u1", isDone: false, createdAt: moment())
        task.id = try writer.insert(task)
        let done = try writer.insert(FollowUp(id: TaskID(0), profile: id, text: "Done", isDone: true, createdAt: moment()))
        #expect(try writer.tasks(of: [id]).map(\.id) == [task.id, done])
        #expect(try writer.task(task.id) == task)
        #expect(try writer.tasks(isDone: false, after: nil, limit: 5).elements == [task])
        #expect(try writer.tasks(isDone: true, after: nil, limit: 5).elements.map(\.id) == [done])
        #expect(try writer.tasks(isDone: nil, after: nil, limit: 1).next == task.id)
        #expect(try writer.delete(deal))
        task.deal = nil
        #expect(try writer.task(task.id) == task)
        task.isDone = true
        #expect(try writer.update(task))
        #expect(try writer.tasks(isDone: false, after: nil, limit: 5).elements.isEmpty)
        #expect(try writer.delete(task.id) && writer.tasks(of: [id]).map(\.id) == [done])
      }
    },
  ]
}

import Accounts
import Notation
import Profiles

/// Deals, notes, tasks and links in the document.
enum RelationSchema {
  private static let text = Schema.string(max: 65_536)
  private static let short = Schema.string(max: 10_000)
  private static let side = ProfileSchema.profileID.described("The part of the profile it is about.")

  static let note = Schema.object(
    .required("id", .string(.identifier(prefix: "n"))), .required("profile", side),
    .required("text", text), .optional("author", short), .required("created_at", ProfileSchema.dateTime)
  ).named("Note")

  static let task = Schema.object(
    .required("id", .string(.identifier(prefix: "t"))), .required("profile", side),
    .optional("deal", .string(.identifier(prefix: "d"))), .required("text", text), .optional("due_at", ProfileSchema.dateTime),
    .optional("owner", short), .required("done", .boolean), .optional("conversion", .string(.identifier(prefix: "c"))),
    .required("created_at", ProfileSchema.dateTime)
  ).named("Task")

  static let link = Schema.object(
    .required("id", .string(.identifier(prefix: "l"))), .required("person", ProfileSchema.profileID),
    .required("organization", ProfileSchema.profileID, "Where the person works."), .optional("title", short),
    .optional("conversion", .string(.identifier(prefix: "c"))), .required("created_at", ProfileSchema.dateTime)
  ).named("Link")

  static let deal = Schema.object(
    .required("id", .string(.identifier(prefix: "d"))), .required("name", short), .required("stage", .choice(Deal.StageCategory.self)),
    .optional("amount", .string(max: 31), "A decimal number."), .optional("currency", .string(max: 3), "ISO 4217."),
    .optional("source", text), .required("contact", ProfileSchema.profileID, "The primary contact."),
    .optional("organization", ProfileSchema.profileID), .required("associated_contacts", .array(of: ProfileSchema.profileID, max: 1_000)),
    .optional("owner", text), .required("tags", .array(of: text, max: 10_000)), .optional("conversion", .string(.identifier(prefix: "c"))),
    .required("created_at", ProfileSchema.dateTime), .required("updated_at", ProfileSchema.dateTime)
  ).named("Deal")
}

extension JSONWriter {
  mutating func note(_ note: Note) {
    object { o in
      o.member("id", "\(note.id)")
      o.member("profile", "\(note.profile)")
      o.member("text", note.text)
      if let author = note.author { o.member("author", author) }
      o.member("created_at", note.createdAt.description)
    }
  }

  mutating func task(_ task: FollowUp) {
    object { o in
      o.member("id", "\(task.id)")
      o.member("profile", "\(task.profile)")
      if let deal = task.deal { o.member("deal", "\(deal)") }
      o.member("text", task.text)
      if let dueAt = task.dueAt { o.member("due_at", dueAt.description) }
      if let owner = task.owner { o.member("owner", owner) }
      o.member("done", task.isDone)
      if let conversion = task.conversion { o.member("conversion", "\(conversion)") }
      o.member("created_at", task.createdAt.description)
    }
  }

  mutating func link(_ link: Link) {
    object { o in
      o.member("id", "\(link.id)")
      o.member("person", "\(link.person)")
      o.member("organization", "\(link.organization)")
      if let title = link.title { o.member("title", title) }
      if let conversion = link.conversion { o.member("conversion", "\(conversion)") }
      o.member("created_at", link.createdAt.description)
    }
  }

  mutating func deal(_ deal: Deal) {
    object { o in
      o.member("id", "\(deal.id)")
      o.member("name", deal.name)
      o.member("stage", deal.stage.rawValue)
      if let amount = deal.amount { o.member("amount", amount) }
      if let currency = deal.currency { o.member("currency", currency) }
      if let source = deal.source { o.member("source", source) }
      o.member("contact", "\(deal.contact)")
      if let organization = deal.organization { o.member("organization", "\(organization)") }
      o.member("associated_contacts") { $0.strings(deal.associatedContacts.map(\.description)) }
      if let owner = deal.owner { o.member("owner", owner) }
      o.member("tags") { $0.strings(deal.tags) }
      if let conversion = deal.conversion { o.member("conversion", "\(conversion)") }
      o.member("created_at", deal.createdAt.description)
      o.member("updated_at", deal.updatedAt.description)
    }
  }
}

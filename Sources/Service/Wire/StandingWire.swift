import Accounts
import Notation
import Profiles
import Resolution

extension ProfileSchema {
  /// What an answer adds to a contact: it follows from the deals, and only the mark "past" is set by hand.
  static let standingProperties: [Schema.Property] = [
    .optional(
      "customer_status", .choice(RelationshipStatus.Customer.self), "Contacts only: won deals, or `past` as set by hand (rule D6)."),
    .optional("prospect_status", .choice(RelationshipStatus.Prospect.self), "Contacts only: active and lost deals (rule D5)."),
    .optional(
      "tag_lists",
      .object(.required("contacts", tags), .required("prospects_and_customers", tags)).named("TagLists"),
      "Contacts only: the lists that its tags and those of its deals are offered on (rules C8, C9)."),
  ]

  private static let tags = Schema.array(of: .string(max: ProfileReading.textLimit), max: 100_000)
}

extension JSONWriter {
  mutating func standingMembers(_ standing: ContactStanding) {
    member("customer_status", standing.status.customer.rawValue)
    member("prospect_status", standing.status.prospect.rawValue)
    member("tag_lists") { json in
      json.object { o in
        o.member("contacts") { $0.strings(standing.tags.contacts.sorted()) }
        o.member("prospects_and_customers") { $0.strings(standing.tags.prospectsAndCustomers.sorted()) }
      }
    }
  }

  mutating func strings(_ texts: some Sequence<String>) { array { a in for text in texts { a.string(text) } } }
}

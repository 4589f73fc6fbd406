public import Profiles

/// What belongs to the sides of a profile: notes, tasks, deals and links.
public struct Attachments: Hashable, Sendable {
  public var notes: [Note]
  public var tasks: [FollowUp]
  public var deals: [Deal]
  public var links: [Link]

  public init(notes: [Note] = [], tasks: [FollowUp] = [], deals: [Deal] = [], links: [Link] = []) {
    self.notes = notes
    self.tasks = tasks
    self.deals = deals
    self.links = links
  }

  /// Those of one profile's sides; a link or deal between two profiles belongs to both.
  public func belonging(to composition: Composition) -> Attachments {
    Attachments(
      notes: notes.filter { composition.contains($0.profile) }, tasks: tasks.filter { composition.contains($0.profile) },
      deals: deals.filter { deal in deal.sides.contains(where: composition.contains) },
      links: links.filter { composition.contains($0.person) || composition.contains($0.organization) })
  }
}

extension Deal {
  /// Every side that is on the deal (rule D4): the primary contact, the organization, the associated contacts.
  public var sides: [ProfileID] { [contact] + (organization.map { [$0] } ?? []) + associatedContacts }
}

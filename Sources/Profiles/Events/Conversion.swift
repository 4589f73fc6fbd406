/// A lead became contacts (rules C1-C20).
///
/// The contacts are new profiles; where the lead's details merge with an existing contact, the new one is absorbed by it through a `Merge`,
/// so that undoing the conversion is cutting that edge and taking the new profiles away.
public struct Conversion: Hashable, Sendable, Codable, Numbered {
  public static let identifierPrefix = "c"

  public var id: ConversionID
  public var lead: ProfileID
  /// The person contact that was made.
  public var person: ProfileID?
  /// The organization contact that was made.
  public var organization: ProfileID?
  public var deal: DealID?
  public var task: TaskID?
  public var link: LinkID?
  /// The merge of `person` into an existing contact.
  public var personMerge: MergeID?
  /// The merge of `organization` into an existing contact.
  public var organizationMerge: MergeID?
  /// Notes that went from the lead to a contact.
  public var notes: [NoteID]
  public var actor: String
  public var createdAt: Timestamp
  public var undoneAt: Timestamp?
  public var undoneBy: String?

  public init(
    id: ConversionID, lead: ProfileID, person: ProfileID? = nil, organization: ProfileID? = nil, deal: DealID? = nil, task: TaskID? = nil,
    link: LinkID? = nil, personMerge: MergeID? = nil, organizationMerge: MergeID? = nil, notes: [NoteID] = [], actor: String,
    createdAt: Timestamp, undoneAt: Timestamp? = nil, undoneBy: String? = nil
  ) {
    self.id = id
    self.lead = lead
    self.person = person
    self.organization = organization
    self.deal = deal
    self.task = task
    self.link = link
    self.personMerge = personMerge
    self.organizationMerge = organizationMerge
    self.notes = notes
    self.actor = actor
    self.createdAt = createdAt
    self.undoneAt = undoneAt
    self.undoneBy = undoneBy
  }

  public var isActive: Bool { undoneAt == nil }
}

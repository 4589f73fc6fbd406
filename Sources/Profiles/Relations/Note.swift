/// A free text about a profile; belongs to the side for which it was written.
public struct Note: Hashable, Sendable, Codable, Numbered {
  public static let identifierPrefix = "n"

  public var id: NoteID
  public var profile: ProfileID
  public var text: String
  public var author: String?
  public var createdAt: Timestamp

  public init(id: NoteID, profile: ProfileID, text: String, author: String? = nil, createdAt: Timestamp) {
    self.id = id
    self.profile = profile
    self.text = text
    self.author = author
    self.createdAt = createdAt
  }
}

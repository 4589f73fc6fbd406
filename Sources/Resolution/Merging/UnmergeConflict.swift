public import Profiles

/// Something that was written after a merge and could belong to either side; it stays where it is unless the request assigns it.
public struct UnmergeConflict: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case value(Value)
    /// A value that both sides had, and that was removed from both.
    case removal(Value)
    case note(NoteID)
    case task(TaskID)
    case deal(DealID)
    case link(LinkID)
  }

  public enum Reason: Hashable, Sendable {
    /// It was added while both were one, and kept on the side that it was written for.
    case addedAfterMerge
    /// It replaced the value that was shown, and stays on the side that had shown it.
    case replacedShownValue
    /// It was removed while both were one, from every side that had it.
    case removedFromBoth

    /// One sentence.
    public var sentence: String {
      switch self {
      case .addedAfterMerge: "It was added after the merge and stays with the profile that it was written for."
      case .replacedShownValue: "It replaced the value that was shown and stays with the profile whose value that was."
      case .removedFromBoth: "It was removed after the merge and stays removed from both."
      }
    }
  }

  public var subject: Subject
  /// The side that keeps it.
  public var side: ProfileID
  /// The profile that shows it after the unmerge, assignments included.
  public var keptBy: ProfileID
  /// The profile that it could be assigned to.
  public var other: ProfileID
  public var reason: Reason
}

/// Who gets what was written after a merge; what is not named stays on its side.
public struct UnmergeAssignments: Hashable, Sendable {
  public var values: [ValueID: ProfileID]
  public var notes: [NoteID: ProfileID]
  public var tasks: [TaskID: ProfileID]
  public var deals: [DealID: ProfileID]
  public var links: [LinkID: ProfileID]

  public init(
    values: [ValueID: ProfileID] = [:], notes: [NoteID: ProfileID] = [:], tasks: [TaskID: ProfileID] = [:],
    deals: [DealID: ProfileID] = [:], links: [LinkID: ProfileID] = [:]
  ) {
    self.values = values
    self.notes = notes
    self.tasks = tasks
    self.deals = deals
    self.links = links
  }

  /// The sides that are named.
  var targets: Set<ProfileID> { Set(values.values).union(notes.values).union(tasks.values).union(deals.values).union(links.values) }
}

/// Why a merge is not undone.
public enum UnmergeRefusal: Error, Hashable, Sendable {
  /// It is undone already, or no merge of this profile.
  case noSuchMerge(MergeID)
  case notActive(ProfileID, Profile.State)
  /// An assignment names a profile that is no side of either.
  case unknownSide(ProfileID)
  /// An assigned value is not current on any side.
  case noSuchValue(ValueID)
  case noSuchNote(NoteID)
  case noSuchTask(TaskID)
  case noSuchDeal(DealID)
  case noSuchLink(LinkID)
  /// The assigned value does not fit the other profile.
  case edit(EditRefusal)
}

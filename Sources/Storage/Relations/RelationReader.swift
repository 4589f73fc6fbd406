public import Profiles

/// Reads deals, links, notes and tasks. See `StoreReader`.
public protocol RelationReader {
  func deal(_ id: DealID) throws(StoreError) -> Deal?
  /// The deals in which any of the profiles takes part as contact, organization or associated contact, ascending.
  func deals(of profiles: [ProfileID]) throws(StoreError) -> [Deal]
  /// A part of all deals, ascending.
  func deals(stage: Deal.StageCategory?, after cursor: DealID?, limit: Int) throws(StoreError) -> Page<Deal, DealID>

  func link(_ id: LinkID) throws(StoreError) -> Link?
  /// The links from or to any of the profiles, ascending.
  func links(of profiles: [ProfileID]) throws(StoreError) -> [Link]

  func note(_ id: NoteID) throws(StoreError) -> Note?
  /// The notes of any of the profiles, ascending.
  func notes(of profiles: [ProfileID]) throws(StoreError) -> [Note]

  func task(_ id: TaskID) throws(StoreError) -> FollowUp?
  /// The tasks of any of the profiles, ascending.
  func tasks(of profiles: [ProfileID]) throws(StoreError) -> [FollowUp]
  /// A part of all tasks, ascending.
  func tasks(isDone: Bool?, after cursor: TaskID?, limit: Int) throws(StoreError) -> Page<FollowUp, TaskID>
}

/// Changes deals, links, notes and tasks. See `StoreWriter`.
///
/// `insert` gives the id: the one in the argument is not looked at. `update` and `delete` return whether there was such a row.
public protocol RelationWriter {
  func insert(_ deal: Deal) throws(StoreError) -> DealID
  func update(_ deal: Deal) throws(StoreError) -> Bool
  func delete(_ deal: DealID) throws(StoreError) -> Bool

  func insert(_ link: Link) throws(StoreError) -> LinkID
  func update(_ link: Link) throws(StoreError) -> Bool
  func delete(_ link: LinkID) throws(StoreError) -> Bool

  func insert(_ note: Note) throws(StoreError) -> NoteID
  func update(_ note: Note) throws(StoreError) -> Bool
  func delete(_ note: NoteID) throws(StoreError) -> Bool

  func insert(_ task: FollowUp) throws(StoreError) -> TaskID
  func update(_ task: FollowUp) throws(StoreError) -> Bool
  func delete(_ task: TaskID) throws(StoreError) -> Bool
}

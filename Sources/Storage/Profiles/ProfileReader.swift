public import Profiles

/// Reads profiles. See `StoreReader`.
public protocol ProfileReader {
  /// The profiles of these ids with their values, in their order; those that do not exist are left out. Erased ones have no values.
  func profiles(_ ids: [ProfileID]) throws(StoreError) -> [Profile]
  /// The rows of these ids, in their order; those that do not exist are left out.
  func profileRows(_ ids: [ProfileID]) throws(StoreError) -> [ProfileRow]

  /// The end of the profile's chain of parents: itself unless it is merged. Nil when it does not exist.
  func root(of id: ProfileID) throws(StoreError) -> ProfileID?
  /// The profiles that were absorbed directly and still are, ascending.
  func children(of id: ProfileID) throws(StoreError) -> [ProfileID]
  /// The profile and all whose chain of parents passes through it: itself first, then ascending. Empty when it does not exist.
  func members(of id: ProfileID) throws(StoreError) -> [ProfileID]

  /// A part of the profiles that a filter takes in: ascending by id, or by time of change and id where the filter has `updatedSince`.
  /// - Parameter limit: from 1 to 10,000; clamped.
  func profiles(_ filter: ProfileFilter, after cursor: ProfileCursor?, limit: Int) throws(StoreError) -> Page<Profile, ProfileCursor>
  /// How many profiles the filter takes in.
  func profileCount(_ filter: ProfileFilter) throws(StoreError) -> Int
  /// The highest id ever given; nil before the first. For cutting a scan into ranges.
  func lastProfileID() throws(StoreError) -> ProfileID?

  /// Passes profiles as they lie in the store to `body`, batch after batch, ascending by id, until it returns false.
  ///
  /// Several readers may scan disjoint ranges at once, each in its own `read`.
  /// - Parameters:
  ///   - ids: which numbers; nil for all.
  ///   - batchCount: profiles in a batch, at least 1.
  /// - Throws: what `body` throws, or a `StoreError`.
  func scanProfiles(
    _ standings: Set<ProfileStanding>, ids: ClosedRange<ProfileID>?, batchCount: Int, _ body: (ProfileBatch) throws -> Bool
  ) throws

  /// For each key the profiles that were written with it, ascending, merged ones included.
  ///
  /// Keys are kept as keyed 64-bit hashes: two different keys meet with a chance of one in 2^64, so compare the values where it matters.
  func lookup(_ keys: [LookupKey]) throws(StoreError) -> [[ProfileID]]
}

extension ProfileReader {
  public func profile(_ id: ProfileID) throws(StoreError) -> Profile? { try profiles([id]).first }
  public func profileRow(_ id: ProfileID) throws(StoreError) -> ProfileRow? { try profileRows([id]).first }
  public func lookup(_ key: LookupKey) throws(StoreError) -> [ProfileID] { try lookup([key]).first ?? [] }
}

/// Changes profiles. See `StoreWriter`.
public protocol ProfileWriter {
  /// The ids given to new profiles, ascending in their order. Thousands at once are the fast way to import.
  func insert(_ profiles: [NewProfile]) throws(StoreError) -> [ProfileID]
  /// Writes a profile's kind, stage, state, values, revision and time of change, and what it can be found by.
  /// - Throws: `.conflict` when it does not exist, or its state names what does not exist.
  func update(_ profile: Profile, keys: [LookupKey]) throws(StoreError)
  /// Writes a profile's state, and leaves its values and keys as they are. Its revision goes up by one.
  func setState(_ state: Profile.State, of id: ProfileID, at time: Timestamp) throws(StoreError)
  /// Raises the revisions by one: what is shown under these ids has changed.
  func raiseRevisions(of ids: [ProfileID], at time: Timestamp) throws(StoreError)
  /// Leaves nothing of the profile but its number, everywhere: its values and keys, notes, tasks, links, review items, comments of verdicts,
  /// payloads of its events, answers kept for repeated requests, its lines in the results of jobs.
  ///
  /// Deals stay; their primary contact is then an erased profile. Children stay merged into it; unmerge them first.
  func erase(_ id: ProfileID, at time: Timestamp) throws(StoreError)
}

extension ProfileWriter {
  public func insert(_ profile: NewProfile) throws(StoreError) -> ProfileID {
    let ids = try insert([profile])
    guard let id = ids.first else { throw .conflict(table: "profile") }
    return id
  }
}

public import Profiles
public import Resolution
public import Storage

/// Why an account could not do what was asked. Carries no secret, and of personal data only ids and names of fields.
public enum AccountError: Error, Sendable {
  /// Nothing has this id; the text is the id as it was given.
  case notFound(String)
  /// The profile is part of another now: ask for that one.
  case moved(to: ProfileID)
  /// The profile was erased.
  case erased(ProfileID)
  /// The profile cannot be worked on as it is: a converted lead, what is left of an undone conversion.
  case notActive(ProfileID, Profile.State)
  /// The revision is another than the one asked for.
  case outdated(current: Int64)
  /// Several profiles fit where one was meant; nothing was written.
  case ambiguous([ProfileID])
  /// The person asked to be forgotten; nothing was written.
  case suppressed
  /// What was given has flaws; nothing was written.
  case invalid([InputFlaw])
  case edit(EditRefusal)
  case merge(MergeRefusal)
  case unmerge(UnmergeRefusal)
  case conversion(ConversionRefusal)
  case undo([UndoRefusal])
  /// A setting does not hold together.
  case settings(String)
  /// The key of a repeated request was used for another request.
  case idempotencyMismatch
  /// The first request with this key is still under way.
  case idempotencyInProgress
  /// Another process serves the data directory; `address` is where it answers, empty when it does not say.
  case directoryInUse(path: String, address: String)
  case directory(path: String, reason: String)
  /// There is no account of this name.
  case noSuchAccount(String)
  /// The account is being closed.
  case closing
  case store(StoreError)
}

/// What is wrong with one field of the input.
public struct InputFlaw: Hashable, Sendable {
  /// The field's name, such as `email`.
  public var field: String
  public var message: String

  public init(field: String, message: String) {
    self.field = field
    self.message = message
  }
}

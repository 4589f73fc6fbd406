/// What a provider reports while a lookup runs.
public enum LookupEvent: Hashable, Sendable {
  public enum LogLevel: String, Sendable, CaseIterable { case debug, info, warning, error }

  case claim(Claim)
  /// Spent since the cost reported before.
  case cost(Cost)
  case cacheHint(CacheHint)
  /// Where the source has more than the lookup's limits let it read.
  case next(cursor: String)
  /// For the author of the provider. Never a secret or a value of the profile.
  case log(LogLevel, String)
}

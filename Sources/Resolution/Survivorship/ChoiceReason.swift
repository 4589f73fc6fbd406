import Profiles

/// Why a value is shown after a merge, or none.
public enum ChoiceReason: Hashable, Sendable {
  /// The request named the value.
  case requested
  /// Only one of the two has one.
  case onlyValue
  /// Both say the same.
  case sameValue
  /// One side cleared the field after the other's value was last known to hold.
  case clearedLater
  /// Neither has a value any more.
  case noValue
  /// A rule preferred it.
  case rule(Survivorship.Rule)
  /// The rule saw no difference, so the survivor's is shown.
  case tie(Survivorship.Rule)
  /// All values of both are shown.
  case united
  /// A conversion takes the lead's value over.
  case inherited

  /// One sentence.
  public var sentence: String {
    switch self {
    case .requested: "The request names this value."
    case .onlyValue: "Only one of the two has a value."
    case .sameValue: "Both say the same."
    case .clearedLater: "The field was cleared after the other value was last known to hold."
    case .noValue: "Neither has a value any more."
    case .rule(.masterFirst): "The survivor's value goes first."
    case .rule(.mostTrusted): "Its source is trusted more."
    case .rule(.freshestVerified): "It was verified more recently."
    case .rule(.mostComplete): "Its profile is more complete."
    case .rule(.longest): "It is longer."
    case .tie: "The rule sees no difference, so the survivor's value is shown."
    case .united: "All values of both are shown."
    case .inherited: "The lead's value is taken over."
    }
  }
}

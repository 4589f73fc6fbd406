public import Profiles

/// Where a profile stands, without the particulars of `Profile.State`.
public enum ProfileStanding: Int, Hashable, Sendable, CaseIterable {
  case active = 0
  case merged, converted, undone, erased
}

extension Profile.State {
  public var standing: ProfileStanding {
    switch self {
    case .active: .active
    case .merged: .merged
    case .converted: .converted
    case .undone: .undone
    case .erased: .erased
    }
  }
}

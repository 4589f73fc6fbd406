import Interchange
import Matching
import Profiles
import Resolution

/// The warm columns of an account: one live matcher for people and one for organizations, keyed by profile number.
final class LiveColumns: Sendable {
  let people: LiveMatcher
  let organizations: LiveMatcher

  init(people: LiveMatcher, organizations: LiveMatcher) {
    self.people = people
    self.organizations = organizations
  }

  func matcher(for kind: Profile.Kind) -> LiveMatcher { kind == .person ? people : organizations }

  var count: Int { people.count + organizations.count }
  var memoryInBytes: Int { people.memoryInBytes + organizations.memoryInBytes }
}

extension LiveColumns {
  /// Does what a commit changed, but for what it loads.
  func follow(_ updates: [LiveUpdate]) {
    if updates.isEmpty { return }
    var changes: [Profile.Kind: [LiveChange]] = [:]
    for update in updates {
      switch update {
      case .upsert(let kind, let record): changes[kind, default: []].append(.upsert(record))
      case .load: continue
      case .remove(let id):
        for kind in Profile.Kind.allCases where matcher(for: kind).contains(id.number) {
          changes[kind, default: []].append(.remove(key: id.number))
        }
      }
    }
    for (kind, changes) in changes { matcher(for: kind).apply(changes) }
  }
}

import Profiles
import Storage
import Synchronization
import Testing

/// What any store must do, whatever keeps its data: run every case against a new and empty store.
enum StoreConformance {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let run: @Sendable (any Store) async throws -> Void

    init(_ sentence: String, _ run: @escaping @Sendable (any Store) async throws -> Void) {
      testDescription = sentence
      self.run = run
    }
  }

  static let cases: [Case] =
    transactions + profiles + lists + relations + decisions + review + log + webhooks + jobs + access + erasure
}

// MARK: What the cases write

/// The moment `seconds` after the start of 2026.
func moment(_ seconds: Int64 = 0) -> Timestamp { Timestamp(milliseconds: 1_767_225_600_000).adding(seconds: seconds) }

func draft(
  _ name: String = "Ada", kind: Profile.Kind = .person, stage: Profile.Stage = .lead, keys: [LookupKey] = [], at: Timestamp = moment(),
  event: NewEvent? = nil
) -> NewProfile {
  NewProfile(kind: kind, stage: stage, values: [value(name)], keys: keys, createdAt: at, event: event)
}

func value(_ text: String, _ field: Field = .givenName, ordinal: Int32 = 1, side: ProfileID = ProfileID(1)) -> Value {
  Value(
    id: ValueID(side: side, ordinal: ordinal), field: field, text: text,
    provenance: Provenance(source: .user, reference: "u1", observedAt: moment()))
}

func mergeEdge(_ survivor: ProfileID, _ absorbed: ProfileID, choices: [Field: Merge.Choice] = [:]) -> Merge {
  Merge(
    id: MergeID(0), survivor: survivor, absorbed: absorbed, choices: choices, reason: .manual, probability: 0.75, actor: "k_1",
    createdAt: moment(10))
}

extension StoreWriter {
  /// As the callers of the store do it: the edge, and the state of the absorbed.
  func absorb(_ absorbed: ProfileID, into survivor: ProfileID) throws -> MergeID {
    let id = try insert(mergeEdge(survivor, absorbed))
    try setState(.merged(into: survivor, by: id), of: absorbed, at: moment(10))
    return id
  }
}

/// An error that the store does not know.
struct Refusal: Error, Equatable { var reason = "no" }

/// Collects from several threads, in the order of the calls.
final class Journal<Element: Sendable>: Sendable {
  private let entries = Mutex<[Element]>([])
  func append(_ entry: Element) { entries.withLock { $0.append(entry) } }
  var all: [Element] { entries.withLock { $0 } }
}

import FoundationEssentials
import Profiles
import Resolution

/// What happens to profiles, by the names used in histories and webhooks.
enum EventKind: String, Sendable {
  case profileCreated = "profile.created"
  case profileErased = "profile.erased"
  case valueChanged = "value.changed"
  case profileMerged = "profile.merged"
  case profileUnmerged = "profile.unmerged"
  case leadConverted = "lead.converted"
  case conversionUndone = "conversion.undone"
  case duplicateFound = "duplicate.found"
  case verdictGiven = "verdict.given"
  case noteAdded = "note.added"
  case taskAdded = "task.added"
  case taskChanged = "task.changed"
  case customerMarked = "customer.marked"
  case dealChanged = "deal.changed"
  case linkChanged = "link.changed"
  case webhookTest = "webhook.test"

  /// Those that webhooks tell.
  static let published: Set<String> = Set(
    [duplicateFound, profileMerged, profileUnmerged, leadConverted, valueChanged].map(\.rawValue))
}

/// The JSON of events.
enum EventPayload {
  static func encode(_ payload: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return Array(try encoder.encode(payload))
  }

  /// JSON with the keys as the code has them, to be decoded by ourselves.
  static func encodeVerbatim(_ payload: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(payload))
  }

  /// One value that changed.
  struct Change: Codable {
    var field: String
    var side: ProfileID
    var old: String?
    var new: String?
    var oldValue: ValueID?
    var newValue: ValueID?
    var source: String?

    init(_ change: ValueChange) {
      field = change.field.name
      side = change.side
      old = change.old?.text
      new = change.new?.text
      oldValue = change.old?.id
      newValue = change.new?.id
      source = change.new?.provenance.source.rawValue
    }
  }

  struct Changes: Codable {
    var profile: ProfileID
    var changes: [Change]
  }

  struct Merged: Codable {
    var merge: MergeID
    var survivor: ProfileID
    var absorbed: ProfileID
    var reason: String
    var probability: Double?
  }

  struct Converted: Codable {
    var conversion: ConversionID
    var lead: ProfileID
    var person: ProfileID?
    var organization: ProfileID?
    var deal: DealID?
    var task: TaskID?
  }

  struct Duplicate: Codable {
    var a: ProfileID
    var b: ProfileID
    var probability: Double
    var review: ReviewID?
  }

  struct Decided: Codable {
    var a: ProfileID
    var b: ProfileID
    var decision: String
  }

  struct Created: Codable {
    var kind: String
    var stage: String
    var source: String
    var reference: String?
  }

  struct Related: Codable {
    var id: String
    var profile: ProfileID
    var action: String
  }

  struct Origin: Codable {
    var source: String
    var file: String
    var job: String
  }

  struct Test: Codable {
    var endpoint: String
  }

  struct Nothing: Codable {}
}

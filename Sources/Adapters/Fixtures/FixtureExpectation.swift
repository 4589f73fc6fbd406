import Notation
import Profiles
import ProviderKit

/// What must come of a fixture's lookup.
///
///     {"outcome": "found", "claims": [{"field": "legal_name", "value": "Acme S.r.l.", "confidence": 0.95}], "cost": {"calls": 1}}
///
/// The claims must be exactly these, in this order; of each only the members that are written are compared.
public struct FixtureExpectation: Sendable {
  let outcome: String
  /// Of the outcome; nil where it may be any.
  let retryAt: String?
  let claims: [JSONValue]
  let cost: JSONValue?

  init(_ bytes: [UInt8], file: String) throws(FixtureError) {
    let value: JSONValue
    do throws(JSONSyntaxError) { value = try JSONReader.read(bytes) } catch {
      throw FixtureError(file: file, "\(error.message), at byte \(error.offset)")
    }
    guard let object = value.object, let outcome = object["outcome"]?.string, Outcome.names.contains(outcome) else {
      throw FixtureError(file: file, "the member outcome is missing; known are \(Outcome.names.joined(separator: ", "))")
    }
    let known = ["outcome", "retry_at", "claims", "cost"]
    for member in object.members where !known.contains(member.name) {
      let hint = Suggestion.nearest(to: member.name, among: known).map { "; did you mean '\($0)'?" } ?? ""
      throw FixtureError(file: file, "there is no member '\(member.name.prefix(64))' here\(hint)")
    }
    self.outcome = outcome
    retryAt = object["retry_at"]?.string
    claims = object["claims"]?.array ?? []
    cost = object["cost"]
    for (index, claim) in claims.enumerated() where claim["field"]?.string == nil || claim["value"]?.string == nil {
      throw FixtureError(file: file, "claims[\(index)] needs field and value")
    }
  }

  /// Every way in which an answer is not what was expected.
  func differences(from answer: LookupAnswer) -> [String] {
    var differences: [String] = []
    if answer.outcome.name != outcome {
      differences.append("the outcome is \(answer.outcome.name)\(answer.outcome.reason.map { " (\($0))" } ?? ""), expected \(outcome)")
    }
    if let retryAt, answer.outcome.retryAt?.description != retryAt {
      differences.append("retry_at is \(answer.outcome.retryAt?.description ?? "missing"), expected \(retryAt)")
    }
    let given = answer.claims.map { claim in Self.json { claim.write(to: &$0) } }
    for (index, expected) in claims.enumerated() {
      guard given.indices.contains(index) else {
        differences.append("claims[\(index)] is missing: \(Self.shown(expected))")
        continue
      }
      Self.compare(given[index], expected, "claims[\(index)]", &differences)
    }
    for extra in given.dropFirst(claims.count) { differences.append("a claim that was not expected: \(Self.shown(extra))") }
    if let cost { Self.compare(Self.json { answer.cost.write(to: &$0) }, cost, "cost", &differences) }
    return differences
  }

  /// Compares what `expected` names.
  private static func compare(_ given: JSONValue, _ expected: JSONValue, _ path: String, _ differences: inout [String]) {
    if let members = expected.object?.members {
      for member in members { compare(given[member.name] ?? .null, member.value, "\(path).\(member.name)", &differences) }
      return
    }
    if let a = given.double, let b = expected.double, abs(a - b) < 0.000_5 { return }
    if given != expected { differences.append("\(path) is \(shown(given)), expected \(shown(expected))") }
  }

  private static func shown(_ value: JSONValue) -> String {
    var json = JSONWriter()
    json.value(value)
    return String(decoding: json.bytes.prefix(400), as: UTF8.self)
  }

  static func json(_ write: (inout JSONWriter) -> Void) -> JSONValue {
    var json = JSONWriter()
    write(&json)
    return (try? JSONReader.read(json.bytes)) ?? .null
  }
}

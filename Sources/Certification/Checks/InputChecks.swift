import Adapters
import Locators
import Profiles
import ProviderKit

/// What a provider does with what it is told of a profile.
enum InputChecks {
  static let all = [undeclared, unneeded, silent, missing, otherKind, naughty, header]

  static let undeclared = Check("inputs.sent", "nothing leaves that the manifest does not say is sent") { examination throws(Objection) in
    let (fixture, _) = try examination.requesting()
    let canaries = Canaries(fixture.lookup, examination.manifest)
    let seen = try await examination.observe { $0 = canaries.lookup }
    for order in seen.orders {
      if let mark = canaries.found(in: order.sent) {
        throw .failed("a request holds \(mark), which stands for an input that is not declared")
      }
    }
  }

  static let unneeded = Check("inputs.minimal", "what the manifest does not name changes no answer") { examination throws(Objection) in
    let (fixture, first) = try examination.reference()
    let canaries = Canaries(fixture.lookup, examination.manifest)
    let marked = try await examination.observe { $0 = canaries.lookup }
    try require(marked.claims == first.claims, "other fields of the profile change the claims")
    let minimal = try await examination.observe { $0 = $0.minimized(to: examination.manifest.inputs) }
    try require(minimal.claims == first.claims, "with the declared inputs alone the lookup ends as \(minimal.ending) with other claims")
  }

  static let silent = Check("inputs.silent", "no log and no reason holds a value of the profile") { examination throws(Objection) in
    _ = try examination.reference()
    for (fixture, seen) in examination.fixtures {
      let said = (seen.logs + [seen.outcome?.reason ?? ""]).joined(separator: "\n").lowercased()
      // Hosts are what a reason about a failed request is of.
      for value in fixture.lookup.known where value.field != .url && value.text.utf8.count >= 5 && said.contains(value.text.lowercased()) {
        throw .failed("\(fixture.name): a log holds the \(value.field.name) of the profile")
      }
    }
  }

  static let missing = Check("inputs.missing", "without the inputs that it needs, it asks nobody and says so") {
    examination throws(Objection) in
    if examination.manifest.requiresAny.isEmpty { throw .notApplicable("it needs no input") }
    let seen = try await examination.observe { $0.known = [] }
    try require(seen.orders.isEmpty, "a lookup of nothing makes \(seen.orders.count) requests")
    if case .permanent? = seen.outcome { return }
    throw .failed("a lookup of nothing ends as \(seen.ending), not as permanent")
  }

  static let otherKind = Check("inputs.kind", "for a kind that it is not for, it asks nobody") { examination throws(Objection) in
    guard let kind = Profile.Kind.allCases.first(where: { !examination.manifest.kinds.contains($0) }) else {
      throw .notApplicable("it is for persons and organizations")
    }
    let seen = try await examination.observe { $0.kind = kind }
    try require(seen.orders.isEmpty, "a lookup of a \(kind.rawValue) makes \(seen.orders.count) requests")
    if case .permanent? = seen.outcome { return }
    throw .failed("a lookup of a \(kind.rawValue) ends as \(seen.ending), not as permanent")
  }

  /// One lookup for each text in each input.
  private static func tried(_ examination: Examination, _ examine: (Observation, String) throws(Objection) -> Void) async throws(Objection)
  {
    let known = try examination.reference().fixture.lookup.known
    for text in NaughtyTexts.all {
      for index in known.indices {
        let seen = try await examination.observe(.status(404), limit: .seconds(10)) { lookup in
          lookup.known[index].text = text
          for part in lookup.known[index].parts.keys where part != "scheme" && part != "system" && part != "service" {
            lookup.known[index].parts[part] = text
          }
        }
        try examine(seen, "\(known[index].field.name) \(text.prefix(40))")
      }
    }
  }

  static let naughty = Check("inputs.hostile", "hostile and foreign texts as inputs end as any other, and lead to no other host") {
    examination throws(Objection) in
    try await tried(examination) { seen, what throws(Objection) in
      try require(seen.outcome != nil, "\(what): no end")
      try require(seen.outcome != .found, "\(what): found, where the source knows nobody")
      for order in seen.orders { try RequestChecks.host(of: order, examination.manifest) }
    }
  }

  static let header = Check("inputs.escaped", "no input begins a header, a line or a parameter of its own") {
    examination throws(Objection) in
    try await tried(examination) { seen, what throws(Objection) in
      for order in seen.orders {
        let texts = [order.url] + order.headers.flatMap { [$0.name, $0.value] }
        try require(
          !texts.contains { $0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } }, "\(what): a control character is sent")
        try require(order.url.utf8.count <= 16_384, "\(what): an address of \(order.url.utf8.count) bytes")
        try require(!order.url.contains(" "), "\(what): a blank in an address")
      }
    }
  }
}

import Locators
import Profiles
import ProviderKit

/// What a provider says of itself.
enum ManifestChecks {
  static let all = [version, texts, addresses, kinds, fields, inputs, sensitivity, secrets, pace, cost, stable]

  static let version = Check("manifest.version", "the version is three numbers, such as 1.4.0") { examination throws(Objection) in
    let parts = examination.manifest.version.split(separator: ".", omittingEmptySubsequences: false)
    try require(
      parts.count == 3 && parts.allSatisfy { (1...6).contains($0.utf8.count) && $0.utf8.allSatisfy { $0 &- 48 < 10 } },
      "the version is \(examination.manifest.version)")
  }

  static let texts = Check("manifest.texts", "title, maintainer, licence and purpose are said, each in one line") {
    examination throws(Objection) in
    let manifest = examination.manifest
    let texts = [
      ("title", manifest.title), ("maintainer", manifest.maintainer), ("licence", manifest.license), ("purpose", manifest.privacy.purpose),
      ("lineage", manifest.source.lineage),
    ]
    for (name, text) in texts {
      try require(
        !text.isEmpty && text.utf8.count <= 300 && !text.unicodeScalars.contains { $0.properties.generalCategory == .control },
        "the \(name) is empty, longer than 300 bytes or more than a line")
    }
  }

  static let addresses = Check("manifest.addresses", "homepage and terms are web addresses") { examination throws(Objection) in
    for text in [examination.manifest.homepage, examination.manifest.terms].compactMap(\.self) {
      try require(WebURL.parse(text)?.isHTTP == true, "\(text) is no web address")
    }
  }

  static let kinds = Check("manifest.kinds", "it says for whom it is: persons, organizations, or both") { examination throws(Objection) in
    try require(!examination.manifest.kinds.isEmpty, "there is no kind")
  }

  static let fields = Check("manifest.fields", "each promised field is there once, with a confidence in (0, 1] and a time to live") {
    examination throws(Objection) in
    let fields = examination.manifest.fields
    try require(!fields.isEmpty, "no field is promised")
    try require(Set(fields.map(\.field)).count == fields.count, "a field is promised twice")
    for promise in fields {
      try require(promise.confidence > 0 && promise.confidence <= 1, "\(promise.field.name) has the confidence \(promise.confidence)")
      try require((promise.timeToLive ?? .seconds(1)) > .zero, "\(promise.field.name) is outdated at once")
      try require((promise.changesPerYear ?? 0) >= 0, "\(promise.field.name) changes less than never")
    }
  }

  static let inputs = Check("manifest.inputs", "inputs are listed once each, and no list of them is empty") {
    examination throws(Objection) in
    let manifest = examination.manifest
    try require(!manifest.requiresAny.contains([]), "a list of required inputs is empty: then anything would do")
    for inputs in manifest.requiresAny + [manifest.privacy.sends] {
      try require(Set(inputs).count == inputs.count, "an input is listed twice among \(inputs.map(\.text).joined(separator: ", "))")
    }
    try require(Set(manifest.requiresAny.map(Set.init)).count == manifest.requiresAny.count, "two lists of required inputs are the same")
    if manifest.source.model != .local { try require(!manifest.privacy.sends.isEmpty, "it asks a source and says that it sends nothing") }
  }

  static let sensitivity = Check("manifest.sensitivity", "what is sent is not more delicate than the manifest says") {
    examination throws(Objection) in
    let manifest = examination.manifest
    for input in manifest.privacy.sends {
      let level = input.fields.map { delicacy(of: $0, manifest.kinds) }.max() ?? .publicFacts
      try require(
        level <= manifest.privacy.maxSensitivity || input.text == "domain" || input.text.contains("."),
        "\(input) is \(level.rawValue), and max_sensitivity is \(manifest.privacy.maxSensitivity.rawValue)")
    }
  }

  private static func delicacy(of field: Field, _ kinds: Set<Profile.Kind>) -> Privacy.Sensitivity {
    switch field {
    case .birthDate: .personal
    case .givenName, .familyName, .email, .telephone, .socialProfile, .address, .jobTitle:
      kinds.contains(.person) ? .business : .publicFacts
    default: .publicFacts
    }
  }

  static let secrets = Check("manifest.secrets", "secrets are references, named once each, and bound to hosts") {
    examination throws(Objection) in
    let manifest = examination.manifest
    try require(Set(manifest.secrets.map(\.name)).count == manifest.secrets.count, "two secrets have one name")
    for secret in manifest.secrets {
      try require(secret.reference.hasPrefix("secret://"), "\(secret.name) is no reference such as secret://store/name")
    }
    try require(manifest.secrets.isEmpty || !manifest.hosts.isEmpty, "there are secrets, and any host could be sent them: name the hosts")
  }

  static let pace = Check("manifest.pace", "a source that is asked has a pace, and retries come to an end") {
    examination throws(Objection) in
    let manifest = examination.manifest
    try require(manifest.source.model == .local || !manifest.rates.isEmpty, "no rate is declared")
    try require((0...10).contains(manifest.retry.retries), "\(manifest.retry.retries) retries")
    try require(manifest.retry.basePause > .zero || manifest.retry.retries == 0, "retries follow without a pause")
    try require((1...1_000).contains(manifest.concurrency), "\(manifest.concurrency) lookups at once")
  }

  static let cost = Check("manifest.cost", "the price is a number of credits, in a currency where it has one") {
    examination throws(Objection) in
    let cost = examination.manifest.cost
    try require(cost.millicredits >= 0 && cost.microsPerCredit >= 0, "a price is negative")
    try require(examination.manifest.source.model != .paid || cost.millicredits > 0, "the source is paid, and a lookup costs nothing")
    if let currency = cost.currency {
      try require(currency.utf8.count == 3 && currency.utf8.allSatisfy { $0 &- 65 < 26 }, "\(currency) is no ISO 4217 code")
    }
  }

  static let stable = Check("manifest.stable", "the manifest is the same whenever it is read") { examination throws(Objection) in
    for _ in 0..<100 {
      try require(examination.subject.provider.manifest == examination.manifest, "it was another when it was read again")
    }
  }
}

import Notation
import Profiles
import ProviderKit

/// Reads `adapter`, `source`, `applies`, `fields`, `privacy` and `cost`: what becomes the manifest.
struct ManifestSection {
  private let root: ConfigReader

  init(_ root: ConfigReader) { self.root = root }

  /// - Parameter requests: what the `http` section says of hosts, rates and secrets.
  func read(_ requests: RequestSection.Result?) -> Manifest? {
    guard let adapter = section("adapter") else { return nil }
    let id = adapter.required("id", limit: 64)
    let identifier = ProviderID(id)
    if identifier == nil, !id.isEmpty { adapter.refuse("an id is lower-case letters, digits and single hyphens", "id") }
    let version = adapter.required("version", limit: 40)
    let api = adapter.integer("api", in: 1...1_000)
    if api != AdapterLoader.apiVersion {
      adapter.refuse("this program reads adapters of api: \(AdapterLoader.apiVersion)", adapter.has("api") ? "api" : nil)
    }
    let title = adapter.required("title", limit: 200)
    let homepage = adapter.required("homepage")
    let license = adapter.required("license", limit: 200)
    let terms = adapter.text("terms")
    let maintainer = adapter.required("maintainer", limit: 200)
    adapter.finish(hints: ["terms_url": "did you mean 'terms'?", "licence": "did you mean 'license'?"])

    let source = source(id: id)
    let (kinds, requiresAny) = applies()
    let fields = fields()
    let privacy = privacy(requiresAny)
    let cost = cost()
    let concurrency = requests?.concurrency ?? 2
    guard let identifier, let requests, let privacy else { return nil }
    checkInputs(requests, privacy)
    return Manifest(
      id: identifier, version: version, title: title, homepage: homepage, license: license, terms: terms, maintainer: maintainer,
      source: source, kinds: kinds, requiresAny: requiresAny, fields: fields, privacy: privacy, secrets: requests.secrets,
      hosts: requests.hosts, rates: requests.rates, retry: requests.retry, cost: cost, concurrency: concurrency)
  }

  private func section(_ name: String) -> ConfigReader? {
    if let reader = root.reader(name) { return reader }
    root.refuse("the section '\(name)' is missing")
    return nil
  }

  private func source(id: String) -> DataSource {
    guard let reader = section("source") else { return DataSource(model: .free, lineage: id) }
    if !reader.has("model") { reader.refuse("the key 'model' is missing") }
    let model = reader.choice("model", DataSource.Model.self) ?? .free
    let keys = reader.texts("key_instructions")
    if model == .freeKeyed || model == .paid, keys.isEmpty { reader.refuse("a source with a key needs key_instructions") }
    let lineage = reader.text("lineage", limit: 100) ?? id
    let jurisdiction = reader.value("jurisdiction", expected: "an ISO 3166-1 alpha-2 code such as GB", Self.countryCode)
    reader.finish()
    return DataSource(model: model, keyInstructions: keys, lineage: lineage, jurisdiction: jurisdiction)
  }

  private static func countryCode(_ text: String) -> String? {
    text.utf8.count == 2 && text.utf8.allSatisfy { $0 &- 65 < 26 } ? text : nil
  }

  private func applies() -> (Set<Profile.Kind>, [[InputName]]) {
    guard let reader = section("applies") else { return ([], []) }
    let kinds = reader.elements("kinds").compactMap { node, path -> Profile.Kind? in
      guard case .scalar(let scalar) = node, let kind = Profile.Kind(rawValue: scalar.text) else {
        reader.flaws.add("expected person or organization", at: node.mark, path: path)
        return nil
      }
      return kind
    }
    if kinds.isEmpty { reader.refuse("the key 'kinds' is missing; write [person], [organization] or both") }
    var alternatives: [[InputName]] = []
    for (node, path) in reader.elements("requires_any") {
      guard case .list(let elements, _) = node else {
        reader.flaws.add("expected a list of lists, such as [[identifier.lei], [name, address.country]]", at: node.mark, path: path)
        continue
      }
      alternatives.append(elements.enumerated().compactMap { InputText.name($1, path: "\(path)[\($0)]", reader.flaws) })
    }
    if alternatives.isEmpty { reader.refuse("the key 'requires_any' is missing") }
    reader.finish()
    return (Set(kinds), alternatives)
  }

  private func fields() -> [FieldPromise] {
    guard let reader = section("fields") else { return [] }
    return reader.all().compactMap { member in
      let path = reader.path(member.name)
      let promise = ConfigReader(member.value, path: path, flaws: reader.flaws)
      defer { promise.finish() }
      let confidence = promise.fraction("confidence")
      if !promise.has("confidence") { promise.refuse("the key 'confidence' is missing") }
      let ttl = promise.text("ttl") == "never" ? nil : promise.duration("ttl")
      if !promise.has("ttl") { promise.refuse("the key 'ttl' is missing; write never for a value that does not age") }
      let rate = promise.value("change_rate", expected: "changes in a year such as 0.05/y", Quantity.perYear)
      guard let field = FieldName.read(member.name, mark: member.mark, path: path, reader.flaws) else { return nil }
      return FieldPromise(field, confidence: confidence ?? 0, timeToLive: ttl, changesPerYear: rate)
    }
  }

  private func privacy(_ requiresAny: [[InputName]]) -> Privacy? {
    guard let reader = section("privacy") else { return nil }
    if !reader.has("max_sensitivity") { reader.refuse("the key 'max_sensitivity' is missing") }
    let sensitivity = reader.choice("max_sensitivity", Privacy.Sensitivity.self) ?? .publicFacts
    let sends = reader.elements("sends").compactMap { InputText.name($0.node, path: $0.path, reader.flaws) }
    if sends.isEmpty { reader.refuse("the key 'sends' is missing: list every input that a request may hold") }
    let purpose = reader.text("purpose", limit: 200) ?? "enrichment"
    let retention = reader.duration("retention")
    reader.finish()
    return Privacy(maxSensitivity: sensitivity, sends: sends, purpose: purpose, retention: retention)
  }

  private func cost() -> CostRule {
    guard let reader = root.reader("cost") else { return CostRule() }
    let credits = reader.value("credits_per_call", expected: "a number with at most three decimals", Quantity.thousandths) ?? 0
    let charged = reader.choice("charged_when", CostRule.Charge.self) ?? .call
    let currency = reader.value("currency", expected: "an ISO 4217 code such as EUR") {
      $0.utf8.count == 3 && $0.utf8.allSatisfy { $0 &- 65 < 26 } ? $0 : nil
    }
    let price = reader.value("price_per_credit", expected: "a number with at most six decimals", Quantity.millionths) ?? 0
    reader.finish()
    return CostRule(millicredits: credits, charged: charged, currency: currency, microsPerCredit: price)
  }

  /// Every input that a request uses must be declared as sent.
  private func checkInputs(_ requests: RequestSection.Result, _ privacy: Privacy) {
    for input in requests.inputs.sorted() where !privacy.sends.contains(input) {
      root.refuse("requests send '\(input.text)', which privacy.sends does not list", "privacy")
    }
  }
}

extension InputText {
  /// The input that a node names; nil with a flaw for anything else.
  static func name(_ node: ConfigNode, path: String, _ flaws: FlawCollector) -> InputName? {
    guard case .scalar(let scalar) = node else {
      flaws.add("expected the name of an input, found \(node.kindName)", at: node.mark, path: path)
      return nil
    }
    if let name = InputName(scalar.text) { return name }
    let known = Field.standard.map(\.name) + InputName.derived
    let hint = Suggestion.nearest(to: scalar.text, among: known).map { "; did you mean '\($0)'?" } ?? ""
    flaws.add("there is no input '\(scalar.text.prefix(64))'\(hint)", at: scalar.mark, path: path)
    return nil
  }
}

/// Names of fields as adapters write them.
enum FieldName {
  static func read(_ name: String, mark: SourceMark, path: String, _ flaws: FlawCollector) -> Field? {
    if let field = Field(name: name) { return field }
    let hint = Suggestion.nearest(to: name, among: Field.standard.map(\.name)).map { "; did you mean '\($0)'?" } ?? ""
    flaws.add("there is no field '\(name.prefix(64))'\(hint)", at: mark, path: path)
    return nil
  }
}

import Notation
import ProviderKit

/// Reads `http` and `secrets`: how the source is asked, and under which rules.
struct RequestSection {
  struct Result {
    var http = Adapter.HTTPSpec()
    var hosts: [HostPattern] = []
    var secrets: [SecretUse] = []
    var rates: [RateRule] = []
    var retry = RetryRule()
    var concurrency = 2
    /// All inputs that a request may hold.
    var inputs: Set<InputName> = []
  }

  private let root: ConfigReader
  /// Whether the requests stand in the file; those of a process come from the process.
  private let hasRequests: Bool

  init(_ root: ConfigReader, hasRequests: Bool = true) {
    self.root = root
    self.hasRequests = hasRequests
  }

  func read() -> Result? {
    guard let reader = root.reader("http") else {
      root.refuse("the section 'http' is missing")
      return nil
    }
    var result = Result()
    result.hosts = hosts(reader)
    if hasRequests {
      result.http.variables = variables(reader)
      result.http.requests = requests(reader, result.http.variables, hosts: result.hosts, paging: pagingVariable)
    }
    result.secrets = secrets(reader)
    result.http.isConditional = reader.bool("conditional") ?? true
    result.http.mayCache = reader.choice("cache", Cache.self) != Cache.none
    result.http.robots = reader.choice("robots", FetchOrder.Robots.self) ?? .obey
    result.http.limits = limits(reader)
    result.http.outcomes = outcomes(reader)
    PaceSection.read(reader, into: &result)
    for request in result.http.requests { for name in request.variables { result.inputs.formUnion(inputs(name, result.http.variables)) } }
    reader.finish(hints: ["url": "it belongs into 'request'"])
    return result
  }

  private enum Cache: String, CaseIterable { case rfc9111, none }

  private func inputs(_ variable: String, _ variables: [VariableSpec]) -> [InputName] {
    if let own = variables.first(where: { $0.name == variable }) { return [own.input] }
    return InputName(variable).map { [$0] } ?? []
  }

  private var pagingVariable: String? {
    guard case .map(let members, _)? = root.node("pagination") else { return nil }
    for member in members where member.name == "variable" {
      if case .scalar(let scalar) = member.value { return scalar.text }
    }
    return nil
  }

  private func hosts(_ reader: ConfigReader) -> [HostPattern] {
    let elements = reader.elements("allow_hosts")
    if elements.isEmpty { reader.refuse("the key 'allow_hosts' is missing") }
    return elements.compactMap { node, path in
      if case .scalar(let scalar) = node, let host = HostPattern(scalar.text) { return host }
      reader.flaws.add("expected a host such as api.acme.example or *.acme.example", at: node.mark, path: path)
      return nil
    }
  }

  private func variables(_ reader: ConfigReader) -> [VariableSpec] {
    guard let all = reader.reader("variables") else { return [] }
    return all.all().compactMap { member in
      let own = ConfigReader(member.value, path: all.path(member.name), flaws: reader.flaws)
      defer { own.finish() }
      let transforms = TransformReader.read(own)
      guard let node = own.node("input") else {
        own.refuse("the key 'input' is missing")
        return nil
      }
      return InputText.name(node, path: own.path("input"), reader.flaws).map {
        VariableSpec(name: member.name, input: $0, transforms: transforms)
      }
    }
  }

  private func secrets(_ http: ConfigReader) -> [SecretUse] {
    var references: [String: String] = [:]
    if let secrets = root.reader("secrets") {
      for member in secrets.all() {
        guard case .scalar(let scalar) = member.value, scalar.text.hasPrefix("secret://"), scalar.text.utf8.count <= 200 else {
          secrets.refuse("a secret is given by reference, such as secret://acme/token; never by its value", member.name)
          continue
        }
        references[member.name] = scalar.text
      }
    }
    guard let auth = http.reader("auth") else {
      for name in references.keys.sorted() { root.refuse("the secret '\(name)' is not used by http.auth", "secrets") }
      return []
    }
    defer { auth.finish() }
    let name = auth.required("secret", limit: 100)
    let type = auth.required("type", limit: 20)
    let place: SecretUse.Place?
    switch type {
    case "bearer": place = .bearer
    case "basic": place = .basic
    case "header": place = .header(auth.required("name", limit: 100))
    case "query": place = .query(auth.required("name", limit: 100))
    default:
      if !type.isEmpty { auth.refuse("expected bearer, basic, header or query", "type") }
      place = nil
    }
    guard let reference = references[name], let place else {
      if references[name] == nil, !name.isEmpty { auth.refuse("the section 'secrets' has no '\(name)'", "secret") }
      return []
    }
    return [SecretUse(name: name, reference: reference, place: place)]
  }

  private func limits(_ reader: ConfigReader) -> FetchLimits {
    var limits = FetchLimits()
    if let times = reader.reader("timeouts") {
      limits.connectTimeout = times.duration("connect") ?? limits.connectTimeout
      limits.firstByteTimeout = times.duration("first_byte") ?? limits.firstByteTimeout
      limits.totalTimeout = times.duration("total") ?? limits.totalTimeout
      times.finish()
    }
    if let sizes = reader.reader("limits") {
      limits.bodyInBytes = sizes.bytes("body", max: 64 << 20) ?? limits.bodyInBytes
      limits.decompressedInBytes = sizes.bytes("decompressed", max: 256 << 20) ?? limits.decompressedInBytes
      limits.ratio = sizes.integer("ratio", in: 1...1_000) ?? limits.ratio
      limits.redirects = sizes.integer("redirects", in: 0...10) ?? limits.redirects
      sizes.finish()
    }
    return limits
  }

  private func outcomes(_ reader: ConfigReader) -> [Int: Outcome] {
    guard let table = reader.reader("outcomes") else { return [:] }
    var outcomes: [Int: Outcome] = [:]
    for member in table.all() {
      guard let status = Int(member.name), (100...599).contains(status) else {
        reader.flaws.add("expected an HTTP status", at: member.mark, path: table.path(member.name))
        continue
      }
      guard let name = table.text(member.name), let outcome = Outcome(name: name, reason: "status \(status)") else {
        table.refuse("known outcomes are \(Outcome.names.joined(separator: ", "))", member.name)
        continue
      }
      outcomes[status] = outcome
    }
    return outcomes
  }
}

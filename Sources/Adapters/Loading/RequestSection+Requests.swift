import Notation
import ProviderKit

extension RequestSection {
  /// `request`, or `requests` of which the first whose variables are known is sent.
  func requests(_ reader: ConfigReader, _ variables: [VariableSpec], hosts: [HostPattern], paging: String?) -> [RequestSpec] {
    let elements = reader.has("request") ? reader.elements("request") : reader.elements("requests")
    if elements.isEmpty { reader.refuse("the key 'request' is missing") }
    if reader.has("request"), reader.has("requests") { reader.refuse("write 'request' or 'requests', not both", "requests") }
    return elements.compactMap { node, path in
      let own = ConfigReader(node, path: path, flaws: reader.flaws)
      defer { own.finish() }
      return request(own, variables, hosts, paging: paging)
    }
  }

  private func request(_ reader: ConfigReader, _ variables: [VariableSpec], _ hosts: [HostPattern], paging: String?) -> RequestSpec? {
    let method = reader.choice("method", FetchOrder.Method.self) ?? .get
    let text = reader.required("url", limit: 2_048)
    let headers = texts(reader, "headers")
    let body = body(reader)
    if method != .post, case .some(let kind) = body, kind.contentType != nil { reader.refuse("only POST has a body", "body") }
    var requires = reader.texts("requires")
    guard !text.isEmpty else { return nil }
    if !text.hasPrefix("https://"), !text.hasPrefix("http://") { reader.refuse("a URL begins with https:// or http://", "url") }
    guard let scalar = reader.scalar("url"), let url = template(scalar, path: reader.path("url"), reader.flaws) else { return nil }
    if let host = Self.host(text), host.contains("{") {
      reader.refuse("the host of a URL is written out: an adapter asks one source", "url")
    }
    if let host = Self.host(text), !host.contains("{"), !hosts.contains(where: { $0.matches(Self.name(host)) }) {
      reader.refuse("the host \(host.prefix(100)) is not in allow_hosts", "url")
    }
    for header in headers where Self.reserved.contains(header.name.lowercased()) {
      reader.refuse("the header '\(header.name)' is set by the house; credentials go into http.auth", "headers")
    }
    let spec = RequestSpec(method: method, url: url, headers: headers, body: body ?? .none, requires: requires)
    for name in spec.variables.union(requires).sorted() where name != paging {
      guard variables.contains(where: { $0.name == name }) || InputName(name) != nil else {
        reader.refuse("there is no variable '\(name)'; name an input such as domain, or declare it in http.variables", "url")
        continue
      }
    }
    if requires.isEmpty { requires = spec.url.variables.filter { $0 != paging } }
    return RequestSpec(method: method, url: url, headers: headers, body: body ?? .none, requires: requires)
  }

  private static let reserved: Set<String> = [
    "authorization", "cookie", "host", "user-agent", "content-length", "transfer-encoding", "connection", "proxy-authorization",
    "accept-encoding",
  ]

  private static func host(_ url: String) -> String? {
    url.firstRange(of: "://").map { String(url[$0.upperBound...].prefix { $0 != "/" && $0 != "?" }) }
  }

  /// Without a port, in lower case.
  private static func name(_ host: String) -> String { host.prefix { $0 != ":" }.lowercased() }

  private func template(_ scalar: ConfigScalar, path: String, _ flaws: FlawCollector) -> URITemplate? {
    do throws(URITemplateError) { return try URITemplate(scalar.text) } catch {
      flaws.add("\(error.message) (at character \(error.column) of the template)", at: scalar.mark, path: path)
      return nil
    }
  }

  private func texts(_ reader: ConfigReader, _ name: String) -> [(name: String, value: InputText)] {
    guard let all = reader.reader(name) else { return [] }
    return all.all().compactMap { member in
      guard let scalar = all.scalar(member.name) else { return nil }
      return placeholders(scalar.text, all, member.name).map { (name: member.name, value: $0) }
    }
  }

  private func placeholders(_ text: String, _ reader: ConfigReader, _ name: String) -> InputText? {
    if let text = InputText(text) { return text }
    reader.refuse("a placeholder is written ${name}", name)
    return nil
  }

  private func body(_ reader: ConfigReader) -> RequestSpec.Body? {
    guard let body = reader.reader("body") else { return nil }
    defer { body.finish() }
    guard body.names.count == 1, let kind = body.names.first else {
      body.refuse("a body has one of the keys form, json, xml and text")
      return nil
    }
    switch kind {
    case "form": return .form(texts(body, "form"))
    case "json":
      return body.node("json").flatMap { placeholders(String(decoding: JSONText.bytes(of: $0), as: UTF8.self), body, "json") }.map {
        .json($0)
      }
    case "xml": return body.text("xml", limit: 65_536).flatMap { placeholders($0, body, "xml") }.map { .xml($0) }
    case "text": return body.text("text", limit: 65_536).flatMap { placeholders($0, body, "text") }.map { .text($0) }
    default: return nil
    }
  }
}

/// JSON that an adapter writes as YAML.
enum JSONText {
  static func bytes(of node: ConfigNode) -> [UInt8] {
    var json = JSONWriter()
    write(node, to: &json)
    return json.bytes
  }

  private static func write(_ node: ConfigNode, to json: inout JSONWriter) {
    switch node {
    case .scalar(let scalar):
      if scalar.isNull {
        json.null()
      } else if scalar.isPlain, scalar.text == "true" || scalar.text == "false" {
        json.bool(scalar.text == "true")
      } else if scalar.isPlain, let number = Int64(scalar.text) {
        json.integer(number)
      } else {
        json.string(scalar.text)
      }
    case .list(let elements, _): json.array { for element in elements { write(element, to: &$0) } }
    case .map(let members, _):
      json.object { for member in members { $0.name(member.name); write(member.value, to: &$0) } }
    }
  }
}

extension RequestSpec {
  /// All variables of the request, in its address, headers and body.
  var variables: Set<String> {
    var names = Set(url.variables)
    for header in headers { names.formUnion(header.value.variables) }
    switch body {
    case .none: break
    case .form(let members): for member in members { names.formUnion(member.value.variables) }
    case .json(let text), .xml(let text), .text(let text): names.formUnion(text.variables)
    }
    return names
  }
}

extension URITemplate {
  func uses(_ variable: String) -> Bool { variables.contains(variable) }
}

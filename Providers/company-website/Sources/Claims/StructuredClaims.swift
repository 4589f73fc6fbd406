import Locators
import Markup
import Profiles

/// Claims of a page's structured data: JSON-LD, microdata, RDFa and microformats that describe the company.
struct StructuredClaims {
  private let graph: StructuredGraph
  private let known: [String]
  private let company: CompanyItems

  init(_ graph: StructuredGraph, domains: Set<SiteDomain>, known: [String]) {
    self.graph = graph
    self.known = known
    company = CompanyItems(graph, domains: domains, known: known)
  }

  /// What the items call the company.
  var names: [String] { company.items.flatMap { item in ["legalName", "name", "alternateName"].flatMap { texts(item, $0) } } }

  func read(into claims: inout PageClaims) {
    for item in company.items { read(item, factor: 1, &claims) }
  }

  private func read(_ item: StructuredItem, factor: Double, _ claims: inout PageClaims) {
    let type = item.types.first ?? "Organization"
    func add(_ field: Field, _ property: String, _ make: (StructuredValue) -> (text: String?, label: String?, parts: [String: String])?) {
      for value in item[property].prefix(20) {
        guard let made = make(value) else { continue }
        claims.add(
          field, made.text, label: made.label, parts: made.parts, .structured, at: place(item, "\(type).\(property)", value.syntax),
          snippet: value.text ?? made.text ?? made.parts.sorted { $0.key < $1.key }.map(\.value).joined(separator: ", "), factor: factor)
      }
    }
    func plain(_ field: Field, _ property: String, label: String? = nil) {
      add(field, property) { $0.text.map { ($0, label, [:]) } }
    }
    func identifier(_ property: String, _ scheme: String) {
      add(.identifier, property) { $0.text.map { (nil, nil, ["scheme": scheme, "value": $0]) } }
    }
    plain(.legalName, "legalName")
    plain(.organizationName, "name")
    plain(.alternateName, "alternateName")
    plain(.email, "email")
    plain(.telephone, "telephone", label: "work")
    plain(.telephone, "faxNumber", label: "fax")
    plain(.description, "description")
    plain(.foundingDate, "foundingDate")
    add(.numberOfEmployees, "numberOfEmployees", headCount)
    for (property, scheme) in [("vatID", "vat"), ("taxID", "tax_id"), ("leiCode", "lei"), ("duns", "duns")] { identifier(property, scheme) }
    add(.identifier, "identifier", propertyValue)
    add(.address, "address", address)
    add(.socialProfile, "sameAs") { value in
      value.text.flatMap { WebURL.parse($0) }.flatMap { SocialAddress($0) }.map { ($0.url, nil, [:]) }
    }
    for value in item["contactPoint"].prefix(10) {
      guard let point = graph.item(value) else { continue }
      let isFax = point["contactType"].contains { $0.text?.lowercased().contains("fax") == true }
      for (field, property, label) in [
        (Field.telephone, "telephone", isFax ? "fax" : "work"), (.telephone, "faxNumber", "fax"), (.email, "email", ""),
      ] {
        for value in point[property].prefix(5) {
          guard let text = value.text else { continue }
          claims.add(
            field, text, label: label.isEmpty ? nil : label, .structured,
            at: place(point, "\(type).contactPoint.\(property)", value.syntax),
            snippet: text, factor: factor)
        }
      }
    }
  }

  private func place(_ item: StructuredItem, _ path: String, _ syntax: StructuredSyntax) -> ElementPlace {
    let source = item.sources.first { $0.syntax == syntax } ?? item.sources[0]
    return ElementPlace(
      selector: "\(syntax.rawValue): \(path) at \(source.position.path)", line: source.position.line > 0 ? source.position.line : nil,
      offset: source.position.offset > 0 ? source.position.offset : nil)
  }

  private func texts(_ item: StructuredItem, _ property: String) -> [String] { item[property].compactMap(\.text) }

  private func text(_ item: StructuredItem, _ property: String) -> String? {
    for value in item[property] {
      if let text = value.text, !text.isEmpty { return text }
      if let inner = graph.item(value), let name = inner["name"].first?.text { return name }
    }
    return nil
  }

  private func headCount(_ value: StructuredValue) -> (text: String?, label: String?, parts: [String: String])? {
    guard let item = graph.item(value) else { return value.text.map { ($0, nil, [:]) } }
    if let exact = text(item, "value") { return (exact, nil, [:]) }
    guard let low = text(item, "minValue"), let high = text(item, "maxValue") else { return nil }
    return ("\(low)-\(high)", nil, [:])
  }

  private func propertyValue(_ value: StructuredValue) -> (text: String?, label: String?, parts: [String: String])? {
    guard let item = graph.item(value), let scheme = text(item, "propertyID") ?? text(item, "name"), let number = text(item, "value"),
      scheme.utf8.count <= 40, !scheme.contains("/")
    else { return nil }
    return (nil, nil, ["scheme": scheme, "value": number])
  }

  private func address(_ value: StructuredValue) -> (text: String?, label: String?, parts: [String: String])? {
    guard let item = graph.item(value) else { return value.text.map { ($0, nil, [:]) } }
    var parts: [String: String] = [:]
    for (part, property) in [
      ("street", "streetAddress"), ("locality", "addressLocality"), ("region", "addressRegion"), ("postal_code", "postalCode"),
      ("country", "addressCountry"),
    ] {
      if let text = text(item, property) { parts[part] = text.split(whereSeparator: \.isNewline).joined(separator: ", ") }
    }
    // A country alone is no address.
    return parts.count < 2 ? nil : (nil, nil, parts)
  }
}

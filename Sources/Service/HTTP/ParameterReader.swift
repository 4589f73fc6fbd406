import HTTPTypes
import Notation

/// Reads the parameters of a request by their declarations, and refuses what was not declared.
struct ParameterReader: Sendable {
  let parameters: [Parameter]
  private let queryNames: [String]

  init(_ parameters: [Parameter]) {
    self.parameters = parameters
    queryNames = parameters.filter { $0.place == .query }.map(\.name)
  }

  /// - Parameters:
  ///   - pathValues: decoded, in the order of the template's names.
  ///   - query: without the question mark; nil if there is none.
  /// - Throws: `not-found` for a path value that cannot be, else `invalid-parameter` with every flaw.
  func read(pathValues: [(name: String, value: String)], query: Substring?, headers: HTTPFields) throws(Problem) -> [String: JSONValue] {
    if parameters.isEmpty, query == nil { return [:] }
    var values: [String: JSONValue] = [:]
    let findings = Findings()
    var given: [String: [String]] = [:]
    if let query, !query.isEmpty { given = split(query, findings) }
    for parameter in parameters {
      switch parameter.place {
      case .path:
        guard let text = pathValues.first(where: { $0.name == parameter.name })?.value,
          let value = Self.value(text, parameter.schema), parameter.schema.findings(in: value).isEmpty
        else { throw Problem(.notFound, "no such \(parameter.name)") }
        values[parameter.name] = value
      case .query: values[parameter.name] = take(parameter, given.removeValue(forKey: parameter.name) ?? [], findings)
      case .header:
        let text = HTTPField.Name(parameter.name).flatMap { headers[$0] }
        if text != nil || parameter.isRequired { values[parameter.name] = take(parameter, text.map { [$0] } ?? [], findings) }
      }
    }
    for name in given.keys.sorted() { findings.unknown(parameter: name, among: queryNames) }
    if !findings.isEmpty { throw Problem(.invalidParameter, findings.all[0].detail, errors: findings.all) }
    return values
  }

  private func split(_ query: Substring, _ findings: Findings) -> [String: [String]] {
    var given: [String: [String]] = [:]
    for (count, pair) in query.split(separator: "&").enumerated() {
      if count == 200 {
        findings.add(.tooMany, "more than 200 query parameters")
        break
      }
      let equals = pair.firstIndex(of: "=")
      let name = PercentCoding.decoded(pair[..<(equals ?? pair.endIndex)], plusIsSpace: true)
      let value = PercentCoding.decoded(equals.map { pair[pair.index(after: $0)...] } ?? "", plusIsSpace: true)
      if let name, let value {
        given[name, default: []].append(value)
      } else {
        findings.within(.name(name ?? "")) { findings.add(.invalidFormat, "a query parameter is not percent-encoded UTF-8") }
      }
    }
    return given
  }

  private func take(_ parameter: Parameter, _ texts: [String], _ findings: Findings) -> JSONValue? {
    findings.within(.name(parameter.name)) {
      if texts.isEmpty {
        if parameter.isRequired { findings.add(.missing, "'\(parameter.name)' is required") }
        return parameter.fallback
      }
      let noted = findings.noted
      let value: JSONValue
      if case .array(let element, _) = parameter.schema.core {
        value = .array(texts.map { Self.value($0, element) ?? .string($0) })
      } else if texts.count > 1 {
        findings.add(.tooMany, "'\(parameter.name)' may be given once")
        return nil
      } else {
        value = Self.value(texts[0], parameter.schema) ?? .string(texts[0])
      }
      parameter.schema.check(value, findings)
      return findings.noted == noted ? value : nil
    }
  }

  /// What the text says as a value of the schema's type; nil if it cannot.
  private static func value(_ text: String, _ schema: Schema) -> JSONValue? {
    switch schema.core {
    case .integer:
      guard let number = Int64(text), text.first != "+" else { return nil }
      return .number(JSONNumber(number))
    case .number:
      guard text.utf8.count <= 64, let number = JSONNumber(text: text), number.double != nil else { return nil }
      return .number(number)
    case .boolean: return text == "true" ? .bool(true) : text == "false" ? .bool(false) : nil
    default: return .string(text)
    }
  }
}

extension Findings {
  fileprivate func unknown(parameter name: String, among names: [String]) {
    let suggestion = suggestion(for: name, among: names)
    within(.name(name)) { add(.unknown, "'\(name.prefix(64))' is not a query parameter here\(suggestion)") }
  }
}

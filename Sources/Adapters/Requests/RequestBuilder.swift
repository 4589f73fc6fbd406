import Notation
import Normalization
import ProviderKit

/// Makes requests of an adapter's templates and a lookup's inputs.
struct RequestBuilder {
  let adapter: Adapter
  /// The text of each variable that has one.
  let values: [String: String]

  init(_ adapter: Adapter, _ lookup: Lookup) {
    self.adapter = adapter
    var values: [String: String] = [:]
    var context = TransformContext(region: lookup.region, base: DocumentBase(""))
    for request in adapter.http.requests {
      for name in request.variables.union(request.requires) where values[name] == nil {
        if let own = adapter.http.variables.first(where: { $0.name == name }) {
          if let known = lookup.values(of: own.input).first, let text = context.apply(own.transforms, to: known), !text.isEmpty {
            values[name] = text
          }
        } else if let input = InputName(name) {
          values[name] = lookup.values(of: input).first
        }
      }
    }
    self.values = values
  }

  /// The first request whose variables are known; nil where there is none.
  var request: RequestSpec? { adapter.http.requests.first { $0.requires.allSatisfy { values[$0] != nil } } }

  /// The order for a page; nil where the expanded address would be too long.
  /// - Parameters:
  ///   - page: what the paging variable holds, if it holds anything.
  ///   - url: the page's address where the source named it; the template's otherwise.
  func order(_ request: RequestSpec, page: (variable: String, value: String)?, url: String? = nil, _ lookup: Lookup, callLimit: Int)
    -> FetchOrder?
  {
    var values = values
    if let page { values[page.variable] = page.value }
    guard let address = url ?? (try? request.url.expand(values.mapValues { .text($0) }, limitInBytes: 8_192)) else { return nil }
    let body: [UInt8]
    switch request.body {
    case .none: body = []
    case .form(let members):
      body = Array(
        members.map { FormText.encoded($0.name) + "=" + FormText.encoded($0.value.expanded(values)) }.joined(separator: "&").utf8)
    case .json(let text): body = Array(text.expanded(values, escape: FormText.jsonEscaped).utf8)
    case .xml(let text): body = Array(text.expanded(values, escape: FormText.xmlEscaped).utf8)
    case .text(let text): body = Array(text.expanded(values).utf8)
    }
    var headers = request.headers.map { FetchOrder.Header($0.name, FormText.headerEscaped($0.value.expanded(values))) }
    if let type = request.body.contentType, !headers.contains(where: { $0.name.lowercased() == "content-type" }) {
      headers.append(.init("Content-Type", type))
    }
    let manifest = adapter.manifest
    return FetchOrder(
      provider: manifest.id, method: request.method, url: address, headers: headers,
      body: body, secrets: manifest.secrets, allowedHosts: manifest.hosts, limits: adapter.http.limits,
      isConditional: adapter.http.isConditional, mayCache: adapter.http.mayCache, robots: adapter.http.robots, rates: manifest.rates,
      retry: manifest.retry, deadline: lookup.deadline, callLimit: callLimit)
  }
}

/// Escapes of texts that are put into bodies and headers.
enum FormText {
  /// `application/x-www-form-urlencoded` of the URL Standard.
  static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x20: result += "+"
      case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): result.unicodeScalars.append(Unicode.Scalar(byte))
      case let byte where byte &- 48 < 10 || (byte | 0x20) &- 97 < 26: result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += byte < 16 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }

  /// What stands between the quotes of a JSON string.
  static func jsonEscaped(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return String(decoding: json.bytes.dropFirst().dropLast(), as: UTF8.self)
  }

  static func xmlEscaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&apos;".unicodeScalars)
      case "\t", "\n", "\r", " "...: result.append(scalar)
      default: break
      }
    }
    return String(result)
  }

  /// Without controls: no text can begin a header of its own.
  static func headerEscaped(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
  }
}

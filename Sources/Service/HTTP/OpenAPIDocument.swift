import HTTPTypes
import Notation

/// The OpenAPI 3.1 document of declared routes.
struct OpenAPIDocument {
  let title: String
  let version: String
  let specs: [RouteSpec]

  var json: [UInt8] {
    var json = JSONWriter(capacity: 64 << 10)
    json.object { o in
      o.member("openapi", "3.1.0")
      o.member("info") {
        $0.object {
          $0.member("title", title)
          $0.member("version", version)
        }
      }
      o.member("paths") { $0.object(writePaths) }
      o.member("components") { $0.object(writeComponents) }
    }
    return json.finish()
  }

  private func writePaths(_ json: inout JSONWriter) {
    var paths: [String] = []
    for spec in specs where !paths.contains(spec.path.description) { paths.append(spec.path.description) }
    for path in paths {
      json.member(path) {
        $0.object { o in
          for spec in specs where spec.path.description == path {
            o.member(spec.method.rawValue.lowercased()) { $0.object { writeOperation(spec, to: &$0) } }
          }
        }
      }
    }
  }

  private func writeOperation(_ spec: RouteSpec, to json: inout JSONWriter) {
    json.member("operationId", spec.id)
    json.member("tags") { $0.array { $0.string(spec.tag) } }
    json.member("summary", spec.summary)
    if let description = spec.description { json.member("description", description) }
    let parameters = spec.parameters + spec.impliedParameters
    if !parameters.isEmpty {
      json.member("parameters") { $0.array { for parameter in parameters { Self.write(parameter, to: &$0) } } }
    }
    Self.write(spec.request, of: spec.method, to: &json)
    json.member("responses") {
      $0.object { o in
        for response in spec.allResponses { o.member(String(response.status.code)) { Self.write(response, to: &$0) } }
      }
    }
    if let scope = spec.scope {
      json.member("security") { $0.array { $0.object { $0.member("key") { $0.array { $0.string(scope.name) } } } } }
    } else {
      json.member("security") { $0.array { _ in } }
    }
  }

  private static func write(_ parameter: Parameter, to json: inout JSONWriter) {
    json.object { o in
      o.member("name", parameter.name)
      o.member("in", parameter.place.rawValue)
      o.member("description", parameter.description)
      o.member("required", parameter.isRequired)
      o.member("schema") { s in
        guard let fallback = parameter.fallback else { return parameter.schema.write(to: &s) }
        parameter.schema.write(to: &s, default: fallback)
      }
    }
  }

  private static func write(_ body: RouteSpec.RequestBody, of method: HTTPRequest.Method, to json: inout JSONWriter) {
    switch body {
    case .none: break
    case .json(let schema, let isRequired, _):
      json.member("requestBody") {
        $0.object { o in
          o.member("required", isRequired)
          o.member("content") {
            $0.object { c in
              for type in ["application/json"] + (method == .patch ? ["application/merge-patch+json"] : []) {
                c.member(type) { $0.object { $0.member("schema") { schema.write(to: &$0) } } }
              }
            }
          }
        }
      }
    case .upload(let types, let limit):
      json.member("requestBody") {
        $0.object { o in
          o.member("required", true)
          o.member("description", "At most \(limit) bytes, streamed; gzip is taken.")
          o.member("content") {
            $0.object { for type in types.isEmpty ? ["application/octet-stream"] : types { $0.member(type) { $0.object { _ in } } } }
          }
        }
      }
    }
  }

  private static func write(_ response: RouteSpec.Response, to json: inout JSONWriter) {
    json.object { o in
      o.member("description", response.description)
      if !response.headers.isEmpty {
        o.member("headers") {
          $0.object { h in
            for header in response.headers {
              h.member(header.name.rawName) {
                $0.object {
                  $0.member("description", header.description)
                  $0.member("schema") { Schema.string(max: 2000).write(to: &$0) }
                }
              }
            }
          }
        }
      }
      guard !response.contentTypes.isEmpty else { return }
      o.member("content") {
        $0.object { c in
          for type in response.contentTypes {
            c.member(type) { $0.object { m in if let schema = response.schema { m.member("schema") { schema.write(to: &$0) } } } }
          }
        }
      }
    }
  }

  private func writeComponents(_ json: inout JSONWriter) {
    var components: [String: Schema] = [:]
    for spec in specs {
      for parameter in spec.parameters { parameter.schema.collectNamed(into: &components) }
      if case .json(let schema, _, _) = spec.request { schema.collectNamed(into: &components) }
      for response in spec.allResponses { response.schema?.collectNamed(into: &components) }
    }
    json.member("schemas") {
      $0.object { o in
        for (name, schema) in components.sorted(by: { $0.key < $1.key }) { o.member(name) { schema.write(to: &$0) } }
      }
    }
    json.member("securitySchemes") {
      $0.object {
        $0.member("key") {
          $0.object {
            $0.member("type", "http")
            $0.member("scheme", "bearer")
          }
        }
      }
    }
  }
}

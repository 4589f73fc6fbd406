import HTTPTypes
import Notation

@testable import Service

/// Whether answers are as the declarations say, so that the document is true.
struct Conformance {
  let registry: RouteRegistry

  /// What about the answer was not declared by the route of that `id`; empty if it conforms.
  func violations(_ response: InProcessResponse, of id: String) -> [String] {
    guard let spec = registry.specs.first(where: { $0.id == id }) else { return ["no route is named \(id)"] }
    guard let declared = spec.allResponses.first(where: { $0.status == response.status }) else {
      return ["\(id): status \(response.status.code) is not declared"]
    }
    let type = response.headers[.contentType]
    guard !response.body.isEmpty else { return [] }
    guard let type, declared.contentTypes.contains(type) else {
      return ["\(id): content type \(type ?? "none") is not declared for \(response.status.code)"]
    }
    guard let schema = declared.schema else { return [] }
    guard let value = response.json else { return ["\(id): the body is not JSON"] }
    return schema.findings(in: value).map { "\(id): \($0.pointer): \($0.detail)" }
      + declared.headers.filter { response.headers[$0.name] == nil }.map { "\(id): the header \($0.name) is missing" }
  }
}

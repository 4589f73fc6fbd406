import HTTPTypes

/// Finds the route of a request.
struct RouteTable: Sendable {
  struct Match {
    let route: Route
    let values: [(name: String, value: String)]
  }

  enum Outcome {
    case found(Match)
    /// The path exists, with these methods.
    case wrongMethod([HTTPRequest.Method])
    case notFound
  }

  private struct Node: Sendable {
    var literals: [String: Int] = [:]
    var parameter: Int?
    var routes: [Route] = []
  }

  private var nodes = [Node()]

  /// - Precondition: no other route has the same method and a path of the same shape.
  mutating func add(_ route: Route) {
    var node = 0
    for segment in route.spec.path.segments {
      let next: Int?
      switch segment {
      case .literal(let text): next = nodes[node].literals[text]
      case .parameter: next = nodes[node].parameter
      }
      if let next {
        node = next
        continue
      }
      nodes.append(Node())
      switch segment {
      case .literal(let text): nodes[node].literals[text] = nodes.count - 1
      case .parameter: nodes[node].parameter = nodes.count - 1
      }
      node = nodes.count - 1
    }
    precondition(!nodes[node].routes.contains { $0.spec.method == route.spec.method }, "\(route.spec.path) is registered twice")
    nodes[node].routes.append(route)
  }

  /// - Parameter path: without the query, not decoded. A literal goes before a parameter.
  func find(_ method: HTTPRequest.Method, _ path: Substring) -> Outcome {
    guard path.utf8.first == UInt8(ascii: "/") else { return .notFound }
    var segments: [String] = []
    if path.utf8.count > 1 {
      for part in path.dropFirst().split(separator: "/", maxSplits: 32, omittingEmptySubsequences: false) {
        guard !part.isEmpty, segments.count < 32, let text = PercentCoding.decoded(part, plusIsSpace: false) else { return .notFound }
        segments.append(text)
      }
    }
    guard let node = descend(0, segments[...]) else { return .notFound }
    let routes = nodes[node].routes
    let route = routes.first { $0.spec.method == method } ?? (method == .head ? routes.first { $0.spec.method == .get } : nil)
    guard let route else { return .wrongMethod(routes.map(\.spec.method)) }
    var values: [(name: String, value: String)] = []
    for (segment, text) in zip(route.spec.path.segments, segments) {
      if case .parameter(let name) = segment { values.append((name, text)) }
    }
    return .found(Match(route: route, values: values))
  }

  private func descend(_ node: Int, _ segments: ArraySlice<String>) -> Int? {
    guard let first = segments.first else { return nodes[node].routes.isEmpty ? nil : node }
    if let next = nodes[node].literals[first], let found = descend(next, segments.dropFirst()) { return found }
    if let next = nodes[node].parameter { return descend(next, segments.dropFirst()) }
    return nil
  }
}

/// A declared route with its handler.
final class Route: Sendable {
  let spec: RouteSpec
  let handler: RouteRegistry.Handler
  let parameters: ParameterReader
  /// The content types of its answers that are no problems.
  let produces: [String]

  init(_ spec: RouteSpec, _ handler: @escaping RouteRegistry.Handler) {
    self.spec = spec
    self.handler = handler
    parameters = ParameterReader(spec.parameters + spec.impliedParameters)
    produces = spec.responses.flatMap(\.contentTypes).filter { $0 != "application/problem+json" }
  }
}

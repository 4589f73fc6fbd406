import Adapters
import Profiles
import Locators
import ProviderKit

/// What a provider asks of its source.
enum RequestChecks {
  static let all = [hosts, order, secrets, addresses, rates, deadline, calls, robots]

  private static func each(
    _ examination: Examination, _ examine: (FetchOrder, Manifest) throws(Objection) -> Void
  ) throws(Objection) {
    _ = try examination.requesting()
    for (_, seen) in examination.fixtures { for order in seen.orders { try examine(order, examination.manifest) } }
  }

  /// - Throws: `failed` for a request beyond the declared hosts.
  static func host(of order: FetchOrder, _ manifest: Manifest) throws(Objection) {
    guard let url = WebURL.parse(order.url), url.isHTTP else { throw .failed("\(order.url.prefix(200)) is no web address") }
    try require(
      manifest.hosts.isEmpty || manifest.hosts.contains { $0.matches(url.hostname) }, "\(url.hostname) is asked and not declared")
  }

  static let hosts = Check("requests.hosts", "only declared hosts are asked") { examination throws(Objection) in
    try each(examination) { order, manifest throws(Objection) in try host(of: order, manifest) }
  }

  static let order = Check("requests.bounds", "no request may lead further than the manifest says") { examination throws(Objection) in
    try each(examination) { order, manifest throws(Objection) in
      try require(order.provider == manifest.id, "a request says that it is of \(order.provider)")
      if manifest.hosts.isEmpty { return }
      try require(!order.allowedHosts.isEmpty, "a request may be led to any host")
      try require(order.allowedHosts.allSatisfy(manifest.hosts.contains), "a request may be led to a host that is not declared")
    }
  }

  static let secrets = Check("requests.secrets", "requests hold secrets by reference, and only those declared") {
    examination throws(Objection) in
    try each(examination) { order, manifest throws(Objection) in
      for secret in order.secrets {
        try require(manifest.secrets.contains { $0.reference == secret.reference }, "the secret \(secret.name) is not declared")
      }
      try require(order.secrets.isEmpty || !order.allowedHosts.isEmpty, "a request with a secret may be led to any host")
      for header in order.headers {
        try require(
          !["authorization", "proxy-authorization", "cookie"].contains(header.name.lowercased()), "a request brings its own \(header.name)")
      }
    }
  }

  static let addresses = Check("requests.addresses", "addresses are web addresses without user, password and fragment") {
    examination throws(Objection) in
    try each(examination) { order, _ throws(Objection) in
      guard let url = WebURL.parse(order.url), url.isHTTP else { throw .failed("\(order.url.prefix(200)) is no web address") }
      try require(
        !order.url.contains("#") && !url.href.prefix { $0 != "?" }.contains("@"), "\(order.url.prefix(200)) has a user or a fragment")
    }
  }

  static let rates = Check("requests.pace", "every request keeps to the declared pace and retries") { examination throws(Objection) in
    try each(examination) { order, manifest throws(Objection) in
      try require(manifest.rates.allSatisfy(order.rates.contains), "a request leaves out a declared rate")
      try require(order.retry.retries <= manifest.retry.retries, "a request is sent again \(order.retry.retries) times")
    }
  }

  static let deadline = Check("requests.deadline", "every request ends with the lookup") { examination throws(Objection) in
    _ = try examination.requesting()
    for (fixture, seen) in examination.fixtures {
      for order in seen.orders {
        guard let deadline = order.deadline else { throw .failed("\(fixture.name): a request has no deadline") }
        try require(deadline <= fixture.lookup.deadline, "\(fixture.name): a request may take longer than the lookup")
      }
    }
  }

  static let calls = Check("requests.calls", "no request may use more calls than the budget has left") { examination throws(Objection) in
    _ = try examination.requesting()
    for (fixture, seen) in examination.fixtures {
      for (number, order) in seen.orders.enumerated() {
        try require(
          order.callLimit <= fixture.lookup.budget.calls - number,
          "\(fixture.name): request \(number + 1) may use \(order.callLimit) calls of a budget of \(fixture.lookup.budget.calls)")
      }
    }
  }

  static let robots = Check("requests.robots", "robots.txt is obeyed unless the source is an API with declared hosts") {
    examination throws(Objection) in
    try each(examination) { order, manifest throws(Objection) in
      try require(order.robots == .obey || !manifest.hosts.isEmpty, "robots.txt is ignored at any host")
    }
  }
}

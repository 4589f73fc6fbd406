import Foundation
import Notation
import Profiles
import ProviderKit

/// One lookup of the sample register.
struct Run {
  let lookup: Lookup
  let tools: LookupTools
  let report: @Sendable (LookupEvent) -> Void
  let manifest: Manifest
  let flaw: String
  private var spent = Cost.zero
  private var failure: Outcome?

  init(lookup: Lookup, tools: LookupTools, report: @escaping @Sendable (LookupEvent) -> Void, manifest: Manifest, flaw: String) {
    self.lookup = lookup
    self.tools = tools
    self.report = report
    self.manifest = manifest
    self.flaw = flaw
  }

  private func breaks(_ check: String) -> Bool { flaw == check }

  mutating func search(_ name: String, isDisturbed: Bool) async -> Outcome {
    let encoded = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    guard let found = await fetch("/search?name=\(encoded.prefix(4_000))", name: name) else { return failure ?? .transient(reason: "") }
    guard let document = read(found) else { return failure ?? .transient(reason: "") }
    if breaks("claims.outcome") { report(.claim(claim(.organizationName, "Acme", found))) }
    guard let id = document["id"] else {
      return breaks("body.drift") ? .notFound : .layoutDrift(reason: "there is no id")
    }
    guard let number = id.integer else { return .notFound }
    guard let record = await fetch("/companies/\(number)", name: name) else { return failure ?? .transient(reason: "") }
    guard let company = read(record) else { return failure ?? .transient(reason: "") }
    guard let title = company["name"]?.string, let phone = company["phone"]?.string else { return .layoutDrift(reason: "there is no name") }
    var claims = [claim(.organizationName, isDisturbed ? "Disturbed" : title, record), claim(.telephone, phone, record)]
    claims.append(claim(.address, "Via Roma 1, Milano", record, parts: ["street": "Via Roma 1", "locality": "Milano"]))
    for claim in spoilt(claims, record) where breaks("claims.wanted") || lookup.wants(claim.field) { report(.claim(claim)) }
    return .found
  }

  private func claim(_ field: Field, _ text: String, _ body: FetchedBody, parts: [String: String] = [:]) -> Claim {
    let promise = manifest.promise(for: field)
    return Claim(
      field, text, parts: parts, confidence: promise?.confidence ?? 0.5,
      observedAt: breaks("replay.clock") ? Timestamp("2026-11-22T09:00:00Z")! : lookup.now,
      expiresAt: promise?.timeToLive.map { lookup.now.adding(seconds: $0.components.seconds) },
      evidence: Evidence(url: body.finalURL, selector: "$.name", snippet: text), lineage: "sample", license: "CC0-1.0")
  }

  private func spoilt(_ claims: [Claim], _ body: FetchedBody) -> [Claim] {
    var claims = claims
    switch flaw {
    case "claims.fields": claims.append(claim(.jobTitle, "Director", body))
    case "claims.confidence": claims[0].confidence = 1.5
    case "claims.evidence": claims[0].evidence = Evidence(url: "https://elsewhere.example/", selector: "$.name")
    case "claims.place": claims[0].evidence = Evidence(url: body.finalURL)
    case "claims.canonical": claims[1].text = "02 / 1234-5678"
    case "claims.parts": claims[2].parts["region"] = ""
    case "claims.texts": claims[0].text = "Acme\u{7}"
    case "claims.expiry": claims[0].expiresAt = nil
    case "claims.times": claims[0].assertedAt = lookup.now.adding(seconds: 60)
    case "claims.origin": claims[0].lineage = nil
    case "claims.once": claims.append(claims[0])
    case "fixtures.pass": claims[0].text = "Acme S.p.A."
    case "replay.names": claims[0].evidence.selector = lookup.requestID
    case "inputs.minimal": if lookup.known.contains(where: { $0.field == .industry }) { claims[0].confidence = 0.1 }
    case "body.not-modified": if body.isNotModified { claims.removeLast() }
    case "body.encoding": if body.body.contains(0xFF) { claims[0].text = "Acme\u{1}" }
    default: break
    }
    return claims
  }

  // MARK: Documents

  /// Nil, with the reason in `failure`, for what is no document of the register.
  private mutating func read(_ body: FetchedBody) -> JSONValue? {
    if body.isTruncated {
      failure = breaks("body.truncated") ? .notFound : .truncated(reason: "the answer was cut")
      return nil
    }
    if breaks("body.empty"), body.body.isEmpty { failure = .notFound }
    if breaks("body.deep"), body.body.starts(with: Array("[[[".utf8)) { failure = .found }
    if breaks("body.type"), body.header("content-type")?.contains("html") == true { failure = .notFound }
    if breaks("body.garbage"), body.body.count == 10_000 { failure = .notFound }
    if failure != nil { return nil }
    var bytes = body.body
    if breaks("body.encoding") { bytes.removeAll { $0 >= 0x80 } }
    guard let value = try? JSONReader.read(bytes), value.object != nil else {
      failure = .layoutDrift(reason: "the answer is no JSON")
      return nil
    }
    return value
  }

  // MARK: Requests

  /// Nil, with the reason in `failure`, where there is nothing to read.
  mutating func fetch(_ target: String, name: String = "") async -> FetchedBody? {
    let next = Cost(millicredits: manifest.cost.millicredits, calls: 1)
    let isFree = breaks("budget.calls") || breaks("budget.none") || breaks("budget.credits")
    if !isFree, !lookup.budget.covers(spent + next) {
      failure = .budgetExhausted
      return nil
    }
    if !breaks("lifetime.past"), tools.clock.now() >= lookup.deadline {
      failure = .transient(reason: "the deadline has passed")
      return nil
    }
    let order = order(target, name)
    let body: FetchedBody
    do throws(FetchFailure) { body = try await tools.fetcher.fetch(order) } catch {
      if !breaks("cost.failures") { spend(Cost(calls: error.calls, bytes: error.bytesRead)) }
      failure = outcome(of: error)
      return nil
    }
    let calls = breaks("cost.kept") ? 1 : body.calls
    spend(
      Cost(
        millicredits: calls > 0 ? manifest.cost.millicredits + (breaks("cost.credits") ? 1 : 0) : 0,
        calls: calls + (breaks("cost.calls") ? 1 : 0), bytes: body.bytesRead + (breaks("cost.bytes") ? 1 : 0)))
    if breaks("body.huge"), body.body.count > 4 << 20 { try? await Task.detached { try await Task.sleep(for: .seconds(30)) }.value }
    if body.status == 200 { return body }
    failure = outcome(of: body)
    if breaks("failure.restraint"), body.status == 429 { _ = try? await tools.fetcher.fetch(order) }
    return nil
  }

  private mutating func spend(_ cost: Cost) {
    spent += cost
    report(.cost(cost))
  }

  private func order(_ target: String, _ name: String) -> FetchOrder {
    let isWhole = target.hasPrefix("https://")
    var order = FetchOrder(
      provider: manifest.id, url: isWhole ? target : "https://api.sample.example" + target, headers: [.init("Accept", "application/json")],
      secrets: manifest.secrets, allowedHosts: manifest.hosts, rates: manifest.rates, retry: manifest.retry, deadline: lookup.deadline,
      callLimit: max(1, lookup.budget.calls - spent.calls))
    switch flaw {
    case "requests.bounds": order.allowedHosts = []
    case "requests.secrets": order.headers.append(.init("Authorization", "Bearer me"))
    case "requests.addresses": order.url = order.url.replacingOccurrences(of: "https://", with: "https://me@")
    case "requests.pace": order.rates = []
    case "requests.deadline", "lifetime.deadline": order.deadline = nil
    case "requests.calls": order.callLimit = 100
    case "requests.robots": order.robots = .ignore
    case "inputs.sent": order.headers.append(.init("X-All", lookup.known.map(\.text).joined(separator: " ")))
    case "inputs.escaped": order.headers.append(.init("X-Name", name))
    default: break
    }
    return order
  }

  // MARK: What answers mean

  private func outcome(of body: FetchedBody) -> Outcome {
    if breaks("secrets.unsaid") { return .transient(reason: String(decoding: body.body, as: UTF8.self)) }
    let retry = body.header("retry-after") ?? ""
    switch body.status {
    case 429 where breaks("failure.429"): return .permanent(reason: "429")
    case 429 where breaks("failure.retry-seconds") && Int(retry) != nil: return .rateLimited(retryAt: nil)
    case 429 where breaks("failure.retry-date") && Int(retry) == nil: return .rateLimited(retryAt: nil)
    case 503 where breaks("failure.503"): return .permanent(reason: "503")
    case 500 where breaks("failure.5xx"), 401 where breaks("failure.401"), 403 where breaks("failure.403"): return .notFound
    case 404 where breaks("failure.404") || breaks("inputs.hostile"): return .found
    case 429, 503: return .rateLimited(retryAt: body.retryAt)
    case 401: return .authFailed
    case 403: return .blocked(reason: "status 403")
    case 404: return .notFound
    case 500...: return .transient(reason: "status \(body.status)")
    default: return .permanent(reason: "status \(body.status)")
    }
  }

  private func outcome(of failure: FetchFailure) -> Outcome {
    switch (flaw, failure.reason) {
    case ("failure.robots", .blockedByRobots), ("failure.calls", .callLimit), ("failure.secret", .missingSecret),
      ("failure.timeout", .timeout):
      .permanent(reason: "no")
    case ("failure.redirect", .redirectRefused), ("failure.network", .unreachable): .notFound
    case ("failure.rest", .circuitOpen): .transient(reason: "later")
    case ("failure.later", .timeout) where spent.calls > 1: .notFound
    default: failure.outcome
    }
  }
}

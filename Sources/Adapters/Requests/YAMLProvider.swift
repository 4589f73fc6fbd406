public import ProviderKit

/// An adapter as a provider: asks the source page by page, has each answer read by the extraction, and says how it ended.
public struct YAMLProvider: Provider {
  public let adapter: Adapter

  public init(_ adapter: Adapter) { self.adapter = adapter }

  public var manifest: Manifest { adapter.manifest }

  public func lookup(_ lookup: Lookup, tools: LookupTools, report: @escaping @Sendable (LookupEvent) -> Void) async -> Outcome {
    guard manifest.kinds.contains(lookup.kind), lookup.satisfies(anyOf: manifest.requiresAny) else {
      return .permanent(reason: "the lookup does not have the inputs that this provider needs")
    }
    let builder = RequestBuilder(adapter, lookup)
    guard let request = builder.request else { return .permanent(reason: "no request can be made of what is known") }
    var run = AdapterRun(adapter, lookup, tools, report)
    return await run.pages(builder, request)
  }
}

/// One lookup under way: its pages, its costs, and the best answer so far.
struct AdapterRun {
  private let adapter: Adapter
  private let lookup: Lookup
  private let tools: LookupTools
  private let report: @Sendable (LookupEvent) -> Void
  private var spent = Cost.zero
  private var best: ExtractionResult?
  private var rivals = 0
  /// A page that could not be read to its end makes the absence of a record mean nothing.
  private var truncation: String?
  private var ambiguity: String?

  init(_ adapter: Adapter, _ lookup: Lookup, _ tools: LookupTools, _ report: @escaping @Sendable (LookupEvent) -> Void) {
    self.adapter = adapter
    self.lookup = lookup
    self.tools = tools
    self.report = report
  }

  mutating func pages(_ builder: RequestBuilder, _ request: RequestSpec) async -> Outcome {
    var walk = PageWalk(adapter.paging)
    while true {
      if let outcome = overspent() { return outcome }
      guard let order = builder.order(request, page: walk.variable, url: walk.url, lookup, callLimit: lookup.budget.calls - spent.calls)
      else {
        return .permanent(reason: "the request's address would be too long")
      }
      let page = await answer(to: order)
      switch page {
      case .outcome(let outcome): return walk.number == 0 ? outcome : end(ifNothing: outcome)
      case .read(let body, let result):
        take(result)
        if best != nil, adapter.paging?.stop == .found { return end() }
        guard let next = walk.advance(body, result) else { return end() }
        if !next {
          report(.next(cursor: walk.url ?? walk.variable?.value ?? ""))
          return end()
        }
      }
    }
  }

  private enum Page {
    case outcome(Outcome)
    case read(FetchedBody, ExtractionResult)
  }

  private mutating func answer(to order: FetchOrder) async -> Page {
    let body: FetchedBody
    do throws(FetchFailure) { body = try await tools.fetcher.fetch(order) } catch {
      spend(Cost(calls: error.calls, bytes: error.bytesRead))
      return .outcome(error.outcome)
    }
    let charge = adapter.manifest.cost.charged == .call && body.calls > 0 ? adapter.manifest.cost.millicredits : 0
    spend(Cost(millicredits: charge, calls: body.calls, bytes: body.bytesRead))
    if let outcome = StatusTable.outcome(of: body, adapter.http.outcomes) { return .outcome(outcome) }
    report(
      .cacheHint(
        CacheHint(
          url: body.finalURL, etag: body.header("etag"), lastModified: body.header("last-modified"), freshUntil: body.freshUntil)))
    let job = ExtractionJob(
      extractor: AdapterExtractor.id, configuration: adapter.text, input: body.body, contentType: body.header("content-type"),
      url: body.finalURL, isTruncated: body.isTruncated, lookup: lookup)
    let result: ExtractionResult
    do throws(ExtractionFailure) { result = try await tools.extraction.run(job) } catch { return .outcome(error.outcome) }
    for issue in result.issues { report(.log(.info, issue.field.isEmpty ? issue.message : "\(issue.field): \(issue.message)")) }
    if case .truncated(let reason) = result.completeness, result.verdict != .found {
      truncation = reason
      if case .unreadable = result.verdict { return .outcome(.truncated(reason: reason)) }
      return .read(body, result)
    }
    switch result.verdict {
    case .found, .notFound, .ambiguous: return .read(body, result)
    case .layoutDrift(let reason): return .outcome(.layoutDrift(reason: reason))
    case .unreadable(let reason): return .outcome(.layoutDrift(reason: "the answer is no \(adapter.format.kind.rawValue): \(reason)"))
    case .blocked(let reason): return .outcome(.blocked(reason: reason))
    }
  }

  private mutating func take(_ result: ExtractionResult) {
    if case .ambiguous(let reason) = result.verdict { ambiguity = reason }
    guard result.verdict == .found else { return }
    guard let known = best else {
      best = result
      return
    }
    let difference = (result.identity ?? 0) - (known.identity ?? 0)
    if abs(difference) < 0.01 { rivals += 1 }
    if difference >= 0.01 {
      best = result
      rivals = 0
    }
  }

  /// - Parameter other: how a later page ended, which counts where no page before it had the entity.
  private mutating func end(ifNothing other: Outcome? = nil) -> Outcome {
    if let best, rivals == 0 {
      if adapter.manifest.cost.charged == .found { spend(Cost(millicredits: adapter.manifest.cost.millicredits)) }
      for claim in best.claims { report(.claim(claim)) }
      if case .truncated(let reason) = best.completeness { report(.log(.warning, "the document is not whole: \(reason)")) }
      return .found
    }
    if best != nil || ambiguity != nil { return .ambiguous }
    if let truncation { return .truncated(reason: truncation) }
    return other ?? .notFound
  }

  private mutating func spend(_ cost: Cost) {
    if cost == .zero { return }
    spent += cost
    report(.cost(cost))
  }

  /// How the lookup ends where nothing more may be spent or the time is over; nil while it may go on.
  private func overspent() -> Outcome? {
    if Task.isCancelled { return .transient(reason: "the lookup was cancelled") }
    if tools.clock.now() >= lookup.deadline { return .transient(reason: "the deadline has passed") }
    let next = adapter.manifest.cost.charged == .call ? adapter.manifest.cost.millicredits : 0
    let after = spent + Cost(millicredits: next, calls: 1)
    return lookup.budget.covers(after) ? nil : .budgetExhausted
  }
}

import FoundationEssentials
public import Profiles
import Resolution
public import Storage

/// Many leads to be converted at once (rules C4, C11).
public struct BulkConversion: Sendable, Hashable, Codable {
  public var leads: [ProfileID]
  /// A deal for each lead, named after it.
  public var makesDeals: Bool
  /// A task for each lead.
  public var taskText: String?
  public var taskDueAt: Timestamp?
  public var owner: String?

  public init(
    leads: [ProfileID], makesDeals: Bool = false, taskText: String? = nil, taskDueAt: Timestamp? = nil, owner: String? = nil
  ) {
    self.leads = leads
    self.makesDeals = makesDeals
    self.taskText = taskText
    self.taskDueAt = taskDueAt
    self.owner = owner
  }
}

extension Account {
  public static let bulkLimit = 10_000

  /// Queues the conversion of many leads; returns its job, whose results tell lead by lead what became of it.
  public func startConversions(_ bulk: BulkConversion, _ context: RequestContext, seal: Seal<JobID>? = nil) async throws -> JobID {
    guard (1...Self.bulkLimit).contains(bulk.leads.count) else {
      throw AccountError.invalid([InputFlaw(field: "leads", message: "must name 1 to \(Self.bulkLimit) leads")])
    }
    let payload = try EventPayload.encodeVerbatim(bulk)
    let id = try await store.write { writer in
      let id = try writer.enqueue(
        NewJob(
          kind: JobKind.conversions.rawValue, payload: payload, actor: context.actor, total: bulk.leads.count, createdAt: context.now))
      try seal?(writer, id)
      return id
    }
    wakeUp.signal()
    return id
  }
}

/// Converts leads one by one, each in a transaction of its own with its line of the results.
struct ConversionsJob {
  let account: Account
  let handle: JobHandle

  private struct Checkpoint: Codable {
    var next: Int
    var converted: Int
    var before: Int
    var refused: Int
  }

  private struct Line: Codable {
    var lead: ProfileID
    var status: String
    var conversion: ConversionID?
    var person: ProfileID?
    var organization: ProfileID?
    var deal: DealID?
    var reason: String?
  }

  func run() async throws -> [UInt8] {
    let bulk = try JSONDecoder().decode(BulkConversion.self, from: Data(handle.job.payload))
    var state =
      handle.job.checkpoint.flatMap { try? JSONDecoder().decode(Checkpoint.self, from: Data($0)) }
      ?? Checkpoint(next: 0, converted: 0, before: 0, refused: 0)
    while state.next < bulk.leads.count {
      try Task.checkCancellation()
      state = try await convert(bulk.leads[state.next], bulk, state)
    }
    struct Result: Codable {
      var converted: Int
      var convertedBefore: Int
      var refused: Int
    }
    return try EventPayload.encode(Result(converted: state.converted, convertedBefore: state.before, refused: state.refused))
  }

  private func convert(_ lead: ProfileID, _ bulk: BulkConversion, _ state: Checkpoint) async throws -> Checkpoint {
    let context = RequestContext(actor: handle.job.actor, requestID: "\(handle.job.id)", now: account.now())
    let request = ConversionRequest(
      deal: bulk.makesDeals ? ConversionRequest.DealDraft() : nil,
      task: bulk.taskText.map { ConversionRequest.TaskDraft(text: $0, dueAt: bulk.taskDueAt) }, owner: bulk.owner, isBulk: true)
    let handle = handle
    let total = bulk.leads.count
    do {
      return try await account.change(context) { session in
        let result = try session.convert(lead, request)
        var next = state
        next.next += 1
        if result.isNew { next.converted += 1 } else { next.before += 1 }
        let line = Line(
          lead: lead, status: result.isNew ? "converted" : "converted_before", conversion: result.conversion.id,
          person: result.person?.id, organization: result.organization?.id, deal: result.conversion.deal)
        try Self.append(line, state.next, lead, session.writer, handle)
        try handle.checkpoint(try EventPayload.encodeVerbatim(next), next.next, of: total, in: session.writer)
        return next
      }
    } catch let error as AccountError {
      guard let reason = Self.reason(error) else { throw error }
      var next = state
      next.next += 1
      next.refused += 1
      let refused = next
      return try await account.store.write { writer in
        try Self.append(Line(lead: lead, status: "refused", reason: reason), state.next, lead, writer, handle)
        try handle.checkpoint(try EventPayload.encodeVerbatim(refused), refused.next, of: total, in: writer)
        return refused
      }
    }
  }

  private static func append(
    _ line: Line, _ index: Int, _ lead: ProfileID, _ writer: any StoreWriter, _ handle: JobHandle
  ) throws {
    let known = try writer.profileRow(lead) != nil
    try writer.append(
      [JobResultLine(number: Int64(index), profile: known ? lead : nil, body: try EventPayload.encode(line))], to: handle.job.id)
  }

  /// Why a lead is refused; nil for what is no refusal but a failure.
  private static func reason(_ error: AccountError) -> String? {
    switch error {
    case .notFound: "there is no such lead"
    case .moved(let root): "it is part of \(root) now"
    case .erased: "it was erased"
    case .notActive: "it is no lead any more"
    case .conversion(let refusal): refusal.sentence
    default: nil
    }
  }
}

import FoundationEssentials
import Interchange
public import Profiles
import Resolution
import Storage

/// What to write out, and how.
public struct ExportRequest: Sendable, Hashable {
  public enum Format: String, Sendable, CaseIterable {
    /// A row a profile, current values only, guarded against formulas in spreadsheets.
    case csv
    /// A line a profile with every value, former ones too, its source and its dates.
    case jsonl
    /// vCard 4.0, current values only.
    case vcard
  }

  public var format: Format
  /// Nil for both.
  public var kind: Profile.Kind?
  /// As it is shown; nil for both.
  public var stage: Profile.Stage?

  public init(_ format: Format, kind: Profile.Kind? = nil, stage: Profile.Stage? = nil) {
    self.format = format
    self.kind = kind
    self.stage = stage
  }
}

/// What an export wrote.
public struct ExportReport: Sendable, Hashable {
  public var profiles = 0
  /// Values for which a row had no room; 0 for the other formats.
  public var valuesWithoutRoom = 0
}

extension Account {
  private static let exportPage = 500

  /// Writes all profiles that are shown, in ascending order of id, page after page: each page is one consistent state, and no more than one is
  /// in memory.
  /// - Parameter write: takes the next bytes; what it throws ends the export.
  public func export(
    _ request: ExportRequest, _ context: RequestContext, to write: @Sendable ([UInt8]) async throws -> Void
  ) async throws -> ExportReport {
    try await noteExport(request, context)
    var report = ExportReport()
    switch request.format {
    case .csv:
      let csv = CSVExport(try await layout(request))
      var header: [UInt8] = []
      csv.appendHeader(to: &header)
      try await write(header)
      try await pages(request, write) { profile, bytes in
        report.profiles += 1
        report.valuesWithoutRoom += csv.append(profile, to: &bytes)
      }
    case .jsonl:
      try await pages(request, write) { profile, bytes in
        report.profiles += 1
        ProfileLine.append(profile, to: &bytes)
      }
    case .vcard:
      let cards = CardExport()
      try await pages(request, write) { profile, bytes in
        report.profiles += 1
        cards.append(profile, to: &bytes)
      }
    }
    return report
  }

  private func noteExport(_ request: ExportRequest, _ context: RequestContext) async throws {
    struct Detail: Codable {
      var format: String
      var kind: String?
      var stage: String?
    }
    let detail = try EventPayload.encode(
      Detail(format: request.format.rawValue, kind: request.kind?.rawValue, stage: request.stage?.rawValue))
    _ = try await store.write {
      try $0.append(AuditEntry(at: context.now, actor: context.actor, action: "profiles.exported", detail: detail))
    }
  }

  /// The columns that the profiles need, and at least those of every field and of the account's custom fields.
  private func layout(_ request: ExportRequest) async throws -> CSVLayout {
    let names = try await read { try $0.customFieldDefinitions().map(\.name) }
    var layout = CSVLayout.standard(customFields: names)
    var cursor: ProfileCursor?
    repeat {
      try Task.checkCancellation()
      let after = cursor
      let (profiles, next) = try await read { try Self.shown(request, after: after, $0) }
      for profile in profiles { layout.add(values: profile.values.map(\.value)) }
      cursor = next
    } while cursor != nil
    return layout
  }

  private func pages(
    _ request: ExportRequest, _ write: @Sendable ([UInt8]) async throws -> Void, _ append: (ExportProfile, inout [UInt8]) -> Void
  ) async throws {
    var cursor: ProfileCursor?
    repeat {
      try Task.checkCancellation()
      let after = cursor
      let (profiles, next) = try await read { reader in
        let (shown, next) = try Self.shown(request, after: after, reader)
        return (try shown.map { try ExportProfile($0, reader) }, next)
      }
      var bytes: [UInt8] = []
      for profile in profiles { append(profile, &bytes) }
      if !bytes.isEmpty { try await write(bytes) }
      cursor = next
    } while cursor != nil
  }

  /// One page of what is shown. The stage is compared as it is shown: a lead that absorbed a contact is one.
  private static func shown(
    _ request: ExportRequest, after cursor: ProfileCursor?, _ reader: any StoreReader
  ) throws -> (profiles: [ShownProfile], next: ProfileCursor?) {
    let page = try reader.profiles(ProfileFilter(kind: request.kind, standings: [.active]), after: cursor, limit: exportPage)
    let groups = try Compositions.load(page.elements.map(\.id), from: reader)
    let profiles = groups.filter { request.stage == nil || $0.stage == request.stage }.map(ShownProfile.init)
    return (profiles, page.next)
  }
}

extension ExportProfile {
  fileprivate init(_ shown: ShownProfile, _ reader: any StoreReader) throws {
    var values: [Value] = []
    var former: [Value] = []
    for field in shown.fields {
      for each in field.values {
        var value = each.value
        value.isPrimary = each.isPrimary
        values.append(value)
        former += each.alike
      }
      former += field.former.map(\.value)
    }
    // What another side says, or said louder, is no longer current in the one profile that is written.
    former = former.map { value in
      var value = value
      if value.isCurrent { value.status = .former }
      return value
    }
    self.init(
      id: shown.id, kind: shown.kind, stage: shown.stage, values: values, former: former, notes: try reader.notes(of: shown.members),
      createdAt: shown.createdAt, updatedAt: shown.updatedAt, members: shown.members, links: try reader.links(of: shown.members))
  }
}

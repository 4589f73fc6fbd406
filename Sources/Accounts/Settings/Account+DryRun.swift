import Matching
import Profiles
public import Resolution
import Storage

extension Account {
  /// The most conversions that a dry run looks at.
  public static let dryRunLimit = 1_000

  /// What changed duplicate settings would have done to the last conversions: the leads as they are kept, against the contacts of today
  /// without those that the conversions themselves made.
  /// - Throws: `invalid` with every flaw of the settings.
  public func dryRun(_ settings: DuplicateSettings, last count: Int) async throws -> SettingsDryRun {
    let flaws = settings.flaws.map { InputFlaw(field: $0.path, message: $0.message) }
    if !flaws.isEmpty { throw AccountError.invalid(flaws) }
    let live = live
    return try await read { reader in
      let page = try reader.conversions(before: nil, limit: min(max(1, count), Self.dryRunLimit))
      var verdicts: [Verdict] = []
      let cases = try page.elements.filter(\.isActive).compactMap { conversion -> SettingsDryRun.Case? in
        let lead = try Compositions.load(conversion.lead, from: reader)
        if case .erased = lead.root.state { return nil }
        verdicts += try reader.verdicts(of: lead.sides.map(\.id))
        let made = [conversion.person, conversion.organization].compactMap { $0 }
        let record = LiveRecords.record(of: ShownProfile(lead))
        let excluded = Set(([lead.id] + made).map(\.number))
        let found =
          live.people.find(record, limit: 20, minimumProbability: 0.01, excluding: excluded)
          + live.organizations.find(LiveRecords.employer(in: record), limit: 20, minimumProbability: 0.01, excluding: excluded)
        let candidates = try found.compactMap { match -> ConversionCandidate? in
          let composition = try Compositions.load(ProfileID(match.key), from: reader)
          return composition.root.state == .active ? ConversionCandidate(composition, probability: match.probability) : nil
        }
        return SettingsDryRun.Case(conversion: conversion.id, lead: lead, candidates: candidates)
      }
      return SettingsDryRun(cases, from: try reader.duplicateSettings(), to: settings, verdicts: verdicts)
    }
  }
}

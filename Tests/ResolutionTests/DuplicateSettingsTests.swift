import Foundation
import Profiles
import Resolution
import Testing

struct DuplicateSettingsTests {
  private func decode(_ json: String) throws -> DuplicateSettings {
    try JSONDecoder().decode(DuplicateSettings.self, from: Data(json.utf8))
  }

  @Test func `the default is name and email or phone, and has no flaws`() throws {
    let settings = try decode("{}")
    #expect(settings == DuplicateSettings())
    #expect(settings.person.sentence == "name AND (email OR phone)")
    #expect(settings.organization.sentence == "name AND (domain OR phone OR address OR email)")
    #expect(settings.flaws.isEmpty)
  }

  @Test func `settings are written and read`() throws {
    let settings = DuplicateSettings(
      person: DuplicateRule(allOf: [[.name], [.email], [.birthDate, .linkedin]], mayBeEmpty: [.linkedin]), automaticMerge: 0.97, review: 0.2
    )
    #expect(try JSONDecoder().decode(DuplicateSettings.self, from: JSONEncoder().encode(settings)) == settings)
    let read = try decode(
      #"{"person":{"all_of":[["name"],["email","job_title"]],"may_be_empty":["email"]},"automatic_merge":0.8,"review":0.3}"#)
    #expect(read.person == DuplicateRule(allOf: [[.name], [.email, .jobTitle]], mayBeEmpty: [.email]))
    #expect(read.automaticMerge == 0.8)
  }

  @Test func `C2: a rule that a name alone satisfies is refused with a reason`() throws {
    let flaws = try decode(#"{"person":{"all_of":[["name"]]}}"#).flaws
    #expect(flaws.map(\.problem) == [.nameAlone])
    #expect(flaws[0].path == "person.all_of")
    #expect(flaws[0].message.contains("name alone"))
    #expect(try decode(#"{"person":{"all_of":[["name","email"],["phone","name"]]}}"#).flaws.map(\.problem) == [.nameAlone])
    #expect(try decode(#"{"person":{"all_of":[["name"],["organization"]]}}"#).flaws.isEmpty)
  }

  @Test func `every flaw is named with its place`() throws {
    #expect(try decode(#"{"person":{"all_of":[]}}"#).flaws.map(\.path) == ["person.all_of"])
    #expect(try decode(#"{"organization":{"all_of":[["name"],[]]}}"#).flaws.map(\.path) == ["organization.all_of[1]"])
    #expect(try decode(#"{"person":{"all_of":[["address"]]}}"#).flaws.map(\.problem) == [.noStrongField])
    #expect(try decode(#"{"person":{"all_of":[["email"]],"may_be_empty":["linkedin"]}}"#).flaws.map(\.problem) == [.notCompared(.linkedin)])
    #expect(try decode(#"{"automatic_merge":1.5}"#).flaws.map(\.problem) == [.notAProbability])
    #expect(try decode(#"{"automatic_merge":0.3,"review":0.4}"#).flaws.map(\.problem) == [.reviewAboveAutomaticMerge])
    #expect(DuplicateSettings(automaticMerge: .nan).flaws.map(\.path).contains("automatic_merge"))
    let many = DuplicateRule(allOf: Array(repeating: [.email], count: 14))
    #expect(DuplicateSettings(person: many).flaws.map(\.problem) == [.tooMany(limit: 13)])
  }

  @Test func `an unknown field is refused by name`() {
    #expect { try decode(#"{"person":{"all_of":[["nmae"]]}}"#) } throws: { "\($0)".contains("nmae") }
  }

  @Test func `a pair merges by itself when the rule holds and the probability suffices`() {
    let settings = DuplicateSettings()
    let yes = RuleJudgement(isDuplicate: true, perField: [], reason: .ruleHolds)
    let no = RuleJudgement(isDuplicate: false, perField: [], reason: .nameOnly)
    #expect(settings.mergesAutomatically(yes, probability: nil))
    #expect(settings.mergesAutomatically(yes, probability: 0.9))
    #expect(!settings.mergesAutomatically(yes, probability: 0.89))
    #expect(!settings.mergesAutomatically(no, probability: 1))
    #expect(settings.wantsReview(no, probability: 0.5))
    #expect(!settings.wantsReview(no, probability: 0.49))
  }

  struct DryRun {
    private let lead = alone(
      1, .person, .lead, [.givenName: "Mario", .familyName: "Rossi", .email: "m@verdi.it", .organizationName: "Acme"])
    private let byEmail = alone(7, [.givenName: "Mario", .familyName: "Rossi", .email: "m@verdi.it"])
    private let byCompany = alone(8, [.givenName: "Mario", .familyName: "Rossi", .organizationName: "Acme"])

    @Test func `it says what changed settings would have done to past conversions`() {
      var converted = lead
      converted = Composition(
        {
          var root = converted.root; root.state = .converted(ConversionID(4)); return root
        }())
      let new = DuplicateSettings(person: DuplicateRule(allOf: [[.name], [.organization]]))
      let cases = [
        SettingsDryRun.Case(conversion: ConversionID(4), lead: converted, candidates: [ConversionCandidate(byEmail)]),
        SettingsDryRun.Case(conversion: ConversionID(5), lead: converted, candidates: [ConversionCandidate(byCompany)]),
        SettingsDryRun.Case(
          conversion: ConversionID(6), lead: converted, candidates: [byEmail, byCompany].map { ConversionCandidate($0) }),
      ]
      let run = SettingsDryRun(cases, from: DuplicateSettings(), to: new)
      #expect(run.rows.filter { $0.kind == .person }.map(\.before.target) == [ProfileID(7), nil, ProfileID(7)])
      #expect(run.rows.filter { $0.kind == .person }.map(\.after.target) == [nil, ProfileID(8), ProfileID(8)])
      #expect(run.noLongerMerged == 1)
      #expect(run.newlyMerged == 1)
      #expect(run.mergedElsewhere == 1)
      #expect(run.unchanged == 3)
      #expect(run.rows[0].after.judgement?.reason == .nameOnly)
    }

    @Test func `unchanged settings change nothing`() {
      let cases = [SettingsDryRun.Case(lead: lead, candidates: [ConversionCandidate(byEmail)])]
      #expect(SettingsDryRun(cases, from: DuplicateSettings(), to: DuplicateSettings()).rows.allSatisfy { !$0.isChanged })
    }
  }
}

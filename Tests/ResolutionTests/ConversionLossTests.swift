import Oracles
import Profiles
import Resolution
import Testing

/// Applying does exactly the plan, and the loss report is exactly what is then missing; seen from outside, by reading the rows.
struct ConversionLossTests {
  @Test(arguments: Array(UInt64(0)..<100))
  func `plan and loss report equal what applying does, on 100 random leads a seed`(seed: UInt64) throws {
    var maker = LeadMaker(seed: seed)
    for _ in 0..<100 {
      let trial = maker.next()
      let plan = try ConversionPlan(
        lead: trial.lead, candidates: trial.candidates, request: trial.request, customFields: LeadMaker.customFields, rules: trial.rules,
        now: at(1000))
      let outcome = try plan.apply(ids: .plenty, actor: "x")
      var store = Store()
      store.write(trial.candidates.flatMap(\.profile.sides) + trial.lead.sides)
      store.write(trial.lead.merges + trial.candidates.flatMap(\.profile.merges))
      store.apply(outcome)

      let contacts = [outcome.person, outcome.organization].compactMap { $0?.id }
      var shown: Set<String> = []
      for contact in contacts { shown.formUnion(Self.shown(store.composition(contact))) }
      let source = store.deals.values.first?.source.map { "lead_source=\($0)" }
      let lead = Self.shown(trial.edited)
      let missing = lead.subtracting(shown).subtracting([source].compactMap { $0 })
      let targets = [plan.person?.target, plan.organization?.target].compactMap { $0?.profile }
      var lost = Set(missing.map { "1 " + $0 })
      for target in targets {
        let after = Self.shown(store.composition(target.id))
        lost.formUnion(Self.shown(target).subtracting(after).map { "\(target.id.number) " + $0 })
      }
      let reported = plan.losses.losses.map { "\($0.profile.number) \($0.field.name)=\($0.value.text)" }
      #expect(Set(reported) == lost)
      #expect(reported.count == lost.count)

      // The preview is what the rows show.
      for (planned, id) in [(plan.person?.after, outcome.person?.id), (plan.organization?.after, outcome.organization?.id)] {
        #expect(planned.map(Self.shown) == id.map { Self.shown(store.composition($0)) })
      }
      #expect((store.deals.count == 1) == (plan.deal != nil))
      #expect((store.links.count == 1) == plan.link)
      #expect(store.merges.values.filter { $0.reason == .conversion }.count == targets.count)
    }
  }

  @Test func `the random leads reach every cause of loss and every decision`() throws {
    var codes: Set<String> = []
    var merges = 0
    var decisions: Set<String> = []
    for seed in UInt64(0)..<10 {
      var maker = LeadMaker(seed: seed)
      for _ in 0..<100 {
        let trial = maker.next()
        let plan = try ConversionPlan(
          lead: trial.lead, candidates: trial.candidates, request: trial.request, customFields: LeadMaker.customFields, rules: trial.rules,
          now: at(1000))
        codes.formUnion(plan.losses.losses.map(\.code))
        for contact in [plan.person, plan.organization].compactMap({ $0 }) {
          if contact.target != nil { merges += 1 }
          decisions.formUnion(contact.candidates.map { "\($0.decision)" })
        }
      }
    }
    #expect(
      codes == [
        "conflict", "source_without_deal", "custom_field_not_carried", "custom_field_not_applicable", "lead_status", "owner_replaced",
      ])
    #expect(merges > 100)
    #expect(decisions.isSuperset(of: ["mergesInto", "notTheSame", "notProbableEnough", "lessLikely", "isLead"]))
  }

  /// What a profile shows, read value by value from its sides: for many-valued fields all, for others the one of the oldest definition.
  private static func shown(_ composition: Composition) -> Set<String> {
    var texts: Set<String> = []
    for field in Set(composition.sides.flatMap(\.values).map(\.field)) {
      if field.isMultiValued {
        for value in composition.sides.flatMap(\.values) where value.field == field && value.status == .current {
          texts.insert("\(field.name)=\(value.text)")
        }
      } else if let text = Self.text(field, of: composition.id, in: composition) {
        texts.insert("\(field.name)=\(text)")
      }
    }
    return texts
  }

  private static func text(_ field: Field, of side: ProfileID, in composition: Composition) -> String? {
    let own = { (id: ProfileID) in
      composition.sides.first { $0.id == id }?.values.first { $0.field == field && $0.status == .current }?.text
    }
    func holder(_ side: ProfileID) -> ProfileID {
      var holder_ = side
      for merge in composition.merges.sorted(by: { $0.id < $1.id }) where merge.survivor == side {
        if merge.choices[field] == .absorbed || (merge.choices[field] == nil && own(holder_) == nil) { holder_ = holder(merge.absorbed) }
      }
      return holder_
    }
    return own(holder(side))
  }
}

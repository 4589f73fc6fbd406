import Oracles
import Profiles
import Resolution

/// Random leads with contacts that resemble them more or less.
struct LeadMaker {
  struct Trial {
    var lead: Composition
    /// The lead with the request's edits.
    var edited: Composition
    var candidates: [ConversionCandidate]
    var request: ConversionRequest
    var rules: Survivorship
  }

  static let customFields = [
    CustomFieldDefinition(name: "both", carriesOver: true), CustomFieldDefinition(name: "none", carriesOver: false),
    CustomFieldDefinition(name: "person", carriesOver: true, appliesToOrganization: false),
    CustomFieldDefinition(name: "company", carriesOver: true, appliesToPerson: false),
  ]

  private static let vocabulary: [(field: Field, texts: [String])] = [
    (.givenName, ["Mario", "Jon", "Jonathan", "Anna"]), (.familyName, ["Rossi", "Smith", "Müller", "Mueller"]),
    (.organizationName, ["Acme", "Acme Inc", "ABC California", "ABC London"]), (.jobTitle, ["Buyer", "CEO"]),
    (.email, ["a@acme.it", "b@acme.it", "info@acme.it", "mario@gmail.com"]), (.telephone, ["+390212345678", "+15551234567"]),
    (.url, ["https://acme.it", "https://other.com"]), (.industry, ["Chemicals", "Steel"]), (.description, ["One", "Another"]),
    (.leadSource, ["Fair", "Web"]), (.status, ["New", "Working"]), (.owner, ["anna", "bruno"]), (.tags, ["vip", "new", "old"]),
    (.birthDate, ["1980-01-02", "1990-03-04"]), (.alternateName, ["Super"]), (.custom("both"), ["1", "2"]), (.custom("none"), ["1", "2"]),
    (.custom("person"), ["1", "2"]), (.custom("company"), ["1", "2"]), (.custom("unknown"), ["1"]),
  ]

  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next() -> Trial {
    let texts = random(chance: 60)
    var named = texts
    if named[.familyName] == nil && named[.organizationName] == nil { named[.familyName] = ["Rossi"] }
    let isPerson = named[.familyName] != nil || named[.givenName] != nil
    var lead = composition(1, isPerson ? .person : .organization, .lead, named)
    if chance(20) { lead = absorbing(lead, composition(2, lead.kind, .lead, random(chance: 40)), merge: 1) }
    let candidates = (0..<Int.random(in: 0...4, using: &generator)).map { place in candidate(Int64(10 + 2 * place), like: named) }
    var request = ConversionRequest(
      deal: chance(50) ? .init() : nil, task: chance(20) ? .init(text: "Call") : nil,
      owner: chance(30) ? ["anna", "carla"].randomElement(using: &generator) : nil)
    request.isBulk = chance(20)
    var edited = lead
    if chance(30) {
      request.edits = ProfilePatch([.set(draft(.industry, "Glass", at: 1000)), .add(draft(.tags, "edited", at: 1000))])
      edited = (try? ProfileEdit(request.edits, to: lead, now: at(1000)).after) ?? lead
    }
    let rule = Survivorship.Rule.allCases.randomElement(using: &generator) ?? .masterFirst
    return Trial(lead: lead, edited: edited, candidates: candidates, request: request, rules: Survivorship(rule: rule))
  }

  private mutating func candidate(_ number: Int64, like lead: [Field: [String]]) -> ConversionCandidate {
    var texts = random(chance: 50)
    for (field, own) in lead where chance(60) { texts[field] = own }
    let isPerson = chance(60)
    if isPerson { texts[.organizationName] = nil } else { texts[.givenName] = nil }
    var profile = composition(number, isPerson ? .person : .organization, chance(85) ? .contact : .lead, texts)
    if chance(20) {
      profile = absorbing(profile, composition(number + 1, profile.kind, .contact, random(chance: 30)), merge: number)
    }
    return ConversionCandidate(profile, probability: chance(70) ? Double.random(in: 0.5...1, using: &generator) : nil)
  }

  private mutating func absorbing(_ a: Composition, _ b: Composition, merge: Int64) -> Composition {
    (try? MergePlan(survivor: a, absorbed: b).apply(id: MergeID(merge), actor: "x", now: at(50)).after) ?? a
  }

  private mutating func random(chance percent: Int) -> [Field: [String]] {
    var texts: [Field: [String]] = [:]
    for (field, words) in Self.vocabulary where chance(percent) {
      let count = field.isMultiValued ? Int.random(in: 1...2, using: &generator) : 1
      texts[field] = Array(words.shuffled(using: &generator).prefix(count))
    }
    return texts
  }

  private mutating func composition(_ number: Int64, _ kind: Profile.Kind, _ stage: Profile.Stage, _ texts: [Field: [String]])
    -> Composition
  {
    let drafts = texts.sorted { $0.key < $1.key }.flatMap { field, texts in
      texts.map { draft(field, $0, at: Int64.random(in: 0..<40, using: &generator), source: chance(50) ? .user : .provider) }
    }
    return Composition(profile(number, kind, stage, drafts))
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
}

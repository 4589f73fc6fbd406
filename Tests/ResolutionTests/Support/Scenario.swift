import Oracles
import Profiles
import Resolution

/// Drives the room and the reference through the same random operations, and says where they differ.
struct Scenario {
  var store = Store()
  var reference = Reference()
  var differences: [String] = []
  /// How often each operation was done, and how often it was refused.
  var counts: [String: Int] = [:]
  private var generator: SeededGenerator
  var now: Int64 = 0
  var trail: [String] = []

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func run(operations: Int) {
    for _ in 0..<operations where differences.isEmpty {
      now += 1
      step()
      if now % 20 == 0 { compareAll() }
    }
    compareAll()
  }

  private mutating func step() {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<18: create()
    case 18..<38: merge()
    case 38..<66: edit()
    case 66..<76: convert()
    case 76..<88: unmerge()
    case 88..<95: undo()
    case 95..<98: addNote()
    default: moveDeal()
    }
  }

  // MARK: Operations

  private mutating func create() {
    let id = store.next()
    let shape = Int.random(in: 0..<3, using: &generator)
    var drafts: [DraftValue] = []
    if shape != 1 { drafts.append(random(.familyName)) }
    if shape != 0 { drafts.append(random(.organizationName)) }
    for field in Reference.singles.dropFirst(3) + [.givenName] where chance(50) && !(shape == 1 && field == .givenName) {
      drafts.append(random(field))
    }
    for field in Reference.multis { for _ in 0..<Int.random(in: 0...2, using: &generator) { drafts.append(random(field)) } }
    let isContact = chance(50)
    let made = try? ProfileCreation.profile(id: ProfileID(id), stage: isContact ? .contact : .lead, drafts: drafts, now: at(now))
    guard let made else { return differ("creation was refused") }
    store.write([made])
    reference.sides[id] = Reference.Side(isPerson: shape != 1, isContact: isContact)
    for draft in drafts {
      if draft.field.isMultiValued {
        reference.add(draft.field, draft.text, on: id, looking: [id])
      } else {
        reference.put(draft.field, draft.text, on: id, fresh: now, now: now)
      }
    }
    did("create", "\(id)")
    compare(id)
  }

  private mutating func merge() {
    guard let (a, b) = pair() else { return }
    let isLongest = chance(30)
    var requested: [Field: ValueID] = [:]
    var wanted: [Field: Bool] = [:]
    for field in Reference.singles where chance(10) {
      guard let value = store.composition(ProfileID(b)).current(field).first else { continue }
      requested[field] = value.id
      wanted[field] = true
    }
    let plan: MergePlan
    do throws(MergeRefusal) {
      plan = try MergePlan(
        survivor: store.composition(ProfileID(a)), absorbed: store.composition(ProfileID(b)),
        rules: Survivorship(rule: isLongest ? .longest : .masterFirst), requested: requested)
    } catch {
      did("refused merge", "\(a) \(b)")
      if reference.sides[a]?.isPerson == reference.sides[b]?.isPerson { differ("merge refused: \(error)") }
      return
    }
    let id = store.next()
    let outcome = plan.apply(id: MergeID(id), actor: "x", now: at(now))
    let before = (ShownProfile(plan.survivor), ShownProfile(plan.absorbed))
    if same(plan.restored.survivor, before.0) == false || same(plan.restored.absorbed, before.1) == false {
      differ("restored is not before")
    }
    if !same(ShownProfile(plan.after), ShownProfile(outcome.after)) { differ("plan is not outcome") }
    store.apply(outcome)
    reference.merge(id, a, b, choices: reference.choices(a, b, isLongest: isLongest, requested: wanted))
    did("merge", "\(id): \(a) <- \(b)")
    compare(a)
  }

  private mutating func edit() {
    guard let root = randomRoot() else { return }
    let members = reference.members(root)
    let side = chance(15) ? members.randomElement(using: &generator) : nil
    var trial = reference
    var patch = ProfilePatch(side: side.map { ProfileID($0) })
    for _ in 0..<Int.random(in: 1...3, using: &generator) { patch.changes.append(change(root, side: side, members: members, on: &trial)) }
    do throws(EditRefusal) {
      let edit = try ProfileEdit(patch, to: store.composition(ProfileID(root)), now: at(now))
      if reference.hasName(root), !trial.hasName(root) { differ("an edit took the name away") }
      store.write(edit.profiles)
      reference = trial
      did("edit", "\(root) \(patch)")
    } catch {
      did("refused edit", "\(root)")
      if error != .nameMissing || trial.hasName(root) { differ("edit refused: \(error)") }
    }
    compare(root)
  }

  private mutating func change(_ root: Int64, side: Int64?, members: [Int64], on trial: inout Reference) -> ProfilePatch.Change {
    let scope = side.map { [$0] } ?? members
    switch Int.random(in: 0..<10, using: &generator) {
    case 0..<4:
      let draft = random(Reference.singles.randomElement(using: &generator) ?? .industry)
      if let side {
        trial.put(draft.field, draft.text, on: side, fresh: now, now: now)
      } else {
        trial.set(draft.field, draft.text, under: root, fresh: now, now: now)
      }
      return .set(draft)
    case 4:
      let field = Reference.singles.randomElement(using: &generator) ?? .industry
      if let side { trial.clear(field, on: side, now: now) } else { trial.clear(field, under: root, now: now) }
      return .clear(field)
    case 5..<8:
      let draft = random(Reference.multis.randomElement(using: &generator) ?? .email)
      trial.add(draft.field, draft.text, on: side ?? root, looking: scope)
      return .add(draft)
    case 8:
      let field = Reference.multis.randomElement(using: &generator) ?? .email
      let texts = Set(scope.flatMap { trial.sides[$0]?.multi[field] ?? [] }).sorted()
      guard let text = texts.randomElement(using: &generator) else { return .replace(field, []) }
      trial.remove(field, text, from: scope)
      return .removeText(field, text, parts: [:])
    default:
      let field = Reference.multis.randomElement(using: &generator) ?? .email
      let drafts = (0..<Int.random(in: 0...3, using: &generator)).map { _ in random(field) }
      for text in Set(scope.flatMap { trial.sides[$0]?.multi[field] ?? [] }) where !drafts.contains(where: { $0.text == text }) {
        trial.remove(field, text, from: scope)
      }
      for draft in drafts { trial.add(field, draft.text, on: side ?? root, looking: scope) }
      return .replace(field, drafts)
    }
  }

  private mutating func convert() {
    guard let lead = randomRoot(where: { !$0.isContact($1) }) else { return }
    let composition = store.composition(ProfileID(lead))
    let targets = [true, false].map { isPerson in
      chance(60) ? randomRoot(where: { $0.isContact($1) && $0.sides[$1]?.isPerson == isPerson }) : nil
    }
    let hasPerson = reference.shown(lead, .familyName) != nil || reference.shown(lead, .givenName) != nil
    let hasOrganization = reference.shown(lead, .organizationName) != nil
    let person = hasPerson ? targets[0] : nil
    let organization = hasOrganization ? targets[1] : nil
    let owner = chance(30) ? "owner\(Int.random(in: 0...2, using: &generator))" : nil
    let request = ConversionRequest(
      deal: chance(50) ? .init() : nil, owner: owner, person: person.map { .existing(ProfileID($0)) } ?? .createNew,
      organization: organization.map { .existing(ProfileID($0)) } ?? .createNew)
    do throws(ConversionRefusal) {
      let plan = try ConversionPlan(
        lead: composition,
        candidates: [person, organization].compactMap { $0 }.map { ConversionCandidate(store.composition(ProfileID($0))) },
        request: request, customFields: [CustomFieldDefinition(name: "kept", carriesOver: true)], attachments: store.attachments,
        now: at(now))
      let ids = ConversionIDs(
        conversion: ConversionID(store.next()), person: ProfileID(store.next()), organization: ProfileID(store.next()),
        link: LinkID(store.next()), deal: DealID(store.next()), task: TaskID(store.next()), personMerge: MergeID(store.next()),
        organizationMerge: MergeID(store.next()))
      let outcome = try plan.apply(ids: ids, actor: "x")
      for (planned, made) in [(plan.person?.after, outcome.person), (plan.organization?.after, outcome.organization)] {
        if planned.map({ texts(ShownProfile($0)) }) != made.map({ texts(ShownProfile($0)) }) { differ("the plan is not the outcome") }
      }
      store.apply(outcome)
      convertReference(lead, outcome, person: person, organization: organization, owner: owner)
      did("convert", "\(lead) -> \(outcome.conversion)")
      for contact in [outcome.person, outcome.organization] { if let contact { compare(contact.id.number) } }
    } catch {
      // A name that was cleared while a lead was merged may be missing once it is not.
      if error != .nameMissing || reference.hasName(lead) { differ("conversion of \(lead) refused: \(error)") }
    }
  }

  private mutating func convertReference(_ lead: Int64, _ outcome: ConversionOutcome, person: Int64?, organization: Int64?, owner: String?)
  {
    let conversion = outcome.conversion
    let made = reference.convert(
      lead, person: conversion.person?.number ?? 0, organization: conversion.organization?.number ?? 0, owner: owner, now: now)
    for (target, contact, merge) in [
      (person, made.person, conversion.personMerge), (organization, made.organization, conversion.organizationMerge),
    ] {
      guard let target, let contact, let merge else { continue }
      reference.merge(merge.number, target, contact, choices: reference.choices(target, contact, isLongest: false, requested: [:]))
    }
  }

  private mutating func unmerge() {
    guard let merge = store.merges.values.filter(\.isActive).map(\.id).sorted().randomElement(using: &generator),
      let survivor = store.merges[merge]?.survivor
    else { return }
    let root = store.root(of: survivor)
    // A converted lead's group is looked at only; it is no profile of its own any more.
    guard store.profiles[root]?.state == .active else { return }
    do throws(UnmergeRefusal) {
      let plan = try UnmergePlan(store.composition(root), cutting: merge, attachments: store.attachments, now: at(now))
      let outcome = plan.apply(actor: "x")
      store.apply(outcome)
      reference.unmerge(merge.number)
      did("unmerge", "\(merge)")
      compare(outcome.remaining.id.number)
      compare(outcome.restored.id.number)
    } catch { differ("unmerge refused: \(error)") }
  }

  private mutating func undo() {
    let open = store.conversions.values.filter(\.isActive).sorted { $0.id < $1.id }
    guard let conversion = open.randomElement(using: &generator) else { return }
    let made = [conversion.organization, conversion.person].compactMap { $0 }
    let groups = Set(made.map { store.root(of: $0) }).sorted().map { store.composition($0) }
    let undo = ConversionUndo(
      conversion, lead: store.composition(conversion.lead), contacts: groups, attachments: store.attachments,
      noteOrigins: store.noteOrigins,
      now: at(now))
    let own = Set([conversion.personMerge, conversion.organizationMerge].compactMap { $0?.number })
    let isHeld =
      made.contains { contact in
        reference.edges.contains { id, edge in
          edge.isActive && (edge.survivor == contact.number || (edge.absorbed == contact.number && !own.contains(id)))
        }
      } || conversion.deal.flatMap { store.deals[$0] }.map { $0.stage != .incoming } == true
    guard let outcome = try? undo.apply(actor: "x") else {
      did("refused undo", "\(conversion.id)")
      if !isHeld { differ("undo refused: \(undo.refusals)") }
      return
    }
    if isHeld { differ("undo was not refused") }
    let written = made.flatMap { store.profiles[$0]?.values ?? [] }
    store.apply(outcome)
    let active = reference.edges.filter { own.contains($0.key) && $0.value.isActive }.map(\.key)
    reference.undo(
      lead: conversion.lead.number, contacts: made.map(\.number), merges: active,
      origins: Dictionary(uniqueKeysWithValues: store.noteOrigins.map { ($0.key.number, $0.value.number) }), now: now)
    let kept = outcome.lead.sides.flatMap(\.values)
    for value in written where value.provenance.source != .conversion && !kept.contains(where: { $0.saysTheSame(as: value) }) {
      differ("undo lost \(value)")
    }
    did("undo", "\(conversion.id) \(own)")
    compare(conversion.lead.number)
    for group in outcome.released { compare(group.id.number) }
  }

  private mutating func addNote() {
    guard let root = randomRoot() else { return }
    let id = store.next()
    store.write(Attachments(notes: [Note(id: NoteID(id), profile: ProfileID(root), text: "note", createdAt: at(now))]))
    reference.notes[id] = root
    did("note", "\(root)")
  }

  private mutating func moveDeal() {
    guard let id = store.deals.keys.sorted().randomElement(using: &generator) else { return }
    store.deals[id]?.stage = .open
    did("deal", "\(id)")
  }

  // MARK: Chance

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

  private mutating func random(_ field: Field) -> DraftValue {
    let number = Int.random(in: 0..<6, using: &generator)
    return draft(
      field, field.name + String(repeating: "x", count: number), at: now, source: chance(50) ? .user : .api,
      reference: chance(30) ? "r" : nil)
  }

  private mutating func randomRoot(where isWanted: (Reference, Int64) -> Bool = { _, _ in true }) -> Int64? {
    let reference = reference
    return reference.sides.filter { $0.value.state == .active && isWanted(reference, $0.key) }.keys.sorted().randomElement(
      using: &generator)
  }

  private mutating func pair() -> (Int64, Int64)? {
    guard let a = randomRoot() else { return nil }
    let isPerson = reference.sides[a]?.isPerson
    let sameKind = chance(90)
    guard let b = randomRoot(where: { $1 != a && (!sameKind || $0.sides[$1]?.isPerson == isPerson) }) else { return nil }
    return (a, b)
  }
}

public import Profiles

/// What converting a lead makes, merges and loses; applying it does exactly this.
///
/// A lead with a person's name makes a person contact, one with an organization's name an organization contact, one with both makes both and
/// links them (rules C17, D1). A given name alone is enough for a person where there is an organization's name too: else the person's email and
/// telephone would be lost.
public struct ConversionPlan: Hashable, Sendable {
  /// The deal that is made.
  public struct DealPlan: Hashable, Sendable {
    public var name: String
    /// New deals are incoming (rule C5).
    public var stage: Deal.StageCategory
    public var amount: String?
    public var currency: String?
    /// The lead's source (rule C14).
    public var source: String?
    /// The lead's (rule C7).
    public var tags: [String]
  }

  /// The ids that applying needs.
  public struct Needs: Hashable, Sendable {
    public var person: Bool
    public var organization: Bool
    public var link: Bool
    public var deal: Bool
    public var task: Bool
    public var personMerge: Bool
    public var organizationMerge: Bool
  }

  /// The lead as it was when the plan was made.
  public let before: Composition
  /// The lead with the request's edits.
  public let lead: Composition
  public let request: ConversionRequest
  public let person: ContactPlan?
  public let organization: ContactPlan?
  /// The person works for the organization.
  public let link: Bool
  /// The link's title: the lead's job title.
  public let linkTitle: String?
  public let deal: DealPlan?
  /// Who will own what is made.
  public let owner: String?
  /// Where the lead's notes, tasks and links go: to the person, or to the organization where there is none (rules C15, C16).
  public let moved: Attachments
  public let losses: LossReport
  public let rules: Survivorship
  /// Changes that the request's edits make to the lead.
  public let changes: [ValueChange]
  public let now: Timestamp

  /// - Parameters:
  ///   - candidates: the contacts that live matching found, and those that the request names.
  ///   - customFields: those of the account; an unknown one is not carried over.
  ///   - attachments: what belongs to the lead's sides; a lead has no deals.
  ///   - verdicts: what was decided on the lead's sides.
  ///   - rules: whose values are shown where a contact exists; the existing one's by default.
  ///   - now: the moment of the conversion.
  public init(
    lead: Composition, candidates: [ConversionCandidate] = [], settings: DuplicateSettings = DuplicateSettings(),
    request: ConversionRequest = ConversionRequest(), customFields: [CustomFieldDefinition] = [],
    attachments: Attachments = Attachments(), verdicts: [Verdict] = [], rules: Survivorship = .masterFirst, now: Timestamp
  ) throws(ConversionRefusal) {
    try Self.check(lead, request)
    let edit: SideWriter
    do throws(EditRefusal) { edit = try ProfileEdit.edited(request.edits, lead, now: now) } catch { throw .edit(error) }
    guard NameRequirement.isMet(by: edit.composition) else { throw .nameMissing }
    before = lead
    self.lead = edit.composition
    changes = edit.changes
    self.request = request
    self.rules = rules
    self.now = now
    owner = request.owner ?? self.lead.text(.owner)

    let contacts = ContactDrafts(lead: self.lead, owner: request.owner, customFields: customFields, now: now)
    let hasPerson = contacts.kinds.contains(.person)
    let hasOrganization = contacts.kinds.contains(.organization)
    for case (.existing(let id), false) in [(request.person, hasPerson), (request.organization, hasOrganization)] {
      throw .targetNotNeeded(id)
    }
    var plans: [Profile.Kind: ContactPlan] = [:]
    for kind in contacts.kinds {
      let choice = CandidateChoice(lead: self.lead, kind: kind, settings: settings, verdicts: verdicts, isForced: request.isForced)
      let found = try choice.choose(from: candidates, target: kind == .person ? request.person : request.organization)
      plans[kind] = ContactPlan(kind: kind, values: contacts.drafts(kind), target: found.target, candidates: found.candidates)
    }
    link = hasPerson && hasOrganization
    linkTitle = link ? self.lead.text(.jobTitle) : nil
    deal = request.deal.map { [lead = self.lead] draft in
      DealPlan(
        name: draft.name.flatMap { $0.isEmpty ? nil : $0 } ?? lead.displayName, stage: .incoming, amount: draft.amount,
        currency: draft.currency,
        source: lead.text(.leadSource), tags: lead.current(.tags).map(\.text))
    }
    moved = attachments.belonging(to: lead)

    // The preview is the application itself, with ids that stand for those to come.
    let assembly = ConversionAssembly(person: plans[.person], organization: plans[.organization], rules: rules, now: now)
    let made: ConversionAssembly.Made
    do throws(MergeRefusal) {
      made = try assembly.make(
        person: .init(.max - 1), organization: .init(.max), personMerge: .init(.max - 1), organizationMerge: .init(.max), actor: "")
    } catch { throw .merge(error) }
    for kind in contacts.kinds { plans[kind]?.complete(with: kind == .person ? made.person : made.organization, lead: self.lead) }
    person = plans[.person]
    organization = plans[.organization]
    losses = ConversionLosses(
      lead: self.lead, made: made, hasDeal: request.deal != nil, owner: request.owner, customFields: customFields, kinds: contacts.kinds
    ).report()
  }

  public var needs: Needs {
    Needs(
      person: person != nil, organization: organization != nil, link: link, deal: deal != nil, task: request.task != nil,
      personMerge: person?.target != nil, organizationMerge: organization?.target != nil)
  }

  private static func check(_ lead: Composition, _ request: ConversionRequest) throws(ConversionRefusal) {
    if case .converted(let conversion) = lead.root.state { throw .alreadyConverted(conversion) }
    guard lead.root.state == .active else { throw .notActive(lead.id, lead.root.state) }
    guard lead.stage == .lead else { throw .notALead(lead.id) }
    if let amount = request.deal?.amount, !isDecimal(amount) { throw .badAmount(amount) }
    if let currency = request.deal?.currency, currency.utf8.count != 3 || !currency.utf8.allSatisfy({ (65...90).contains($0) }) {
      throw .badCurrency(currency)
    }
    if let task = request.task, task.text.isEmpty { throw .emptyTask }
    guard request.isBulk else { return }
    if request.deal?.name != nil { throw .dealNameInBulk }
    if let field = ConversionRequest.fixedInBulk.intersection(touchedFields(request.edits, lead)).min() { throw .notEditableInBulk(field) }
  }

  private static func touchedFields(_ patch: ProfilePatch, _ lead: Composition) -> Set<Field> {
    let ids = patch.changes.compactMap { change -> ValueID? in
      switch change {
      case .remove(let id), .invalidate(let id): id
      default: nil
      }
    }
    let named = lead.sides.flatMap(\.values).filter { ids.contains($0.id) }.map(\.field)
    return patch.fields.union(named)
  }

  private static func isDecimal(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let halves = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    return text.utf8.count <= 30
      && halves.allSatisfy { half in !half.isEmpty && half.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
  }
}

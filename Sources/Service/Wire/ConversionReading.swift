import Accounts
import Profiles
import Resolution

/// Reads what the one who converts leads asks for.
enum ConversionReading {
  private static let name = Schema.string(max: 1_000, min: 1)
  private static let target = Schema.string(max: 30, min: 1)
  private static let task = Schema.object(
    .required("text", .string(max: ProfileReading.textLimit, min: 1)), .optional("due_at", .string(.moment, max: 40)))

  static let request = Schema.object(
    .optional(
      "create_deal",
      .object(
        .optional("name", name, "The lead's name by default."), .optional("amount", .string(max: 31, min: 1), "A decimal number."),
        .optional("currency", .string(max: 3, min: 3), "ISO 4217.")), "Makes a deal, in the stage category incoming (rule C5)."),
    .optional("task", task), .optional("owner", .string(max: 1_000, min: 1), "Of all that is made; the lead's owner by default."),
    .optional("person_target", target, "The contact to merge the person into, or `new`; by default the duplicate settings decide."),
    .optional("organization_target", target, "The same for the organization."),
    .optional("edits", ProfileSchema.patch, "Changes to the lead that are made before (rule C3)."),
    .optional("force", .boolean, "Merges into a named target although someone decided that it is different.")
  ).named("ConversionRequest")

  static let bulk = Schema.object(
    .required("leads", .array(of: ProfileSchema.profileID, max: Account.bulkLimit, min: 1)),
    .optional("create_deal", .boolean, "A deal for each, named after its lead (rule C11)."), .optional("task", task, "A task for each."),
    .optional("owner", .string(max: 1_000, min: 1))
  ).named("BulkConversion")

  static func input(_ o: inout ObjectReader) -> ConversionInput {
    let deal = o.optional(
      "create_deal",
      .object { d in
        ConversionRequest.DealDraft(
          name: d.optional("name", .string(max: 1_000, min: 1)), amount: d.optional("amount", .string(max: 31, min: 1)),
          currency: d.optional("currency", .string(max: 3, min: 3)))
      })
    let task = o.optional("task", .object { try Self.task(&$0) })
    let owner = o.optional("owner", .string(max: 1_000, min: 1))
    let person = o.optional("person_target", targetShape) ?? .automatic
    let organization = o.optional("organization_target", targetShape) ?? .automatic
    let edits = o.optional("edits", .object { ProfileReading.patch(&$0, side: nil) }) ?? PatchInput()
    let isForced = o.optional("force", .boolean) ?? false
    return ConversionInput(
      ConversionRequest(deal: deal, task: task, owner: owner, person: person, organization: organization, isForced: isForced),
      edits: edits)
  }

  static func bulk(_ o: inout ObjectReader) throws -> BulkConversion {
    let leads = o.required("leads", .array(of: ProfileReading.identifier(ProfileID.self), max: Account.bulkLimit, min: 1))
    let makesDeals = o.optional("create_deal", .boolean) ?? false
    let task = o.optional("task", .object { try Self.task(&$0) })
    let owner = o.optional("owner", .string(max: 1_000, min: 1))
    return BulkConversion(leads: try leads.value, makesDeals: makesDeals, taskText: task?.text, taskDueAt: task?.dueAt, owner: owner)
  }

  private static func task(_ o: inout ObjectReader) throws -> ConversionRequest.TaskDraft {
    let text = o.required("text", .string(max: ProfileReading.textLimit, min: 1))
    let dueAt = o.optional("due_at", .moment)
    return ConversionRequest.TaskDraft(text: try text.value, dueAt: dueAt)
  }

  private static var targetShape: Shape<ConversionRequest.Target> {
    Shape.string(max: 30, min: 1).map(expected: "a profile's id like p_1, or new") { text in
      text == "new" ? .createNew : ProfileID(text).map(ConversionRequest.Target.existing)
    }
  }
}

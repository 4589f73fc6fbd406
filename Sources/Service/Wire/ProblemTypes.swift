import HTTPTypes

extension ProblemType {
  static let moved = ProblemType(
    "moved", .conflict, "It is part of another profile",
    documentation: """
      The profile was merged into the one that `id` names, at `location`. Repeat the request there. A GET is redirected with status 308 \
      instead.
      """)
  static let erased = ProblemType(
    "erased", .gone, "It was erased", documentation: "The profile was erased on request, with all its values. It cannot be restored.")
  static let notActive = ProblemType(
    "not-active", .conflict, "It cannot be worked on",
    documentation: "The profile is a converted lead, or what an undone conversion left; `state` says which, `conversion` by what.")
  static let ambiguous = ProblemType(
    "ambiguous", .conflict, "Several profiles fit",
    documentation: "One profile was to be found, and `candidates` are several. Merge them, or name the one by its id.")
  static let suppressed = ProblemType(
    "suppressed", .unavailableForLegalReasons, "The person asked to be forgotten",
    documentation: "The values are those of someone who was erased or is suppressed, and are not taken in again. Nothing was written.")
  static let editRefused = ProblemType(
    "edit-refused", .unprocessableContent, "The change does not fit the profile",
    documentation: "`code` says why in a word and `detail` in a sentence; nothing was written.")
  static let mergeRefused = ProblemType(
    "merge-refused", .conflict, "They cannot be merged",
    documentation: "`code` says why: not_active, decided_different (which `force` overrides), too_many_sides, kinds_differ.")
  static let unmergeRefused = ProblemType(
    "unmerge-refused", .conflict, "The merge cannot be undone",
    documentation: "`code` says why: undone_before, not_active, or edit_refused for an assignment that does not fit the other profile.")
  static let conversionRefused = ProblemType(
    "conversion-refused", .conflict, "The lead cannot be converted",
    documentation: "`code` says why: not_a_lead, already_converted (by `conversion`), not_active, target_is_lead, merge_refused...")
  static let undoRefused = ProblemType(
    "undo-refused", .conflict, "The conversion cannot be undone",
    documentation: "`reasons` lists everything that stands against it, each with a code and a sentence that says what to do first.")
  static let storageFull = ProblemType(
    "storage-full", .init(code: 507, reasonPhrase: "Insufficient Storage"), "The disk is full",
    documentation: "Nothing was written. The operator has to make room; reading goes on.")

  /// The refusals that routes give beside the kernel's.
  static let domain: [ProblemType] = [
    .moved, .erased, .notActive, .ambiguous, .suppressed, .editRefused, .mergeRefused, .unmergeRefused, .conversionRefused, .undoRefused,
    .storageFull,
  ]
}

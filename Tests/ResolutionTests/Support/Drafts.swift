import Profiles
import Resolution

/// Seconds since some moment.
func at(_ seconds: Int64) -> Timestamp { Timestamp(milliseconds: 1_700_000_000_000 + seconds * 1000) }

func draft(
  _ field: Field, _ text: String, at seconds: Int64 = 0, source: Provenance.Source = .user, reference: String? = nil, label: String? = nil,
  isPrimary: Bool = false, parts: [String: String] = [:], verified: Int64? = nil
) -> DraftValue {
  DraftValue(
    field: field, text: text, label: label, isPrimary: isPrimary, parts: parts,
    provenance: Provenance(source: source, reference: reference, observedAt: at(seconds), verifiedAt: verified.map(at)))
}

/// A profile of some texts by field.
func profile(
  _ number: Int64, _ kind: Profile.Kind, _ stage: Profile.Stage, at seconds: Int64 = 0, _ drafts: [DraftValue]
) -> Profile {
  var profile = Profile(id: ProfileID(number), kind: kind, stage: stage, createdAt: at(seconds), updatedAt: at(seconds))
  profile.values = drafts.enumerated().map { place, draft in
    Value(
      id: ValueID(side: profile.id, ordinal: Int32(place + 1)), field: draft.field, text: draft.text, raw: draft.raw, label: draft.label,
      isPrimary: draft.isPrimary, parts: draft.parts, provenance: draft.provenance)
  }
  return profile
}

func profile(
  _ number: Int64, _ kind: Profile.Kind, _ stage: Profile.Stage, at seconds: Int64 = 0, _ texts: [Field: String]
) -> Profile {
  profile(number, kind, stage, at: seconds, texts.sorted { $0.key < $1.key }.map { draft($0.key, $0.value, at: seconds) })
}

/// A person contact.
func alone(_ number: Int64, _ texts: [Field: String]) -> Composition { alone(number, .person, .contact, texts) }

func alone(_ number: Int64, _ kind: Profile.Kind, _ stage: Profile.Stage, _ texts: [Field: String]) -> Composition {
  Composition(profile(number, kind, stage, texts))
}

extension Composition {
  /// The shown texts of a field, in their order.
  func texts(_ field: Field) -> [String] { ShownProfile(self)[field].map(\.value.text) }

  /// The texts that are shown as former values.
  func former(_ field: Field) -> [String] {
    ShownProfile(self).fields.first { $0.field == field }?.former.map(\.value.text) ?? []
  }
}

extension ConversionIDs {
  /// Ids for whatever a plan needs.
  static let plenty = ConversionIDs(
    conversion: ConversionID(1), person: ProfileID(1001), organization: ProfileID(1002), link: LinkID(1), deal: DealID(1), task: TaskID(1),
    personMerge: MergeID(501), organizationMerge: MergeID(502))
}

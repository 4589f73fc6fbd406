import Interchange
import Normalization
import Profiles
import Testing

/// SplitMix64, so that a seed names a test's data for good.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

/// A draft without issues above a note, or nil with its messages.
func normalized(_ input: ValueInput, region: String? = "IT") -> (draft: ValueDraft?, issues: [Normalization.Issue]) {
  var normalizer = ValueNormalizer(region: region.flatMap { Region($0) })
  var issues: [Normalization.Issue] = []
  let draft = normalizer.normalize(input, issues: &issues)
  return (draft, issues)
}

func text(_ field: Field, _ text: String) -> String? { normalized(ValueInput(field, text)).draft?.text }

func source(_ text: String, name: String = "file.csv", _ options: ImportOptions = ImportOptions()) throws -> ImportSource {
  try ImportSource(bytes: Array(text.utf8), name: name, options: options)
}

extension ImportSource {
  var all: DraftBatch { drafts(0..<recordCount) }
}

extension RecordDraft {
  /// The texts of a field.
  func texts(_ field: Field) -> [String] { values.filter { $0.field == field }.map(\.text) }
}

let moment = Timestamp(milliseconds: 1_763_800_000_000)

/// A shown profile of canonical values.
func exported(_ inputs: [ValueInput], kind: Profile.Kind = .person, stage: Profile.Stage = .contact, notes: [String] = []) -> ExportProfile
{
  var normalizer = ValueNormalizer(region: Region("IT"))
  var issues: [Normalization.Issue] = []
  let drafts = normalizer.normalize(all: inputs, issues: &issues)
  let provenance = Provenance(source: .user, reference: "somebody", observedAt: moment)
  let values = drafts.enumerated().map { $1.value(id: ValueID(side: ProfileID(7), ordinal: Int32($0 + 1)), provenance: provenance) }
  return ExportProfile(
    id: ProfileID(7), kind: kind, stage: stage, values: values,
    notes: notes.enumerated().map { Note(id: NoteID(Int64($0 + 1)), profile: ProfileID(7), text: $1, createdAt: moment) },
    createdAt: moment,
    updatedAt: moment)
}

import Interchange
import Normalization
import Profiles
import Resolution

extension Account {
  /// The canonical values of what was entered.
  /// - Throws: `invalid` naming each field whose value cannot be used; doubtful values are kept and named in the issues.
  func drafts(of inputs: [ValueInput], _ context: RequestContext) throws -> (drafts: [DraftValue], issues: [Issue]) {
    var issues: [Issue] = []
    let drafts = normalizers.with { $0.normalize(all: inputs, issues: &issues) }
    try Self.refuse(issues)
    return (drafts.map { $0.drafted(context.provenance()) }, issues)
  }

  /// The canonical changes of what was entered.
  func patch(of input: PatchInput, _ context: RequestContext) throws -> (patch: ProfilePatch, issues: [Issue]) {
    var issues: [Issue] = []
    let provenance = context.provenance()
    let changes = normalizers.with { normalizer in
      input.changes.compactMap { change -> ProfilePatch.Change? in
        switch change {
        case .set(let value):
          if let draft = normalizer.normalize(value, issues: &issues) { return .set(draft.drafted(provenance)) }
          return .clear(value.field)
        case .clear(let field): return .clear(field)
        case .replace(let field, let values):
          return .replace(field, normalizer.normalize(all: values, issues: &issues).map { $0.drafted(provenance) })
        case .add(let value): return normalizer.normalize(value, issues: &issues).map { .add($0.drafted(provenance)) }
        case .remove(let id): return .remove(id)
        case .removeText(let value):
          return normalizer.normalize(value, issues: &issues).map { .removeText($0.field, $0.text, parts: $0.parts) }
        case .invalidate(let id): return .invalidate(id)
        }
      }
    }
    try Self.refuse(issues)
    return (ProfilePatch(changes, side: input.side), issues)
  }

  private static func refuse(_ issues: [Issue]) throws {
    let flaws = issues.filter { $0.severity == .error }.map { InputFlaw(field: $0.field, message: $0.message) }
    if !flaws.isEmpty { throw AccountError.invalid(flaws) }
  }
}

extension ValueDraft {
  func drafted(_ provenance: Provenance) -> DraftValue {
    DraftValue(
      field: field, text: text, raw: raw, label: label, isPrimary: isPrimary, parts: parts, provenance: self.provenance ?? provenance)
  }
}

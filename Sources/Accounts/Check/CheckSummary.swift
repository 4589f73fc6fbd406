import Matching

/// The reasons of a match, sorted and in a sentence.
struct CheckSummary {
  let reasons: [CheckMatch.Reason]
  let against: [CheckMatch.Reason]

  init(_ explanation: PairExplanation) {
    let all = explanation.fields.filter { $0.level > 0 }.map { field in
      CheckMatch.Reason(
        field: field.name, ours: field.left, theirs: field.right, level: field.levelLabel, weight: field.weight + field.rarityWeight)
    }
    reasons = all.filter { $0.weight > 0 }.sorted { $0.weight > $1.weight }
    against = all.filter { $0.weight < 0 }.sorted { $0.weight < $1.weight }
  }

  /// Such as `Email same, family name same; but given name different.`
  var sentence: String {
    let speaking = reasons.prefix(3).map { "\($0.field) \($0.level)" }.joined(separator: ", ")
    let objecting = against.prefix(2).map { "\($0.field) \($0.level)" }.joined(separator: ", ")
    var sentence = speaking.isEmpty ? "nothing in common that tells" : speaking
    if !objecting.isEmpty { sentence += "; but \(objecting)" }
    return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
  }
}

import Profiles

/// What a value says, whoever says it: equal for values of which `saysTheSame` is true.
struct Statement: Hashable {
  var field: Field
  var text: String
  var parts: [String: String]

  init(_ value: Value) {
    field = value.field
    text = value.text
    parts = value.parts
  }

  init(_ draft: DraftValue) {
    field = draft.field
    text = draft.text
    parts = draft.parts
  }

  /// The values without those that say what an earlier one says.
  static func firsts(of values: [Value]) -> [Value] {
    if values.count < 2 { return values }
    var said: Set<Statement> = []
    return values.filter { said.insert(Statement($0)).inserted }
  }
}

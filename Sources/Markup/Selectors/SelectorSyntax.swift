/// The parts of a selector as they are written, names already in the spelling of the document's dialect.
struct ComplexSelector: Sendable, Hashable {
  /// At least one.
  var compounds: [CompoundSelector]
  /// One less than compounds.
  var combinators: [SelectorCombinator]
  var output = SelectorOutput.element
}

enum SelectorCombinator: UInt8, Sendable, Hashable { case descendant, child, next, subsequent }

/// What of a matching element is asked for.
enum SelectorOutput: Sendable, Hashable {
  case element
  /// The pieces of text directly inside: `::text`.
  case text
  /// An attribute: `::attr(name)`.
  case attribute(CName)
}

struct CompoundSelector: Sendable, Hashable {
  var type: CName?
  /// The namespace that is asked for: nil for any, "" for none.
  var namespaceURI: CName?
  var conditions: [SelectorCondition] = []
}

enum SelectorCondition: Sendable, Hashable {
  case id(CName)
  case hasClass(CName)
  case attribute(AttributeTest)
  case root, empty, scope
  case firstChild, lastChild
  case nth(NthFormula, NthKind)
  case matchesAny([ComplexSelector])
  case matchesNone([ComplexSelector])
  /// Each begins with `:scope`, which stands for the element itself.
  case has([ComplexSelector])
  case contains(CName)
}

enum NthKind: Sendable, Hashable { case child, lastChild, ofType, lastOfType }

/// `an+b`.
struct NthFormula: Sendable, Hashable {
  var a: Int
  var b: Int

  /// Whether some n >= 0 gives this position, counted from 1.
  func holds(at position: Int) -> Bool {
    let difference = position - b
    return a == 0 ? difference == 0 : difference % a == 0 && difference / a >= 0
  }
}

struct AttributeTest: Sendable, Hashable {
  enum Relation: Sendable, Hashable { case exists, equals, includes, dashMatch, prefix, suffix, substring }

  var name: CName
  /// nil for any, "" for none.
  var namespaceURI: CName?
  var relation: Relation
  var value: CName
  var ignoresCase: Bool
}

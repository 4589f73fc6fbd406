/// A selector list as rows of one machine: a row is a compound selector, and an element's state is the set of rows that it matches, one bit
/// each. A row can match only where the row before it did, at the place its combinator says.
struct SelectorProgram: Sendable {
  struct Row: Sendable {
    let type: CName?
    let namespaceURI: CName?
    let tests: [Test]
  }

  enum Test: Sendable {
    case condition(SelectorCondition)
    /// Some (or none) of these rows matched the same element.
    case rows(UInt64, isAny: Bool)
    case has([HasProgram])
  }

  /// A relative selector; its first row stands for the element itself.
  struct HasProgram: Sendable {
    let program: SelectorProgram
    /// Whether it begins by going over to siblings.
    let looksAtSiblings: Bool
  }

  private(set) var rows: [Row] = []
  /// Rows that begin a selector; the others by their combinator.
  private(set) var starts: UInt64 = 0
  private(set) var descendants: UInt64 = 0
  private(set) var children: UInt64 = 0
  private(set) var nexts: UInt64 = 0
  private(set) var subsequents: UInt64 = 0
  /// Rows of selectors inside `:is` and `:not`, which may look outside the place where the search began.
  private(set) var inner: UInt64 = 0
  /// The last rows of the list's selectors, by what they give.
  private(set) var elementEnds: UInt64 = 0
  private(set) var textEnds: UInt64 = 0
  private(set) var attributeEnds: [(row: UInt64, name: CName)] = []
  private(set) var countsChildren = false
  /// Whether positions among all siblings are asked for.
  private(set) var needsSiblingTable = false
  /// Whether an inner selector has combinators.
  private(set) var needsOutside = false

  var ends: UInt64 { attributeEnds.reduce(elementEnds | textEnds) { $0 | $1.row } }

  init(_ list: [ComplexSelector]) {
    for selector in list {
      let end = add(selector, isInner: false)
      switch selector.output {
      case .element: elementEnds |= end
      case .text: textEnds |= end
      case .attribute(let name): attributeEnds.append((end, name))
      }
    }
  }

  /// Adds what a selector needs inside first, so that its rows come before, then the selector. Gives the bit of its last row.
  private mutating func add(_ selector: ComplexSelector, isInner: Bool) -> UInt64 {
    let compiled = selector.compounds.map { compile($0) }
    var bit: UInt64 = 0
    for (index, row) in compiled.enumerated() {
      bit = 1 << UInt64(rows.count)
      rows.append(row)
      if isInner { inner |= bit }
      guard index > 0 else {
        starts |= bit
        continue
      }
      if isInner { needsOutside = true }
      switch selector.combinators[index - 1] {
      case .descendant: descendants |= bit
      case .child: children |= bit
      case .next: nexts |= bit
      case .subsequent: subsequents |= bit
      }
    }
    return bit
  }

  private mutating func compile(_ compound: CompoundSelector) -> Row {
    var tests: [Test] = []
    for condition in compound.conditions {
      switch condition {
      case .matchesAny(let list): tests.append(.rows(addAll(list), isAny: true))
      case .matchesNone(let list): tests.append(.rows(addAll(list), isAny: false))
      case .has(let list):
        tests.append(
          .has(
            list.map { HasProgram(program: SelectorProgram([$0]), looksAtSiblings: [.next, .subsequent].contains($0.combinators.first)) }))
      case .nth(_, .child):
        countsChildren = true
        tests.append(.condition(condition))
      case .nth:
        needsSiblingTable = true
        tests.append(.condition(condition))
      default: tests.append(.condition(condition))
      }
    }
    return Row(type: compound.type, namespaceURI: compound.namespaceURI, tests: tests)
  }

  private mutating func addAll(_ list: [ComplexSelector]) -> UInt64 {
    var ends: UInt64 = 0
    for selector in list { ends |= add(selector, isInner: true) }
    return ends
  }
}

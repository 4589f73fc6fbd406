/// What is still to be spent on one document.
struct Budget {
  let limits: StructuredDataLimits
  private(set) var items = 0
  private(set) var values = 0
  private(set) var bytes = 0
  private var steps = 0
  private(set) var completeness = StructuredDataCompleteness.complete

  init(_ limits: StructuredDataLimits) { self.limits = limits }

  mutating func cut(_ reason: StructuredDataCompleteness.Reason) { if completeness == .complete { completeness = .truncated(reason) } }

  /// Whether one more item may be made; counts it.
  mutating func takeItem(depth: Int) -> Bool {
    if depth > limits.depth {
      cut(.depth)
      return false
    }
    if items == limits.items {
      cut(.items)
      return false
    }
    items += 1
    return true
  }

  /// Whether one more value may be made; counts it.
  mutating func takeValue() -> Bool {
    if values == limits.values {
      cut(.values)
      return false
    }
    values += 1
    return true
  }

  /// Whether the collectors may go one step further: references can send them over the same elements again and again.
  mutating func takeStep() -> Bool {
    if steps == 16 * limits.elements {
      cut(.elements)
      return false
    }
    steps += 1
    return true
  }

  /// The text as far as the budget goes.
  mutating func taken(_ text: String) -> String {
    let count = text.utf8.count
    if count <= bytesForValue {
      bytes += count
      return text
    }
    cutValue()
    return ""
  }

  /// How many bytes the next value may have.
  var bytesForValue: Int { min(limits.valueInBytes, limits.bytes - bytes) }

  mutating func spend(_ count: Int) { bytes += count }

  /// Notes that a value was cut.
  mutating func cutValue() { cut(limits.bytes - bytes < limits.valueInBytes ? .bytes : .valueInBytes) }
}

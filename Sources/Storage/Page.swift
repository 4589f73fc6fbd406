/// A part of a list, and where the next part begins.
public struct Page<Element: Sendable, Cursor: Sendable>: Sendable {
  public var elements: [Element]
  /// What to pass as `after` or `before` for the next part; nil when this is the last.
  public var next: Cursor?

  public init(elements: [Element], next: Cursor?) {
    self.elements = elements
    self.next = next
  }
}

extension Page: Equatable where Element: Equatable, Cursor: Equatable {}

internal import CLibXML2

/// Where in the source something was found.
public struct SourcePosition: Sendable, Equatable {
  /// From 1; 0 where the parser did not say.
  public let line: Int
  /// Where the element's start tag ends, in bytes of the document as UTF-8.
  public let offset: Int
  public let path: ElementPath
}

extension SourcePosition {
  init(climbing element: Element) { self.init(line: element.line, offset: element.offset, path: ElementPath(climbing: element)) }
}

/// The way from the root element to an element, written as a CSS selector that matches it alone:
/// `html > body:nth-child(2) > div:nth-child(1)`.
public struct ElementPath: Sendable, Equatable, CustomStringConvertible {
  public let description: String

  /// `ordinals`: the root's own first.
  init(_ element: Element, ordinals: ArraySlice<UInt32>) {
    var steps: [String] = []
    var here: Element? = element
    for ordinal in ordinals.reversed() {
      guard let current = here else { break }
      steps.append(current.parent == nil ? current.name : "\(current.name):nth-child(\(ordinal))")
      here = current.parent
    }
    description = steps.reversed().joined(separator: " > ")
  }

  /// - Complexity: O(depth x siblings); for single elements.
  init(climbing element: Element) {
    var ordinals: [UInt32] = []
    var here: Element? = element
    while let current = here {
      var ordinal: UInt32 = 1
      var sibling = current.node.pointee.prev
      while let before = sibling {
        if before.pointee.type == XML_ELEMENT_NODE { ordinal += 1 }
        sibling = before.pointee.prev
      }
      ordinals.append(ordinal)
      here = current.parent
    }
    self.init(element, ordinals: ArraySlice(ordinals.reversed()))
  }
}

import CLibXML2
import Glibc

/// Walks over libxml2 trees without recursion.
enum TreeWalk {
  /// The node after this one in document order inside `top`, not entering its children where `skipsChildren`.
  static func next(after node: NodePointer, inside top: NodePointer, skipsChildren: Bool = false) -> NodePointer? {
    if !skipsChildren, node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children { return child }
    var current = node
    while current != top {
      if let sibling = current.pointee.next { return sibling }
      guard let parent = current.pointee.parent else { return nil }
      current = parent
    }
    return nil
  }

  /// Gives each piece of text inside, in order, until the visitor says false.
  static func texts(of top: NodePointer, _ visit: (UnsafeBufferPointer<UInt8>) -> Bool) {
    var node: NodePointer? = top
    while let current = node {
      if RawNode(current).isText, !visit(content(of: current)) { return }
      node = next(after: current, inside: top)
    }
  }

  /// The bytes of a text node.
  static func content(of text: NodePointer) -> UnsafeBufferPointer<UInt8> {
    guard let content = text.pointee.content else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: content, count: strlen(UnsafeRawPointer(content).assumingMemoryBound(to: CChar.self)))
  }
}

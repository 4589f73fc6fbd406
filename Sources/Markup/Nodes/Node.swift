import CLibXML2

/// An element, a piece of text or an attribute of a document, which it keeps alive. It belongs to the task that read the document.
public struct Node {
  public enum Kind: Sendable, Hashable { case element, text, attribute, comment, other }

  let tree: Tree
  let pointer: NodePointer

  public var kind: Kind {
    switch pointer.pointee.type {
    case XML_ELEMENT_NODE: .element
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text
    case XML_ATTRIBUTE_NODE: .attribute
    case XML_COMMENT_NODE: .comment
    default: .other
    }
  }

  /// The local name of an element or attribute, in lower case where the document is HTML; empty for others.
  public var name: String {
    switch kind {
    case .element, .attribute: String(xml: pointer.pointee.name)
    default: ""
    }
  }

  /// The namespace prefix as written, if any.
  public var prefix: String? { namespace.flatMap { $0.pointee.prefix.map(String.init(xml:)) } }

  public var namespaceURI: String? { namespace.flatMap { $0.pointee.href.map(String.init(xml:)) } }

  private var namespace: UnsafeMutablePointer<xmlNs>? {
    switch kind {
    case .element, .attribute: pointer.pointee.ns
    default: nil
    }
  }

  /// The element that this node is in, or nil at the root.
  public var parent: Node? {
    guard let parent = pointer.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
    return Node(tree: tree, pointer: parent)
  }

  /// Elements, texts and comments inside, in order.
  public var children: [Node] {
    guard kind == .element else { return [] }
    return chain(from: pointer.pointee.children).map { Node(tree: tree, pointer: $0) }
  }

  /// The elements directly inside, in order.
  public var childElements: [Node] {
    guard kind == .element else { return [] }
    return chain(from: pointer.pointee.children).filter { $0.pointee.type == XML_ELEMENT_NODE }.map { Node(tree: tree, pointer: $0) }
  }

  private func chain(from first: NodePointer?) -> some Sequence<NodePointer> {
    sequence(first: first, next: { $0?.pointee.next }).lazy.compactMap(\.self)
  }

  /// The attributes in order.
  public var attributes: [Node] {
    guard kind == .element, let first = pointer.pointee.properties else { return [] }
    return sequence(first: first, next: { $0.pointee.next }).map { Node(tree: tree, pointer: NodePointer(OpaquePointer($0))) }
  }

  /// The value of an attribute by its local name, whatever its namespace, or nil where there is none.
  public subscript(attribute: String) -> String? {
    guard kind == .element else { return nil }
    return attribute.withCString { name in
      name.withMemoryRebound(to: UInt8.self, capacity: 1) {
        RawNode(pointer).attribute($0).map { RawAttribute($0).string(limitInBytes: tree.limits.stringBytes) }
      }
    }
  }

  /// The line on which the element's start tag ends, from 1; of a text or attribute, that of its element.
  public var line: Int { RawNode(elementPointer).line }

  /// Where the element's start tag ends, in bytes from the start of the document as UTF-8; of a text or attribute, that of its element.
  public var offset: Int { RawNode(elementPointer).offset }

  private var elementPointer: NodePointer {
    kind == .element ? pointer : pointer.pointee.parent.map { $0.pointee.type == XML_ELEMENT_NODE ? $0 : pointer } ?? pointer
  }
}

extension Node: Equatable {
  /// Whether both are the same place of the same document.
  public static func == (a: Node, b: Node) -> Bool { a.pointer == b.pointer }
}

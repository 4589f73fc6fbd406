/// One record of a stream: an element as a small tree of its own, with the namespace declarations around it. Without comments.
public struct XMLRecord {
  let tree: Tree

  /// The record's element. Its `line` counts from the start of the stream; its `offset` is not kept.
  public var root: Node? { tree.root.map { Node(tree: tree, pointer: $0) } }
}

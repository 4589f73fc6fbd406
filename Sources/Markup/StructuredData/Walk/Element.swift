internal import CLibXML2
#if canImport(Glibc)
  internal import Glibc
#endif

/// One element of a tree. Whoever walks holds the tree alive; an element never outlives the walk.
struct Element: Equatable {
  let node: UnsafeMutablePointer<xmlNode>

  init(_ node: UnsafeMutablePointer<xmlNode>) { self.node = node }

  /// Nil for anything but an element.
  init?(_ node: UnsafeMutablePointer<xmlNode>?) {
    guard let node, node.pointee.type == XML_ELEMENT_NODE else { return nil }
    self.node = node
  }

  /// The local name as the parser holds it: lower case in HTML.
  var name: String { String(cString: node.pointee.name) }
  var line: Int { RawNode(node).line }
  /// Where the start tag ends, in bytes of the document as UTF-8.
  var offset: Int { RawNode(node).offset }
  var parent: Element? { Element(node.pointee.parent) }

  func isNamed(_ name: StaticString) -> Bool { Self.matches(node.pointee.name, name) }

  func isNamed(among names: [StaticString]) -> Bool { names.contains { isNamed($0) } }

  static func matches(_ text: UnsafePointer<xmlChar>?, _ name: StaticString) -> Bool {
    guard let text else { return false }
    // Both end with a zero byte.
    return strcmp(
      UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self),
      UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  // MARK: Attributes

  /// The bytes of an attribute with their zero; valid as long as the tree is.
  func rawValue(_ name: StaticString) -> UnsafePointer<xmlChar>? {
    var attribute = node.pointee.properties
    while let current = attribute {
      if Self.matches(current.pointee.name, name) { return Self.rawValue(of: current) }
      attribute = current.pointee.next
    }
    return nil
  }

  static func rawValue(of attribute: UnsafeMutablePointer<xmlAttr>) -> UnsafePointer<xmlChar> {
    if let text = attribute.pointee.children, let content = text.pointee.content { return UnsafePointer(content) }
    return emptyText
  }

  func has(_ name: StaticString) -> Bool { rawValue(name) != nil }

  func value(_ name: StaticString) -> String? { rawValue(name).map { String(cString: $0) } }

  /// More names than these in one attribute are not looked at.
  private static let tokenLimit = 400

  /// The parts of an attribute's value between white space; empty without the attribute.
  func tokens(_ name: StaticString) -> [String] {
    guard let raw = rawValue(name) else { return [] }
    return Self.tokens(raw)
  }

  static func tokens(_ raw: UnsafePointer<xmlChar>) -> [String] {
    var tokens: [String] = []
    var position = raw
    while position.pointee != 0, tokens.count < tokenLimit {
      while isSpace(position.pointee) { position += 1 }
      let start = position
      while position.pointee != 0, !isSpace(position.pointee) { position += 1 }
      if position > start { tokens.append(String(decoding: UnsafeBufferPointer(start: start, count: position - start), as: UTF8.self)) }
    }
    return tokens
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B }

  /// The nearest `lang` or `xml:lang` here or above; empty text where it was reset.
  var language: String? {
    var element: Element? = self
    while let current = element {
      if let language = current.value("lang") ?? current.value("xml:lang") { return language }
      element = current.parent
    }
    return nil
  }

  // MARK: Neighbours

  var firstElementChild: Element? { Self.element(from: node.pointee.children) }
  var nextElementSibling: Element? { Self.element(from: node.pointee.next) }

  private static func element(from start: UnsafeMutablePointer<xmlNode>?) -> Element? {
    var node = start
    while let current = node {
      if current.pointee.type == XML_ELEMENT_NODE { return Element(current) }
      node = current.pointee.next
    }
    return nil
  }

  /// The child elements in order.
  var children: [Element] {
    var children: [Element] = []
    var child = firstElementChild
    while let current = child {
      children.append(current)
      child = current.nextElementSibling
    }
    return children
  }

  /// The element that follows in document order inside `root`, with or without going into this one.
  func next(inside root: Element, enter: Bool = true) -> Element? {
    if enter, let child = firstElementChild { return child }
    var current = self
    while current != root {
      if let sibling = current.nextElementSibling { return sibling }
      guard let parent = current.parent else { return nil }
      current = parent
    }
    return nil
  }
}

/// One zero byte that lives as long as the process.
private nonisolated(unsafe) let emptyText: UnsafePointer<xmlChar> = {
  let text = UnsafeMutablePointer<xmlChar>.allocate(capacity: 1)
  text.initialize(to: 0)
  return UnsafePointer(text)
}()

import CLibXML2
import Glibc

/// What can be asked of a libxml2 element without making Strings. Valid only while its `Tree` lives.
struct RawNode {
  let pointer: NodePointer

  init(_ pointer: NodePointer) { self.pointer = pointer }

  var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }
  var isText: Bool { pointer.pointee.type == XML_TEXT_NODE || pointer.pointee.type == XML_CDATA_SECTION_NODE }

  /// The position that the parser noted; see shim.h.
  private var position: UInt { isElement ? UInt(bitPattern: pointer.pointee._private) : 0 }

  var line: Int {
    let noted = position
    return noted == 0 ? xmlGetLineNo(pointer) : Int(noted >> 36)
  }

  var offset: Int { Int(position & 0xF_FFFF_FFFF) }

  /// Whether the element's or attribute's local name is this, byte for byte.
  func isNamed(_ name: StaticString) -> Bool {
    guard let own = pointer.pointee.name else { return false }
    return strcmp(
      UnsafeRawPointer(own).assumingMemoryBound(to: CChar.self), UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  /// The attribute of this local name, whatever its namespace. Does not look at defaults of a DTD.
  func attribute(_ name: UnsafePointer<UInt8>) -> UnsafeMutablePointer<xmlAttr>? {
    guard isElement else { return nil }
    var next = pointer.pointee.properties
    while let attribute = next {
      if xmlStrEqual(attribute.pointee.name, name) != 0 { return attribute }
      next = attribute.pointee.next
    }
    return nil
  }

  func attribute(_ name: StaticString) -> UnsafeMutablePointer<xmlAttr>? { attribute(name.utf8Start) }
}

/// The value of a libxml2 attribute without making Strings. Valid only while its `Tree` lives.
struct RawAttribute {
  let pointer: UnsafeMutablePointer<xmlAttr>

  init(_ pointer: UnsafeMutablePointer<xmlAttr>) { self.pointer = pointer }

  /// The value's bytes: one text node, since no entity is ever left in a tree of ours.
  var bytes: UnsafeBufferPointer<UInt8> {
    guard let text = pointer.pointee.children, let content = text.pointee.content else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: content, count: strlen(UnsafeRawPointer(content).assumingMemoryBound(to: CChar.self)))
  }

  func string(limitInBytes limit: Int) -> String { String(decoding: UnsafeBufferPointer(rebasing: bytes.prefix(limit)), as: UTF8.self) }
}

extension String {
  /// The text of a string of libxml2, which ends with NUL.
  init(xml pointer: UnsafePointer<UInt8>) {
    self.init(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
  }
}

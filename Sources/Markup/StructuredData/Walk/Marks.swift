internal import CLibXML2

/// Not the element of a set.
private typealias TreeElement = Element

/// What an element's attributes say about it, as bits.
struct Marks: OptionSet {
  let rawValue: UInt32

  static let itemscope = Marks(rawValue: 1 << 0)
  static let itemprop = Marks(rawValue: 1 << 1)
  static let itemref = Marks(rawValue: 1 << 2)
  static let property = Marks(rawValue: 1 << 3)
  static let typeof = Marks(rawValue: 1 << 4)
  /// `rel` or `rev`.
  static let rel = Marks(rawValue: 1 << 5)
  /// `about`, `resource`, `vocab`, `prefix`, `inlist`.
  static let rdfaContext = Marks(rawValue: 1 << 6)
  /// `href` or `src`.
  static let link = Marks(rawValue: 1 << 7)
  static let language = Marks(rawValue: 1 << 8)
  static let id = Marks(rawValue: 1 << 9)
  /// A class that begins an item of microformats 2.
  static let root = Marks(rawValue: 1 << 10)
  /// A class that begins an item of the older microformats.
  static let oldRoot = Marks(rawValue: 1 << 11)
  static let classed = Marks(rawValue: 1 << 12)
  /// A `script` of type `application/ld+json`.
  static let script = Marks(rawValue: 1 << 13)
  /// A `meta` with `content`.
  static let meta = Marks(rawValue: 1 << 14)
  /// A namespace declaration that serves as prefix.
  static let namespace = Marks(rawValue: 1 << 15)

  static let microdata: Marks = [.itemscope, .itemprop]
  static let rdfaStatement: Marks = [.property, .typeof, .rel]
  static let rdfa: Marks = [.property, .typeof, .rel, .rdfaContext, .link, .language, .namespace]
  static let item: Marks = [.itemscope, .typeof, .root, .oldRoot, .script]

  /// The mark that a name of an attribute stands for.
  @inline(__always) init(attribute name: UnsafePointer<xmlChar>) {
    switch name[0] {
    case UInt8(ascii: "i"): self = Self.afterI(name)
    case UInt8(ascii: "p"):
      if TreeElement.matches(name, "property") {
        self = .property
      } else if TreeElement.matches(name, "prefix") {
        self = .rdfaContext
      } else {
        self = []
      }
    case UInt8(ascii: "t"): self = TreeElement.matches(name, "typeof") ? .typeof : []
    case UInt8(ascii: "r"):
      if name[1] != UInt8(ascii: "e") {
        self = []
      } else if TreeElement.matches(name, "rel") || TreeElement.matches(name, "rev") {
        self = .rel
      } else {
        self = TreeElement.matches(name, "resource") ? .rdfaContext : []
      }
    case UInt8(ascii: "a"): self = TreeElement.matches(name, "about") ? .rdfaContext : []
    case UInt8(ascii: "v"): self = TreeElement.matches(name, "vocab") ? .rdfaContext : []
    case UInt8(ascii: "h"): self = TreeElement.matches(name, "href") ? .link : []
    case UInt8(ascii: "s"): self = TreeElement.matches(name, "src") ? .link : []
    case UInt8(ascii: "l"): self = TreeElement.matches(name, "lang") ? .language : []
    case UInt8(ascii: "c"): self = TreeElement.matches(name, "class") ? .classed : []
    case UInt8(ascii: "x"): self = Self.afterX(name)
    default: self = []
    }
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private static func afterI(_ name: UnsafePointer<xmlChar>) -> Marks {
    if TreeElement.matches(name, "id") { return .id }
    if TreeElement.matches(name, "itemprop") || TreeElement.matches(name, "itemprop-reverse") { return .itemprop }
    if TreeElement.matches(name, "itemscope") { return .itemscope }
    if TreeElement.matches(name, "itemref") { return .itemref }
    return TreeElement.matches(name, "inlist") ? .rdfaContext : []
  }

  private static func afterX(_ name: UnsafePointer<xmlChar>) -> Marks {
    if TreeElement.matches(name, "xml:lang") { return .language }
    guard name[1] == UInt8(ascii: "m"), name[2] == UInt8(ascii: "l"), name[3] == UInt8(ascii: "n"), name[4] == UInt8(ascii: "s") else {
      return []
    }
    return name[5] == UInt8(ascii: ":") ? .namespace : []
  }
}

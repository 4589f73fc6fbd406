internal import Notation

/// What the names in a JSON-LD text mean.
///
/// Source: JSON-LD 1.1 Processing Algorithms and API (W3C Recommendation, 16 July 2020), section 4.
struct JSONLDContext {
  struct Container: OptionSet {
    let rawValue: UInt8
    static let list = Container(rawValue: 1)
    static let set = Container(rawValue: 2)
    static let language = Container(rawValue: 4)
    static let index = Container(rawValue: 8)
    static let id = Container(rawValue: 16)
    static let type = Container(rawValue: 32)
    static let graph = Container(rawValue: 64)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init?(name: String) {
      switch name {
      case "@list": self = .list
      case "@set": self = .set
      case "@language": self = .language
      case "@index": self = .index
      case "@id": self = .id
      case "@type": self = .type
      case "@graph": self = .graph
      default: return nil
      }
    }
  }

  /// `@language` of a term: none said, reset, or set.
  enum Language: Equatable { case inherited, none, tag(String) }

  struct Term {
    var iri: String
    var type: String?
    var container: Container = []
    var language: Language = .inherited
    var isReverse = false
    var context: JSONValue?
    var isPrefix = false
  }

  /// What is done about contexts that lie elsewhere: nothing is ever loaded.
  enum RemoteRule {
    /// Refused, as the standard has it.
    case refused
    /// schema.org is known by name; names of other contexts are taken to lie under the context's own address.
    case byName
  }

  var base: DocumentBase?
  var vocabulary: String?
  var language: String?
  /// Nil for a term that was made to mean nothing.
  private(set) var terms: [String: Term?] = [:]
  let remoteRule: RemoteRule
  /// Whether the known terms of schema.org hold, which say which values are addresses.
  private(set) var isSchemaOrg = false

  init(base: DocumentBase?, remoteRule: RemoteRule, vocabulary: String? = nil) {
    self.base = base
    self.remoteRule = remoteRule
    self.vocabulary = vocabulary
    isSchemaOrg = vocabulary == SchemaOrg.namespace
  }

  static let keywords: Set<String> = [
    "@base", "@container", "@context", "@default", "@direction", "@embed", "@explicit", "@graph", "@id", "@import", "@included", "@index",
    "@json", "@language", "@list", "@nest", "@none", "@omitDefault", "@prefix", "@propagate", "@protected", "@requireAll", "@reverse",
    "@set", "@type", "@value", "@version", "@vocab",
  ]

  var hasTerms: Bool { !terms.isEmpty }

  func term(_ name: String) -> Term? {
    if !terms.isEmpty, let known = terms[name] { return known }
    guard isSchemaOrg, SchemaOrg.linkProperties.contains(name) else { return nil }
    return Term(iri: SchemaOrg.namespace + name, type: "@id")
  }

  // MARK: Reading a context

  /// - Parameter depth: of contexts in contexts.
  mutating func read(_ local: JSONValue, depth: Int = 0) throws(JSONLDError) {
    if depth > 32 { throw .tooDeep }
    switch local {
    case .null: self = JSONLDContext(base: base, remoteRule: remoteRule)
    case .string(let address): try read(address: address)
    case .array(let locals): for local in locals { try read(local, depth: depth + 1) }
    case .object(let object): try read(object, depth: depth)
    default: throw .invalidLocalContext
    }
  }

  private mutating func read(address: String) throws(JSONLDError) {
    guard remoteRule == .byName else { throw .loadingRemoteContextFailed }
    if SchemaOrg.isContext(address) {
      vocabulary = SchemaOrg.namespace
      isSchemaOrg = true
    } else {
      let address = Whitespace.trimmed(address)
      vocabulary = address.hasSuffix("/") || address.hasSuffix("#") ? address : address + "#"
      isSchemaOrg = false
    }
  }

  private mutating func read(_ object: JSONObject, depth: Int) throws(JSONLDError) {
    if let imported = object["@import"]?.string { try read(address: imported) }
    if let value = object["@base"] {
      switch value {
      case .null: base = nil
      case .string(let text): base = base?.changed(by: text) ?? DocumentBase(document: nil, href: text)
      default: throw .invalidBaseIRI
      }
    }
    if let value = object["@vocab"] {
      switch value {
      case .null: vocabulary = nil
      case .string(let text):
        vocabulary = text.isEmpty ? base?.text : iri(text, vocabulary: true, relative: true) ?? text
        if let vocabulary, SchemaOrg.isContext(vocabulary) { self.vocabulary = SchemaOrg.namespace }
        isSchemaOrg = vocabulary == SchemaOrg.namespace && remoteRule == .byName
      default: throw .invalidVocabMapping
      }
    }
    if let value = object["@language"] {
      switch value {
      case .null: language = nil
      case .string(let text): language = text.lowercased()
      default: throw .invalidDefaultLanguage
      }
    }
    var definer = Definer(object: object)
    for member in object.members where !Self.isSetting(member.name) { try define(member.name, &definer) }
  }

  private static func isSetting(_ name: String) -> Bool {
    switch name {
    case "@base", "@direction", "@import", "@language", "@propagate", "@protected", "@version", "@vocab": true
    default: false
    }
  }

  /// The terms of one context while they are defined; nil: begun, not done.
  private struct Definer {
    let object: JSONObject
    var isDone: [String: Bool] = [:]
    var depth = 0
  }

  private mutating func define(_ name: String, _ definer: inout Definer) throws(JSONLDError) {
    if let isDone = definer.isDone[name] {
      if isDone { return }
      throw .cyclicIRIMapping
    }
    if name.isEmpty { throw .invalidTermDefinition }
    if Self.keywords.contains(name), name != "@type" { throw .keywordRedefinition }
    if Self.looksLikeKeyword(name), name != "@type" { return }
    if definer.depth > 64 { throw .tooDeep }
    definer.isDone[name] = false
    definer.depth += 1
    defer {
      definer.isDone[name] = true
      definer.depth -= 1
    }
    let value = definer.object[name] ?? .null
    terms[name] = nil
    switch value {
    case .null: terms[name] = .some(nil)
    case .string(let text): terms[name] = .some(try term(name, id: text, isSimple: true, &definer))
    case .object(let definition): try define(name, definition, &definer)
    default: throw .invalidTermDefinition
    }
  }

  private mutating func term(_ name: String, id: String, isSimple: Bool, _ definer: inout Definer) throws(JSONLDError) -> Term? {
    guard id != name else { return try ownTerm(name, &definer) }
    if !Self.keywords.contains(id), Self.looksLikeKeyword(id) { return nil }
    guard let address = try iri(id, &definer) else { throw .invalidIRIMapping }
    if address == "@context" { throw .invalidIRIMapping }
    var term = Term(iri: address)
    if isSimple, !name.utf8.contains(UInt8(ascii: ":")), !name.utf8.contains(UInt8(ascii: "/")), let last = address.utf8.last {
      term.isPrefix = ":/?#[]@".utf8.contains(last) || address.hasPrefix("_:")
    }
    return term
  }

  /// A term that says nothing of its address.
  private mutating func ownTerm(_ name: String, _ definer: inout Definer) throws(JSONLDError) -> Term? {
    if name == "@type" { return Term(iri: "@type") }
    if let colon = name.dropFirst().firstIndex(of: ":") {
      let prefix = String(name[..<colon])
      if definer.object[prefix] != nil { try define(prefix, &definer) }
      if let known = terms[prefix] ?? nil { return Term(iri: known.iri + name[name.index(after: colon)...]) }
      return Term(iri: name)
    }
    if name.utf8.contains(UInt8(ascii: "/")), let address = iri(name, vocabulary: true, relative: true) { return Term(iri: address) }
    guard let vocabulary else { throw .invalidIRIMapping }
    return Term(iri: vocabulary + name)
  }

  private mutating func define(_ name: String, _ definition: JSONObject, _ definer: inout Definer) throws(JSONLDError) {
    var defined: Term?
    if let reverse = definition["@reverse"] {
      guard definition["@id"] == nil, let text = reverse.string else { throw .invalidReverseProperty }
      defined = try term(name, id: text, isSimple: false, &definer)
      defined?.isReverse = true
    } else if let id = definition["@id"] {
      switch id {
      case .null:
        terms[name] = .some(nil)
        return
      case .string(let text): defined = try term(name, id: text, isSimple: false, &definer)
      default: throw .invalidIRIMapping
      }
    } else {
      defined = try ownTerm(name, &definer)
    }
    guard var term = defined else { return }
    if let type = definition["@type"] {
      guard let text = type.string else { throw .invalidTypeMapping }
      guard let address = try iri(text, &definer) else { throw .invalidTypeMapping }
      term.type = address
    }
    if let container = definition["@container"] { term.container = try Self.container(container) }
    switch definition["@language"] {
    case nil: break
    case .null?: term.language = .none
    case .string(let tag)?: term.language = .tag(tag.lowercased())
    default: throw .invalidLanguageMapping
    }
    if case .bool(let isPrefix)? = definition["@prefix"] { term.isPrefix = isPrefix }
    term.context = definition["@context"]
    terms[name] = term
  }

  private static func container(_ value: JSONValue) throws(JSONLDError) -> Container {
    var container: Container = []
    for name in value.array ?? [value] {
      if case .null = name { continue }
      guard let text = name.string, let part = Container(name: text) else { throw .invalidContainerMapping }
      container.formUnion(part)
    }
    return container
  }

  static func looksLikeKeyword(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "@"), text.utf8.count > 1 else { return false }
    return text.utf8.dropFirst().allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
  }

  // MARK: Addresses

  /// An address inside a context, whose terms are defined as they are needed.
  private mutating func iri(_ text: String, _ definer: inout Definer) throws(JSONLDError) -> String? {
    if Self.keywords.contains(text) { return text }
    if definer.object[text] != nil, definer.isDone[text] != true { try define(text, &definer) }
    if let colon = text.dropFirst().firstIndex(of: ":") {
      let prefix = String(text[..<colon])
      if definer.object[prefix] != nil, definer.isDone[prefix] != true { try define(prefix, &definer) }
    }
    return iri(text, vocabulary: true)
  }

  /// The address that a name stands for; nil for one that means nothing.
  ///
  /// - Parameter vocabulary: whether terms and `@vocab` count. - Parameter relative: whether it may be resolved against the base.
  func iri(_ text: String, vocabulary usesVocabulary: Bool = false, relative: Bool = false) -> String? {
    if text.utf8.first == UInt8(ascii: "@") {
      if Self.keywords.contains(text) { return text }
      if Self.looksLikeKeyword(text) { return nil }
    }
    if !terms.isEmpty, let known = terms[text] {
      if usesVocabulary { return known?.iri }
      if let iri = known?.iri, Self.keywords.contains(iri) { return iri }
    }
    if let colon = text.utf8.dropFirst().firstIndex(of: UInt8(ascii: ":")) {
      let prefix = String(text[..<colon])
      let name = text[text.utf8.index(after: colon)...]
      if prefix == "_" || name.hasPrefix("//") { return text }
      if let term = terms[prefix] ?? nil, term.isPrefix { return term.iri + name }
      if remoteRule == .byName, terms[prefix] == nil, prefix == "schema" { return SchemaOrg.namespace + name }
      if MicrodataRDF.isAbsolute(text) { return text }
    }
    if usesVocabulary, let vocabulary { return vocabulary + text }
    if relative { return base?.resolve(text) ?? text }
    return text
  }
}

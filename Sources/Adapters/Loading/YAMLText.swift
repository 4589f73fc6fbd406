import Yams

/// Reads the YAML that adapters are written in: mappings with text as keys, lists and scalars. Anchors, aliases, tags, merge keys and a
/// second document are refused, as are files beyond the limits.
enum YAMLText {
  static let sizeLimit = 256 << 10
  static let depthLimit = 32
  /// Aliases that the parser may meet before the file is refused for having any.
  private static let aliasLimit = 16

  /// The root; nil where the text is no YAML or empty, which a flaw says.
  static func read(_ bytes: [UInt8], flaws: FlawCollector) -> ConfigNode? {
    func refuse(_ message: String, _ mark: SourceMark = SourceMark()) -> ConfigNode? {
      flaws.add(message, at: mark, path: "")
      return nil
    }
    guard bytes.count <= sizeLimit else { return refuse("the file is larger than \(sizeLimit >> 10) KiB") }
    guard let text = String(validating: bytes, as: UTF8.self) else { return refuse("the file is not UTF-8") }
    if let mark = PreScan.excess(in: bytes, aliases: aliasLimit, depth: depthLimit * 2) {
      return refuse("too many aliases, or nested too deeply", mark)
    }
    do {
      // Anchors are weak in the nodes: the parser must outlive their reading.
      let parser = try Parser(yaml: text, encoding: .utf8)
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else { return refuse("the file is empty") }
        return convert(root, depth: 0, path: "", flaws)
      }
    } catch let error as YamlError {
      let (message, mark) = describe(error)
      return refuse(message, mark)
    } catch {
      return refuse("the file is no YAML")
    }
  }

  private static func convert(_ node: Node, depth: Int, path: String, _ flaws: FlawCollector) -> ConfigNode? {
    let mark = node.mark.map { SourceMark(line: $0.line, column: $0.column) } ?? SourceMark()
    func refuse(_ message: String) -> ConfigNode? {
      flaws.add(message, at: mark, path: path)
      return nil
    }
    if node.anchor != nil { return refuse("anchors and aliases are no part of an adapter; write the text out") }
    guard depth < depthLimit else { return refuse("nested deeper than \(depthLimit) levels") }
    switch node {
    case .scalar(let scalar):
      let tag = scalar.tag.rawValue
      guard tag.isEmpty || tag == "!" || tag.hasPrefix("tag:yaml.org,2002:") else { return refuse("tags are no part of an adapter") }
      return .scalar(ConfigScalar(text: scalar.string, isPlain: scalar.style == .plain || scalar.style == .any, mark: mark))
    case .sequence(let sequence):
      var elements: [ConfigNode] = []
      for (index, element) in sequence.enumerated() {
        if let element = convert(element, depth: depth + 1, path: "\(path)[\(index)]", flaws) { elements.append(element) }
      }
      return .list(elements, mark)
    case .mapping(let mapping):
      var members: [ConfigMember] = []
      for (key, value) in mapping {
        guard case .scalar(let scalar) = key, key.anchor == nil, scalar.string != "<<" else {
          flaws.add("a key must be plain text", at: mark, path: path)
          continue
        }
        let keyMark = scalar.mark.map { SourceMark(line: $0.line, column: $0.column) } ?? mark
        let name = scalar.string
        if let value = convert(value, depth: depth + 1, path: path.isEmpty ? name : "\(path).\(name)", flaws) {
          members.append(ConfigMember(name: name, mark: keyMark, value: value))
        }
      }
      return .map(members, mark)
    case .alias: return refuse("anchors and aliases are no part of an adapter; write the text out")
    }
  }

  private static func describe(_ error: YamlError) -> (String, SourceMark) {
    func place(_ mark: Mark) -> SourceMark { SourceMark(line: max(1, mark.line), column: max(1, mark.column)) }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return (context.map { "\($0.text): \(problem)" } ?? problem, place(mark))
    case .duplicatedKeysInMapping(let duplicates, let context):
      return ("the key \(duplicates.map { "'\($0.prefix(64))'" }.joined(separator: ", ")) occurs twice in one mapping", place(context.mark))
    case .reader(let problem, _, _, _): return (problem, SourceMark())
    default: return ("the file is no YAML", SourceMark())
    }
  }
}

/// Looks over YAML before it is parsed, since the parser recurses and compares keys whole: what could make that costly is refused here.
private enum PreScan {
  /// Where the text has more alias-like words than allowed, or opens more brackets in one line, or is indented further, than depth allows.
  static func excess(in bytes: [UInt8], aliases: Int, depth: Int) -> SourceMark? {
    var line = 1
    var lineStart = 0
    var found = 0
    var open = 0
    var dashes = 0
    var isIndent = true
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A:
        line += 1
        lineStart = index + 1
        dashes = 0
        isIndent = true
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
      case UInt8(ascii: "*") where isAlias(bytes, at: index): found += 1
      // `- - - -` and `? ? ?` nest in one line.
      case UInt8(ascii: "-") where isIndent, UInt8(ascii: "?") where isIndent: dashes += 1
      case 0x20: continue
      default: break
      }
      if byte != UInt8(ascii: "-"), byte != UInt8(ascii: "?") { isIndent = false }
      if found > aliases || open > depth || dashes > depth { return SourceMark(line: line, column: index - lineStart + 1) }
    }
    return nil
  }

  private static func isAlias(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    guard next &- 48 < 10 || (next | 0x20) &- 97 < 26 || next == 0x5F || next == 0x2D else { return false }
    return index == 0 || " \t\n\r[{,:-?".utf8.contains(bytes[index - 1])
  }
}

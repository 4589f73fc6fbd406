import Notation

/// Reads the members of one mapping by name; whatever is not asked for by the end is refused, with a suggestion.
final class ConfigReader {
  let path: String
  let mark: SourceMark
  let flaws: FlawCollector
  private let members: [ConfigMember]
  private var asked: [String] = []

  /// A reader of nothing where the node is no mapping, which a flaw says.
  init(_ node: ConfigNode, path: String, flaws: FlawCollector) {
    self.path = path
    self.flaws = flaws
    mark = node.mark
    if case .map(let members, _) = node {
      self.members = members
    } else {
      members = []
      flaws.add("expected a mapping, found \(node.kindName)", at: mark, path: path)
    }
  }

  var names: [String] { members.map(\.name) }

  func path(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  func refuse(_ message: String, _ name: String? = nil) {
    let place = name.flatMap { name in members.first { $0.name == name }?.value.mark } ?? mark
    flaws.add(message, at: place, path: name.map(path) ?? path)
  }

  /// Nil for a member that is absent or empty.
  func node(_ name: String) -> ConfigNode? {
    if !asked.contains(name) { asked.append(name) }
    guard let value = members.first(where: { $0.name == name })?.value else { return nil }
    if case .scalar(let scalar) = value, scalar.isNull { return nil }
    return value
  }

  /// All members, for mappings whose keys are data.
  func all() -> [ConfigMember] {
    asked = members.map(\.name)
    return members
  }

  func has(_ name: String) -> Bool { node(name) != nil }

  /// The reader of a member that is a mapping; nil where it is absent.
  func reader(_ name: String) -> ConfigReader? { node(name).map { ConfigReader($0, path: path(name), flaws: flaws) } }

  /// The elements of a list, or the one value that stands instead of it; empty for an absent member.
  func elements(_ name: String) -> [(node: ConfigNode, path: String)] {
    guard let node = node(name) else { return [] }
    guard case .list(let elements, _) = node else { return [(node, path(name))] }
    return elements.enumerated().map { ($1, "\(path(name))[\($0)]") }
  }

  /// Refuses what nobody asked for.
  func finish(hints: [String: String] = [:]) {
    for member in members where !asked.contains(member.name) {
      var message = "there is no such key here"
      if let hint = hints[member.name] ?? Suggestion.nearest(to: member.name, among: asked).map({ "did you mean '\($0)'?" }) {
        message += "; \(hint)"
      } else {
        message += "; known are \(asked.sorted().joined(separator: ", "))"
      }
      flaws.add(message, at: member.mark, path: path(member.name))
    }
  }

  // MARK: Scalars

  func scalar(_ name: String) -> ConfigScalar? {
    guard let node = node(name) else { return nil }
    if case .scalar(let scalar) = node { return scalar }
    refuse("expected text, found \(node.kindName)", name)
    return nil
  }

  func text(_ name: String, limit: Int = 4_096) -> String? {
    guard let scalar = scalar(name) else { return nil }
    guard scalar.text.utf8.count <= limit else {
      refuse("longer than \(limit) bytes", name)
      return nil
    }
    return scalar.text
  }

  /// A member that must be there; empty where it is not, which a flaw says.
  func required(_ name: String, limit: Int = 4_096) -> String {
    let isThere = has(name)
    if let text = text(name, limit: limit) { return text }
    if !isThere { refuse("the key '\(name)' is missing") }
    return ""
  }

  func texts(_ name: String) -> [String] {
    elements(name).compactMap { node, path in
      if case .scalar(let scalar) = node { return scalar.text }
      flaws.add("expected text, found \(node.kindName)", at: node.mark, path: path)
      return nil
    }
  }

  func choice<C: RawRepresentable & CaseIterable>(_ name: String, _ type: C.Type = C.self) -> C? where C.RawValue == String {
    guard let text = text(name) else { return nil }
    if let choice = C(rawValue: text) { return choice }
    let known = C.allCases.map(\.rawValue)
    let hint = Suggestion.nearest(to: text, among: known).map { "did you mean '\($0)'?" } ?? "known are \(known.joined(separator: ", "))"
    refuse("'\(text.prefix(64))' is not known here; \(hint)", name)
    return nil
  }

  func value<Value>(_ name: String, expected: String, _ read: (String) -> Value?) -> Value? {
    guard let text = text(name) else { return nil }
    if let value = read(text) { return value }
    refuse("expected \(expected), found '\(text.prefix(64))'", name)
    return nil
  }

  func bool(_ name: String) -> Bool? { value(name, expected: "true or false") { $0 == "true" ? true : $0 == "false" ? false : nil } }

  func integer(_ name: String, in range: ClosedRange<Int>) -> Int? {
    value(name, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)") {
      Int($0).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  func fraction(_ name: String) -> Double? {
    value(name, expected: "a number from 0 to 1") { Double($0).flatMap { (0...1).contains($0) ? $0 : nil } }
  }

  func duration(_ name: String) -> Duration? { value(name, expected: "a time such as 5s, 30m, 12h or 180d", Quantity.duration) }

  func bytes(_ name: String, max: Int) -> Int? {
    value(name, expected: "a size such as 64KiB or 4MiB, at most \(max >> 20) MiB") { Quantity.bytes($0).flatMap { $0 <= max ? $0 : nil } }
  }
}

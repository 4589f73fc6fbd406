import Notation

/// Reads lists of transforms: `[trim, {strip_prefix: "tel:"}, {phone: {region: GB}}]`.
enum TransformReader {
  static let limit = 32

  static func read(_ reader: ConfigReader, _ name: String = "transform") -> [Transform] {
    let elements = reader.elements(name)
    if elements.count > limit { reader.refuse("more than \(limit) transforms", name) }
    return elements.prefix(limit).compactMap { read($0.node, path: $0.path, reader.flaws) }
  }

  private static func read(_ node: ConfigNode, path: String, _ flaws: FlawCollector) -> Transform? {
    func refuse(_ message: String, _ mark: SourceMark) -> Transform? {
      flaws.add(message, at: mark, path: path)
      return nil
    }
    let name: String
    var argument: ConfigNode?
    switch node {
    case .scalar(let scalar): name = scalar.text
    case .map(let members, _) where members.count == 1:
      name = members[0].name
      if case .scalar(let scalar) = members[0].value, scalar.isNull { break }
      argument = members[0].value
    default: return refuse("a transform is a name, or one name with its argument", node.mark)
    }
    guard let kind = TransformCatalogue.all[name] else {
      let hint = Suggestion.nearest(to: name, among: TransformCatalogue.all.keys.sorted())
      return refuse("there is no transform '\(name.prefix(64))'" + (hint.map { "; did you mean '\($0)'?" } ?? ""), node.mark)
    }
    let place = "\(path).\(name)"
    switch (kind, argument) {
    case (.none(let transform), nil), (.optionalMapping(let transform, _), nil): return transform
    case (.none, .some(let argument)): return refuse("the transform '\(name)' takes nothing", argument.mark)
    case (_, nil): return refuse("the transform '\(name)' needs an argument", node.mark)
    case (.text(let make), .scalar(let scalar)?): return make(scalar.text)
    case (.count(let range, let make), .scalar(let scalar)?):
      if let number = Int(scalar.text), range.contains(number) { return make(number) }
      return refuse("the transform '\(name)' takes a number from \(range.lowerBound) to \(range.upperBound)", scalar.mark)
    case (.pattern(let make), .scalar(let scalar)?), (.patternOrMapping(let make, _), .scalar(let scalar)?):
      return PatternText.compile(scalar, path: place, flaws).map(make)
    case (.mapping(let read), .map?), (.optionalMapping(_, let read), .map?), (.patternOrMapping(_, let read), .map?):
      let reader = ConfigReader(argument!, path: place, flaws: flaws)
      let transform = read(reader)
      reader.finish()
      return transform
    case (_, .some(let argument)): return refuse("the transform '\(name)' cannot take \(argument.kindName)", argument.mark)
    }
  }
}

/// Patterns as adapters write them.
enum PatternText {
  static func compile(_ scalar: ConfigScalar, path: String, _ flaws: FlawCollector) -> Pattern? {
    do throws(PatternError) { return try Pattern(scalar.text) } catch {
      flaws.add("\(error.message) (at character \(error.column) of the pattern)", at: scalar.mark, path: path)
      return nil
    }
  }
}

extension ConfigReader {
  func pattern(_ name: String) -> Pattern? {
    guard has(name) else {
      refuse("the key '\(name)' is missing")
      return nil
    }
    return scalar(name).flatMap { PatternText.compile($0, path: path(name), flaws) }
  }
}

import Notation

/// The transforms by the names that an adapter calls them, with what each takes: the whole list, and there are no others.
enum TransformCatalogue {
  /// What stands behind the colon of a transform.
  enum Argument: Sendable {
    case none(Transform)
    case text(@Sendable (String) -> Transform)
    case count(ClosedRange<Int>, @Sendable (Int) -> Transform)
    case pattern(@Sendable (Pattern) -> Transform)
    case patternOrMapping(@Sendable (Pattern) -> Transform, @Sendable (ConfigReader) -> Transform?)
    /// A mapping that is read by its own rules.
    case mapping(@Sendable (ConfigReader) -> Transform?)
    /// A mapping, or nothing at all.
    case optionalMapping(Transform, @Sendable (ConfigReader) -> Transform?)
  }

  static let all: [String: Argument] = text.merging(typed) { a, _ in a }

  /// Steps on text as text.
  private static let text: [String: Argument] = [
    "trim": .none(.each(.trim)), "collapse": .none(.each(.collapse)), "nfc": .none(.each(.composed)), "lower": .none(.each(.lower)),
    "upper": .none(.each(.upper)), "title_case": .none(.each(.titleCase)),
    "strip_prefix": .text { .each(.stripPrefix($0)) }, "strip_suffix": .text { .each(.stripSuffix($0)) },
    "prepend": .text { .each(.prepend($0)) }, "append": .text { .each(.append($0)) },
    "before": .text { .each(.before($0)) }, "after": .text { .each(.after($0)) },
    "replace": .mapping(replace), "remove": .pattern { .each(.remove($0)) },
    "match": .patternOrMapping({ .each(.match($0, group: min(1, groups($0)))) }, match), "keep_if": .pattern { .each(.keepIf($0)) },
    "drop_if": .pattern { .each(.dropIf($0)) },
    "split": .text { .each(.split($0)) }, "split_lines": .none(.each(.splitLines)), "join": .text { .whole(.join($0)) },
    "first": .none(.whole(.first)), "last": .none(.whole(.last)), "take": .count(1...1_000) { .whole(.take($0)) },
    "skip": .count(1...1_000) { .whole(.skip($0)) }, "unique": .none(.whole(.unique)), "default": .text { .whole(.fallback($0)) },
    "map": .mapping(map), "digits": .none(.each(.digits)), "pad_left": .mapping(padLeft),
    "truncate": .count(1...65_536) { .each(.truncate($0)) },
    "strip_tags": .none(.each(.stripTags)), "decode_entities": .none(.each(.decodeEntities)),
    "decode_percent": .none(.each(.decodePercent)),
  ]

  /// Steps that know what the text means.
  private static let typed: [String: Argument] = [
    "date": .optionalMapping(.each(.date(.dayFirst))) { reader in
      let order = reader.choice("order", ValueStep.DateReading.self)
      return .each(.date(order ?? .dayFirst))
    },
    "unix_time": .optionalMapping(.each(.unixTime(inMilliseconds: false))) { reader in
      .each(.unixTime(inMilliseconds: reader.bool("milliseconds") ?? false))
    },
    "year": .none(.each(.year)),
    "phone": .optionalMapping(.each(.telephone(region: nil))) { .each(.telephone(region: region($0))) },
    "email": .none(.each(.email)), "url": .none(.each(.url)), "domain": .none(.each(.domain)), "country": .none(.each(.country)),
    "postcode": .none(.each(.postcode)),
    "identifier": .mapping { reader in .each(.identifier(scheme: reader.required("scheme", limit: 60))) },
    "language": .none(.each(.language)), "head_count": .none(.each(.headCount)), "number": .none(.each(.number)),
    "name": .mapping { reader in
      if !reader.has("part") { reader.refuse("the key 'part' is missing") }
      return reader.choice("part", ValueStep.NamePart.self).map { .each(.namePart($0)) }
    },
    "company_name": .none(.each(.companyName)), "social_profile": .none(.each(.socialProfile)), "sha256": .none(.each(.sha256)),
  ]

  @Sendable private static func replace(_ reader: ConfigReader) -> Transform? {
    let with = reader.text("with") ?? ""
    return reader.pattern("pattern").map { .each(.replace($0, with: with)) }
  }

  @Sendable private static func match(_ reader: ConfigReader) -> Transform? {
    guard let pattern = reader.pattern("pattern") else { return nil }
    let group = reader.integer("group", in: 0...groups(pattern))
    return .each(.match(pattern, group: group ?? min(1, groups(pattern))))
  }

  /// Groups beside the whole match.
  @Sendable private static func groups(_ pattern: Pattern) -> Int { max(0, pattern.groupNames.count - 1) }

  @Sendable private static func map(_ reader: ConfigReader) -> Transform? {
    let otherwise = reader.choice("otherwise", ValueStep.Otherwise.self) ?? .keep
    guard let table = reader.reader("table") else {
      if !reader.has("table") { reader.refuse("the key 'table' is missing") }
      return nil
    }
    var texts: [String: String] = [:]
    for member in table.all() {
      guard case .scalar(let scalar) = member.value else {
        table.refuse("expected text, found \(member.value.kindName)", member.name)
        continue
      }
      texts[member.name] = scalar.text
    }
    return .each(.map(texts, otherwise: otherwise))
  }

  @Sendable private static func padLeft(_ reader: ConfigReader) -> Transform? {
    if !reader.has("width") { reader.refuse("the key 'width' is missing") }
    let fill = reader.value("with", expected: "one character") { $0.count == 1 ? $0 : nil } ?? "0"
    return reader.integer("width", in: 1...1_000).map { .each(.padLeft($0, with: fill)) }
  }

  @Sendable private static func region(_ reader: ConfigReader) -> String? {
    reader.value("region", expected: "an ISO 3166-1 alpha-2 code such as GB") {
      $0.utf8.count == 2 && $0.utf8.allSatisfy { $0 &- 65 < 26 } ? $0 : nil
    }
  }
}

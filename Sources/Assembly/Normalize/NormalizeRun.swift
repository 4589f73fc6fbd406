import Glibc
import Normalization
import Tables

/// `sosia normalize`: the canonical form of each line of an input.
public struct NormalizeRun {
  public enum Field: String, CaseIterable, Sendable { case email, phone, domain, person, company }

  public var field: Field
  /// Two letters of the country that phone numbers without one belong to.
  public var region: String?
  /// A file with one value a line; `-` is standard input.
  public var input = "-"
  /// Where the answers go; `-` is standard output.
  public var output = "-"

  public init(field: Field) { self.field = field }

  /// Longer lines are cut, in bytes.
  static let lineLimit = 1 << 16

  /// Writes a TSV with a header: input, canonical, kind, issues. Reads and writes as it goes, whatever the length of the input.
  public func run() throws(RunError) {
    try OutputCheck.check([output], inputs: [input])
    guard let lines = LineReader(path: input, limitInBytes: Self.lineLimit) else {
      throw .table(.unreadable(path: input, reason: String(cString: strerror(errno))))
    }
    do {
      let file = try AtomicFile(path: output)
      try file.append("input\tcanonical\tkind\tissues\n")
      var answerer = FieldAnswerer(field: field, region: region.flatMap { Region($0) })
      while let line = lines.next() {
        let answer = line.withUnsafeBufferPointer { answerer.answer(Span(_unsafeElements: $0)) }
        try file.append(Self.escaped(line))
        try file.append("\t")
        try file.append(Self.escaped(answer.canonical))
        try file.append("\t\(answer.kind)\t\(answer.issues.joined(separator: "; "))\n")
      }
      try file.commit()
    } catch { throw .output(error) }
  }

  /// A value that stays in its field: tabs, line ends and control characters become spaces.
  private static func escaped(_ value: [UInt8]) -> [UInt8] { value.map { $0 < 32 || $0 == 127 ? 32 : $0 } }
}

/// What is answered for one value.
struct FieldAnswer {
  var canonical: [UInt8]
  var kind: String
  var issues: [String]
}

/// Asks the rule of a field, keeping what it needs from one value to the next.
struct FieldAnswerer {
  let field: NormalizeRun.Field
  let region: Region?
  private var phones = PhoneNormalizer()
  private var parts = PersonName.Parts()
  private var out: [UInt8] = []

  init(field: NormalizeRun.Field, region: Region?) {
    self.field = field
    self.region = region
  }

  mutating func answer(_ value: Span<UInt8>) -> FieldAnswer {
    out.removeAll(keepingCapacity: true)
    switch field {
    case .email:
      let result = Email.normalize(value, into: &out)
      return FieldAnswer(canonical: out, kind: "\(result.kind)", issues: result.issues.issues().map(\.message))
    case .phone:
      let result = phones.normalize(value, region: region, into: &out)
      let kind = result.isValid ? "\(result.kind)" : "invalid"
      return FieldAnswer(canonical: out, kind: kind, issues: result.issues.issues().map(\.message))
    case .domain:
      let result = Domain.normalize(value, into: &out)
      return FieldAnswer(canonical: out, kind: "\(result.kind)", issues: result.issues.issues().map(\.message))
    case .person: return person(value)
    case .company:
      let result = CompanyName.normalize(value, into: &out)
      let issues = result.isPlaceholder ? ["This is no name."] : []
      return FieldAnswer(canonical: Array(out[result.core]), kind: "\(result.legalForm)", issues: issues)
    }
  }

  private mutating func person(_ value: Span<UInt8>) -> FieldAnswer {
    PersonName.parse(full: value, into: &parts)
    let given = Array(parts.bytes[parts.given.lowerBound..<max(parts.given.upperBound, parts.additional.upperBound)])
    let family = Array(parts.bytes[parts.family])
    var issues: [String] = []
    if parts.flags.contains(.placeholder) { issues.append("This is no name.") }
    if parts.flags.contains(.orderUncertain) { issues.append("Which word is the family name cannot be told.") }
    if parts.flags.contains(.familyFirst) { issues.append("The family name came first.") }
    if parts.flags.contains(.couple) { issues.append("These are two people; the first was read.") }
    let canonical = family.isEmpty ? given : given.isEmpty ? family : family + Array(", ".utf8) + given
    return FieldAnswer(canonical: canonical, kind: parts.flags.contains(.placeholder) ? "placeholder" : "person", issues: issues)
  }
}

import Adapters
import Notation
import Profiles
public import ProviderKit

/// What commands on providers print.
public enum ProviderReport {
  // MARK: The answer of a lookup

  /// Each claim with its evidence, then the cost and how it ended.
  public static func lines(_ answer: LookupAnswer) -> [String] {
    var lines: [String] = []
    for claim in answer.claims {
      lines.append("\(claim.field.name)\(claim.label.map { " (\($0))" } ?? "")  \(oneLine(claim.text))")
      func note(_ name: String, _ text: String?) { if let text, !text.isEmpty { lines.append("    \(padded(name, 11)) \(oneLine(text))") } }
      for (name, part) in claim.parts.sorted(by: { $0.key < $1.key }) { note(name, part) }
      note("as written", claim.raw)
      note("confidence", decimal(claim.confidence))
      note("evidence", claim.evidence.url)
      note("selector", claim.evidence.selector)
      note("snippet", claim.evidence.snippet)
      note("asserted", claim.assertedAt?.description)
      note("expires", claim.expiresAt?.description)
    }
    if !lines.isEmpty { lines.append("") }
    for log in answer.logs { lines.append("log: \(oneLine(log))") }
    for violation in answer.violations { lines.append("against the contract: \(oneLine(violation))") }
    let cost = answer.cost
    lines.append("cost: \(cost.calls) calls, \(cost.bytes) bytes, \(decimal(Double(cost.millicredits) / 1_000)) credits")
    lines.append("outcome: \(answer.outcome.name)" + (answer.outcome.reason.map { " (\(oneLine($0)))" } ?? ""))
    if let moment = answer.outcome.retryAt { lines.append("not before: \(moment)") }
    return lines
  }

  public static func json(_ answer: LookupAnswer) -> String {
    var json = JSONWriter(capacity: 8_192)
    json.object { o in
      o.member("claims") { $0.array { a in for claim in answer.claims { claim.write(to: &a) } } }
      o.member("cost") { answer.cost.write(to: &$0) }
      o.member("logs") { $0.array { a in for log in answer.logs { a.string(log) } } }
      o.member("violations") { $0.array { a in for violation in answer.violations { a.string(violation) } } }
      o.member("ending") { answer.outcome.write(to: &$0) }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  // MARK: Providers

  public static func lines(_ entries: [ProviderLibrary.Entry]) -> [String] {
    let rows = entries.map { entry -> [String] in
      switch entry {
      case .provider(let installed):
        let manifest = installed.manifest
        return [manifest.id.text, manifest.version, installed.carrier.rawValue, manifest.source.model.rawValue, oneLine(manifest.title)]
      case .broken(let folder, let failure):
        return [folder, "-", "-", "-", "broken: \(oneLine(failure.description.split(separator: "\n").first.map(String.init) ?? ""))"]
      }
    }
    let table = [["NAME", "VERSION", "AS", "SOURCE", "TITLE"]] + rows
    let widths = (0..<4).map { column in table.map { $0[column].count }.max() ?? 0 }
    return table.map { row in (zip(row, widths).map { padded($0, $1) } + [row[4]]).joined(separator: "  ") }
  }

  public static func json(_ entries: [ProviderLibrary.Entry]) -> String {
    var json = JSONWriter(capacity: 8_192)
    json.array { a in
      for entry in entries {
        switch entry {
        case .provider(let installed): write(installed, to: &a)
        case .broken(let folder, let failure):
          a.object { o in
            o.member("folder", folder)
            o.member("broken", failure.description)
          }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  public static func json(_ installed: InstalledProvider) -> String {
    var json = JSONWriter(capacity: 4_096)
    write(installed, to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  public static func lines(_ installed: InstalledProvider) -> [String] {
    let manifest = installed.manifest
    func list(_ texts: [String], none: String) -> String { texts.isEmpty ? none : texts.joined(separator: ", ") }
    let rows: [(String, String)] = [
      ("name", manifest.id.text), ("version", manifest.version), ("title", manifest.title), ("homepage", manifest.homepage),
      ("terms", manifest.terms ?? "-"), ("data licence", manifest.license), ("maintainer", manifest.maintainer),
      ("carried as", installed.carrier.rawValue), ("folder", installed.folder ?? "-"),
      ("source", "\(manifest.source.model.rawValue), first collected by \(manifest.source.lineage)"),
      ("for", list(manifest.kinds.map(\.rawValue).sorted(), none: "nobody")),
      ("needs", list(manifest.requiresAny.map { $0.map(\.text).joined(separator: " + ") }, none: "nothing")),
      ("sends", list(manifest.privacy.sends.map(\.text), none: "nothing")),
      ("sensitivity", "at most \(manifest.privacy.maxSensitivity.rawValue)"),
      ("hosts", list(manifest.hosts.map(\.text), none: manifest.source.model == .local ? "none" : "any public host")),
      ("secrets", list(manifest.secrets.map { "\($0.reference) (or \(ProviderSecrets.environmentName($0.reference)))" }, none: "none")),
      ("pace", list(manifest.rates.map { "\($0.requests) per \($0.period) and \($0.scope.rawValue), burst \($0.burst)" }, none: "none")),
      ("fixtures", list(installed.fixtures.map(\.name), none: "none")),
    ]
    let fields = manifest.fields.map { promise in
      "  \(padded(promise.field.name, 22)) \(padded(decimal(promise.confidence), 6)) "
        + (promise.timeToLive.map { "\($0.components.seconds / 86_400) days" } ?? "for good")
    }
    return rows.map { "\(padded($0, 13)) \(oneLine($1))" } + ["", "  \(padded("FIELD", 22)) \(padded("TRUST", 6)) LASTS"] + fields
  }

  private static func write(_ installed: InstalledProvider, to json: inout JSONWriter) {
    let manifest = installed.manifest
    json.object { o in
      o.member("name", manifest.id.text)
      o.member("version", manifest.version)
      o.member("title", manifest.title)
      o.member("homepage", manifest.homepage)
      o.member("terms", manifest.terms)
      o.member("license", manifest.license)
      o.member("maintainer", manifest.maintainer)
      o.member("carrier", installed.carrier.rawValue)
      o.member("folder", installed.folder)
      o.member("source", manifest.source.model.rawValue)
      o.member("lineage", manifest.source.lineage)
      o.member("kinds") { $0.array { a in for kind in manifest.kinds.map(\.rawValue).sorted() { a.string(kind) } } }
      o.member("requires_any") {
        $0.array { a in for list in manifest.requiresAny { a.array { b in for input in list { b.string(input.text) } } } }
      }
      o.member("sends") { $0.array { a in for input in manifest.privacy.sends { a.string(input.text) } } }
      o.member("hosts") { $0.array { a in for host in manifest.hosts { a.string(host.text) } } }
      o.member("secrets") { $0.array { a in for secret in manifest.secrets { a.string(secret.reference) } } }
      o.member("fields") { fields in
        fields.array { a in
          for promise in manifest.fields {
            a.object { f in
              f.member("field", promise.field.name)
              f.name("confidence")
              f.number(promise.confidence, decimals: 6)
              if let life = promise.timeToLive { f.member("ttl_seconds", life.components.seconds) }
            }
          }
        }
      }
      o.member("fixtures") { $0.array { a in for fixture in installed.fixtures { a.string(fixture.name) } } }
    }
  }

  // MARK: Text

  /// What a source or an author wrote, as a terminal may show it: without controls and directions.
  static func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: " "
          default: scalar
          }
        }))
  }

  private static func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }

  /// With at most three decimals.
  private static func decimal(_ number: Double) -> String {
    let thousandths = Int((number * 1_000).rounded())
    let fraction = String(1_000 + thousandths % 1_000).dropFirst()
    var text = "\(thousandths / 1_000).\(fraction)"
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}

import Accounts
import Interchange
import Normalization
import Notation
import Profiles

/// What an import would bring, as the answer of a dry run.
enum ImportWire {
  private static let count = Schema.integer(0...Int64.max)
  private static let text = Schema.string(max: 10_000)

  static let forecast = Schema.object(
    .required("format", .choice(ImportRequest.Format.self)), .required("records", count),
    .required("created", count, "Profiles that would be new."),
    .required("matched", count, "Records that would update a profile, or say nothing new of it."),
    .required("rejected", count, "Records that would be refused."),
    .required("persons", count), .required("organizations", count), .required("leads", count), .required("contacts", count),
    .required("notes", count), .required("values", .map(of: count, max: 10_000), "Values of each field."),
    .required(
      "columns",
      .array(
        of: .object(
          .required("header", text), .required("role", text, "What it was found to hold."),
          .required("destination", text, "Where its cells go."), .required("filled_share", .number(0...1))), max: 10_000)),
    .required(
      "rejects",
      .array(
        of: .object(
          .required("line", .integer(0...Int64.max)), .required("reason", text),
          .optional("candidates", .array(of: ProfileSchema.profileID, max: 10_000))), max: 100), "The first of them, by line."),
    .required(
      "issues",
      .array(
        of: .object(
          .required("severity", .choice(["error", "warning", "note"])), .required("field", .string(max: 200)), .required("message", text),
          .required("count", count)), max: 10_000), "What was noticed, the most frequent first."),
    .required(
      "examples",
      .array(of: .object(.required("line", count), .required("issues", .array(of: ProfileSchema.issue, max: 10_000))), max: 100),
      "The first records with doubtful values.")
  ).named("ImportForecast")
}

extension JSONWriter {
  mutating func importForecast(_ forecast: ImportForecast) {
    let summary = forecast.summary
    object { o in
      o.member("format", summary.format.format.rawValue)
      o.member("records", summary.recordCount)
      o.member("created", forecast.created)
      o.member("matched", forecast.matched)
      o.member("rejected", forecast.rejected)
      o.member("persons", summary.persons)
      o.member("organizations", summary.organizations)
      o.member("leads", summary.leads)
      o.member("contacts", summary.contacts)
      o.member("notes", summary.notes)
      o.member("values") { m in
        m.object { v in for (field, count) in summary.values.sorted(by: { $0.key < $1.key }) { v.member(field.name, count) } }
      }
      o.member("columns") { $0.columns(summary.columns) }
      o.member("rejects") { $0.rejects(forecast.refusals) }
      o.member("issues") { $0.issueCounts(summary) }
      o.member("examples") { m in
        m.array { a in
          for example in summary.examples {
            a.object { e in
              e.member("line", example.line)
              e.member("issues") { $0.issues(example.issues) }
            }
          }
        }
      }
    }
  }

  private mutating func columns(_ columns: [ImportColumn]) {
    array { a in
      for column in columns {
        a.object { o in
          o.member("header", String(column.header.unicodeScalars.prefix(1_000)))
          o.member("role", column.role)
          o.member("destination", String(column.destination.unicodeScalars.prefix(2_000)))
          o.member("filled_share") { $0.number(min(1, max(0, column.filledShare)), decimals: 3) }
        }
      }
    }
  }

  private mutating func rejects(_ refusals: [ImportForecast.Refusal]) {
    array { a in
      for refusal in refusals {
        a.object { o in
          o.member("line", refusal.line)
          o.member("reason", refusal.reason)
          if !refusal.candidates.isEmpty { o.member("candidates") { $0.ids(refusal.candidates) } }
        }
      }
    }
  }

  private mutating func issueCounts(_ summary: ImportSummary) {
    let sorted = summary.issues.sorted { a, b in
      a.value != b.value ? a.value > b.value : (a.key.field, a.key.message) < (b.key.field, b.key.message)
    }
    array { a in
      for (issue, count) in sorted.prefix(1_000) {
        a.object { o in
          o.member("severity", issue.severity.word)
          o.member("field", issue.field)
          o.member("message", issue.message)
          o.member("count", count)
        }
      }
    }
  }
}

extension Issue.Severity {
  fileprivate var word: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

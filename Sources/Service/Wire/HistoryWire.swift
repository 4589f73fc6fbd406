import Notation
import Profiles
import Resolution
import Storage

/// What happened to a profile, and where its values come from, in the document.
enum HistoryWire {
  static let event = Schema.object(
    .required("sequence", .integer(1...Int64.max)), .required("kind", .string(max: 100), "value.changed, profile.merged..."),
    .required("at", ProfileSchema.dateTime), .required("actor", .string(max: 300)), .optional("request", .string(max: 300)),
    .required("profiles", .array(of: ProfileSchema.profileID, max: 10_000)),
    .required("erased", .boolean, "Whether the details went with the erasure of a profile."),
    .optional("details", .object([], additional: .values(.any, count: 0...100)))
  ).named("Event")

  static let sources = Schema.object(
    .required("profile", ProfileSchema.profileID),
    .required(
      "values",
      .array(
        of: .object(
          .required("field", .string(max: 200)), .required("side", ProfileSchema.profileID, "The part of the profile that holds it."),
          .required("shown", .boolean, "Whether it is held to be true."),
          .required("value", .object(heldProperties, additional: .values(.string(max: 65_536), count: 0...20)))), max: 1_000_000))
  ).named("SourceReport")

  /// What values of all fields have; the text is `value` or `text`, and parts have their own names.
  private static let heldProperties: [Schema.Property] = [
    .required("id", .string(max: 40)), .required("primary", .boolean), .required("status", .choice(Value.Status.self)),
    .required("provenance", ProfileSchema.provenance),
  ]
}

extension JSONWriter {
  mutating func event(_ stored: StoredEvent) {
    object { o in
      o.member("sequence", stored.sequence)
      o.member("kind", stored.event.kind)
      o.member("at", stored.event.at.description)
      o.member("actor", stored.event.actor)
      if let request = stored.event.request { o.member("request", request) }
      o.member("profiles") { $0.strings(stored.event.profiles.map(\.description)) }
      o.member("erased", stored.isScrubbed)
      if !stored.event.payload.isEmpty { o.member("details") { $0.written(stored.event.payload) } }
    }
  }

  mutating func sources(_ report: SourceReport) {
    object { o in
      o.member("profile", "\(report.profile)")
      o.member("values") { json in
        json.array { a in
          for row in report.rows {
            a.object { o in
              o.member("field", row.value.field.name)
              o.member("side", "\(row.side)")
              o.member("shown", row.isShown)
              o.member("value") { $0.value(row.value) }
            }
          }
        }
      }
    }
  }
}

import Accounts
import Notation
import Profiles
import Storage

/// Webhook endpoints and what was sent to them.
enum WebhookWire {
  static let endpointID = Schema.string(.identifier(prefix: "w"))
  static let deliveryID = Schema.string(.identifier(prefix: "wd"))
  static let url = Schema.string(max: 2_048, min: 1)
  static let types = Schema.array(of: .choice(Account.webhookEventTypes), max: 100)

  private static let members: [Schema.Property] = [
    .required("id", endpointID), .required("url", url), .required("event_types", types, "Empty for all."), .required("active", .boolean),
    .optional("failing_since", ProfileSchema.dateTime, "Since when nothing has arrived."), .required("created_at", ProfileSchema.dateTime),
  ]

  static let endpoint = Schema.object(members, additional: .forbidden).named("Webhook")

  static let withSecret = Schema.object(
    members + [.required("secret", .string(max: 200, min: 1), "For verifying signatures; shown this once.")], additional: .forbidden
  ).named("WebhookWithSecret")

  static let delivery = Schema.object(
    .required("id", deliveryID), .optional("event", .string(max: 100)),
    .required("message", .string(max: 200), "The header webhook-id, the same at every attempt."),
    .required("status", .choice(WebhookDelivery.Status.self)), .optional("last_code", .integer(0...999), "The last HTTP status."),
    .optional("next_at", ProfileSchema.dateTime, "When it is tried next."), .required("created_at", ProfileSchema.dateTime),
    .optional("finished_at", ProfileSchema.dateTime),
    .required(
      "attempts",
      .array(
        of: .object(
          .required("number", .integer(1...1_000_000)), .required("at", ProfileSchema.dateTime), .optional("code", .integer(0...999)),
          .required("milliseconds", .integer(0...Int64.max)), .optional("failure", .string(max: 1_000))), max: 10_000), "The oldest first.")
  ).named("Delivery")
}

extension JSONWriter {
  /// - Parameter showsSecret: right after it was made, and never again.
  mutating func endpoint(_ endpoint: WebhookEndpoint, showsSecret: Bool = false) {
    object { o in
      o.member("id", "\(endpoint.id)")
      o.member("url", endpoint.url)
      o.member("event_types") { $0.strings(endpoint.eventTypes) }
      o.member("active", endpoint.isActive)
      o.given("failing_since", endpoint.failingSince)
      o.member("created_at", endpoint.createdAt.description)
      if showsSecret { o.given("secret", endpoint.secrets.first) }
    }
  }

  mutating func delivery(_ delivery: WebhookDelivery, _ attempts: [DeliveryAttempt], event: String?) {
    object { o in
      o.member("id", "\(delivery.id)")
      o.given("event", event)
      o.member("message", delivery.message)
      o.member("status", delivery.status.rawValue)
      if let code = delivery.lastCode { o.member("last_code", code) }
      if delivery.status == .pending { o.member("next_at", delivery.nextAt.description) }
      o.member("created_at", delivery.createdAt.description)
      o.given("finished_at", delivery.finishedAt)
      o.member("attempts") { m in
        m.array { a in
          for attempt in attempts {
            a.object { t in
              t.member("number", attempt.number)
              t.member("at", attempt.at.description)
              if let code = attempt.code { t.member("code", code) }
              t.member("milliseconds", max(0, attempt.milliseconds))
              t.given("failure", attempt.failure)
            }
          }
        }
      }
    }
  }
}

import Accounts
import Fetching
import HTTPTypes
import Notation
import Profiles
import Storage

/// `/v1/webhooks`: who is told of what happens, and whether it arrived.
struct WebhookRoutes: RouteGroup {
  let accounts: AccountRoster
  /// Tells which URLs webhooks may have.
  let client: GuardedClient

  private static let id = Parameter.path("id", WebhookWire.endpointID, "The endpoint.")

  func register(in registry: inout RouteRegistry) {
    registerCreating(in: &registry)
    registerReading(in: &registry)
    registerChanging(in: &registry)
    registerSecrets(in: &registry)
    registerDeliveries(in: &registry)
  }

  /// What is wrong with a URL; nil when nothing is.
  private func flaw(of url: String) -> String? {
    do throws(FetchError) {
      _ = try client.check(url: url)
      return nil
    } catch {
      return "\(error)"
    }
  }

  private func registerCreating(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/webhooks", id: "createWebhook", tag: "Webhooks", summary: "Makes an endpoint",
        description: """
          Messages are signed as Standard Webhooks has it, with the secret of this answer, and tried again over days. An endpoint that answers \
          410 is made inactive.
          """, scope: .admin,
        request: .json(
          .object(
            .required("url", WebhookWire.url), .optional("event_types", WebhookWire.types, "All by default."),
            .optional("active", .boolean, "True by default."))),
        responses: [.json(.created, WebhookWire.withSecret, "The endpoint and its secret.", headers: [.location])])
    ) { call in
      let input = try call.json.object { o in
        let url = o.required("url", .string(max: 2_048, min: 1))
        let types = o.optional("event_types", .array(of: .string(max: 100), max: 100)) ?? []
        let isActive = o.optional("active", .boolean) ?? true
        return EndpointInput(url: try url.value, eventTypes: types, isActive: isActive)
      }
      return try await accounts.serve(call) { account, context in
        let endpoint = try await account.createEndpoint(input, checking: flaw, context)
        return Reply.json(.created) { $0.endpoint(endpoint, showsSecret: true) }.with(.location, "/v1/webhooks/\(endpoint.id)")
      }
    }
  }

  private func registerReading(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .get, "/v1/webhooks", id: "listWebhooks", tag: "Webhooks", summary: "All endpoints", scope: .admin,
        responses: [.json(.object(.required("data", .array(of: WebhookWire.endpoint, max: 1_000))), "All of them.")])
    ) { [accounts] call in
      try await accounts.serve(call) { account, _ in
        let endpoints = try await account.endpoints()
        return .json { json in
          json.object { o in o.member("data") { $0.array { a in for endpoint in endpoints { a.endpoint(endpoint) } } } }
        }
      }
    }
    registry.register(
      RouteSpec(
        .get, "/v1/webhooks/{id}", id: "getWebhook", tag: "Webhooks", summary: "An endpoint", scope: .admin, parameters: [Self.id],
        responses: [.json(WebhookWire.endpoint, "The endpoint."), .problem(.notFound)])
    ) { [accounts] call in
      let id = try call.path("id", EndpointID.init)
      return try await accounts.serve(call) { account, _ in
        let endpoint = try await account.endpoint(id)
        return .json { $0.endpoint(endpoint) }
      }
    }
  }

  private func registerChanging(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .patch, "/v1/webhooks/{id}", id: "changeWebhook", tag: "Webhooks", summary: "Changes an endpoint", scope: .admin,
        parameters: [Self.id],
        request: .json(
          .object(
            .optional("url", WebhookWire.url), .optional("event_types", WebhookWire.types, "Empty for all."), .optional("active", .boolean))
        ),
        responses: [.json(WebhookWire.endpoint, "The endpoint as it is now."), .problem(.notFound)])
    ) { call in
      let id = try call.path("id", EndpointID.init)
      let patch = try call.json.object { o in
        EndpointPatch(
          url: o.optional("url", .string(max: 2_048, min: 1)),
          eventTypes: o.optional("event_types", .array(of: .string(max: 100), max: 100)),
          isActive: o.optional("active", .boolean))
      }
      return try await accounts.serve(call) { account, context in
        let endpoint = try await account.updateEndpoint(id, patch, checking: flaw, context)
        return .json { $0.endpoint(endpoint) }
      }
    }
    registry.register(
      RouteSpec(
        .delete, "/v1/webhooks/{id}", id: "removeWebhook", tag: "Webhooks", summary: "Removes an endpoint with its log", scope: .admin,
        parameters: [Self.id], responses: [.empty(.noContent, "It is gone."), .problem(.notFound)])
    ) { [accounts] call in
      let id = try call.path("id", EndpointID.init)
      return try await accounts.serve(call) { account, context in
        try await account.deleteEndpoint(id, context)
        return .noContent
      }
    }
  }

  private func registerSecrets(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/webhooks/{id}/rotate", id: "rotateWebhook", tag: "Webhooks", summary: "Makes a new signing secret",
        description: "Messages are signed with the old secret too, until the next rotation.", scope: .admin, parameters: [Self.id],
        responses: [.json(WebhookWire.withSecret, "The endpoint and its new secret."), .problem(.notFound)])
    ) { [accounts] call in
      let id = try call.path("id", EndpointID.init)
      return try await accounts.serve(call) { account, context in
        let endpoint = try await account.rotateEndpointSecret(id, context)
        return .json { $0.endpoint(endpoint, showsSecret: true) }
      }
    }
  }

  private static let delivery = Parameter.path("delivery", WebhookWire.deliveryID, "The delivery.")
  private static let queued = Schema.object(.required("delivery", WebhookWire.deliveryID))

  private func registerDeliveries(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/webhooks/{id}/test", id: "testWebhook", tag: "Webhooks", summary: "Sends a message of the type webhook.test",
        scope: .admin, parameters: [Self.id],
        responses: [.json(.accepted, Self.queued, "Its delivery; see the log."), .problem(.notFound), .problem(.validation)])
    ) { [accounts] call in
      let id = try call.path("id", EndpointID.init)
      return try await accounts.serve(call) { account, context in Self.accepted(try await account.testEndpoint(id, context)) }
    }
    registry.register(
      RouteSpec(
        .get, "/v1/webhooks/{id}/deliveries", id: "listDeliveries", tag: "Webhooks", summary: "What was sent, the latest first",
        scope: .admin, parameters: [Self.id] + Parameter.paging(),
        responses: [.json(Paging.schema(of: WebhookWire.delivery), "A page."), .problem(.notFound)])
    ) { [accounts] call in
      let id = try call.path("id", EndpointID.init)
      let paging = try call.paging()
      return try await accounts.serve(call) { account, _ in
        let page = try await account.deliveries(to: id, before: paging.position.flatMap(DeliveryID.init), limit: paging.limit)
        return paging.reply(next: page.next?.description) { array in
          for each in page.elements { array.delivery(each.delivery, each.attempts, event: each.event) }
        }
      }
    }
    registry.register(
      RouteSpec(
        .post, "/v1/webhooks/{id}/deliveries/{delivery}/redeliver", id: "redeliver", tag: "Webhooks", summary: "Sends a message again",
        scope: .admin, parameters: [Self.id, Self.delivery],
        responses: [.json(.accepted, Self.queued, "It is due now."), .problem(.notFound)])
    ) { [accounts] call in
      let id = try call.path("id", EndpointID.init)
      let delivery = try call.path("delivery", DeliveryID.init)
      return try await accounts.serve(call) { account, context in
        try await account.redeliver(delivery, to: id, context)
        return Self.accepted(delivery)
      }
    }
  }

  private static func accepted(_ delivery: DeliveryID) -> Reply {
    .json(.accepted) { json in json.object { $0.member("delivery", "\(delivery)") } }
  }
}

import Profiles
import Storage
import Testing

extension StoreConformance {
  private static func endpoint(_ url: String = "https://example.com/hook") -> WebhookEndpoint {
    WebhookEndpoint(id: EndpointID(0), url: url, secrets: ["whsec_a", "whsec_b"], eventTypes: ["profile.merged"], createdAt: moment())
  }

  static let webhooks: [Case] = [
    Case("an endpoint comes back exactly, and shows no secret") { store in
      try await store.write { writer throws in
        var endpoint = endpoint()
        endpoint.id = try writer.insert(endpoint)
        #expect(try writer.endpoint(endpoint.id) == endpoint)
        endpoint.isActive = false
        endpoint.failingSince = moment(5)
        endpoint.secrets = ["whsec_c"]
        #expect(try writer.update(endpoint))
        #expect(try writer.endpoints() == [endpoint])
        var shown = ""
        dump(endpoint, to: &shown)
        #expect(!"\(endpoint)\(String(reflecting: endpoint))\(shown)".contains("whsec"))
        #expect(try writer.delete(endpoint.id) && writer.endpoints().isEmpty && !writer.update(endpoint))
      }
    },
    Case("a claimed delivery is nobody else's until its lease ends, and what the first then reports counts no more") { store in
      try await store.write { writer throws in
        let endpoint = try writer.insert(endpoint())
        let event = try writer.append(NewEvent(at: moment(), actor: "a", kind: "profile.merged"))
        let id = try writer.enqueueDelivery(of: event, to: endpoint, message: "msg_1", at: moment(10))
        #expect(try writer.nextDeliveryTime() == moment(10))
        #expect(try writer.claimDeliveries(now: moment(9), leaseUntil: moment(40), limit: 5).isEmpty)
        let claimed = try writer.claimDeliveries(now: moment(10), leaseUntil: moment(40), limit: 5)
        #expect(
          claimed == [
            WebhookDelivery(
              id: id, endpoint: endpoint, event: event, message: "msg_1", attempts: 1, nextAt: moment(40), createdAt: moment(10))
          ])
        #expect(try writer.nextDeliveryTime() == moment(40))
        #expect(try writer.claimDeliveries(now: moment(39), leaseUntil: moment(70), limit: 5).isEmpty)
        #expect(try writer.claimDeliveries(now: moment(40), leaseUntil: moment(70), limit: 5).map(\.attempts) == [2])
        let late = DeliveryAttempt(number: 1, at: moment(41), code: 200, milliseconds: 5)
        #expect(try writer.finish(id, attempt: late, verdict: .delivered) == false)
        let failed = DeliveryAttempt(number: 2, at: moment(42), code: nil, milliseconds: 15_000, failure: "timeout")
        #expect(try writer.finish(id, attempt: failed, verdict: .retry(at: moment(100))))
        #expect(try writer.delivery(id)?.status == .pending)
        #expect(try writer.claimDeliveries(now: moment(100), leaseUntil: moment(130), limit: 5).map(\.attempts) == [3])
        let good = DeliveryAttempt(number: 3, at: moment(101), code: 204, milliseconds: 9)
        #expect(try writer.finish(id, attempt: good, verdict: .delivered))
        #expect(try writer.attempts(of: id) == [failed, good])
        #expect(
          try writer.delivery(id)
            == WebhookDelivery(
              id: id, endpoint: endpoint, event: event, message: "msg_1", status: .delivered, attempts: 3, nextAt: moment(101),
              lastCode: 204,
              createdAt: moment(10), finishedAt: moment(101)))
        #expect(try writer.nextDeliveryTime() == nil)
        #expect(try writer.finish(id, attempt: good, verdict: .abandoned) == false)
      }
    },
    Case("deliveries are claimed longest due first, up to the limit, and those of an inactive endpoint wait") { store in
      try await store.write { writer throws in
        var quiet = endpoint("https://example.com/quiet")
        quiet.isActive = false
        quiet.id = try writer.insert(quiet)
        let endpoint = try writer.insert(endpoint())
        let event = try writer.append(NewEvent(at: moment(), actor: "a", kind: "k"))
        let ids = try [30, 10, 20].map { try writer.enqueueDelivery(of: event, to: endpoint, message: "m\($0)", at: moment($0)) }
        let waiting = try writer.enqueueDelivery(of: event, to: quiet.id, message: "q", at: moment(1))
        #expect(try writer.claimDeliveries(now: moment(50), leaseUntil: moment(90), limit: 2).map(\.id) == [ids[1], ids[2]])
        #expect(try writer.claimDeliveries(now: moment(50), leaseUntil: moment(90), limit: 9).map(\.id) == [ids[0]])
        quiet.isActive = true
        _ = try writer.update(quiet)
        #expect(try writer.claimDeliveries(now: moment(50), leaseUntil: moment(90), limit: 9).map(\.id) == [waiting])
        #expect(try writer.deliveries(to: endpoint, before: nil, limit: 2).elements.map(\.id) == [ids[2], ids[1]])
        #expect(try writer.deliveries(to: endpoint, before: ids[1], limit: 2).elements.map(\.id) == [ids[0]])
      }
    },
    Case("a finished delivery can be sent again, and is removed some time after it was finished") { store in
      try await store.write { writer throws in
        let endpoint = try writer.insert(endpoint())
        let event = try writer.append(NewEvent(at: moment(), actor: "a", kind: "k"))
        let id = try writer.enqueueDelivery(of: event, to: endpoint, message: "m", at: moment())
        _ = try writer.claimDeliveries(now: moment(), leaseUntil: moment(9), limit: 1)
        let gone = DeliveryAttempt(number: 1, at: moment(1), code: 410, milliseconds: 1)
        #expect(try writer.finish(id, attempt: gone, verdict: .abandoned))
        #expect(try writer.deleteDeliveries(finishedBefore: moment(1), limit: 9) == 0)
        #expect(try writer.redeliver(id, at: moment(2)))
        #expect(try writer.deleteDeliveries(finishedBefore: moment(99), limit: 9) == 0)
        #expect(try writer.claimDeliveries(now: moment(2), leaseUntil: moment(9), limit: 1).map(\.attempts) == [2])
        #expect(try writer.finish(id, attempt: DeliveryAttempt(number: 2, at: moment(3), code: 200, milliseconds: 1), verdict: .delivered))
        #expect(try writer.deleteDeliveries(finishedBefore: moment(4), limit: 9) == 1)
        #expect(try writer.delivery(id) == nil && writer.attempts(of: id).isEmpty)
        #expect(try writer.redeliver(id, at: moment(2)) == false)
      }
    },
    Case("an endpoint takes its deliveries along, and a delivery needs an event and a message of its own") { store in
      try await store.write { writer throws in
        let endpoint = try writer.insert(endpoint())
        let event = try writer.append(NewEvent(at: moment(), actor: "a", kind: "k"))
        let id = try writer.enqueueDelivery(of: event, to: endpoint, message: "m", at: moment())
        let conflict = StoreError.conflict(table: "webhook_delivery")
        #expect(throws: conflict) { try writer.enqueueDelivery(of: event, to: endpoint, message: "m", at: moment()) }
        #expect(throws: conflict) { try writer.enqueueDelivery(of: event + 1, to: endpoint, message: "n", at: moment()) }
        #expect(throws: conflict) { try writer.enqueueDelivery(of: event, to: EndpointID(99), message: "n", at: moment()) }
        #expect(try writer.delete(endpoint))
        #expect(try writer.delivery(id) == nil)
      }
    },
  ]
}

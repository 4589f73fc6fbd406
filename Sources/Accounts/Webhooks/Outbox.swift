import Profiles
import Storage
import Webhooks

/// Puts events on their way to those who listen, in the transaction that appends them.
enum Outbox {
  static func enqueue(_ events: some Sequence<(Int64, NewEvent)>, writer: any StoreWriter, now: Timestamp) throws {
    let published = events.filter { EventKind.published.contains($0.1.kind) }
    if published.isEmpty { return }
    let endpoints = try writer.endpoints().filter(\.isActive)
    for (sequence, event) in published {
      for endpoint in endpoints where endpoint.eventTypes.isEmpty || endpoint.eventTypes.contains(event.kind) {
        _ = try writer.enqueueDelivery(of: sequence, to: endpoint.id, message: MessageID.random().text, at: now)
      }
    }
  }
}

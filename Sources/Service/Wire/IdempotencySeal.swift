import Accounts
import Profiles
import Storage

extension Call {
  /// Keeps the answer of a repeatable request inside the transaction of its change, so that neither is there without the other; nil when the
  /// client sent no key.
  ///
  ///     let note = try await account.addNote(to: id, text: text, context, seal: call.seal({ [$0.profile] }) { Self.reply($0) })
  /// - Parameters:
  ///   - profiles: whose data the answer holds, so that an erasure reaches it.
  ///   - reply: what the handler will answer, as far as it is known inside the transaction.
  func seal<R>(
    _ profiles: @escaping @Sendable (R) -> [ProfileID], _ reply: @escaping @Sendable (R) throws -> Reply
  ) -> Seal<R>? {
    guard let token = idempotency else { return nil }
    return { writer, result in
      guard let stored = try reply(result).stored else { return }
      try writer.completeIdempotent(
        scope: Account.idempotencyScope, key: token.key, answer: StoredAnswer(stored, profiles: profiles(result)))
    }
  }
}

extension StoredAnswer {
  init(_ reply: StoredReply, profiles: [ProfileID]) {
    self.init(
      status: reply.status, headers: reply.headers.map { Header(name: $0.name, value: $0.value) }, body: reply.body, profiles: profiles)
  }
}

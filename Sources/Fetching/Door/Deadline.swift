/// What `work` gives, unless the limit passes first; then `work` is cancelled and `FetchError.timeout` is thrown.
///
/// `work` must heed its cancellation.
func withDeadline<Value: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws(FetchError) -> Value
) async throws(FetchError) -> Value {
  let first = await withTaskGroup(of: Result<Value, FetchError>.self) { group in
    group.addTask {
      do throws(FetchError) { return .success(try await work()) } catch { return .failure(error) }
    }
    group.addTask {
      do { try await Task.sleep(for: limit, tolerance: .zero) } catch { return .failure(.cancelled) }
      return .failure(.timeout(.total, limit: limit))
    }
    let first = await group.next() ?? .failure(.cancelled)
    group.cancelAll()
    return first
  }
  return try first.get()
}

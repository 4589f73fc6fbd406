import Interchange
import Normalization
import Synchronization

/// Normalizers to borrow: each keeps the numbering plans that it has compiled, and serves one caller at a time.
final class NormalizerPool: Sendable {
  private let region: Region?
  private let idle = Mutex<[ValueNormalizer]>([])

  init(region: Region?) { self.region = region }

  func with<R>(_ body: (inout ValueNormalizer) throws -> R) rethrows -> R {
    var normalizer = idle.withLock { $0.popLast() } ?? ValueNormalizer(region: region)
    defer { idle.withLock { if $0.count < 16 { $0.append(normalizer) } } }
    return try body(&normalizer)
  }
}

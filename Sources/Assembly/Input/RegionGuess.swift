import Matching
import Normalization

/// Guesses which country numbers without a country code belong to, from those of the same data that have one.
enum RegionGuess {
  /// About how many numbers are looked at; which ones depends on their digits, not on their place in the file.
  private static let sampleSize = 5_000

  /// The commonest country among numbers with an international prefix; nil when fewer than 10 have one or none has a majority of them.
  static func region(of data: FieldCells, fields: [SourceField]) -> Region? {
    var counts: [Region: Int] = [:]
    var total = 0
    var normalizer = PhoneNormalizer()
    var scratch: [UInt8] = []
    let step = UInt64(max(1, data.recordCount / sampleSize))
    for field in fields where field.kind == .phone {
      data.forEachCell(inColumn: field.column) { _, cell in
        guard isInternational(cell), isSampled(cell, oneIn: step) else { return }
        scratch.removeAll(keepingCapacity: true)
        let result = normalizer.normalize(Span(_unsafeElements: cell), region: nil, into: &scratch)
        guard result.isValid, let region = result.region else { return }
        counts[region, default: 0] += 1
        total += 1
      }
    }
    guard total >= 10, let best = counts.max(by: { ($0.value, $1.key.code) < ($1.value, $0.key.code) }) else { return nil }
    return best.value * 2 > total ? best.key : nil
  }

  private static func isSampled(_ cell: UnsafeBufferPointer<UInt8>, oneIn step: UInt64) -> Bool {
    step == 1 || cell.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) } % step == 0
  }

  private static func isInternational(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first(where: { $0 != UInt8(ascii: " ") }) else { return false }
    return first == UInt8(ascii: "+") || cell.starts(with: Array("00".utf8))
  }
}

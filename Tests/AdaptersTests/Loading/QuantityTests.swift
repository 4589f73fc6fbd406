@testable import Adapters
import Testing

@Suite struct QuantityTests {
  @Suite struct Examples {
    @Test(
      arguments: [
        ("250ms", .milliseconds(250)), ("5s", .seconds(5)), ("30m", .seconds(1_800)), ("180d", .seconds(15_552_000)),
        ("2y", .seconds(63_072_000)),
      ] as [(String, Duration)]) func `times have units`(text: String, time: Duration)
    { #expect(Quantity.duration(text) == time) }

    @Test(arguments: ["", "5", "0s", "-1s", "1.5s", "5 s", "s", "101y", "99999999999999999999d", "5S"]) func `anything else is no time`(
      text: String
    ) {
      #expect(Quantity.duration(text) == nil)
    }

    @Test(arguments: [("512B", 512), ("64KiB", 65_536), ("4MiB", 4_194_304)]) func `sizes have units`(text: String, size: Int) {
      #expect(Quantity.bytes(text) == size)
    }

    @Test func `rates are so many in a time`() {
      #expect(Quantity.rate("600/5m")?.count == 600)
      #expect(Quantity.rate("600/5m")?.period == .seconds(300))
      #expect(Quantity.rate("1/s")?.period == .seconds(1))
      #expect(["0/s", "1", "/s", "1/", "1/x", "a/s"].allSatisfy { Quantity.rate($0) == nil })
    }

    @Test(
      arguments: [("1", 1_000), ("0.5", 500), ("2.125", 2_125), ("1.0005", nil), ("", nil), (".5", nil), ("1e3", nil)] as [(String, Int64?)]
    )
    func `credits are counted in thousandths`(text: String, number: Int64?) { #expect(Quantity.thousandths(text) == number) }
  }
}

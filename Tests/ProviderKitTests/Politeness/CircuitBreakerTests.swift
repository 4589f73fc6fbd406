import Profiles
import ProviderKit
import Testing

@Suite struct CircuitBreakerTests {
  static let configuration = CircuitBreaker.Configuration(
    window: .seconds(60), minimumCalls: 4, failureRate: 0.5, rest: .seconds(10), longestRest: .seconds(35), probeTimeout: .seconds(5))

  static func at(_ seconds: Int64) -> Timestamp { Timestamp(milliseconds: 1_800_000_000_000).adding(seconds: seconds) }

  static func opened() -> CircuitBreaker {
    var breaker = CircuitBreaker()
    for second in 0..<4 { breaker.failed(at: at(Int64(second)), configuration) }
    return breaker
  }

  @Test func `it opens at the rate of failures and not before enough calls`() {
    var breaker = CircuitBreaker()
    for second in 0..<3 {
      breaker.failed(at: Self.at(Int64(second)), Self.configuration)
      #expect(breaker.ask(at: Self.at(Int64(second)), Self.configuration) == .pass)
    }
    breaker.failed(at: Self.at(3), Self.configuration)
    #expect(breaker.ask(at: Self.at(3), Self.configuration) == .refused(until: Self.at(13)))
  }

  @Test func `successes and time keep it closed`() {
    var breaker = CircuitBreaker()
    for second in 0..<20 {
      breaker.succeeded(at: Self.at(Int64(second)), Self.configuration)
      breaker.succeeded(at: Self.at(Int64(second)), Self.configuration)
      breaker.failed(at: Self.at(Int64(second)), Self.configuration)
    }
    #expect(breaker.isClosed)
    var slow = CircuitBreaker()
    for minute in 0..<20 { slow.failed(at: Self.at(Int64(minute) * 61), Self.configuration) }
    #expect(slow.isClosed)
  }

  @Test func `after the rest one probe goes, and no second`() {
    var breaker = Self.opened()
    #expect(breaker.ask(at: Self.at(13), Self.configuration) == .probe)
    #expect(breaker.ask(at: Self.at(14), Self.configuration) == .refused(until: Self.at(18)))
    breaker.succeeded(at: Self.at(15), Self.configuration)
    #expect(breaker.ask(at: Self.at(15), Self.configuration) == .pass)
  }

  @Test func `a failed probe doubles the rest up to the longest`() {
    var breaker = Self.opened()
    var moment: Int64 = 13
    for rest in [20, 35, 35] as [Int64] {
      #expect(breaker.ask(at: Self.at(moment), Self.configuration) == .probe)
      breaker.failed(at: Self.at(moment), Self.configuration)
      #expect(breaker.ask(at: Self.at(moment), Self.configuration) == .refused(until: Self.at(moment + rest)))
      moment += rest
    }
  }

  @Test func `a lost probe and one given back make room for another`() {
    var breaker = Self.opened()
    #expect(breaker.ask(at: Self.at(13), Self.configuration) == .probe)
    #expect(breaker.ask(at: Self.at(18), Self.configuration) == .probe)
    breaker.abandoned()
    #expect(breaker.ask(at: Self.at(18), Self.configuration) == .probe)
  }

  @Test func `an answer to a request of before the rest changes nothing`() {
    var breaker = Self.opened()
    breaker.succeeded(at: Self.at(5), Self.configuration)
    breaker.failed(at: Self.at(5), Self.configuration)
    #expect(breaker.ask(at: Self.at(5), Self.configuration) == .refused(until: Self.at(13)))
  }

  @Test func `it stays open over a restart`() throws {
    let breaker = Self.opened()
    var restored = try #require(CircuitBreaker(record: breaker.record))
    #expect(restored == breaker)
    #expect(restored.ask(at: Self.at(5), Self.configuration) == .refused(until: Self.at(13)))
    for length in breaker.record.indices { #expect(CircuitBreaker(record: Array(breaker.record.prefix(length))) == nil) }
  }
}

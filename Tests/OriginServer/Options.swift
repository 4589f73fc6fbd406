import Glibc
import Origin

/// What the command line says.
struct Options {
  var configuration = OriginConfiguration()

  static let usage = """
    origin --port P --hosts N --seed S [--errors X] [--429 X] [--drip X] [--resets X] [--truncated X]
           [--now SECONDS] [--redesign-at SECONDS] [--change-period SECONDS] [--log FILE]

    Serves N company sites, registers and trouble on 127.0.0.1. Shares X are in [0, 1]; times are seconds since 1970.

    """

  /// Nil if a word is unknown or its value is none.
  init?(_ words: [String]) {
    guard words.count % 2 == 0 else { return nil }
    for place in stride(from: 0, to: words.count, by: 2) {
      guard set(words[place], words[place + 1]) else { return nil }
    }
    let failures = configuration.failures
    guard failures.errors + failures.tooManyRequests + failures.drip + failures.resets + failures.truncated <= 1 else { return nil }
  }

  private mutating func set(_ name: String, _ value: String) -> Bool {
    let number = Int64(value).flatMap { $0 >= 0 ? $0 : nil }
    let share = Double(value).flatMap { (0...1).contains($0) ? $0 : nil }
    switch name {
    case "--port": return assign(\.port, number.flatMap { $0 < 65_536 ? Int($0) : nil })
    case "--hosts": return assign(\.companies, number.flatMap { (1...1_000_000).contains($0) ? Int($0) : nil })
    case "--seed": return assign(\.seed, UInt64(value))
    case "--errors": return assign(\.failures.errors, share)
    case "--429": return assign(\.failures.tooManyRequests, share)
    case "--drip": return assign(\.failures.drip, share)
    case "--resets": return assign(\.failures.resets, share)
    case "--truncated": return assign(\.failures.truncated, share)
    case "--redesign-at": return assign(\.redesignAt, number.map { .some($0) })
    case "--change-period": return assign(\.changePeriod, number.flatMap { $0 > 0 ? $0 : nil })
    case "--log": return assign(\.logPath, .some(value))
    case "--now":
      guard let number else { return false }
      let shift = number - OriginConfiguration.wallClock()
      configuration.now = { OriginConfiguration.wallClock() + shift }
      return true
    default: return false
    }
  }

  private mutating func assign<Value>(_ path: WritableKeyPath<OriginConfiguration, Value>, _ value: Value?) -> Bool {
    guard let value else { return false }
    configuration[keyPath: path] = value
    return true
  }
}

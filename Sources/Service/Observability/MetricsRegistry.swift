import Synchronization

/// All measures of the process, as Prometheus reads them.
///
/// Asking twice for the same name and labels gives the same instrument. Labels are for few values that are known beforehand: never an
/// identifier of an account or a profile.
public final class MetricsRegistry: Sendable {
  public typealias Labels = [(name: String, value: String)]

  private enum Instrument: Sendable {
    case counter(Counter)
    case gauge(Gauge)
    case reading(@Sendable () -> Double)
    case histogram(Histogram)

    var typeName: String {
      switch self {
      case .counter: "counter"
      case .gauge, .reading: "gauge"
      case .histogram: "histogram"
      }
    }
  }

  private struct Family: Sendable {
    let help: String
    let typeName: String
    /// By the text of their labels.
    var instruments: [String: Instrument] = [:]
  }

  private let families = Mutex<[String: Family]>([:])

  public init() {}

  /// - Precondition: the name is one of Prometheus's, ends with `_total`, and is not that of another kind of instrument.
  public func counter(_ name: String, help: String, labels: Labels = []) -> Counter {
    let made = instrument(name, help, labels) { .counter(Counter()) }
    guard case .counter(let counter) = made else { preconditionFailure("\(name) is no counter") }
    return counter
  }

  public func gauge(_ name: String, help: String, labels: Labels = []) -> Gauge {
    let made = instrument(name, help, labels) { .gauge(Gauge()) }
    guard case .gauge(let gauge) = made else { preconditionFailure("\(name) is no gauge") }
    return gauge
  }

  /// A gauge that is read when it is asked for. The closure must not wait.
  public func gauge(_ name: String, help: String, labels: Labels = [], read: @escaping @Sendable () -> Double) {
    _ = instrument(name, help, labels) { .reading(read) }
  }

  public func histogram(
    _ name: String, help: String, labels: Labels = [], bounds: [Double] = Histogram.latencyBounds
  ) -> Histogram {
    let made = instrument(name, help, labels) { .histogram(Histogram(bounds: bounds)) }
    guard case .histogram(let histogram) = made else { preconditionFailure("\(name) is no histogram") }
    return histogram
  }

  /// The text exposition format, version 0.0.4, in the order of names and labels.
  public func exposition() -> String {
    var text = ""
    for (name, family) in families.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
      text += "# HELP \(name) \(Self.escaped(family.help, quotes: false))\n# TYPE \(name) \(family.typeName)\n"
      for (labels, instrument) in family.instruments.sorted(by: { $0.key < $1.key }) {
        switch instrument {
        case .counter(let counter): text += "\(name)\(Self.braced(labels)) \(counter.value)\n"
        case .gauge(let gauge): text += "\(name)\(Self.braced(labels)) \(Self.number(gauge.value))\n"
        case .reading(let read): text += "\(name)\(Self.braced(labels)) \(Self.number(read()))\n"
        case .histogram(let histogram): Self.write(histogram, name, labels, to: &text)
        }
      }
    }
    return text
  }

  private func instrument(_ name: String, _ help: String, _ labels: Labels, _ make: () -> Instrument) -> Instrument {
    precondition(
      !name.isEmpty && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F },
      "\(name) is no name of a measure")
    let key = labels.map { "\($0.name)=\"\(Self.escaped($0.value, quotes: true))\"" }.joined(separator: ",")
    return families.withLock { families in
      if let known = families[name]?.instruments[key] { return known }
      let made = make()
      families[name, default: Family(help: help, typeName: made.typeName)].instruments[key] = made
      return made
    }
  }

  private static func write(_ histogram: Histogram, _ name: String, _ labels: String, to text: inout String) {
    let state = histogram.snapshot
    let separator = labels.isEmpty ? "" : ","
    var total: UInt64 = 0
    for (bound, count) in zip(histogram.bounds, state.counts) {
      total += count
      text += "\(name)_bucket{\(labels)\(separator)le=\"\(number(bound))\"} \(total)\n"
    }
    total += state.counts[histogram.bounds.count]
    text += "\(name)_bucket{\(labels)\(separator)le=\"+Inf\"} \(total)\n"
    text += "\(name)_sum\(braced(labels)) \(number(state.sum))\n\(name)_count\(braced(labels)) \(total)\n"
  }

  private static func braced(_ labels: String) -> String { labels.isEmpty ? "" : "{\(labels)}" }

  private static func number(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value > 0 ? "+Inf" : "-Inf" }
    return value.description
  }

  private static func escaped(_ text: String, quotes: Bool) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\"" where quotes: escaped += "\\\""
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}

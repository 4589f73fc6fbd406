import Glibc
import Notation
public import Profiles
import Synchronization

/// Writes what happens, a line an event, as JSON or text. Nothing personal is ever given to it.
public final class EventLog: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    case json, text
  }

  public enum Level: String, Sendable, CaseIterable, Comparable {
    case debug, info, warning, error

    private var rank: Int {
      switch self {
      case .debug: 0
      case .info: 1
      case .warning: 2
      case .error: 3
      }
    }

    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
  }

  public enum Value: Sendable {
    case text(String)
    case integer(Int64)
    /// Shown with three decimals.
    case milliseconds(Double)
  }

  public typealias Field = (name: String, value: Value)

  public let format: Format
  public let level: Level
  private let clock: @Sendable () -> Timestamp
  private let sink: @Sendable ([UInt8]) -> Void

  /// - Parameters:
  ///   - level: events below it are dropped.
  ///   - sink: gets whole lines, from many threads, one after the other or at once.
  public init(
    format: Format = .text, level: Level = .info, clock: @escaping @Sendable () -> Timestamp = EventLog.wallClock,
    sink: @escaping @Sendable ([UInt8]) -> Void = EventLog.standardError
  ) {
    self.format = format
    self.level = level
    self.clock = clock
    self.sink = sink
  }

  /// - Parameter message: a fixed text; what varies goes into fields.
  public func write(_ level: Level, _ message: String, _ fields: [Field] = []) {
    guard level >= self.level else { return }
    switch format {
    case .json: sink(json(level, message, fields))
    case .text: sink(text(level, message, fields))
    }
  }

  private func json(_ level: Level, _ message: String, _ fields: [Field]) -> [UInt8] {
    var json = JSONWriter(capacity: 256)
    json.object { o in
      o.member("time", clock().description)
      o.member("level", level.rawValue)
      o.member("event", message)
      for field in fields {
        o.name(field.name)
        switch field.value {
        case .text(let text): o.string(text)
        case .integer(let number): o.integer(number)
        case .milliseconds(let number): o.number(number, decimals: 3)
        }
      }
    }
    return json.finish() + [0x0A]
  }

  private func text(_ level: Level, _ message: String, _ fields: [Field]) -> [UInt8] {
    var line = Array("\(clock()) \(level.rawValue) \(message)".utf8)
    for field in fields {
      line.append(0x20)
      line += field.name.utf8
      line.append(UInt8(ascii: "="))
      var value = JSONWriter(capacity: 32)
      switch field.value {
      case .text(let text) where text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x3D } && !text.isEmpty:
        line += text.utf8
        continue
      case .text(let text): value.string(text)
      case .integer(let number): value.integer(number)
      case .milliseconds(let number): value.number(number, decimals: 3)
      }
      line += value.bytes
    }
    for (position, byte) in line.enumerated() where byte < 0x20 { line[position] = 0x20 }
    return line + [0x0A]
  }

  public static let wallClock: @Sendable () -> Timestamp = {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Timestamp(milliseconds: Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000)
  }

  private static let standardErrorLock = Mutex<Void>(())

  /// One `write` a line; what cannot be written is lost.
  public static let standardError: @Sendable ([UInt8]) -> Void = { line in
    standardErrorLock.withLock { _ in
      line.withUnsafeBytes { bytes in
        var written = 0
        while written < bytes.count {
          let count = Glibc.write(2, bytes.baseAddress! + written, bytes.count - written)
          if count > 0 { written += count } else if errno != EINTR { return }
        }
      }
    }
  }
}

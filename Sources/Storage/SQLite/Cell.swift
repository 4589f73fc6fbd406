import Profiles

/// A value on its way into a statement.
enum Cell {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  static func integer(_ number: Int) -> Cell { .integer(Int64(number)) }
  static func flag(_ flag: Bool) -> Cell { .integer(Int64(flag ? 1 : 0)) }
  static func id<Entity>(_ id: Identifier<Entity>) -> Cell { .integer(id.number) }
  static func time(_ time: Timestamp) -> Cell { .integer(time.milliseconds) }

  static func integer(_ number: Int?) -> Cell { number.map { .integer(Int64($0)) } ?? .null }
  static func real(_ number: Double?) -> Cell { number.map(Cell.real) ?? .null }
  static func text(_ text: String?) -> Cell { text.map(Cell.text) ?? .null }
  static func blob(_ bytes: [UInt8]?) -> Cell { bytes.map(Cell.blob) ?? .null }
  static func id<Entity>(_ id: Identifier<Entity>?) -> Cell { id.map { .integer($0.number) } ?? .null }
  static func time(_ time: Timestamp?) -> Cell { time.map { .integer($0.milliseconds) } ?? .null }
}

/// Writes one JSON text, members in the order in which they are given.
///
///     var json = JSONWriter()
///     json.object { o in
///       o.member("id", "p_1")
///       o.member("emails") { $0.array { a in a.string("a@example.org") } }
///     }
public struct JSONWriter {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init(capacity: Int = 512) { bytes.reserveCapacity(capacity) }

  /// What was written, and an empty writer.
  public consuming func finish() -> [UInt8] { bytes }

  // MARK: Values

  public mutating func null() { raw("null") }
  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  public mutating func integer(_ value: some FixedWidthInteger) {
    separate()
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &digits) { buffer in
      var rest = UInt64(value.magnitude)
      var first = buffer.count
      repeat {
        first -= 1
        buffer[first] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
        rest /= 10
      } while rest > 0
      if value < 0 {
        first -= 1
        buffer[first] = UInt8(ascii: "-")
      }
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[first...]))
    }
  }

  /// The shortest text that reads back as the same number.
  /// - Precondition: the value is finite.
  public mutating func number(_ value: Double) {
    precondition(value.isFinite, "JSON has no such number")
    separate()
    if value == value.rounded(), abs(value) < 1e15 {
      needsComma = false
      integer(Int64(value))
    } else {
      bytes.append(contentsOf: value.description.utf8)
    }
  }

  /// With at most `decimals` digits after the point, halves rounded to even; for probabilities and weights.
  /// - Precondition: the value is finite, below 10^9, and `decimals` is in `[0, 6]`.
  public mutating func number(_ value: Double, decimals: Int) {
    precondition(value.isFinite && abs(value) < 1e9 && (0...6).contains(decimals))
    separate()
    var scale: Int64 = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int64((abs(value) * Double(scale)).rounded(.toNearestOrEven))
    if value < 0, scaled > 0 { bytes.append(UInt8(ascii: "-")) }
    needsComma = false
    integer(scaled / scale)
    var fraction = scaled % scale
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    while fraction > 0 {
      scale /= 10
      bytes.append(UInt8(truncatingIfNeeded: fraction / scale) + 0x30)
      fraction %= scale
    }
  }

  public mutating func string(_ text: String) {
    separate()
    quoted(text)
  }

  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let flag): bool(flag)
    case .number(let number):
      separate()
      bytes.append(contentsOf: number.text.utf8)
    case .string(let text): string(text)
    case .array(let elements): array { for element in elements { $0.value(element) } }
    case .object(let object): self.object { for member in object.members { $0.member(member.name, member.value) } }
    }
  }

  /// Puts JSON that was written before in the place of a value.
  public mutating func written(_ json: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
  }

  // MARK: Arrays and objects

  public mutating func array<E: Error>(_ body: (inout JSONWriter) throws(E) -> Void) throws(E) {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    try body(&self)
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  public mutating func object<E: Error>(_ body: (inout JSONWriter) throws(E) -> Void) throws(E) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    try body(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// The name of a member; its value is what is written next.
  public mutating func name(_ name: String) {
    separate()
    quoted(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func member<E: Error>(_ name: String, _ body: (inout JSONWriter) throws(E) -> Void) throws(E) {
    self.name(name)
    try body(&self)
    needsComma = true
  }

  public mutating func member(_ name: String, _ text: String) {
    self.name(name)
    string(text)
  }

  public mutating func member(_ name: String, _ value: some FixedWidthInteger) {
    self.name(name)
    integer(value)
  }

  public mutating func member(_ name: String, _ value: Bool) {
    self.name(name)
    bool(value)
  }

  public mutating func member(_ name: String, _ value: JSONValue) {
    self.name(name)
    self.value(value)
  }

  /// Writes `null` for nil.
  public mutating func member(_ name: String, _ text: String?) {
    self.name(name)
    if let text { string(text) } else { null() }
  }

  // MARK: Bytes

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func raw(_ word: StaticString) {
    separate()
    bytes.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for position in 0..<utf8.count where utf8[position] < 0x20 || utf8[position] == 0x22 || utf8[position] == 0x5C {
        bytes.append(contentsOf: utf8[start..<position])
        escape(utf8[position])
        start = position + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(contentsOf: [0x75, 0x30, 0x30, 0x30 + byte >> 4])
      let low = byte & 0xF
      bytes.append(low < 10 ? 0x30 + low : 0x57 + low)
    }
  }
}

/// Writes compact JSON arrays.
struct DocumentWriter {
  private(set) var bytes: [UInt8] = []
  private var pendingNulls = 0
  private var isFirst = true

  init(reserving count: Int) { bytes.reserveCapacity(count) }

  mutating func open(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func comma() { bytes.append(UInt8(ascii: ",")) }

  /// One array; nulls at its end are left out.
  mutating func array(_ body: (inout DocumentWriter) -> Void) {
    bytes.append(UInt8(ascii: "["))
    isFirst = true
    pendingNulls = 0
    body(&self)
    pendingNulls = 0
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func null() { pendingNulls += 1 }

  mutating func text(_ text: String?) {
    guard let text else { return null() }
    begin()
    quote(text)
  }

  mutating func integer(_ number: Int64?) {
    guard let number else { return null() }
    begin()
    decimal(number)
  }

  mutating func number(_ number: Double?) {
    guard let number, number.isFinite else { return null() }
    begin()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// The parts as an array in the order of `names`, null for a missing one; as an object where there are other names.
  mutating func parts(_ parts: [String: String], names: [String]) {
    if parts.isEmpty { return null() }
    begin()
    let known = names.count { parts[$0] != nil }
    guard known == parts.count else { return map(parts.sorted { $0.key < $1.key }) }
    bytes.append(UInt8(ascii: "["))
    var rest = known
    for (index, name) in names.enumerated() where rest > 0 {
      if index > 0 { comma() }
      if let part = parts[name] {
        quote(part)
        rest -= 1
      } else {
        open("null")
      }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func map(_ pairs: [(key: String, value: String)]) {
    bytes.append(UInt8(ascii: "{"))
    for (index, pair) in pairs.enumerated() {
      if index > 0 { comma() }
      quote(pair.key)
      bytes.append(UInt8(ascii: ":"))
      quote(pair.value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func begin() {
    for _ in 0..<pendingNulls {
      if !isFirst { comma() }
      isFirst = false
      open("null")
    }
    pendingNulls = 0
    if !isFirst { comma() }
    isFirst = false
  }

  private mutating func decimal(_ number: Int64) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      if utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
        bytes.append(contentsOf: utf8)
      } else {
        for byte in utf8 { escape(byte) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0..<0x20:
      open("\\u00")
      let digits: [UInt8] = Array("0123456789abcdef".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    default: bytes.append(byte)
    }
  }
}

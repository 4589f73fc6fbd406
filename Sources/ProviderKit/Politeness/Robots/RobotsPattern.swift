/// The path of a rule: bytes to be found in order, `*` between them for anything, `$` at the end for the end of the path.
struct RobotsPattern: Sendable, Hashable {
  /// The parts between the stars; the first is where the path starts.
  private let parts: [[UInt8]]
  private let isAnchored: Bool
  /// In bytes, stars and anchor included: the measure of how specific the rule is.
  let length: Int

  /// - Parameter text: not empty; one that starts with neither `/` nor `*` is read as if it had a `/` before it.
  init(_ text: ArraySlice<UInt8>) {
    var bytes = Array(text)
    if bytes.first != UInt8(ascii: "/"), bytes.first != UInt8(ascii: "*") { bytes.insert(UInt8(ascii: "/"), at: 0) }
    isAnchored = bytes.last == UInt8(ascii: "$")
    if isAnchored { bytes.removeLast() }
    parts = bytes.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map { Self.normalized($0) }
    length = parts.reduce(parts.count - 1) { $0 + $1.count } + (isAnchored ? 1 : 0)
  }

  /// - Parameter path: as `normalized` gives it.
  /// - Complexity: linear in the bytes of the pattern and the path: the leftmost place of each part is the right one.
  func matches(_ path: [UInt8]) -> Bool {
    guard path.starts(with: parts[0]) else { return false }
    guard parts.count > 1 else { return !isAnchored || path.count == parts[0].count }
    var position = parts[0].count
    let middle = isAnchored ? parts[1..<(parts.count - 1)] : parts[1...]
    for part in middle where !part.isEmpty {
      guard let found = Self.find(part, in: path, from: position) else { return false }
      position = found + part.count
    }
    guard isAnchored, let last = parts.last else { return true }
    return path.count - last.count >= position && path.suffix(last.count).elementsEqual(last)
  }

  /// Whether the pattern names the `index.html` of the directory that the path is.
  func isIndex(of path: [UInt8]) -> Bool {
    guard parts.count == 1, parts[0].count == path.count + Self.index.count else { return false }
    return path.last == UInt8(ascii: "/") && parts[0].starts(with: path) && parts[0].suffix(Self.index.count).elementsEqual(Self.index)
  }

  private static let index = Array("index.html".utf8)

  /// The first place of a part at or after `start`: the algorithm of Knuth, Morris and Pratt, doi:10.1137/0206024, linear whatever the bytes.
  private static func find(_ part: [UInt8], in path: [UInt8], from start: Int) -> Int? {
    var borders = [Int](repeating: 0, count: part.count)
    var length = 0
    for index in part.indices.dropFirst() {
      while length > 0, part[index] != part[length] { length = borders[length - 1] }
      if part[index] == part[length] { length += 1 }
      borders[index] = length
    }
    length = 0
    for index in start..<path.count {
      while length > 0, path[index] != part[length] { length = borders[length - 1] }
      if path[index] == part[length] { length += 1 }
      if length == part.count { return index + 1 - length }
    }
    return nil
  }

  /// A target in the one spelling in which it is compared: bytes outside ASCII and the characters that rules give a meaning to are
  /// percent-encoded, unreserved characters of RFC 3986 are not, and hexadecimal digits are upper-case.
  static func normalized(_ target: String) -> [UInt8] { normalized(Array(target.utf8.prefix { $0 != UInt8(ascii: "#") })[...]) }

  private static func normalized(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "%"), bytes.endIndex - index >= 2, let high = digit(bytes[index]), let low = digit(bytes[index + 1]) {
        index += 2
        let value = high << 4 | low
        if isUnreserved(value) { result.append(value) } else { encode(value, &result) }
      } else if byte >= 0x80 || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "$") {
        encode(byte, &result)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func encode(_ byte: UInt8, _ result: inout [UInt8]) {
    func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 55 + digit }
    result += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 45, 46, 95, 126: true
    default: false
    }
  }
}

import Foundation
import Notation

extension ValueStep {
  /// Steps on text as text; nil for the typed ones.
  func text(of value: String) throws(TransformFailure) -> [String]? {
    switch self {
    case .trim: return [TextSteps.trimmed(value)]
    case .collapse: return [value.split(whereSeparator: \.isWhitespace).joined(separator: " ")]
    case .composed: return [value.precomposedStringWithCanonicalMapping]
    case .lower: return [value.lowercased()]
    case .upper: return [value.uppercased()]
    case .titleCase: return [TextSteps.titleCased(value)]
    case .stripPrefix(let prefix): return [value.hasPrefix(prefix) ? String(value.dropFirst(prefix.count)) : value]
    case .stripSuffix(let suffix): return [value.hasSuffix(suffix) ? String(value.dropLast(suffix.count)) : value]
    case .prepend(let text): return [text + value]
    case .append(let text): return [value + text]
    case .before(let text): return [value.firstRange(of: text).map { String(value[..<$0.lowerBound]) } ?? value]
    case .after(let text): return [value.firstRange(of: text).map { String(value[$0.upperBound...]) } ?? value]
    case .replace(let pattern, let replacement): return [try TextSteps.replaced(value, pattern, replacement)]
    case .remove(let pattern): return [try TextSteps.replaced(value, pattern, "")]
    case .match(let pattern, let group):
      guard let match = pattern.firstMatch(in: value), let text = match[group] else { throw .noMatch }
      return [text]
    case .keepIf(let pattern): return pattern.occurs(in: value) ? [value] : []
    case .dropIf(let pattern): return pattern.occurs(in: value) ? [] : [value]
    case .split(let separator):
      guard !separator.isEmpty else { return [value] }
      return value.split(separator: separator).map { TextSteps.trimmed(String($0)) }.filter { !$0.isEmpty }
    case .splitLines: return value.split(whereSeparator: \.isNewline).map { TextSteps.trimmed(String($0)) }.filter { !$0.isEmpty }
    case .map(let table, let otherwise):
      if let text = table[value] { return [text] }
      switch otherwise {
      case .keep: return [value]
      case .drop: return []
      case .fail: throw .notInMap
      }
    case .digits: return [String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value &- 48 < 10 }))]
    case .padLeft(let width, let fill): return [String(repeating: fill, count: max(0, width - value.count)) + value]
    case .truncate(let count): return [String(value.prefix(count))]
    case .stripTags: return [TextSteps.withoutTags(value)]
    case .decodeEntities: return [CharacterReferences.decoded(value)]
    case .decodePercent: return [TextSteps.percentDecoded(value)]
    default: return nil
    }
  }
}

/// What the steps on text do. Each takes time linear in the text.
enum TextSteps {
  static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// Every word in lower case with its first letter in upper case: `ACME HOLDING` gives `Acme Holding`.
  static func titleCased(_ text: String) -> String {
    var result = ""
    var isStart = true
    for character in text {
      result += isStart ? character.uppercased() : character.lowercased()
      isStart = !character.isLetter && character != "'" && character != "\u{2019}"
    }
    return result
  }

  /// Each match replaced by the text, in which `$1` to `$9` stand for groups and `$$` for a dollar sign.
  static func replaced(_ text: String, _ pattern: Pattern, _ replacement: String) throws(TransformFailure) -> String {
    let matches: [PatternMatch]
    do { matches = try pattern.allMatches(in: text, limit: 10_000, workInBytes: 16 * text.utf8.count + 65_536) } catch { throw .tooLong }
    guard !matches.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var end = 0
    for match in matches {
      result += bytes[end..<match.range.lowerBound]
      append(replacement, match, bytes, to: &result)
      end = match.range.upperBound
      guard result.count <= 1 << 20 else { throw .tooLong }
    }
    return String(decoding: result + bytes[end...], as: UTF8.self)
  }

  private static func append(_ replacement: String, _ match: PatternMatch, _ bytes: [UInt8], to result: inout [UInt8]) {
    var rest = Array(replacement.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "$"), let next = rest.first else {
        result.append(byte)
        continue
      }
      if next == UInt8(ascii: "$") {
        result.append(next)
        rest.removeFirst()
      } else if next &- 48 < 10 {
        let group = Int(next - 48)
        if match.ranges.indices.contains(group), let range = match.ranges[group] { result += bytes[range] }
        rest.removeFirst()
      } else {
        result.append(byte)
      }
    }
  }

  /// Without what stands between `<` and `>`, a space in its place.
  static func withoutTags(_ text: String) -> String {
    var result: [UInt8] = []
    var isTag = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">") where isTag:
        isTag = false
        result.append(0x20)
      default: if !isTag { result.append(byte) }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `%41` becomes `A`; a broken escape stays as it is, bytes that are no UTF-8 become U+FFFD.
  static func percentDecoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = hex(bytes[index + 1]), let low = hex(bytes[index + 2]) {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}

import Normalization
import Profiles

extension ValueNormalizer {
  /// A number of employees or a range of it: `1200`, `11-50`, `10001+`.
  func headCount(_ bytes: UnsafeBufferPointer<UInt8>, _ issues: inout [Issue]) -> ValueDraft? {
    let given = CleanText.line(bytes)
    guard let text = HeadCount.text(given) else {
      refuse(.numberOfEmployees, "This is not a number of employees; write it as 1200, 11-50 or 10001+", &issues)
      return nil
    }
    return ValueDraft(.numberOfEmployees, text, raw: text == given ? nil : given)
  }
}

/// Numbers of employees as people write them.
enum HeadCount {
  /// `1,200`, `1.200`, `11 - 50`, `11 to 50`, `50+`, `> 50`, `< 10`, `ca. 40`, `5k`, `25 employees`; nil for anything else.
  static func text(_ given: String) -> String? {
    guard given.utf8.count <= 60 else { return nil }
    var numbers: [Int] = []
    var bytes = Array(given.utf8)[...]
    var isOpen = false
    var isBelow = false
    while let byte = bytes.first {
      switch byte {
      case 48...57:
        guard let number = number(&bytes) else { return nil }
        numbers.append(number)
        continue
      case UInt8(ascii: "+"), UInt8(ascii: ">"): isOpen = true
      case UInt8(ascii: "<"): isBelow = true
      default: break
      }
      bytes.removeFirst()
    }
    switch numbers.count {
    case 1: return isBelow ? "0-\(max(0, numbers[0] - 1))" : isOpen ? "\(numbers[0])+" : "\(numbers[0])"
    case 2: return numbers[0] == numbers[1] ? "\(numbers[0])" : numbers[0] < numbers[1] ? "\(numbers[0])-\(numbers[1])" : nil
    default: return nil
    }
  }

  /// Digits with groups of three after `,` `.` `'` or a space, perhaps with `k` behind; nil above 100 million.
  private static func number(_ bytes: inout ArraySlice<UInt8>) -> Int? {
    var number = 0
    var digits = 0
    while let byte = bytes.first {
      if byte &- 48 < 10 {
        number = number * 10 + Int(byte - 48)
        digits += 1
        guard number <= 100_000_000 else { return nil }
        bytes.removeFirst()
      } else if ",.' ".utf8.contains(byte), digits > 0, isGroup(bytes.dropFirst()) {
        bytes.removeFirst()
      } else if ",.".utf8.contains(byte), bytes.dropFirst().first == 48, bytes.count == 2 {
        // A spreadsheet's 50.0
        bytes.removeFirst(2)
      } else {
        break
      }
    }
    if let byte = bytes.first, byte | 0x20 == UInt8(ascii: "k"), number <= 100_000 {
      bytes.removeFirst()
      return number * 1000
    }
    return number
  }

  private static func isGroup(_ bytes: ArraySlice<UInt8>) -> Bool {
    let next = bytes.prefix(4)
    guard next.count >= 3, next.prefix(3).allSatisfy({ $0 &- 48 < 10 }) else { return false }
    return next.count == 3 || next[next.startIndex + 3] &- 48 >= 10
  }
}

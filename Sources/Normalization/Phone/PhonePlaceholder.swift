/// Telephone numbers that people type when they have none to give.
enum PhonePlaceholder {
  /// Whether the digits (0 to 9) are one digit again and again, count up or down, or end in seven equal digits or in 1234567.
  static func matches(_ digits: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard count >= 5 else { return false }
    if run(digits, count, step: 0) == count || run(digits, count, step: 1) == count || run(digits, count, step: 9) == count { return true }
    if run(digits, count, step: 0) >= 7 { return true }
    return digits[count - 1] >= 7 && run(digits, count, step: 1) >= Int(digits[count - 1])
  }

  /// The length of the run at the end in which each digit is the one before plus `step`, modulo 10.
  private static func run(_ digits: UnsafePointer<UInt8>, _ count: Int, step: UInt8) -> Int {
    var length = 1
    while length < count, digits[count - length] == (digits[count - length - 1] + step) % 10 { length += 1 }
    return length
  }
}

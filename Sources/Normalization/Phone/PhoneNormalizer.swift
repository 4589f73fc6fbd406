/// Telephone numbers as people write them, made into E.164.
///
/// Numbering plans are compiled when first met and kept in the value: make one for each thread and reuse it. Results agree with Google's
/// libphonenumber on what is a number, and go beyond it where a CRM needs it: `(0)`, words after the number, `00` from everywhere, numbers
/// of a spreadsheet (`393331234567.0`).
public struct PhoneNormalizer: Sendable {
  var plans = CompiledPlans()

  /// A normalizer that has compiled no plan yet.
  public init() {}

  /// Appends the canonical number to `out` and says what it is.
  ///
  /// A possible number gives its E.164 form, `+` and up to 18 digits; anything else with at least five digits gives the bare digits, so
  /// that the same junk still compares equal; the rest gives nothing. Extensions are not part of the number.
  /// - Parameters:
  ///   - input: the text in UTF-8; one of more than 250 bytes is no number.
  ///   - region: where numbers without a calling code are dialled from; nil if unknown.
  public mutating func normalize(_ input: Span<UInt8>, region: Region?, into out: inout [UInt8]) -> PhoneResult {
    input.withUnsafeBufferPointer { normalize($0, region: region, into: &out) }
  }

  private mutating func normalize(_ input: UnsafeBufferPointer<UInt8>, region: Region?, into out: inout [UInt8]) -> PhoneResult {
    guard let bytes = input.baseAddress, input.count <= PhoneText.limit else {
      return PhoneResult(issues: input.isEmpty ? .notANumber : [.notANumber, .tooLong])
    }
    let limit = PhoneScan.digitLimit
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PhoneText.limit + 4 * limit) { buffer in
      // The buffer holds more than zero bytes, so it has an address.
      guard let text = buffer.baseAddress else { return PhoneResult() }
      let digits = text + PhoneText.limit
      let vanity = digits + limit
      let national = vanity + limit
      let count = PhoneText.decode(bytes, input.count, to: text)
      var scan = PhoneScan(text, count, digits: digits, vanity: vanity)
      var result = PhoneResult(issues: scan.issues)
      let home = plans.metadata.plan(of: region)
      if home >= 0 { plans.prepare(home) }
      var reading = best(scan, digits, vanity, home, national, national + limit, &result)
      if reading?.isValid != true, scan.keepFirstPart() {
        result = PhoneResult(issues: scan.issues)
        reading = best(scan, digits, vanity, home, national, national + limit, &result)
      }
      if !scan.extension.isEmpty {
        let start = PhoneText.offset(of: scan.extension.lowerBound, in: bytes, input.count)
        result.extension = start..<PhoneText.offset(of: scan.extension.upperBound - 1, in: bytes, input.count, after: true)
      }
      finish(reading, scan, digits, national, hasRegion: home >= 0, &result, &out)
      return result
    }
  }

  /// The reading to keep: libphonenumber's if it is valid, else the first valid one of the repairs.
  private mutating func best(
    _ scan: PhoneScan, _ digits: UnsafePointer<UInt8>, _ vanity: UnsafePointer<UInt8>, _ home: Int, _ national: UnsafeMutablePointer<UInt8>,
    _ scratch: UnsafeMutablePointer<UInt8>, _ result: inout PhoneResult
  ) -> PhoneReading? {
    if scan.letterCount >= 3 {
      if let reading = read(vanity, scan.vanityCount, hasPlus: scan.hasPlus, home: home, into: national), reading.isValid {
        result.issues.subtract([.trailingText, .severalNumbers])
        result.issues.insert(.vanityLetters)
        return reading
      }
    }
    guard scan.digitCount >= 2 else { return nil }
    let plain = read(digits, scan.digitCount, hasPlus: scan.hasPlus, home: home, into: national)
    if let plain, plain.isValid { return plain }
    func keep(_ count: Int) { for index in 0..<count { national[index] = scratch[index] } }
    if scan.optionalZero > 0, scan.optionalZero < scan.digitCount {
      let count = scan.digitCount - 1
      if let reading = withoutZero(digits, count, at: scan.optionalZero, scan.hasPlus, home, scratch), reading.isValid {
        keep(reading.count)
        return reading
      }
    }
    if scan.hasPlus { return plain }
    let skipped = Self.foreignPrefix(digits, scan.digitCount)
    guard skipped > 0 || (home >= 0 && plain?.isPossible != true && scan.digitCount >= 11) else { return plain }
    if let reading = read(digits + skipped, scan.digitCount - skipped, hasPlus: true, home: -1, into: scratch), reading.isValid {
      keep(reading.count)
      result.issues.insert(.callingCodeGuessed)
      return reading
    }
    return plain
  }

  private mutating func withoutZero(
    _ digits: UnsafePointer<UInt8>, _ count: Int, at zero: Int, _ hasPlus: Bool, _ home: Int, _ national: UnsafeMutablePointer<UInt8>
  ) -> PhoneReading? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PhoneScan.digitLimit) { copy in
      for index in 0..<count { copy[index] = digits[index < zero ? index : index + 1] }
      return copy.baseAddress.flatMap { read($0, count, hasPlus: hasPlus, home: home, into: national) }
    }
  }

  /// The length of the commonest international prefixes, `00` and `011`, at the start of the digits; 0 where there is none.
  private static func foreignPrefix(_ digits: UnsafePointer<UInt8>, _ count: Int) -> Int {
    guard count > 9, digits[0] == 0 else { return 0 }
    if digits[1] == 0 { return digits[2] == 0 ? 0 : 2 }
    return digits[1] == 1 && digits[2] == 1 && digits[3] != 0 ? 3 : 0
  }

  /// Fills in the result and appends the canonical value.
  private func finish(
    _ reading: PhoneReading?, _ scan: PhoneScan, _ digits: UnsafePointer<UInt8>, _ national: UnsafePointer<UInt8>, hasRegion: Bool,
    _ result: inout PhoneResult, _ out: inout [UInt8]
  ) {
    if PhonePlaceholder.matches(digits, scan.digitCount) { result.issues.insert(.placeholder) }
    if let reading {
      let main = plans.metadata.plans[reading.plan]
      result.callingCode = main.callingCode
      result.region = reading.exactPlan >= 0 ? plans.metadata.plans[reading.exactPlan].region : main.region
      result.isValid = reading.isValid
      result.isPossible = reading.isPossible
      result.kind = Self.kind(of: reading.types)
      switch reading.length {
      case .possible: if !reading.isValid { result.issues.insert(.invalidForRegion) }
      case .tooShort, .localOnly: result.issues.insert(.tooShort)
      case .tooLong: result.issues.insert(.tooLong)
      case .between: result.issues.insert(.invalidForRegion)
      }
      if PhonePlaceholder.matches(national, reading.count) { result.issues.insert(.placeholder) }
      if reading.isPossible || reading.isValid {
        Self.appendInternational(main.callingCode, national, reading.count, to: &out)
        return
      }
    } else if scan.digitCount > PhonePlan.longestNumber + 3 {
      result.issues.insert(.tooLong)
    } else if scan.digitCount >= 5 {
      result.issues.insert(scan.hasPlus || hasRegion ? .invalidForRegion : .noCountry)
    }
    guard scan.digitCount >= 5 else {
      result.issues.insert(.notANumber)
      return
    }
    for index in 0..<scan.digitCount { out.append(48 + digits[index]) }
  }

  private static func appendInternational(_ code: UInt16, _ national: UnsafePointer<UInt8>, _ count: Int, to out: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PhoneScan.digitLimit + 4) { text in
      text[0] = UInt8(ascii: "+")
      var length = 1
      if code >= 100 {
        text[length] = 48 + UInt8(code / 100)
        length += 1
      }
      if code >= 10 {
        text[length] = 48 + UInt8(code / 10 % 10)
        length += 1
      }
      text[length] = 48 + UInt8(code % 10)
      length += 1
      for index in 0..<count { text[length + index] = 48 + national[index] }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: text[..<(length + count)]))
    }
  }
}

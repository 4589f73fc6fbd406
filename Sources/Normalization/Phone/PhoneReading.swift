/// One way to read the digits of a number: the country and the national number.
struct PhoneReading {
  /// The main plan of the calling code; -1 if the country is unknown.
  var plan = -1
  /// Digits of the national number, in the buffer given.
  var count = 0
  /// How the count relates to the plan.
  var length = PhonePlan.Length.between
  /// The plan of the exact region, if the number is valid; else -1.
  var exactPlan = -1
  /// The types in the exact plan.
  var types: UInt16 = 0

  var isValid: Bool { types != 0 }
  var isPossible: Bool { plan >= 0 && length == .possible }
}

extension PhoneNormalizer {
  /// Reads digits as Google's libphonenumber does and leaves the national number in `national`, which has room for
  /// ``PhoneScan/digitLimit`` digits; nil where they are no number at all.
  /// - Parameter home: the plan of the region the number is dialled from, prepared, or -1.
  mutating func read(
    _ digits: UnsafePointer<UInt8>, _ count: Int, hasPlus: Bool, home: Int, into national: UnsafeMutablePointer<UInt8>
  ) -> PhoneReading? {
    var reading = PhoneReading()
    let metadata = plans.metadata
    var start = 0
    if hasPlus, count > 2 {
      let (plan, length) = metadata.callingCode(digits, count)
      reading.plan = plan
      start = length
    }
    if reading.plan < 0, home >= 0 {
      let prefix = plans.internationalPrefix(home, digits, count)
      if prefix > 0, prefix < count, digits[prefix] != 0 {
        guard count - prefix > 2 else { return nil }
        let (plan, length) = metadata.callingCode(digits + prefix, count - prefix)
        guard plan >= 0 else { return nil }
        reading.plan = plan
        start = prefix + length
      } else if let bare = ownCallingCode(digits, count, home, national) {
        reading.plan = home
        reading.count = bare
        start = -1
      } else if !hasPlus {
        reading.plan = home
      }
    }
    guard reading.plan >= 0 else { return nil }
    plans.prepare(reading.plan)
    if start >= 0 {
      reading.count = count - start
      for index in 0..<reading.count { national[index] = digits[start + index] }
    }
    finish(&reading, national)
    return reading.count >= 2 && reading.count <= PhonePlan.longestNumber ? reading : nil
  }

  /// The count of digits in `national` if the number begins with the region's own calling code, written without a prefix.
  private func ownCallingCode(_ digits: UnsafePointer<UInt8>, _ count: Int, _ home: Int, _ national: UnsafeMutablePointer<UInt8>) -> Int? {
    let plan = plans.metadata.plans[home]
    let code = plan.callingCode
    let length = code >= 100 ? 3 : code >= 10 ? 2 : 1
    guard count > length else { return nil }
    var value: UInt16 = 0
    for index in 0..<length { value = value * 10 + UInt16(digits[index]) }
    guard value == code else { return nil }
    let rest = count - length
    for index in 0..<rest { national[index] = digits[length + index] }
    let stripped = plans.stripNationalPrefix(home, national, rest)
    if plan.length(of: count) == .tooLong { return stripped }
    let general = PhonePlan.Bits.general
    if plans.matches(home, digits, count) & general == 0, plans.matches(home, national, stripped) & general != 0 { return stripped }
    return nil
  }

  /// Takes off the national prefix and finds the exact region and the types.
  private mutating func finish(_ reading: inout PhoneReading, _ national: UnsafeMutablePointer<UInt8>) {
    let metadata = plans.metadata
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PhoneScan.digitLimit) { saved in
      let count = reading.count
      for index in 0..<count { saved[index] = national[index] }
      let stripped = plans.stripNationalPrefix(reading.plan, national, count)
      switch metadata.plans[reading.plan].length(of: stripped) {
      case .possible, .tooLong: reading.count = stripped
      case .tooShort, .localOnly, .between:
        // Without the prefix it would be too short: it may have none.
        for index in 0..<count { national[index] = saved[index] }
      }
    }
    let code = metadata.plans[reading.plan].callingCode
    var plan = metadata.mainPlan(of: code)
    reading.plan = plan
    reading.length = metadata.plans[plan].length(of: reading.count)
    // The first plan whose leading digits, or else whose patterns, hold is the number's.
    while plan < metadata.plans.count, metadata.plans[plan].callingCode == code {
      plans.prepare(plan)
      let isLeading = plans.hasLeadingDigits(plan, national, reading.count)
      if isLeading != false {
        let types = plans.types(plan, national, reading.count)
        if types != 0 || isLeading == true {
          reading.exactPlan = plan
          reading.types = types
          return
        }
      }
      plan += 1
    }
  }

  /// The use that bits of types stand for.
  static func kind(of types: UInt16) -> PhoneResult.Kind {
    typealias Bits = PhonePlan.Bits
    if types & Bits.premium != 0 { return .premium }
    if types & Bits.tollFree != 0 { return .tollFree }
    if types & Bits.shared != 0 { return .shared }
    if types & Bits.voip != 0 { return .voip }
    if types & (Bits.personal | Bits.pager | Bits.companyWide | Bits.voicemail) != 0 { return .other }
    if types & Bits.fixed != 0 { return types & Bits.mobile != 0 ? .fixedOrMobile : .fixed }
    return types & Bits.mobile != 0 ? .mobile : .unknown
  }
}

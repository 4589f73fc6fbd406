/// The numbering plans of the world, read once from the generated table.
struct PhoneMetadata: Sendable {
  /// The plans; those of one calling code stand together, the main region first.
  let plans: [PhonePlan]
  /// For each calling code below 1000 its main plan, or -1.
  private let planOfCallingCode: [Int16]
  /// For each region's index its plan, or -1.
  private let planOfRegion: [Int16]
  /// For plan *p* and count of digits *n*, at `18 * p + n`, the types of number that may have so many digits.
  let typesOfLength: [UInt16]

  static let shared = PhoneMetadata()

  private init() {
    let bytes = Array(UnsafeBufferPointer(start: Self.text.utf8Start, count: Self.text.utf8CodeUnitCount))
    var plans: [PhonePlan] = []
    var typesOfLength: [UInt16] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: " "))
      var plan = PhonePlan()
      plan.region = fields[0].count == 2 ? Region(fields[0].first ?? 0, fields[0].last ?? 0) : nil
      plan.callingCode = UInt16(Self.number(fields[1]))
      plan.internationalPrefix = Self.pattern(fields[2])
      plan.nationalPrefix = Self.pattern(fields[3])
      plan.transformRule = Self.pattern(fields[4])
      plan.leadingDigits = Self.pattern(fields[5])
      var masks = [UInt16](repeating: 0, count: PhonePlan.longestNumber + 1)
      var index = 6
      while index + 1 < fields.count {
        let bit = Self.bit(of: fields[index].first ?? 0)
        let parts = fields[index].dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let lengths = Self.lengths(parts[0])
        if bit == PhonePlan.Bits.general {
          plan.possibleLengths = lengths
          plan.localLengths = parts.count > 1 ? Self.lengths(parts[1]) : 0
        }
        for count in masks.indices where lengths >> UInt32(count) & 1 != 0 { masks[count] |= bit }
        plan.types.append(.init(bit: bit, pattern: fields[index + 1]))
        index += 2
      }
      plans.append(plan)
      typesOfLength += masks
    }
    var planOfCallingCode = [Int16](repeating: -1, count: 1000)
    var planOfRegion = [Int16](repeating: -1, count: 676)
    for (index, plan) in plans.enumerated() {
      if planOfCallingCode[Int(plan.callingCode)] < 0 { planOfCallingCode[Int(plan.callingCode)] = Int16(index) }
      if let region = plan.region { planOfRegion[region.index] = Int16(index) }
    }
    self.plans = plans
    self.typesOfLength = typesOfLength
    self.planOfCallingCode = planOfCallingCode
    self.planOfRegion = planOfRegion
  }

  /// The plan of a region, or -1.
  func plan(of region: Region?) -> Int {
    region.map { Int(planOfRegion[$0.index]) } ?? -1
  }

  /// The main plan of a calling code that has one.
  func mainPlan(of callingCode: UInt16) -> Int { Int(planOfCallingCode[Int(callingCode)]) }

  /// The main plan of the calling code that the digits begin with, and the count of its digits; the plan is -1 where there is none.
  func callingCode(_ digits: UnsafePointer<UInt8>, _ count: Int) -> (plan: Int, length: Int) {
    guard count > 0, digits[0] != 0 else { return (-1, 0) }
    var code = 0
    for length in 1...3 where length <= count {
      code = code * 10 + Int(digits[length - 1])
      let plan = Int(planOfCallingCode[code])
      if plan >= 0 { return (plan, length) }
    }
    return (-1, 0)
  }

  private static func number(_ text: ArraySlice<UInt8>) -> Int { text.reduce(0) { $0 * 10 + Int($1) - 48 } }

  private static func pattern(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> { field.elementsEqual("-".utf8) ? [] : field }

  private static func bit(of letter: UInt8) -> UInt16 {
    let letters = UnsafeBufferPointer(start: PhonePlan.Bits.letters.utf8Start, count: PhonePlan.Bits.letters.utf8CodeUnitCount)
    return letters.firstIndex(of: letter).map { 1 << UInt16($0) } ?? 0
  }

  /// The bits of `6-8,10`.
  private static func lengths(_ text: ArraySlice<UInt8>) -> UInt32 {
    var bits: UInt32 = 0
    for part in text.split(separator: UInt8(ascii: ",")) {
      let ends = part.split(separator: UInt8(ascii: "-")).map(number)
      guard let first = ends.first, let last = ends.last else { continue }
      for length in first...last { bits |= 1 << UInt32(length) }
    }
    return bits
  }
}

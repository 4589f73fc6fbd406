import Normalization

/// Reads phone numbers, keeping its compiled plans and its buffer from one to the next.
struct PhoneRule {
  private var normalizer = PhoneNormalizer()
  private var number: [UInt8] = []

  /// Calls `emit` with each number of a cell in canonical form; placeholders are left out.
  mutating func forEachNumber(in cell: UnsafeBufferPointer<UInt8>, region: Region?, _ emit: ([UInt8]) -> Void) {
    PhoneNormalizer.splitMultiple(Span(_unsafeElements: cell)) { range in
      number.removeAll(keepingCapacity: true)
      let part = UnsafeBufferPointer(rebasing: cell[range])
      let result = normalizer.normalize(Span(_unsafeElements: part), region: region, into: &number)
      if !result.issues.contains(.placeholder) && !number.isEmpty { emit(number) }
    }
  }
}

/// Reads email addresses and websites, keeping its buffers from one to the next.
struct AddressRule {
  private var email: [UInt8] = []
  private var domain: [UInt8] = []

  /// Calls `emit` with each address of a cell in canonical form, and with the domain of its company (empty for mail providers).
  mutating func forEachEmail(in cell: UnsafeBufferPointer<UInt8>, _ emit: (_ email: [UInt8], _ companyDomain: [UInt8]) -> Void) {
    Email.splitMultiple(Span(_unsafeElements: cell)) { range in
      email.removeAll(keepingCapacity: true)
      domain.removeAll(keepingCapacity: true)
      let part = UnsafeBufferPointer(rebasing: cell[range])
      let result = Email.normalize(Span(_unsafeElements: part), into: &email)
      if result.kind == .placeholder || email.isEmpty { return }
      if result.isValid { appendCompanyDomain(of: email[result.domain]) }
      emit(email, domain)
    }
  }

  /// Calls `emit` with the company's own domain in a website cell, if it holds one.
  mutating func companyDomain(ofWebsite cell: UnsafeBufferPointer<UInt8>, _ emit: ([UInt8]) -> Void) {
    domain.removeAll(keepingCapacity: true)
    if Domain.normalize(Span(_unsafeElements: cell), into: &domain).kind == .own { emit(domain) }
  }

  private mutating func appendCompanyDomain(of host: ArraySlice<UInt8>) {
    let kind = host.withUnsafeBufferPointer { Domain.normalize(Span(_unsafeElements: $0), into: &domain).kind }
    if kind != .own { domain.removeAll(keepingCapacity: true) }
  }
}

/// Reads the street line of addresses, keeping its buffer from one to the next.
struct StreetRule {
  private var line: [UInt8] = []
  private var streetRange = 0..<0
  private var numberRange = 0..<0

  mutating func parse(_ cell: UnsafeBufferPointer<UInt8>) {
    line.removeAll(keepingCapacity: true)
    let result = StreetAddress.normalize(Span(_unsafeElements: cell), into: &line)
    streetRange = result.street
    numberRange = result.number
  }

  /// The street read last, without its number; empty when there is none.
  var street: ArraySlice<UInt8> { line[streetRange] }

  /// The house number read last; empty when there is none.
  var number: ArraySlice<UInt8> { line[numberRange] }
}

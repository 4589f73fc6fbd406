/// What the host of a URL is; its text lies in the URL.
enum HostForm: Sendable, Hashable {
  /// There is none, and no `//`.
  case none
  case empty
  case domain
  case opaque
  case address(IPAddress)
}

extension HostForm {
  /// Reads `input`, appends the host in its one spelling to `output`, and returns what it is: the host parser of the URL Standard, section 3.5.
  ///
  /// - Throws: why `input` is no host; `output` may then have grown.
  static func parse(_ input: ArraySlice<UInt8>, isOpaque: Bool, appendingTo output: inout [UInt8]) throws(WebURLError) -> HostForm {
    let start = output.count
    if input.first == 0x5B {
      guard input.last == 0x5D, let address = IPAddress(webIPv6: input.dropFirst().dropLast()) else { throw .invalidIPv6 }
      output.append(0x5B)
      output.append(contentsOf: address.description.utf8)
      output.append(0x5D)
      return .address(address)
    }
    if isOpaque {
      if let byte = input.first(where: ASCIISet.forbiddenInHosts.contains) { throw .forbiddenInHost(Unicode.Scalar(byte)) }
      PercentEncodeSet.c0Control.append(input, to: &output)
      return input.isEmpty ? .empty : .opaque
    }
    if input.contains(0x25) { PercentDecoding.append(input, to: &output) } else { output.append(contentsOf: input) }
    do { try DomainName.convert(&output, from: start) } catch { throw .invalidDomain(error) }
    guard IPAddress.isNumeric(output[start...]) else { return .domain }
    guard let address = IPAddress(webIPv4: output[start...]) else { throw .invalidIPv4 }
    output.replaceSubrange(start..., with: address.description.utf8)
    return .address(address)
  }
}

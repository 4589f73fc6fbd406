import Testing

@testable import Normalization

private func match(_ host: String) -> PublicSuffixList.Match? { PublicSuffixList.shared.match(Array(host.utf8).span) }

private func registrable(_ host: String) -> String? {
  match(host)?.registrableStart.map { String(decoding: Array(host.utf8)[$0...], as: UTF8.self) }
}

/// The name in lower case and punycode, with a leading dot kept: the test file writes names as people do.
private func canonical(_ name: String) -> String? {
  let bytes = Array(name.utf8)
  let isDotted = bytes.first == 46
  var buffer = [UInt8](repeating: 0, count: 256)
  let count = bytes.withUnsafeBufferPointer { source in
    buffer.withUnsafeMutableBufferPointer { target -> Int in
      guard let source = source.baseAddress, let target = target.baseAddress else { return 0 }
      let skip = isDotted ? 1 : 0
      return HostName.write(source + skip, bytes.count - skip, allowsUnderscore: false, to: target).count
    }
  }
  return count == 0 ? nil : (isDotted ? "." : "") + String(decoding: buffer[..<count], as: UTF8.self)
}

struct DomainSuffixTests {
  @Test(
    arguments: [
      ("com", nil), ("example.com", "example.com"), ("a.b.example.com", "example.com"), ("uk", nil), ("co.uk", nil),
      ("b.example.co.uk", "example.co.uk"),
      ("c.kobe.jp", nil), ("b.c.kobe.jp", "b.c.kobe.jp"), ("www.city.kobe.jp", "city.kobe.jp"), ("ck", nil), ("test.ck", nil),
      ("www.www.ck", "www.ck"),
      ("example", nil), ("b.example.example", "example.example"), ("github.io", nil), ("x.github.io", "x.github.io"), ("", nil),
      (".com", nil), ("a..com", nil),
      ("com.", nil),
    ] as [(String, String?)])
  func `the registrable domain is one label more than the suffix`(host: String, expected: String?) {
    #expect(registrable(host) == expected)
  }

  @Test func `the section is told`() {
    #expect(match("x.github.io")?.isPrivate == true)
    #expect(match("x.co.uk")?.isPrivate == false)
    #expect(match("x.unknowntld")?.isListed == false)
  }

  // Needs the test file of the public suffix list in ../shared/corpora/psl/tests.
  @Test(.enabled(if: SharedCorpora.has("corpora/psl/tests/tests.txt"), "the public suffix list's tests are not there"))
  func `agrees with the tests of the public suffix list`() throws {
    var compared = 0
    for line in try SharedCorpora.text("corpora/psl/tests/tests.txt").split(separator: "\n") where !line.hasPrefix("//") {
      let fields = line.split(separator: " ").map(String.init)
      guard fields.count == 2, fields[0] != "null" else { continue }
      let expected = fields[1] == "null" ? nil : canonical(fields[1])
      #expect(canonical(fields[0]).flatMap(registrable) == expected, "\(line)")
      compared += 1
    }
    #expect(compared > 60)
  }

  @Test(arguments: [
    ("münchen", "xn--mnchen-3ya"), ("bücher", "xn--bcher-kva"), ("他们为什么不说中文", "xn--ihqwcrb4cv8a8dqg056pqjye"),
    ("почемужеонинеговорятпорусски", "xn--b1abfaaepdrnnbgefbadotcwatmq2g4l"), ("3年b組金八先生", "xn--3b-ww4c5e180e575a65lsy2b"),
    ("pročprostěnemluvíčesky", "xn--proprostnemluvesky-uyb24dma41a"),
  ])
  func `punycode is that of RFC 3492`(label: String, expected: String) {
    // RFC 3492, section 7.1, in lower case.
    let scalars = label.unicodeScalars.map(\.value)
    var buffer = [UInt8](repeating: 0, count: 63)
    let count = scalars.withUnsafeBufferPointer { scalars in
      buffer.withUnsafeMutableBufferPointer { target in
        target.baseAddress.flatMap { Punycode.encode(scalars, to: $0, limit: 63) } ?? 0
      }
    }
    #expect(String(decoding: buffer[..<count], as: UTF8.self) == expected)
  }
}

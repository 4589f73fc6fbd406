import Locators
import Testing

@Suite struct PercentEncodingTests {
  @Suite struct Examples {
    /// The table of section 1.3 of the URL Standard.
    @Test func `the examples of the standard`() {
      #expect(PercentEncodeSet.userinfo.encode("≡") == "%E2%89%A1")
      #expect(PercentEncodeSet.userinfo.encode("‽") == "%E2%80%BD")
      #expect(PercentEncodeSet.userinfo.encode("Say what‽") == "Say%20what%E2%80%BD")
      #expect(PercentDecoding.bytes(of: "%25%s%1G") == Array("%%s%1G".utf8))
      #expect(PercentDecoding.bytes(of: "‽%25%2E") == [0xE2, 0x80, 0xBD, 0x25, 0x2E])
    }

    /// Each set's ASCII characters, written out from the standard.
    static let sets: [(PercentEncodeSet, String)] = [
      (.c0Control, ""), (.fragment, " \"<>`"), (.query, " \"#<>"), (.specialQuery, " \"#<>'"), (.path, " \"#<>?^`{}"),
      (.userinfo, " \"#<>?^`{}/:;=@[\\]|"), (.component, " \"#<>?^`{}/:;=@[\\]|$%&+,"), (.form, " \"#<>?^`{}/:;=@[\\]|$%&+,!'()~"),
    ]

    @Test(arguments: 0..<sets.count) func `each set encodes its characters and no others`(index: Int) {
      let (set, printable) = Self.sets[index]
      for byte in UInt8(0)..<0x80 {
        let character = String(Unicode.Scalar(byte))
        let isEncoded = byte < 0x20 || byte == 0x7F || printable.utf8.contains(byte)
        let digits = String(byte, radix: 16, uppercase: true)
        #expect(set.encode(character) == (isEncoded ? "%" + (digits.count == 1 ? "0" : "") + digits : character))
      }
    }
  }

  @Suite struct Laws {
    @Test func `decoding gives back what component and form encode`() {
      let text = String(String.UnicodeScalarView((0..<0x3000).compactMap { Unicode.Scalar(UInt32($0)) }))
      #expect(PercentDecoding.decode(PercentEncodeSet.component.encode(text)) == text)
      #expect(PercentDecoding.decode(PercentEncodeSet.form.encode(text)) == text)
    }
  }

  @Suite struct Hostile {
    @Test(arguments: ["%", "%%", "%4", "%4%", "%%41", "%g0"]) func `what is cut off stays`(text: String) {
      let expected = text == "%%41" ? "%A" : text
      #expect(PercentDecoding.decode(text) == expected)
    }

    @Test func `bytes that are no UTF-8 are replaced in text only`() {
      #expect(PercentDecoding.bytes(of: "%FF%C3") == [0xFF, 0xC3])
      #expect(PercentDecoding.decode("%FF%C3") == "\u{FFFD}\u{FFFD}")
    }
  }
}

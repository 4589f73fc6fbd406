import Testing

@testable import Webhooks

@Suite struct Base64Tests {
  @Suite struct Examples {
    /// RFC 4648 section 10.
    @Test(arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ]) func `the vectors of the standard hold both ways`(plain: String, encoded: String) {
      #expect(Base64.encode(Array(plain.utf8)) == encoded)
      #expect(Base64.decode(encoded) == Array(plain.utf8))
    }

    @Test func `all 64 characters are used in order`() {
      let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
      let bytes = Base64.decode(alphabet)
      #expect(bytes?.prefix(6) == [0x00, 0x10, 0x83, 0x10, 0x51, 0x87])
      #expect(bytes.map { Base64.encode($0) } == alphabet)
    }
  }

  @Suite struct Laws {
    @Test(arguments: 0..<200) func `what is encoded decodes to itself`(seed: Int) {
      var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
      let bytes = (0..<seed).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
      #expect(Base64.decode(Base64.encode(bytes)) == bytes)
    }
  }

  @Suite struct Hostile {
    @Test(arguments: ["Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Z===", "====", "Zg==Zg==", "Zm 9v", "Zm9v\n", "Zm_v", "Zm-v", "Zm9\u{301}"])
    func `a second spelling of the same bytes, or none, is refused`(text: String) { #expect(Base64.decode(text) == nil) }
  }
}

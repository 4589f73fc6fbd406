import Locators
import Testing

@Suite struct DomainNameTests {
  @Suite struct Examples {
    @Test(arguments: [
      ("Example.COM", "example.com"), ("münchen.de", "xn--mnchen-3ya.de"), ("MÜNCHEN.DE", "xn--mnchen-3ya.de"),
      ("straße.at", "xn--strae-oqa.at"),
      ("bücher。example", "xn--bcher-kva.example"), ("日本語。jp", "xn--wgv71a119e.jp"), ("президент.рф", "xn--d1abbgf6aiiy.xn--p1ai"),
      ("ελληνικά.gr", "xn--hxargifdar.gr"), ("faß.de", "xn--fa-hia.de"), ("한국.kr", "xn--3e0b707e.kr"),
      ("\u{1112}\u{1161}\u{11AB}국.kr", "xn--3e0b707e.kr"),
      ("مثال.example", "xn--mgbh0fb.example"), ("a.b.", "a.b."), ("u\u{308}.de", "xn--tda.de"), ("ＡＣＭＥ．ｉｔ", "acme.it"),
      ("xn--bogus-.com", "xn--bogus-.com"),
    ]) func `a domain has one spelling in ASCII`(text: String, ascii: String) throws { #expect(try DomainName(text).ascii == ascii) }

    @Test(arguments: [
      ("xn--mnchen-3ya.de", "münchen.de"), ("XN--MNCHEN-3YA.de", "münchen.de"), ("xn--d1abbgf6aiiy.xn--p1ai", "президент.рф"),
      ("acme.it", "acme.it"),
      ("xn--a.de", "xn--a.de"), ("xn--8i7caa.de", "xn--8i7caa.de"), ("xn--1ug.example", "xn--1ug.example"), ("xn--3e0b707e.kr", "한국.kr"),
    ]) func `a domain is read as people write it, unless it cannot be`(ascii: String, unicode: String) throws {
      #expect(try DomainName(ascii).unicode == unicode)
    }

    @Test(arguments: [
      ("", DomainNameError.empty), ("\u{AD}", .empty), ("a/b", .forbidden("/")), ("a%b", .forbidden("%")), ("é b", .forbidden(" ")),
      ("é℀", .forbidden("/")), ("é\u{202E}", .disallowed("\u{202E}")), ("é.xn--a", .disallowed("\u{80}")),
      ("é.xn--a\u{E9}", .malformedPunycode), ("é.xn--", .malformedPunycode),
      ("é.xn--abc-", .malformedPunycode), ("xn--é", .malformedPunycode), ("\u{301}a", .leadingMark), ("é.\u{200D}", .misplacedJoiner),
      ("é\u{200C}a", .misplacedJoiner), ("אa", .mixedDirections), ("é.xn--u-ccb", .notNormalized), ("א.1", .mixedDirections),
    ]) func `what is no domain says why`(text: String, error: DomainNameError) { #expect(throws: error) { try DomainName(text) } }

    /// RFC 5892 appendix A: Persian joins on both sides, Sinhala after its virama.
    @Test func `joiners stand where they join`() throws {
      #expect(try DomainName("نامه\u{200C}ای").ascii == "xn--mgba3gch31f060k")
      #expect(try DomainName("ශ්\u{200D}රී").ascii == "xn--10cl1a0b660p")
    }
  }

  @Suite struct Laws {
    /// Letters of many scripts, marks, and what is mapped to them.
    static let alphabet = Array("abzAÉéßſİ\u{301}\u{327}ñøœдЖיאעربةฟไ中文字あカ한국ᄒ\u{1161}\u{11AB}αΣς१২-09ＡⅣ㎏Ⓐ".unicodeScalars)

    @Test(arguments: [UInt64(1), 2, 3]) func `reading a domain in either form gives the same`(seed: UInt64) {
      var state = seed
      var count = 0
      for _ in 0..<3000 {
        var text = String.UnicodeScalarView()
        repeat {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          text.append(Self.alphabet[Int(state >> 33) % Self.alphabet.count])
        } while (state >> 40) % 6 != 0
        guard let name = try? DomainName(String(text)) else { continue }
        count += 1
        #expect(name.ascii.utf8.allSatisfy { $0 < 0x80 })
        #expect((try? DomainName(name.ascii)) == name)
        #expect((try? DomainName(name.unicode)) == name)
      }
      #expect(count > 300)
    }

    /// The standard library compares texts by canonical equivalence, with its own tables. U+0345 is not among the marks: UTS 46 maps it to a
    /// letter wherever it stands.
    @Test(arguments: [UInt64(4), 5, 6]) func `texts that are canonically equivalent are one domain`(seed: UInt64) {
      let marks: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{308}", "\u{323}", "\u{327}", "\u{31B}", "\u{302}", "\u{5B0}"]
      var state = seed
      var byText: [String: String] = [:]
      var repeated = 0
      for _ in 0..<3000 {
        var text = String.UnicodeScalarView("ao"[...].unicodeScalars)
        repeat {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          text.append(marks[Int(state >> 33) % marks.count])
        } while (state >> 40) % 4 != 0
        guard let name = try? DomainName(String(text)) else { continue }
        // Strings are equal, and hash equally, if they are canonically equivalent.
        let known = byText.updateValue(name.ascii, forKey: String(text))
        if let known {
          repeated += 1
          #expect(known == name.ascii)
        }
      }
      #expect(repeated > 500)
    }
  }

  @Suite struct Hostile {
    @Test func `a domain of 8 MB is read in ASCII and refused beyond it`() throws {
      let ascii = String(repeating: "A.", count: 4_000_000)
      #expect(try DomainName(ascii).ascii.utf8.count == 8_000_000)
      #expect(throws: DomainNameError.tooLong(limitInBytes: DomainName.limitInBytes)) { try DomainName(ascii + "é") }
    }

    /// All distinct, all combining, all the same: what the encodings are slowest at, at the limit.
    @Test func `the worst domains within the limit end`() throws {
      let distinct = String(String.UnicodeScalarView((0..<1300).map { Unicode.Scalar(0x4E00 + $0)! }))
      let name = try DomainName(distinct)
      #expect(name.ascii.hasPrefix("xn--"))
      #expect((try? DomainName(name.unicode)) == name)
      let marks = "a" + String(repeating: "\u{323}\u{301}", count: 1000)
      #expect(try DomainName(marks).ascii.hasPrefix("xn--"))
      let joiners = "ب" + String(repeating: "\u{200C}\u{64B}", count: 800) + "ب"
      #expect(throws: DomainNameError.misplacedJoiner) { try DomainName(joiners) }
      let high = String(repeating: "a", count: 4000) + "\u{2A6D6}"
      #expect(try DomainName(high).ascii.hasPrefix("xn--"))
    }

    @Test(arguments: ["99999999", "a-9999999999", "-", "--", "\u{7F}", "é"]) func `punycode out of range is refused`(
      digits: String
    ) {
      #expect(throws: DomainNameError.self) { try DomainName("é.xn--\(digits)") }
    }
  }
}

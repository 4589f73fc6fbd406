import Testing

@testable import Notation

@Suite struct JSONWriterTests {
  func written(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    body(&json)
    return String(decoding: json.finish(), as: UTF8.self)
  }

  @Test func `members and elements are separated`() {
    let text = written { json in
      json.object { o in
        o.member("id", "p_1")
        o.member("count", 3)
        o.member("is", true)
        o.member("none", nil as String?)
        o.member("list") { m in
          m.array { a in
            a.integer(-9_223_372_036_854_775_808 as Int64)
            a.integer(UInt64.max)
            a.object { _ in }
            a.array { _ in }
            a.null()
            a.written(Array("[1]".utf8))
          }
        }
        o.member("last", .array([1, "x"]))
      }
    }
    #expect(
      text
        == #"{"id":"p_1","count":3,"is":true,"none":null,"list":[-9223372036854775808,18446744073709551615,{},[],null,[1]],"last":[1,"x"]}"#
    )
  }

  @Test func `text is escaped where it must be`() {
    #expect(written { $0.string("a\"b\\c\n\r\t\u{0}\u{1F}é😀/") } == #""a\"b\\c\n\r\t\u0000\u001fé😀/""#)
  }

  @Test func `numbers are short and exact`() {
    #expect(written { $0.number(0.1) } == "0.1")
    #expect(written { $0.number(3) } == "3")
    #expect(written { $0.number(-2.5) } == "-2.5")
    #expect(written { $0.number(1e300) } == "1e+300")
    #expect(written { $0.number(0.98765, decimals: 3) } == "0.988")
    #expect(written { $0.number(-0.0001, decimals: 3) } == "0")
    #expect(written { $0.number(-12.5, decimals: 3) } == "-12.5")
    #expect(written { $0.number(0.05, decimals: 3) } == "0.05")
    #expect(written { $0.number(2, decimals: 0) } == "2")
    #expect(
      written {
        $0.array { a in
          a.number(1.5, decimals: 1); a.number(2); a.number(0.5)
        }
      } == "[1.5,2,0.5]")
  }
}

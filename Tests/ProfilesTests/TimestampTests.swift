import Foundation
import Profiles
import Testing

@Suite struct TimestampTests {
  @Suite struct Examples {
    /// RFC 3339, section 5.8; the milliseconds by GNU date.
    @Test(
      arguments: [
        ("1985-04-12T23:20:50.52Z", 482_196_050_520), ("1996-12-19T16:39:57-08:00", 851_042_397_000),
        ("1990-12-31T23:59:60Z", 662_688_000_000), ("1990-12-31T15:59:60-08:00", 662_688_000_000),
        ("1937-01-01T12:00:27.87+00:20", -1_041_337_172_130),
      ] as [(String, Int64)])
    func `the examples of RFC 3339 are read`(text: String, milliseconds: Int64) {
      #expect(Timestamp(text)?.milliseconds == milliseconds)
    }

    @Test func `a moment is written in UTC`() {
      #expect(Timestamp(milliseconds: 0).description == "1970-01-01T00:00:00Z")
      #expect(Timestamp(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
      #expect(Timestamp(milliseconds: 482_196_050_520).description == "1985-04-12T23:20:50.520Z")
      #expect(Timestamp(milliseconds: 951_782_400_000).description == "2000-02-29T00:00:00Z")
    }

    @Test func `a date is the start of its day`() {
      #expect(Timestamp("2026-11-22") == Timestamp("2026-11-22T00:00:00Z"))
    }

    @Test(arguments: [
      "", "2026", "2026-11", "2026-11-22T", "2026-11-22T08:30Z", "2026-11-22T08:30:00", "2026-02-29T00:00:00Z", "1900-02-29", "2026-13-01",
      "2026-00-01", "2026-01-00", "2026-04-31", "2026-11-22T24:00:00Z", "2026-11-22T08:60:00Z", "2026-11-22T08:30:61Z",
      "2026-11-22T08:30:00.Z", "2026-11-22T08:30:00+0100", "2026-11-22T08:30:00+24:00", "2026-11-22T08:30:00Zx", " 2026-11-22",
      "0000-01-01",
      "26-11-22", "2026/11/22", "２０２６-11-22",
    ])
    func `anything else is none`(text: String) {
      #expect(Timestamp(text) == nil)
    }

    @Test func `seconds are added and stop at the ends of the calendar`() {
      let moment = Timestamp(milliseconds: 1_000)
      #expect(moment.adding(seconds: 2).milliseconds == 3_000)
      #expect(moment.adding(seconds: -2).milliseconds == -1_000)
      #expect(moment.adding(seconds: .max).description == "9999-12-31T23:59:59.999Z")
      #expect(moment.adding(seconds: .min).description == "0001-01-01T00:00:00Z")
      #expect(Timestamp(milliseconds: .max).description == "9999-12-31T23:59:59.999Z")
    }
  }

  @Suite struct Laws {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `a moment's text names it`(seed: UInt64) {
      var random = Seeded(seed: seed)
      for _ in 0..<500 {
        let moment = Timestamp(milliseconds: Int64.random(in: -62_135_596_800_000...253_402_300_799_999, using: &random))
        #expect(Timestamp(moment.description) == moment)
      }
    }

    /// Foundation's calendar is the second opinion.
    @Test(arguments: [5, 6] as [UInt64])
    func `dates agree with Foundation's`(seed: UInt64) {
      var random = Seeded(seed: seed)
      let formatter = ISO8601DateFormatter()
      for _ in 0..<300 {
        // From 1600 on: Foundation's calendar is Julian before 1582.
        let seconds = Int64.random(in: -11_676_096_000...253_402_300_799, using: &random)
        let expected = formatter.string(from: Date(timeIntervalSince1970: Double(seconds)))
        #expect(Timestamp(milliseconds: seconds * 1000).description == expected)
        #expect(Timestamp(expected)?.milliseconds == seconds * 1000)
      }
    }
  }

  @Suite struct Hostile {
    @Test(arguments: [1, 2] as [UInt64])
    func `no text ends the process`(seed: UInt64) {
      var random = Seeded(seed: seed)
      let alphabet = Array("0123456789-:TZtz.+ é\u{0}".unicodeScalars)
      for _ in 0..<2_000 {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...80, using: &random) { scalars.append(alphabet.randomElement(using: &random)!) }
        _ = Timestamp(String(scalars))
      }
      #expect(Timestamp("2026-11-22T08:30:00." + String(repeating: "9", count: 100_000) + "Z") == nil)
    }
  }
}

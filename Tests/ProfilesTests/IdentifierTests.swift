import Foundation
import Profiles
import Testing

@Suite struct IdentifierTests {
  @Suite struct Examples {
    @Test func `an identifier is its prefix and its number`() {
      #expect(ProfileID(1042).description == "p_1042")
      #expect(ProfileID("p_1042") == ProfileID(1042))
      #expect(DealID(7).description == "d_7")
      #expect([TaskID(1).description, NoteID(1).description, LinkID(1).description] == ["t_1", "n_1", "l_1"])
      #expect([MergeID(1).description, ConversionID(1).description, ReviewID(1).description] == ["m_1", "c_1", "r_1"])
      #expect(ProfileID("p_9223372036854775807") == ProfileID(Int64.max))
    }

    @Test(arguments: [
      "", "p_", "p1", "1", "P_1", "p_0", "p_01", "p_-1", "p_+1", "p_1 ", " p_1", "p_1.2", "d_1", "p_9223372036854775808", "p_١",
      "p_99999999999999999999", "p_1\u{0}", "p__1",
    ])
    func `any other spelling is none`(text: String) {
      #expect(ProfileID(text) == nil)
    }

    @Test func `a value's id is its side and its number there`() {
      #expect(ValueID("p_12.3") == ValueID(side: ProfileID(12), ordinal: 3))
      #expect(ValueID(side: ProfileID(12), ordinal: 3).description == "p_12.3")
    }

    @Test(arguments: ["", "p_12", "p_12.", "p_12.0", "p_12.-1", "p_12.03", "p_12.3.4", ".3", "p_0.1", "p_12.2147483648", "d_1.1"])
    func `any other spelling of a value's id is none`(text: String) {
      #expect(ValueID(text) == nil)
    }

    @Test func `identifiers are texts in JSON`() throws {
      #expect(String(decoding: try JSONEncoder().encode([ProfileID(3)]), as: UTF8.self) == "[\"p_3\"]")
      #expect(try JSONDecoder().decode([ProfileID].self, from: Data("[\"p_3\"]".utf8)) == [ProfileID(3)])
      #expect(throws: DecodingError.self) { try JSONDecoder().decode([ProfileID].self, from: Data("[\"d_3\"]".utf8)) }
      #expect(throws: DecodingError.self) { try JSONDecoder().decode([ValueID].self, from: Data("[\"p_3\"]".utf8)) }
    }
  }

  @Suite struct Laws {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `an identifier's text names it, and order is by number`(seed: UInt64) {
      var random = Seeded(seed: seed)
      for _ in 0..<200 {
        let a = ProfileID(Int64.random(in: 1...Int64.max, using: &random))
        let b = ProfileID(Int64.random(in: 1...Int64.max, using: &random))
        #expect(ProfileID(a.description) == a)
        #expect((a < b) == (a.number < b.number))
        let value = ValueID(side: a, ordinal: Int32.random(in: 1...Int32.max, using: &random))
        #expect(ValueID(value.description) == value)
      }
    }
  }
}

import Profiles
import Testing

@Suite struct ValueDocumentTests {
  static let side = ProfileID(12)

  @Suite struct Examples {
    @Test func `a document is compact JSON`() {
      let provenance = Provenance(source: .import, reference: "people.csv", observedAt: Timestamp(milliseconds: 5))
      let values = [
        Value(id: ValueID(side: side, ordinal: 1), field: .email, text: "a@b.it", raw: "A@b.it", isPrimary: true, provenance: provenance),
        Value(
          id: ValueID(side: side, ordinal: 2), field: .address, text: "Roma, IT", parts: ["locality": "Roma", "country": "IT"],
          provenance: provenance),
        Value(
          id: ValueID(side: side, ordinal: 3), field: .custom("x"), text: "\"1\"\n", status: .former, provenance: provenance,
          endedAt: Timestamp(milliseconds: 9)),
      ]
      let text = String(decoding: ValueDocument.encode(values), as: UTF8.self)
      #expect(
        text == #"{"s":[["import","people.csv",5]],"v":[[1,"email","a@b.it",0,"A@b.it",null,null,1],"#
          + #"[2,"address","Roma, IT",0,null,null,[null,"Roma",null,null,"IT"]],"#
          + #"[3,"custom_fields.x","\"1\"\u000a",0,null,null,null,null,"former",9]]}"#)
    }

    @Test func `no values are a document too`() throws {
      let bytes = ValueDocument.encode([])
      #expect(String(decoding: bytes, as: UTF8.self) == #"{"s":[],"v":[]}"#)
      #expect(try ValueDocument.decode(bytes, side: side) == [])
    }

    @Test func `values of one source share its provenance`() {
      let provenance = Provenance(source: .user, reference: "somebody", observedAt: Timestamp(milliseconds: 1))
      let other = Provenance(source: .api, observedAt: Timestamp(milliseconds: 2))
      let values = [provenance, other, provenance].enumerated().map {
        Value(id: ValueID(side: side, ordinal: Int32($0 + 1)), field: .tags, text: "t\($0)", provenance: $1)
      }
      let text = String(decoding: ValueDocument.encode(values), as: UTF8.self)
      #expect(text == #"{"s":[["user","somebody",1],["api",null,2]],"v":[[1,"tags","t0",0],[2,"tags","t1",1],[3,"tags","t2",0]]}"#)
    }
  }

  @Suite struct Laws {
    @Test(arguments: Array(1...40) as [UInt64])
    func `what is encoded is decoded exactly`(seed: UInt64) throws {
      var random = Seeded(seed: seed)
      for _ in 0..<20 {
        let count = Int32.random(in: 0...30, using: &random)
        let values = (0..<count).map { Value.random(side: side, ordinal: $0 + 1, using: &random) }
        #expect(try ValueDocument.decode(ValueDocument.encode(values), side: side) == values)
      }
    }

    @Test(arguments: Array(1...40) as [UInt64])
    func `bare values are the values without their provenance`(seed: UInt64) throws {
      var random = Seeded(seed: seed)
      var bare: [BareValue] = []
      for _ in 0..<20 {
        let count = Int32.random(in: 0...30, using: &random)
        let values = (0..<count).map { Value.random(side: side, ordinal: $0 + 1, using: &random) }
        try ValueDocument.encode(values).withUnsafeBytes { try ValueDocument.decodeBare($0, into: &bare) }
        #expect(bare == values.map { BareValue(field: $0.field, text: $0.text, parts: $0.parts, isCurrent: $0.isCurrent) })
      }
    }

    @Test func `every standard field comes back`() throws {
      let provenance = Provenance(source: .user, observedAt: Timestamp(milliseconds: 0))
      let values = Field.standard.enumerated().map {
        Value(id: ValueID(side: side, ordinal: Int32($0 + 1)), field: $1, text: $1.name, provenance: provenance)
      }
      #expect(try ValueDocument.decode(ValueDocument.encode(values), side: side).map(\.field) == Field.standard)
    }
  }

  @Suite struct Hostile {
    private static func document(seed: UInt64) -> [UInt8] {
      var random = Seeded(seed: seed)
      return ValueDocument.encode((1...6).map { Value.random(side: side, ordinal: $0, using: &random) })
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `a document cut off anywhere is refused`(seed: UInt64) {
      let bytes = Self.document(seed: seed)
      for count in 0..<bytes.count {
        #expect(throws: DocumentError.self) { try ValueDocument.decode(Array(bytes[..<count]), side: side) }
      }
      #expect(throws: DocumentError.self) { try ValueDocument.decode(bytes + [0x20], side: side) }
    }

    @Test(arguments: Array(1...20) as [UInt64])
    func `changed bytes are refused or give values, and never end the process`(seed: UInt64) {
      var random = Seeded(seed: seed)
      let bytes = Self.document(seed: seed)
      for _ in 0..<500 {
        var changed = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          changed[Int.random(in: 0..<changed.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        _ = try? ValueDocument.decode(changed, side: side)
      }
    }

    @Test(arguments: Array(1...5) as [UInt64])
    func `garbage is refused`(seed: UInt64) {
      var random = Seeded(seed: seed)
      for _ in 0..<500 {
        let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        #expect(throws: DocumentError.self) { try ValueDocument.decode(bytes, side: side) }
      }
    }

    @Test(arguments: [
      #"{"s":[["user",null,1]],"v":[[1,"email","a",1]]}"#, #"{"s":[["user",null,1]],"v":[[1,"email","a",-1]]}"#,
      #"{"s":[["user",null,1]],"v":[[1,"email","a",9223372036854775808]]}"#, #"{"s":[["user",null,1]],"v":[[99999999999,"email","a",0]]}"#,
      #"{"s":[["user",null,1]],"v":[[1,"e-mail","a",0]]}"#, #"{"s":[["user",null,1]],"v":[[1,"custom_fields.","a",0]]}"#,
      #"{"s":[["nobody",null,1]],"v":[]}"#, #"{"s":[["user"]],"v":[]}"#, #"{"s":[["user",null,1,2,3,4,1e999]],"v":[]}"#,
      #"{"s":[["user",null,1]],"v":[[1,"email","a",0,null,null,["x"]]]}"#, #"{"s":[["user",null,1]],"v":[[1,"email","a",0,null,null,{}]]}"#,
      #"{"s":[["user",null,1]],"v":[[1,"email","a",0,null,null,null,1,"gone"]]}"#,
      #"{"s":[["user",null,1]],"v":[[1,"email","a",0,null,null,null,1,"former",2,3]]}"#,
      #"{"s":[["user",null,1]],"v":[[1,"email","\x",0]]}"#, #"{"s":[["user",null,1]],"v":[[1,"email","\u00g0",0]]}"#,
      #"{"s":[["user",null,1]],"v":[[1,"email",null,0]]}"#, #"{"s":[["user",null,1]],"v":[[1,"email","a"]]}"#,
      #"{"s":[],"v":[]}}"#, #" {"s":[],"v":[]}"#, #"{"v":[],"s":[]}"#, "[]", "null", "",
    ])
    func `what breaks a rule is refused`(text: String) {
      #expect(throws: DocumentError.self) { try ValueDocument.decode(Array(text.utf8), side: side) }
    }

    @Test func `broken UTF-8 in a text is repaired, not fatal`() throws {
      let bytes = Array(#"{"s":[["user",null,1]],"v":[[1,"email","a"#.utf8) + [0xFF, 0xC3] + Array(#"",0]]}"#.utf8)
      #expect(try ValueDocument.decode(bytes, side: side).first?.text.unicodeScalars.contains("\u{FFFD}") == true)
    }

    @Test func `a long document is read in one pass`() throws {
      let provenance = Provenance(source: .user, observedAt: Timestamp(milliseconds: 0))
      let long = String(repeating: "\"\\\n", count: 100_000)
      let values =
        (1...20_000).map { Value(id: ValueID(side: side, ordinal: $0), field: .tags, text: "tag \($0)", provenance: provenance) }
        + [Value(id: ValueID(side: side, ordinal: 20_001), field: .description, text: long, provenance: provenance)]
      #expect(try ValueDocument.decode(ValueDocument.encode(values), side: side) == values)
    }
  }
}

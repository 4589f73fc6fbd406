import Profiles
import Testing

@Suite struct ProfileTests {
  private static func profile() -> Profile {
    let provenance = Provenance(source: .user, observedAt: Timestamp(milliseconds: 0))
    let side = ProfileID(1)
    func value(_ ordinal: Int32, _ text: String, primary: Bool = false, _ status: Value.Status = .current) -> Value {
      Value(
        id: ValueID(side: side, ordinal: ordinal), field: .email, text: text, isPrimary: primary, status: status, provenance: provenance)
    }
    return Profile(
      id: side, kind: .person, stage: .lead, values: [value(1, "a@x.it"), value(2, "b@x.it", .former), value(4, "c@x.it", primary: true)],
      createdAt: Timestamp(milliseconds: 0), updatedAt: Timestamp(milliseconds: 0))
  }

  @Test func `current values come with the primary one first`() {
    #expect(Self.profile().current(.email).map(\.text) == ["c@x.it", "a@x.it"])
    #expect(Self.profile().current(.telephone).isEmpty)
  }

  @Test func `a value's number is never given twice`() {
    #expect(Self.profile().nextOrdinal == 5)
  }

  @Test func `freshness is the latest kind of knowledge there is`() {
    var provenance = Provenance(source: .provider, observedAt: Timestamp(milliseconds: 3))
    #expect(provenance.freshness == Timestamp(milliseconds: 3))
    provenance.assertedAt = Timestamp(milliseconds: 1)
    #expect(provenance.freshness == Timestamp(milliseconds: 1))
    provenance.verifiedAt = Timestamp(milliseconds: 2)
    #expect(provenance.freshness == Timestamp(milliseconds: 2))
  }
}

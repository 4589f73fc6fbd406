import Normalization
import Testing

struct PostcodeTests {
  private static func normalize(_ input: String, _ region: String? = nil) -> String {
    var out = bytes("kept")
    let range = Postcode.normalize(bytes(input).span, region: region.flatMap { Region($0) }, into: &out)
    #expect(range.upperBound == out.count)
    return text(out[range])
  }

  struct Examples {
    @Test(
      arguments: [
        ("SW1A 1AA", nil, "sw1a1aa"), ("ec1a-1bb", "GB", "ec1a1bb"), ("I-20121", nil, "20121"), ("CH-8000", nil, "8000"),
        ("60302-1234", nil, "60302"),
        ("603021234", "US", "60302"), ("603021234", nil, "603021234"), ("1067", "DE", "01067"), ("1067", "IT", "01067"),
        ("1067", "AT", "1067"), ("1067", nil, "1067"),
        ("20121.0", nil, "20121"), ("01310-100", "BR", "01310100"), ("1000-205", "PT", "1000205"), ("12345-678", nil, "12345678"),
        (" 75 001 ", "FR", "75001"),
        ("K1A 0B1", "CA", "k1a0b1"), ("n/a", nil, ""), ("-", nil, ""), ("", nil, ""), ("00000", nil, "00000"),
      ] as [(String, String?, String)])
    func `a code becomes canonical`(input: String, region: String?, expected: String) { #expect(normalize(input, region) == expected) }
  }

  struct Hostile {
    @Test(arguments: hostileInputs.indices)
    func `no input breaks normalization`(index: Int) {
      let input = hostileInputs[index]
      var out: [UInt8] = []
      Postcode.normalize(input.span, region: Region("US"), into: &out)
      #expect(out.count <= 32)
    }
  }
}

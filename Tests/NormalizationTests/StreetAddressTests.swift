import Normalization
import Testing

struct StreetAddressTests {
  /// `number|street|unit`
  private static func normalize(_ input: String) -> (String, StreetAddressResult) {
    var out: [UInt8] = []
    let result = StreetAddress.normalize(bytes(input).span, into: &out)
    return ([result.number, result.street, result.unit].map { text(out[$0]) }.joined(separator: "|"), result)
  }

  struct Examples {
    @Test(arguments: [
      ("27 Main St", "27|main street|"), ("27 Main Street", "27|main street|"), ("27 MAIN STR'T", "27|main street|"),
      ("123 Main St Apt 4B", "123|main street|4b"),
      ("123 Main St #4", "123|main street|4"), ("Flat 3, 12 High Street", "12|high street|3"), ("5/12 Smith St", "12|smith street|5"),
      ("Suite 100, 200 Park Ave", "200|park avenue|100"), ("350 Fifth Avenue, 3rd Floor", "350|fifth avenue|3"),
      ("350 5th Ave", "350|5th avenue|"),
      ("1600 Pennsylvania Ave NW", "1600|pennsylvania avenue nw|"), ("100 North Main St", "100|n main street|"),
      ("12 St Johns St", "12|saint johns street|"),
      ("St James Road", "|saint james road|"), ("221B Baker Street", "221b|baker street|"), ("12-14 High St", "12-14|high street|"),
      ("Highway 50", "|highway 50|"),
      ("7 wallaby pl", "7|wallaby place|"), ("27 Washington Oak Park IL 60302", "27|washington oak park il 60302|"),
      ("Via Roma, 12/b", "12b|via roma|"), ("Via Roma 12 b", "12b|via roma|"), ("via roma n. 12", "12|via roma|"),
      ("Via Roma n°12", "12|via roma|"),
      ("V. Roma 12", "12|via roma|"), ("V.le Monza 5", "5|viale monza|"), ("P.zza Duomo 1", "1|piazza duomo|"),
      ("C.so Italia 12 Milano", "12|corso italia milano|"),
      ("Via 25 Aprile 12", "12|via 25 aprile|"), ("Piazza 1 Maggio", "|piazza 1 maggio|"), ("Via Roma snc", "|via roma|"),
      ("Hauptstr. 5", "5|hauptstrasse|"), ("Haupt-Straße 5", "5|hauptstrasse|"), ("Hauptstraße 5", "5|hauptstrasse|"),
      ("Hauptstr.12", "12|hauptstrasse|"),
      ("Frankfurter Str. 10", "10|frankfurterstrasse|"), ("Marienpl. 8", "8|marienplatz|"),
      ("Straße des 17. Juni 135", "135|strasse des 17 juni|"),
      ("Nr. 5 Hauptweg", "5|hauptweg|"), ("12 bis rue de la Paix", "12bis|rue de la paix|"), ("av. Foch 3", "3|avenue foch|"),
      ("C/ Mayor 12, 3º B", "12|calle mayor|3ob"), ("C/Mayor s/n", "|calle mayor|"), ("Calle de Alcalá nº 20", "20|calle de alcala|"),
      ("Calle 12", "|calle 12|"),
      ("Rua Augusta, 1500, apto 12", "1500|rua augusta|12"), ("Av. Paulista, n° 1000", "1000|avenue paulista|"),
      ("P.O. Box 123", "|po box|123"), ("Postfach 12 34", "|po box|1234"), ("12", "12||"), ("", "||"), ("Wallaby Place", "|wallaby place|"),
    ])
    func `a line falls into number, street and unit`(input: String, expected: String) { #expect(normalize(input).0 == expected) }

    @Test func `boxes and missing numbers are flagged`() {
      #expect(normalize("P.O. Box 123").1.isPostBox)
      #expect(normalize("Via Roma snc").1.isWithoutNumber)
      #expect(!normalize("Via Roma 1").1.isPostBox)
    }

    @Test func `the number comes first in the output`() {
      var out = bytes("kept ")
      let result = StreetAddress.normalize(bytes("Via Roma, 12/b int. 3").span, into: &out)
      #expect(text(out[result.full]) == "12b via roma 3")
    }
  }

  struct Laws {
    @Test(arguments: UInt64(1)...6)
    func `parts lie inside the output`(seed: UInt64) {
      var random = SeededBytes(seed: seed)
      for _ in 0..<500 {
        var out = bytes("kept")
        let result = StreetAddress.normalize(random.bytes(upTo: 60).span, into: &out)
        #expect(result.full.lowerBound >= 4 && result.full.upperBound == out.count)
        #expect(out.count == 4 || out.last != 32)
      }
    }
  }

  struct Hostile {
    @Test(arguments: hostileInputs.indices)
    func `no input breaks normalization`(index: Int) {
      let input = hostileInputs[index]
      var out: [UInt8] = []
      StreetAddress.normalize(input.span, into: &out)
      #expect(out.count < 4000)
    }
  }
}

import Normalization
import Testing

struct CountryTests {
  struct Examples {
    @Test(arguments: [
      ("USA", "US"), ("U.S.A.", "US"), ("États-Unis", "US"), ("Stati Uniti d'America", "US"), ("UK", "GB"), ("U. K.", "GB"),
      ("England", "GB"),
      ("Vereinigtes Königreich", "GB"), ("Deutschland", "DE"), ("Germania", "DE"), ("Italia", "IT"), ("it", "IT"), ("ITA", "IT"),
      ("Espagne", "ES"),
      ("Brasil", "BR"), ("The Netherlands", "NL"), ("Holland", "NL"), ("les Pays-Bas", "NL"), ("Côte d’Ivoire", "CI"), ("Россия", "RU"),
      ("Suisse", "CH"),
      ("República Checa", "CZ"), ("Österreich", "AT"), ("South Korea", "KR"), ("Kosovo", "XK"),
    ])
    func `a name gives its region`(input: String, expected: String) {
      let region = Country.region(of: bytes(input).span)
      #expect(region?.code == expected)
    }

    @Test(arguments: ["", "-", "Atlantis", "Earth", "n/a"])
    func `what is no country gives nil`(input: String) {
      let region = Country.region(of: bytes(input).span)
      #expect(region == nil)
    }

    @Test(
      arguments: [
        ("California", nil, "ca"), ("Calif.", nil, "ca"), ("CA", "US", "ca"), ("New South Wales", "AU", "nsw"), ("N.S.W.", nil, "nsw"),
        ("Western Australia", "AU", "wa"),
        ("Milano", "IT", "mi"), ("Provincia di Milano", nil, "mi"), ("L'Aquila", "IT", "aq"), ("Bayern", nil, "by"), ("Québec", "CA", "qc"),
        ("São Paulo", "BR", "sp"),
      ] as [(String, String?, String)])
    func `a state gives its code`(input: String, region: String?, expected: String) {
      var out: [UInt8] = []
      let isKnown = AdministrativeRegion.normalize(bytes(input).span, region: region.flatMap { Region($0) }, into: &out)
      #expect(isKnown)
      #expect(text(out) == expected)
    }

    @Test func `an unknown state is folded`() {
      var out: [UInt8] = []
      let isKnown = AdministrativeRegion.normalize(bytes("Île-de-France").span, region: nil, into: &out)
      #expect(!isKnown)
      #expect(text(out) == "ile de france")
    }
  }

  struct Hostile {
    @Test(arguments: hostileInputs.indices)
    func `no input breaks the look-ups`(index: Int) {
      let input = hostileInputs[index]
      _ = Country.region(of: input.span)
      var out: [UInt8] = []
      AdministrativeRegion.normalize(input.span, region: nil, into: &out)
      #expect(out.count < 400)
    }
  }
}

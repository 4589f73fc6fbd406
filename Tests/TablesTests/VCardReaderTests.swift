import Testing

@testable import Tables

@Suite struct VCardReaderTests {
  static func cards(_ text: String) throws -> [Result<VCard, VCardFlaw>] { try cards(Array(text.utf8)) }

  static func cards(_ bytes: [UInt8], _ reader: VCardReader = VCardReader()) throws -> [Result<VCard, VCardFlaw>] {
    let records = TextRecords.vCards(of: try TextFile(bytes: bytes, name: "cards.vcf"))
    return (0..<records.count).map { record in
      do throws(VCardFlaw) {
        return .success(try records.withRecord(record) { bytes throws(VCardFlaw) in try reader.read(bytes) })
      } catch {
        return .failure(error)
      }
    }
  }

  static func card(_ body: String, version: String = "4.0") throws -> VCard {
    let found = try cards("BEGIN:VCARD\r\nVERSION:\(version)\r\n" + body.replacing("\n", with: "\r\n") + "\r\nEND:VCARD\r\n")
    try #require(found.count == 1)
    return try found[0].get()
  }

  @Suite struct Examples {
    /// RFC 6350, section 7.1.1 and 6.
    @Test func `the author's card of RFC 6350 is read`() throws {
      let card = try card(
        """
        FN:Simon Perreault
        N:Perreault;Simon;;;ing. jr,M.Sc.
        BDAY:--0203
        GENDER:M
        LANG;PREF=1:fr
        LANG;PREF=2:en
        ORG;TYPE=work:Viagenie
        ADR;TYPE=work:;Suite D2-630;2875 Laurier;
         Quebec;QC;G1V 2M2;Canada
        TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+1-418-656-9254;ext=102
        EMAIL;TYPE=work:simon.perreault@viagenie.ca
        """)
      #expect(card.version == "4.0")
      #expect(card.first("N")?.components == [["Perreault"], ["Simon"], [""], [""], ["ing. jr", "M.Sc."]])
      #expect(card.first("ADR")?.components == [[""], ["Suite D2-630"], ["2875 Laurier"], ["Quebec"], ["QC"], ["G1V 2M2"], ["Canada"]])
      #expect(card.first("TEL")?.types == ["work", "voice"])
      #expect(card.first("TEL")?.preference == 1)
      #expect(card.all("LANG").map(\.text) == ["fr", "en"])
    }

    @Test func `folded lines are joined without the blank`() throws {
      #expect(
        try card("NOTE:This is a long descrip\n tion that exists o\n n a long line.").first("NOTE")?.text
          == "This is a long description that exists on a long line.")
    }

    @Test func `vCard 2.1 keeps the blank of a folded line`() throws {
      #expect(try card("NOTE:one\n two", version: "2.1").first("NOTE")?.text == "one two")
    }

    @Test func `escapes stand for commas, semicolons, backslashes and line breaks`() throws {
      let note = try card(#"NOTE:a\, b\; c\\ d\ne\Nf\x"#).first("NOTE")
      #expect(note?.text == "a, b; c\\ d\ne\nfx")
      #expect(try card(#"CATEGORIES:a\,b,c,,d"#).first("CATEGORIES")?.list == ["a,b", "c", "", "d"])
      #expect(try card(#"ORG:A\;B;Unit\\;C"#).first("ORG")?.components == [["A;B"], ["Unit\\"], ["C"]])
    }

    @Test func `groups, quoted parameters and carets are read`() throws {
      let card = try card("item1.EMAIL;type=INTERNET;type=pref;X-A=\"a;b:c,d\";X-B=x^ny^^z^':a@b.it\nitem1.X-ABLabel:Scuola")
      let email = try #require(card.first("EMAIL"))
      #expect(email.group == "item1")
      #expect(email.types == ["internet"])
      #expect(email.preference == 1)
      #expect(email.parameter("X-A") == "a;b:c,d")
      #expect(email.parameter("X-B") == "x\ny^z\"")
      #expect(card.first("X-ABLABEL")?.group == "item1")
    }

    @Test func `bare parameters of vCard 2.1 are types`() throws {
      #expect(try card("TEL;WORK;VOICE;PREF:+39 06 1", version: "2.1").first("TEL")?.types == ["work", "voice"])
      #expect(try card("TEL;WORK;VOICE;PREF:+39 06 1", version: "2.1").first("TEL")?.preference == 1)
    }

    @Test func `quoted-printable is decoded, its soft line breaks and charset too`() throws {
      let card = try card(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=9Cnal;J=C3=BCrgen;;;\nNOTE;QUOTED-PRINTABLE:one=\ntwo=0D=0Athree=3D\n"
          + "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=FCrgen", version: "2.1")
      #expect(card.first("N")?.components.prefix(2) == [["Ünal"], ["Jürgen"]])
      #expect(card.first("NOTE")?.text == "onetwo\r\nthree=")
      #expect(card.first("FN")?.text == "Jürgen")
    }

    @Test func `pictures are passed over`() throws {
      let card = try card("PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\n SkZJRg==\nLOGO:data:image/png;base64,iVBORw0\nFN:A")
      #expect(card.properties.map(\.name) == ["PHOTO", "LOGO", "FN"])
      #expect(card.first("PHOTO")?.isBinary == true && card.first("PHOTO")?.value == "")
      #expect(card.first("LOGO")?.isBinary == true)
    }

    @Test func `a card within a card is part of it and is passed over`() throws {
      let found = try cards(
        "BEGIN:VCARD\nVERSION:2.1\nFN:A\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nFN:B\nEND:VCARD\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nFN:C\nEND:VCARD\n"
      )
      #expect(found.count == 2)
      #expect(try found[0].get().properties.map(\.name) == ["FN", "AGENT", "TEL"])
      #expect(try found[1].get().first("FN")?.text == "C")
    }

    @Test func `PID and ALTID are kept as they are`() throws {
      let email = try card("EMAIL;PID=4.1,5.2;ALTID=1:a@b.it").first("EMAIL")
      #expect(email?.parameters.map(\.value) == ["4.1", "5.2", "1"])
    }

    @Test func `lines that are no property are passed over`() throws {
      #expect(try card("FN:A\nno colon here\n:no name\n\nTEL:1").properties.map(\.name) == ["FN", "TEL"])
    }

    @Test func `records know their lines, and end with LF, CR LF or CR`() throws {
      for end in ["\n", "\r\n", "\r"] {
        let text = ["", "begin:vcard", "FN:A", "END:VCARD", "junk", "BEGIN:VCARD ", "FN:B", "end:vcard"].joined(separator: end)
        let records = TextRecords.vCards(of: try TextFile(bytes: Array(text.utf8), name: "x"))
        #expect(records.count == 2)
        #expect((0..<records.count).map(records.lineNumber) == [2, 6])
      }
    }

    @Test func `UTF-16 and gzip are unpacked`() throws {
      let text = "BEGIN:VCARD\nFN:Jürgen\nEND:VCARD\n"
      let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      #expect(try cards(utf16)[0].get().first("FN")?.text == "Jürgen")
      #expect(try cards(GzipTests.compressed(text))[0].get().first("FN")?.text == "Jürgen")
      #expect(try cards([0xEF, 0xBB, 0xBF] + Array(text.utf8))[0].get().first("FN")?.text == "Jürgen")
    }

    @Test func `lines of a text are records but for blank ones`() throws {
      let records = TextRecords.lines(of: try TextFile(bytes: Array("a\n\n \r\nb\rc".utf8), name: "x"))
      #expect((0..<records.count).map { records.withRecord($0) { String(decoding: $0, as: UTF8.self) } } == ["a", "b", "c"])
      #expect((0..<records.count).map(records.lineNumber) == [1, 4, 5])
    }
  }

  @Suite struct Hostile {
    @Test func `a card without its end is refused, and the next one is read`() throws {
      let found = try cards("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\nBEGIN:VCARD\nFN:C")
      #expect(found.count == 3)
      #expect(found[0] == .failure(.noEnd))
      #expect(try found[1].get().first("FN")?.text == "B")
      #expect(found[2] == .failure(.noEnd))
    }

    @Test func `endless folding is left out and counted`() throws {
      let bytes =
        Array("BEGIN:VCARD\nNOTE:x\n".utf8) + Array(String(repeating: " yyyyyyyy\n", count: 400_000).utf8) + Array("FN:A\nEND:VCARD\n".utf8)
      let card = try cards(bytes)[0].get()
      #expect(card.properties.map(\.name) == ["FN"])
      #expect(card.oversizedCount == 1)
    }

    @Test func `endless soft line breaks are left out and counted`() throws {
      let bytes =
        Array("BEGIN:VCARD\nNOTE;QUOTED-PRINTABLE:x=\n".utf8) + Array(String(repeating: "yyyyyyyy=\n", count: 400_000).utf8)
        + Array("z\nFN:A\nEND:VCARD\n".utf8)
      let card = try cards(bytes)[0].get()
      #expect(card.oversizedCount == 1)
      #expect(card.first("FN")?.text == "A")
    }

    @Test func `too many properties, too many levels and too many bytes are refused`() throws {
      let many = "BEGIN:VCARD\n" + String(repeating: "TEL:1\n", count: 2_001) + "END:VCARD\n"
      #expect(try cards(many)[0] == .failure(.tooManyProperties(limit: 2_000)))
      let deep = String(repeating: "BEGIN:VCARD\nAGENT:\n", count: 5_000) + String(repeating: "END:VCARD\n", count: 5_000)
      #expect(try cards(deep)[0] == .failure(.nestedTooDeep(limit: 8)))
      var reader = VCardReader()
      reader.cardLimitInBytes = 30
      #expect(try cards(Array("BEGIN:VCARD\nFN:AAAAAAAAAAAAAAAA\nEND:VCARD\n".utf8), reader)[0] == .failure(.tooLong(limitInBytes: 30)))
    }

    @Test func `thousands of parameters are cut`() throws {
      let line = "EMAIL" + String(repeating: ";TYPE=a", count: 5_000) + ":a@b.it"
      #expect(try card(line).first("EMAIL")?.parameters.count == 64)
    }

    @Test func `broken UTF-8 is read as Windows-1252, and NUL does no harm`() throws {
      let bytes = Array("BEGIN:VCARD\nFN:J".utf8) + [0xFC] + Array("rgen\nNOTE:a\u{0}b\nEND:VCARD".utf8)
      let card = try cards(bytes)[0].get()
      #expect(card.first("FN")?.text == "Jürgen")
      #expect(card.first("NOTE")?.text == "a\u{0}b")
    }

    @Test(arguments: Array(1...20) as [UInt64])
    func `no bytes end the process`(seed: UInt64) throws {
      var state = seed
      func next() -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33)
      }
      let pieces =
        [
          "BEGIN:VCARD", "END:VCARD", "\n", "\r\n", " ", ";", ":", ",", "\"", "=", "=0", "\\", "ENCODING=QUOTED-PRINTABLE", "TYPE=",
          "AGENT:", "é",
          "N", "item1.", "^", "\u{0}", "VERSION:2.1",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3]]
      for _ in 0..<200 {
        var bytes = Array("BEGIN:VCARD\n".utf8)
        for _ in 0..<(next() % 60) { bytes += pieces[next() % pieces.count] }
        _ = try cards(bytes)
      }
    }
  }
}

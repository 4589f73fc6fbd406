@testable import Adapters
import Testing

@Suite struct TransformTests {
  /// What the transforms of a YAML list make of texts, and what they refuse.
  static func apply(_ yaml: String, _ texts: [String]) throws -> (texts: [String], failures: [String]) {
    let flaws = FlawCollector(file: "t")
    let root = try #require(YAMLText.read(Array("transform: \(yaml)".utf8), flaws: flaws))
    let transforms = TransformReader.read(ConfigReader(root, path: "", flaws: flaws))
    #expect(flaws.flaws.isEmpty, "\(flaws.flaws)")
    var context = TransformContext(region: nil, base: DocumentBase("https://www.acme.example/it/contatti"))
    var failures: [TransformFailure] = []
    let found = context.apply(transforms, to: texts.map { Found(text: $0, origin: .init(selector: "")) }, failures: &failures)
    return (found.map(\.text), failures.map(\.rawValue))
  }

  @Suite struct Examples {
    @Test(
      arguments: [
        ("[trim]", " \n a b\u{A0} ", ["a b"]), ("[collapse]", " a \n\t b ", ["a b"]), ("[nfc]", "e\u{301}", ["\u{E9}"]),
        ("[lower]", "ÀB", ["àb"]),
        ("[upper]", "straße", ["STRASSE"]), ("[title_case]", "ACME d'ITALIA srl", ["Acme D'italia Srl"]),
        ("[{strip_prefix: \"tel:\"}]", "tel:+39", ["+39"]),
        ("[{strip_suffix: \" SpA\"}]", "Acme SpA", ["Acme"]), ("[{prepend: \"https://\"}]", "a.example", ["https://a.example"]),
        ("[{append: x}]", "a", ["ax"]), ("[{before: \" -\"}]", "Acme - Home", ["Acme"]), ("[{after: \": \"}]", "P.IVA: 1", ["1"]),
        ("[{replace: {pattern: \"(\\\\d+)-(\\\\d+)\", with: \"$2/$1$$\"}}]", "a 1-2 b 3-4", ["a 2/1$ b 4/3$"]),
        ("[{remove: \"[^0-9]\"}]", "a1b2", ["12"]),
        ("[{match: \"n=(\\\\d+)\"}]", "x n=42", ["42"]), ("[{match: \"\\\\d+\"}]", "x 42", ["42"]),
        ("[{match: {pattern: \"(a)(b)\", group: 2}}]", "ab", ["b"]), ("[{keep_if: \"@\"}]", "a", []), ("[{drop_if: \"@\"}]", "a", ["a"]),
        ("[{split: \",\"}]", "a, b ,,c", ["a", "b", "c"]), ("[split_lines]", "a\n\n b\r\nc", ["a", "b", "c"]),
        ("[{map: {table: {a: b}}}]", "a", ["b"]), ("[{map: {table: {a: b}}}]", "c", ["c"]),
        ("[{map: {table: {a: b}, otherwise: drop}}]", "c", []),
        ("[digits]", "+39 (02) 1", ["39021"]), ("[{pad_left: {width: 8}}]", "1234", ["00001234"]), ("[{truncate: 2}]", "äöü", ["äö"]),
        ("[strip_tags, collapse]", "<b>a</b><i x='>'>b", ["a '>b"]),
        ("[decode_entities]", "a &amp; b &#8364; &#x41; &nope; &eacute;", ["a & b € A &nope; é"]),
        ("[decode_percent]", "a%20b%C3%A9%zz%4", ["a bé%zz%4"]), ("[date]", "17.05.1998", ["1998-05-17"]),
        ("[{date: {order: month_first}}]", "05/17/1998", ["1998-05-17"]), ("[unix_time]", "784111777", ["1994-11-06T08:49:37Z"]),
        ("[{unix_time: {milliseconds: true}}]", "1000", ["1970-01-01T00:00:01Z"]), ("[year]", "since 12 May 1987", ["1987"]),
        ("[{phone: {region: IT}}]", "02 1234 5678", ["+390212345678"]), ("[email]", "Info@Acme.IT", ["info@acme.it"]),
        ("[url]", "../en/", ["https://www.acme.example/en/"]), ("[url]", "//b.example", ["https://b.example/"]),
        ("[domain]", "https://www.shop.acme.co.uk/x", ["acme.co.uk"]), ("[country]", "Deutschland", ["DE"]),
        ("[postcode]", " sw1a 1aa ", ["SW1A 1AA"]),
        ("[{identifier: {scheme: vat}}]", "IT 012.345.678.90", ["IT01234567890"]), ("[language]", "italiano", ["it"]),
        ("[head_count]", "11 - 50", ["11-50"]),
        ("[number]", "1.234,5", ["1234.5"]), ("[number]", "1,234", ["1234"]), ("[number]", "EUR 12.50", ["12.50"]),
        ("[{name: {part: given}}]", "Dr. Maria Rossi", ["Maria"]), ("[{name: {part: family}}]", "Rossi, Maria", ["Rossi"]),
        ("[company_name]", "ACME HOLDING SPA", ["Acme Holding Spa"]), ("[company_name]", "Acme SpA", ["Acme SpA"]),
      ] as [(String, String, [String])]) func `a step makes of a text what it says`(yaml: String, text: String, texts: [String]) throws
    {
      #expect(try TransformTests.apply(yaml, [text]).texts == texts)
    }

    /// FIPS 180-4's examples, from NIST's "SHA256.pdf", and the empty message.
    @Test(
      arguments: [
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ]) func `hashes are those of the standard`(text: String, hash: String)
    { #expect(SHA256.hexadecimal(of: text.utf8) == hash) }

    @Test(
      arguments: [
        ("[first]", ["a"]), ("[last]", ["a"]), ("[{take: 2}]", ["a", "b"]), ("[{skip: 1}]", ["b", "a"]), ("[unique]", ["a", "b"]),
        ("[{join: \"; \"}]", ["a; b; a"]), ("[{default: x}]", ["a", "b", "a"]),
      ] as [(String, [String])]) func `a step on all values makes of them what it says`(yaml: String, texts: [String]) throws
    {
      #expect(try TransformTests.apply(yaml, ["a", "b", "a"]).texts == texts)
    }

    @Test func `a default stands in for nothing`() throws {
      #expect(try TransformTests.apply("[{default: x}]", []).texts == ["x"])
    }
  }

  @Suite struct Hostile {
    @Test(
      arguments: [
        ("[{match: \"z\"}]", "no_match"), ("[{map: {table: {}, otherwise: fail}}]", "not_in_map"), ("[date]", "not_a_date"),
        ("[number]", "not_a_number"),
        ("[phone]", "not_a_telephone"), ("[email]", "not_an_email"), ("[{identifier: {scheme: lei}}]", "not_an_identifier"),
        ("[language]", "not_a_language"), ("[head_count]", "not_a_head_count"), ("[country]", "not_a_country"),
        ("[postcode]", "not_a_postcode"),
      ]) func `what a step cannot read it refuses by name`(yaml: String, failure: String) throws
    {
      let (texts, failures) = try TransformTests.apply(yaml, ["ce n'est rien"])
      #expect(texts.isEmpty)
      #expect(failures == [failure])
    }

    @Test(arguments: ["javascript:alert(1)", "mailto:a@b.example", "https://user:pass@b.example/", "http://["])
    func `a link that is no web address is refused`(
      link: String
    ) throws { #expect(try TransformTests.apply("[url]", [link]).failures == ["not_a_web_address"]) }

    @Test(arguments: TransformCatalogue.all.keys.sorted()) func `every transform is total on naughty text`(name: String) throws {
      let yaml =
        switch TransformCatalogue.all[name] {
        case .text: "[{\(name): \"a\"}]"
        case .count: "[{\(name): 3}]"
        case .pattern, .patternOrMapping: "[{\(name): \"(a+)+b|.\"}]"
        case .mapping where name == "map": "[{map: {table: {a: b}}}]"
        case .mapping where name == "replace": "[{replace: {pattern: \"(a*)*\", with: \"$1$9\"}}]"
        case .mapping where name == "pad_left": "[{pad_left: {width: 9}}]"
        case .mapping where name == "identifier": "[{identifier: {scheme: vat}}]"
        case .mapping where name == "name": "[{name: {part: family}}]"
        default: "[\(name)]"
        }
      let texts = [
        "", " ", "\u{0}", "\u{FEFF}\u{202E}abc", "👩‍👩‍👧‍👦🇮🇹", String(repeating: "a", count: 1_000), String(repeating: "%", count: 1_000),
        String(repeating: "&", count: 1_000), String(repeating: "<", count: 1_000), "-9223372036854775808", "1e999", "0000-00-00",
        "http://[::1", "@@@@", ";;;;", "\r\n\r\n",
      ]
      let result = try TransformTests.apply(yaml, texts)
      #expect(result.texts.count + result.failures.count <= 100_000)
    }
  }
}

import Foundation
import Normalization
import Testing

/// The canonical form and the result of a number.
private func normalize(_ text: String, _ region: String? = nil) -> (value: String, result: PhoneResult) {
  var normalizer = PhoneNormalizer()
  var out: [UInt8] = []
  let result = normalizer.normalize(Array(text.utf8).span, region: region.flatMap { Region($0) }, into: &out)
  return (String(decoding: out, as: UTF8.self), result)
}

struct PhoneNormalizerTests {
  struct Examples {
    @Test(
      arguments: [
        ("06 698 12345", "IT", "+390669812345"), ("+39 06 1234 5678", nil, "+390612345678"), ("(020) 7946 0958", "GB", "+442079460958"),
        ("+44 (0)20 7946 0958", nil, "+442079460958"), ("310/246-1501", "US", "+13102461501"), ("1-800-FLOWERS", "US", "+18003569377"),
        ("0039 333 1234567", "IT", "+393331234567"), ("011 39 333 1234567", "US", "+393331234567"),
        ("00 39 333 1234567", "US", "+393331234567"),
        ("tel:+1-310-246-1501", nil, "+13102461501"), ("tel:246-1501;phone-context=+1310", nil, "+13102461501"),
        ("0171 1234567", "DE", "+491711234567"), ("06 12 34 56 78", "FR", "+33612345678"), ("011 15-2345-6789", "AR", "+5491123456789"),
        ("11 96123-4567", "BR", "+5511961234567"), ("0 15 11 96123-4567", "BR", "+5511961234567"), ("٠١٠٠١٢٣٤٥٦٧", "EG", "+201001234567"),
        ("＋３９ ０６ １２３４５６７８", nil, "+390612345678"), ("+39 (0) 347 1234567", nil, "+393471234567"), ("393331234567.0", "IT", "+393331234567"),
        ("\u{202A}+39 333 1234567\u{202C}", nil, "+393331234567"), ("06 12345678 (ufficio)", "IT", "+390612345678"),
        ("Cell. 333 1234567", "IT", "+393331234567"), ("333.1234567 chiamare dopo le 18", "IT", "+393331234567"),
        ("+39.333.1234567", nil, "+393331234567"),
        ("8 (495) 123-45-67", "RU", "+74951234567"), ("066 98 12345", "VA", "+390669812345"),
      ] as [(String, String?, String)])
    func `a number comes in E.164`(text: String, region: String?, expected: String) {
      let (value, result) = normalize(text, region)
      #expect(value == expected)
      #expect(result.isValid && result.isPossible)
    }

    @Test(
      arguments: [
        ("333 1234567", "IT", PhoneResult.Kind.mobile), ("06 12345678", "IT", .fixed), ("800 123456", "IT", .tollFree),
        ("899 123456", "IT", .premium),
        ("848 123456", "IT", .shared), ("55 12345678", "IT", .voip), ("310 246 1501", "US", .fixedOrMobile), ("178 123 4567", "IT", .other),
        ("0001 234567", "IT", .unknown),
        ("+44 70 1234 5678", nil, .other),
      ] as [(String, String?, PhoneResult.Kind)])
    func `the kind is that of the numbering plan`(text: String, region: String?, kind: PhoneResult.Kind) {
      #expect(normalize(text, region).result.kind == kind)
    }

    @Test(arguments: [
      ("06 12345678 int. 12", "12"), ("06 12345678 interno n. 7", "7"), ("06 12345678 ext 345", "345"), ("06 12345678 x9", "9"),
      ("06 12345678,,22", "22"), ("tel:+390612345678;ext=77", "77"), ("06 12345678 Durchwahl: 5", "5"), ("06 12345678 доб. 88", "88"),
      ("06 12345678 - 503#", "503"), ("06 12345678 EXT. 12 (Bob)", "12"),
    ])
    func `an extension is found and left out`(text: String, digits: String) {
      let (value, result) = normalize(text, "IT")
      #expect(value == "+390612345678")
      #expect(String(decoding: Array(text.utf8)[result.extension], as: UTF8.self) == digits)
      #expect(result.issues.contains(.extensionPresent))
    }

    @Test func `an extension behind digits of another script is found in the input's bytes`() {
      let text = "０６ １２３４５６７８ ext ４２"
      let (value, result) = normalize(text, "IT")
      #expect(value == "+390612345678")
      #expect(String(decoding: Array(text.utf8)[result.extension], as: UTF8.self) == "４２")
    }

    @Test(arguments: ["0000000", "1234567", "9999999999", "0123456789", "06 0000000", "5555555555", "02 1234567", "123456789"])
    func `numbers typed to fill a field are marked`(text: String) {
      #expect(normalize(text, "IT").result.issues.contains(.placeholder))
    }

    @Test(arguments: ["06 69812345", "333 4567890", "335 1122334", "800 900100"])
    func `numbers of people are not marked`(text: String) {
      #expect(!normalize(text, "IT").result.issues.contains(.placeholder))
    }

    @Test(arguments: [
      ("06 1234567 / 333 1234567", "+39061234567"), ("06 1234567; 333 1234567", "+39061234567"),
      ("06 1234567 - 333 12345678", "+39061234567"),
      ("06 1234567 fax 06 7654321", "+39061234567"), ("06 1234567, 333 1234567", "+39061234567"),
    ])
    func `the first of several numbers is taken`(text: String, expected: String) {
      let (value, result) = normalize(text, "IT")
      #expect(value == expected)
      #expect(result.issues.contains(.severalNumbers))
    }

    @Test(
      arguments: [
        ("246-1501", "US", "2461501", PhoneIssues.tooShort), ("06 1234 5678 9012 34", "IT", "06123456789012 34", .tooLong),
        ("333 1234567", nil, "3331234567", .noCountry), ("+999 1234567", nil, "9991234567", .invalidForRegion),
      ] as [(String, String?, String, PhoneIssues)])
    func `what is no possible number gives its digits`(text: String, region: String?, digits: String, issue: PhoneIssues) {
      let (value, result) = normalize(text, region)
      #expect(value == digits.filter { $0 != " " })
      #expect(result.issues.contains(issue))
      #expect(!result.isPossible && !result.isValid)
    }

    @Test(arguments: ["", "n/a", "12", "mario99@x.it", "---", "3.93471E+11", "sconosciuto", "+"])
    func `what is no number gives nothing`(text: String) {
      let (value, result) = normalize(text, "IT")
      #expect(value.isEmpty)
      #expect(result.issues.contains(.notANumber))
    }

    @Test func `a possible number of no plan is kept and marked`() {
      let (value, result) = normalize("0001 234567", "IT")
      #expect(value == "+390001234567")
      #expect(result.isPossible && !result.isValid && result.issues.contains(.invalidForRegion))
    }

    @Test func `issues come in words`() {
      let issues = normalize("246-1501", "US").result.issues.issues()
      #expect(issues == [Issue(severity: .warning, field: "telephone", message: "The number has too few digits")])
    }

    @Test func `numbers of no country have a calling code and no region`() {
      let (value, result) = normalize("+800 1234 5678")
      #expect(value == "+80012345678")
      #expect(result.region == nil && result.callingCode == 800 && result.isValid)
    }
  }

  struct Laws {
    @Test func `normalizing again changes nothing`() throws {
      var normalizer = PhoneNormalizer()
      for line in try fixtureLines("phone_numbers.tsv") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        var once: [UInt8] = []
        let result = normalizer.normalize(Array(fields[1].utf8).span, region: Region(String(fields[0])), into: &once)
        guard result.isPossible else { continue }
        var twice: [UInt8] = []
        let again = normalizer.normalize(once.span, region: nil, into: &twice)
        // A number that is invalid may lose a digit that looks like a national prefix.
        if result.isValid {
          #expect(once == twice, "\(line)")
          #expect(again.kind == result.kind && again.region == result.region, "\(line)")
        }
      }
    }

    @Test func `the region does not matter to a number with its calling code`() {
      for region in ["IT", "US", "AR", "JP", "GB"] { #expect(normalize("+39 333 1234567", region).value == "+393331234567") }
    }

    @Test func `output is appended`() {
      var normalizer = PhoneNormalizer()
      var out = Array("a".utf8)
      _ = normalizer.normalize(Array("+393331234567".utf8).span, region: nil, into: &out)
      #expect(out == Array("a+393331234567".utf8))
    }
  }

  struct Oracle {
    @Test func `agrees with phonenumbers on a sample of all regions`() throws {
      var normalizer = PhoneNormalizer()
      var compared = 0
      for line in try fixtureLines("phone_numbers.tsv") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        var out: [UInt8] = []
        let result = normalizer.normalize(Array(fields[1].utf8).span, region: Region(fields[0]), into: &out)
        #expect(result.isValid == (fields[3] == "1"), "\(line)")
        #expect(result.isPossible == (fields[4] == "1"), "\(line)")
        #expect("\(result.kind)" == fields[5], "\(line)")
        if result.isValid { #expect(result.region?.code ?? "001" == fields[6], "\(line)") }
        if result.isPossible { #expect(String(decoding: out, as: UTF8.self) == fields[2], "\(line)") }
        #expect(String(decoding: Array(fields[1].utf8)[result.extension], as: UTF8.self) == fields[7], "\(line)")
        compared += 1
      }
      #expect(compared > 600)
    }

    // Needs the metadata of libphonenumber in ../shared/corpora/libphonenumber, which may be of another month than ours: a few plans change
    // every time.
    @Test(.enabled(if: SharedCorpora.has(PhoneMetadataFile.path), "libphonenumber's metadata is not there"))
    func `the example numbers of libphonenumber are valid and of their kind`() throws {
      let examples = try PhoneMetadataFile.examples()
      #expect(examples.count > 900)
      var normalizer = PhoneNormalizer()
      var differing: [PhoneMetadataFile.Example] = []
      for example in examples {
        var out: [UInt8] = []
        let text = "+\(example.callingCode)\(example.number)"
        let result = normalizer.normalize(Array(text.utf8).span, region: nil, into: &out)
        // Regions that share a calling code are told apart by the first digits of some of them only.
        let isSameRegion = result.region?.code ?? "001" == example.region
        let isEither = result.kind == .fixedOrMobile && (example.kind == .fixed || example.kind == .mobile)
        let isSameKind = example.kind == nil || !isSameRegion || result.kind == example.kind || isEither
        if String(decoding: out, as: UTF8.self) != text || !result.isValid || !isSameKind { differing.append(example) }
      }
      #expect(differing.count * 100 < examples.count, "\(differing)")
    }
  }

  struct Hostile {
    @Test func `no input breaks the normalizer`() {
      var normalizer = PhoneNormalizer()
      var out: [UInt8] = []
      for input in hostileContacts + randomContacts(seed: 7, count: 3000) {
        for region in [nil, Region("IT"), Region("US"), Region("AR"), Region("ZZ")] {
          out.removeAll(keepingCapacity: true)
          let result = normalizer.normalize(input.span, region: region, into: &out)
          #expect(out.count <= 40)
          #expect(out.allSatisfy { $0 >= 48 && $0 <= 57 || $0 == 43 })
          #expect(result.extension.upperBound <= input.count)
        }
      }
    }
  }
}

/// The example numbers of libphonenumber's metadata file.
private enum PhoneMetadataFile {
  static let path = "corpora/libphonenumber/resources/PhoneNumberMetadata.xml"

  struct Example {
    var region: String
    var callingCode: String
    var type: String
    var number: String

    var kind: PhoneResult.Kind? {
      switch type {
      case "fixedLine": .fixed
      case "mobile": .mobile
      case "tollFree": .tollFree
      case "premiumRate": .premium
      case "sharedCost": .shared
      case "voip": .voip
      case "pager", "uan", "voicemail", "personalNumber": .other
      default: nil
      }
    }
  }

  /// Read line by line: the file has one element a line, and a document type that Foundation's parser dies of.
  static func examples() throws -> [Example] {
    var examples: [Example] = []
    var region = ""
    var callingCode = ""
    var type = ""
    for line in try SharedCorpora.text(path).split(separator: "\n") {
      let line = line.drop { $0 == " " }
      if line.hasPrefix("<territory ") {
        region = value(of: "id", in: line)
        callingCode = value(of: "countryCode", in: line)
      } else if line.hasPrefix("<exampleNumber>"), type != "noInternationalDialling" {
        let number = line.dropFirst("<exampleNumber>".count).prefix { $0 != "<" }
        examples.append(Example(region: region, callingCode: callingCode, type: type, number: String(number)))
      } else if line.hasPrefix("<"), line.hasSuffix(">"), !line.contains("/"), !line.contains(" ") {
        type = String(line.dropFirst().dropLast())
      }
    }
    return examples
  }

  private static func value(of attribute: String, in line: Substring) -> String {
    guard let range = line.range(of: attribute + "=\"") else { return "" }
    return String(line[range.upperBound...].prefix { $0 != "\"" })
  }
}

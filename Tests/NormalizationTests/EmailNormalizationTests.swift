import Foundation
import FoundationXML
import Normalization
import Testing

private func normalize(_ text: String) -> (value: String, result: EmailResult) {
  var out: [UInt8] = []
  let result = Email.normalize(Array(text.utf8).span, into: &out)
  return (String(decoding: out, as: UTF8.self), result)
}

struct EmailNormalizationTests {
  struct Examples {
    @Test(
      arguments: [
        ("Mario.Rossi@ACME.it", "mario.rossi@acme.it", []), (" mario@acme.it\r\n", "mario@acme.it", []),
        ("mario+crm@acme.it", "mario@acme.it", .tagRemoved), ("+mario@acme.it", "+mario@acme.it", []),
        ("m.a.rio+x@GoogleMail.com", "mario@gmail.com", [.tagRemoved, .mailboxUnified]), ("ma.rio@outlook.com", "ma.rio@outlook.com", []),
        ("\"Rossi, Mario\" <mario@acme.it>", "mario@acme.it", .wrapped), ("Mario Rossi <MARIO@ACME.IT>", "mario@acme.it", .wrapped),
        ("mailto:mario@acme.it?subject=x", "mario@acme.it", .wrapped), ("<mario@acme.it>;", "mario@acme.it", .wrapped),
        ("'mario@acme.it'", "mario@acme.it", .wrapped), ("Email: mario@acme.it", "mario@acme.it", .wrapped),
        ("mario@acme.it.", "mario@acme.it", .wrapped),
        ("mario@acme.it (casa)", "mario@acme.it", .wrapped), ("mario@acme.it casa", "mario@acme.it", .wrapped),
        ("mario @ acme . it", "mario@acme.it", .repaired), ("mario@ acme.it", "mario@acme.it", .repaired),
        ("mario@gmail,com", "mario@gmail.com", .repaired),
        ("mario@gmail..com", "mario@gmail.com", .repaired), ("mario(at)acme.it", "mario@acme.it", .repaired),
        ("mario [at] acme [dot] it", "mario@acme.it", .repaired), ("mario＠acme.it", "mario@acme.it", .repaired),
        ("mario@gmial.com", "mario@gmail.com", .domainCorrected),
        ("m.ario@gmail.con", "mario@gmail.com", [.domainCorrected, .mailboxUnified]),
        ("mario@hotmial.it", "mario@hotmail.it", .domainCorrected), ("mario@yaho.co.uk", "mario@yahoo.co.uk", .domainCorrected),
        ("mario@acme.con", "mario@acme.com", .domainCorrected), ("mario@gmal.con", "mario@gmail.com", .domainCorrected),
        ("anna@x.it; b@y.it", "anna@x.it", .severalAddresses), ("anna@x.it b@y.it", "anna@x.it", .severalAddresses),
        ("JÖRG@MÜNCHEN.DE", "jörg@xn--mnchen-3ya.de", .internationalized), ("josé@acme.es", "josé@acme.es", .internationalized),
        ("\"john.doe\"@acme.it", "john.doe@acme.it", []), ("\"John Doe\"@acme.it", "\"john doe\"@acme.it", .quotedLocalPart),
        ("mario@acme.unknowntld", "mario@acme.unknowntld", .unknownSuffix), ("o'brien@acme.ie", "o'brien@acme.ie", []),
      ] as [(String, String, EmailIssues)])
    func `an address comes in one spelling`(text: String, expected: String, issues: EmailIssues) {
      let (value, result) = normalize(text)
      #expect(value == expected)
      #expect(result.isValid)
      #expect(result.issues == issues)
    }

    @Test(arguments: [
      ("Mario", "mario", EmailIssues.missingPart), ("@acme.it", "@acme.it", .missingPart), ("mario@", "mario@", .missingPart),
      ("", "", .missingPart),
      ("mario@acme", "mario@acme", .badDomain), ("mario@[1.2.3.4]", "mario@[1.2.3.4]", .badDomain),
      ("mario@1.2.3.4", "mario@1.2.3.4", .badDomain),
      (".mario@acme.it", ".mario@acme.it", .badLocalPart), ("ma..rio@acme.it", "ma..rio@acme.it", .badLocalPart),
      ("a@b@acme.it", "a@b@acme.it", .badDomain),
      (String(repeating: "a", count: 65) + "@acme.it", String(repeating: "a", count: 65) + "@acme.it", .tooLong),
    ])
    func `what is no address gives itself`(text: String, expected: String, issue: EmailIssues) {
      let (value, result) = normalize(text)
      #expect(value == expected)
      #expect(!result.isValid && result.kind == .invalid)
      #expect(result.issues.contains(issue))
    }

    @Test(arguments: [
      ("mario.rossi@gmail.com", EmailResult.Kind.personal), ("mario@yahoo.com.br", .personal), ("mario@t-online.de", .personal),
      ("mario@acme.it", .work), ("mario@mario.it", .work), ("na@acme.dk", .work), ("info@acme.it", .generic), ("vendite@acme.it", .generic),
      ("kontakt@acme.de", .generic), ("contato@acme.com.br", .generic), ("ventas@acme.es", .generic), ("comptabilite@acme.fr", .generic),
      ("info.roma@acme.it", .generic), ("sales2@acme.com", .generic), ("info@info.it", .generic), ("x@mailinator.com", .disposable),
      ("none@none.com", .placeholder), ("test@test.com", .placeholder), ("noreply@acme.it", .placeholder), ("x@x.xx", .placeholder),
      ("na@na.na", .placeholder), ("unknown@acme.it", .placeholder), ("test@gmail.com", .placeholder), ("aaa@bbb.it", .placeholder),
      ("mario@example.com", .placeholder), ("12345@qq.com", .personal), ("mario@", .invalid), ("bar.smith@acme.it", .work),
    ])
    func `the mailbox's kind is known`(text: String, kind: EmailResult.Kind) { #expect(normalize(text).result.kind == kind) }

    @Test func `ranges are those of the output`() {
      var out = Array("x".utf8)
      let result = Email.normalize(Array("Ma.Rio+a@Gmail.com".utf8).span, into: &out)
      #expect(String(decoding: out[result.local], as: UTF8.self) == "mario")
      #expect(String(decoding: out[result.domain], as: UTF8.self) == "gmail.com")
      #expect(out == Array("xmario@gmail.com".utf8))
    }

    @Test(arguments: ["n/a", "NESSUNA", "-", "keine", "none", "..."])
    func `words instead of an address are marked`(text: String) { #expect(normalize(text).result.issues.contains(.placeholder)) }

    @Test func `issues come in words`() {
      #expect(
        normalize("mario@gmial.com").result.issues.issues()
          == [Issue(severity: .warning, field: "email", message: "The domain was misspelt and was corrected")])
    }
  }

  struct Laws {
    @Test func `normalizing again changes nothing`() {
      for input in randomContacts(seed: 11, count: 5000) {
        var once: [UInt8] = []
        guard Email.normalize(input.span, into: &once).isValid else { continue }
        var twice: [UInt8] = []
        let again = Email.normalize(once.span, into: &twice)
        #expect(once == twice && again.isValid, "\(String(decoding: input, as: UTF8.self))")
      }
    }
  }

  struct Hostile {
    @Test func `no input breaks the normalizer`() {
      var out: [UInt8] = []
      for input in hostileContacts + randomContacts(seed: 13, count: 8000) {
        out.removeAll(keepingCapacity: true)
        let result = Email.normalize(input.span, into: &out)
        #expect(out.count <= 1024 && result.local.upperBound <= out.count && result.domain.upperBound <= out.count)
        if result.isValid { #expect(out.count <= 254) }
      }
    }
  }
}

struct EmailListTests {
  private func parts(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var parts: [String] = []
    Email.splitMultiple(bytes.span) { parts.append(String(decoding: bytes[$0], as: UTF8.self)) }
    return parts
  }

  @Test(arguments: [
    ("a@x.it; b@y.it", ["a@x.it", "b@y.it"]), ("a@x.it,b@y.it,c@z.it", ["a@x.it", "b@y.it", "c@z.it"]), ("a@x.it", ["a@x.it"]),
    ("a@x.it / b@y.it", ["a@x.it", "b@y.it"]), ("a@x.it\nb@y.it", ["a@x.it", "b@y.it"]), ("a@x.it;", ["a@x.it"]), ("", []), (" ", []),
    ("n/a", ["n/a"]),
    ("\"Rossi, Mario\" <a@x.it>, Luigi <b@y.it>", ["\"Rossi, Mario\" <a@x.it>", "Luigi <b@y.it>"]),
    ("Rossi, Mario <a@x.it>", ["Rossi, Mario <a@x.it>"]),
    ("mario @ x.it", ["mario @ x.it"]),
  ])
  func `a cell is split between addresses`(text: String, expected: [String]) { #expect(parts(text) == expected) }
}

/// The test set of isemail.info.
struct EmailSyntaxTests {
  static let path = "corpora/isemail/test/tests.xml"

  /// Categories whose addresses are plain: no comments, folding, quotes, literals.
  static let plain = ["ISEMAIL_VALID_CATEGORY", "ISEMAIL_DNSWARN"]

  // Needs the corpus in ../shared/corpora/isemail. Stricter than RFC 5321, as a CRM must be: the domain needs two labels and a letter in
  // the last one, and no literals. More lenient: white space around the address, closed quotes, and breaks that are repaired; repairs are
  // marked by an issue, so that only what passes unmarked is compared.
  @Test(.enabled(if: SharedCorpora.has(path), "isemail's tests are not there"))
  func `agrees with isemail on plain addresses`() throws {
    let cases = try EmailTestFile.cases()
    #expect(cases.count > 150)
    for (address, category) in cases {
      let result = normalize(address).result
      let passes = result.isValid && result.issues.isDisjoint(with: [.repaired, .wrapped, .severalAddresses])
      if Self.plain.contains(category) {
        #expect(passes == (address != "test@io"), "\(address) \(category)")
      } else if category == "ISEMAIL_ERR" {
        // Line breaks at the ends are trimmed.
        let isTrimmed = address.utf8.first.map { $0 <= 32 } ?? false || address.utf8.last.map { $0 <= 32 } ?? false
        #expect(!passes || isTrimmed, "\(address) \(category)")
      } else if category == "ISEMAIL_RFC5322", !address.contains("\\") {
        // A needless backslash goes, and does not count.
        #expect(!passes, "\(address) \(category)")
      }
    }
  }
}

private final class EmailTestFile: NSObject, XMLParserDelegate {
  private var cases: [(address: String, category: String)] = []
  private var content = ""
  private var address = ""

  static func cases() throws -> [(address: String, category: String)] {
    let file = EmailTestFile()
    let parser = XMLParser(data: try SharedCorpora.data(EmailSyntaxTests.path))
    parser.delegate = file
    #expect(parser.parse())
    return file.cases
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
  ) {
    content = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { content += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    // Control characters are written as symbols from U+2400.
    if name == "address" {
      address = String(
        String.UnicodeScalarView(
          content.unicodeScalars.map { $0.value >= 0x2400 && $0.value < 0x2420 ? Unicode.Scalar(UInt8($0.value - 0x2400)) : $0 }))
    }
    if name == "category" { cases.append((address, content)) }
  }
}

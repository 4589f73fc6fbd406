import Normalization
import Testing

private func normalize(_ text: String) -> (value: String, host: String, result: DomainResult) {
  var out: [UInt8] = []
  let bytes = Array(text.utf8)
  let result = Domain.normalize(bytes.span, into: &out)
  return (String(decoding: out, as: UTF8.self), String(decoding: bytes[result.host], as: UTF8.self), result)
}

struct DomainNormalizationTests {
  struct Examples {
    @Test(arguments: [
      ("HTTPS://WWW.Acme.IT/chi-siamo?x=1", "acme.it"), ("www.acme.co.uk", "acme.co.uk"), ("http:/acme.it", "acme.it"),
      ("http//acme.it", "acme.it"),
      ("htp://acme.it", "acme.it"), ("http://https://acme.it", "acme.it"), ("acme.it:8080/path", "acme.it"), ("//acme.it/x", "acme.it"),
      ("user:pw@host.acme.com:80/x", "acme.com"), ("mario@sub.acme.com", "acme.com"), ("mailto:mario@acme.com", "acme.com"),
      ("foo.github.io", "foo.github.io"), ("www.co.uk", "www.co.uk"), ("münchen.de", "xn--mnchen-3ya.de"),
      ("WWW.MÜNCHEN.DE", "xn--mnchen-3ya.de"),
      ("mu\u{308}nchen.de", "xn--mnchen-3ya.de"), ("ｍünchen。de", "xn--mnchen-3ya.de"), ("xn--mnchen-3ya.de", "xn--mnchen-3ya.de"),
      ("straße.de", "xn--strae-oqa.de"), ("пример.рф", "xn--e1afmkfd.xn--p1ai"), ("ΕΛΛΆΔΑ.gr", "xn--hxakic4aa.gr"),
      ("食狮.公司.cn", "xn--85x722f.xn--55qx5d.cn"),
      ("\"acme.it\"", "acme.it"), (" acme.it. ", "acme.it"), ("acme.it, foo.it", "acme.it"), ("my_host.acme.it", "acme.it"),
      ("acme.it?a=b@c", "acme.it"),
      ("\u{FEFF}acme.it\u{A0}", "acme.it"), ("http:\\\\acme.it\\x", "acme.it"),
    ])
    func `the registrable domain comes out`(text: String, expected: String) {
      let (value, _, result) = normalize(text)
      #expect(value == expected)
      #expect(result.isValid)
    }

    @Test(arguments: [
      "", "acme", "n/a", "-acme.it", "acme-.it", "a..b.it", "https://", "1.2.3.4.5", "acme srl", "www.", ".", "@", "acme it", "300.1.2.3",
      "😀.it-", "a.1",
      String(repeating: "a", count: 64) + ".it",
    ])
    func `what is no domain gives nothing`(text: String) {
      let (value, _, result) = normalize(text)
      #expect(value == "")
      #expect(!result.isValid && result.issues.contains(.notADomain))
    }

    @Test func `parts are told`() {
      let (_, host, result) = normalize("https://WWW.Shop.Acme.co.uk:8080/x")
      #expect(host == "Shop.Acme.co.uk")
      #expect(result.suffixLength == 5)
      #expect(normalize("https://it.linkedin.com/in/x").host == "it.linkedin.com")
    }

    @Test(arguments: [
      ("gmail.com", DomainResult.Kind.freemail), ("yahoo.co.jp", .freemail), ("hotmail.gr", .freemail), ("live.com.pt", .freemail),
      ("mailinator.com", .disposable), ("linkedin.com/company/x", .platform), ("foo.wixsite.com", .platform), ("acme.it", .own),
      ("outlook-acme.it", .own), ("live.nation.com", .own), ("co.uk", .none), ("www.example.com", .placeholder), ("foo.test", .placeholder),
    ])
    func `the owner's kind is known`(text: String, kind: DomainResult.Kind) { #expect(normalize(text).result.kind == kind) }

    @Test(arguments: [
      ("github.io", "github.io", DomainIssues.publicSuffixItself), ("192.168.1.1", "192.168.1.1", .ipAddress),
      ("http://[::1]:80/", "::1", .ipAddress),
      ("acme.unknowntld", "acme.unknowntld", .unknownSuffix), ("example.com", "example.com", .placeholder), ("localhost", "", .placeholder),
      ("http:/acme.it", "acme.it", .schemeRepaired), ("foo.test", "foo.test", .placeholder),
      ("münchen.de", "xn--mnchen-3ya.de", .internationalized),
    ])
    func `issues are told`(text: String, expected: String, issue: DomainIssues) {
      let (value, _, result) = normalize(text)
      #expect(value == expected)
      #expect(result.issues.contains(issue))
      #expect(result.issues.issues().allSatisfy { $0.field == "domain" && !$0.message.isEmpty })
    }

    @Test func `lists answer for single domains`() {
      func ask(_ question: (Span<UInt8>) -> Bool, _ domain: String) -> Bool { question(Array(domain.utf8).span) }
      #expect(ask(Domain.isFreemail, "libero.it") && ask(Domain.isFreemail, "yahoo.com.br"))
      #expect(!ask(Domain.isFreemail, "acme.it") && !ask(Domain.isFreemail, ""))
      #expect(ask(Domain.isDisposable, "yopmail.com") && ask(Domain.isPlatform, "facebook.com"))
      #expect(ask(Domain.isPlaceholder, "example.com") && !ask(Domain.isPlaceholder, "acme.it"))
    }
  }

  struct Laws {
    @Test(arguments: ["acme.co.uk", "foo.github.io", "xn--mnchen-3ya.de", "b.c.kobe.jp", "city.kobe.jp", "acme.unknowntld"])
    func `a registrable domain stays as it is`(domain: String) { #expect(normalize(domain).value == domain) }

    @Test func `normalizing again changes nothing`() {
      for input in randomContacts(seed: 3, count: 3000) {
        var once: [UInt8] = []
        guard Domain.normalize(input.span, into: &once).isValid else { continue }
        var twice: [UInt8] = []
        _ = Domain.normalize(once.span, into: &twice)
        #expect(once == twice)
      }
    }
  }

  struct Hostile {
    @Test func `no input breaks the normalizer`() {
      var out: [UInt8] = []
      for input in hostileContacts + randomContacts(seed: 5, count: 5000) {
        out.removeAll(keepingCapacity: true)
        let result = Domain.normalize(input.span, into: &out)
        #expect(out.count <= 253)
        #expect(result.host.upperBound <= input.count && result.suffixLength <= out.count)
      }
    }
  }
}

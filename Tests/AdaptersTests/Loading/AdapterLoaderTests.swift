@testable import Adapters
import ProviderKit
import Testing

@Suite struct AdapterLoaderTests {
  @Suite struct Examples {
    @Test func `a file without flaws is an adapter`() throws {
      let adapter = try SampleAdapter.load(SampleAdapter.text())
      #expect(adapter.manifest.id.text == "acme")
      #expect(adapter.manifest.fields.map(\.confidence) == [0.9, 0.8])
      #expect(adapter.manifest.fields[1].timeToLive == nil)
      #expect(adapter.manifest.hosts.map(\.text) == ["api.acme.example"])
    }

    @Test func `the template is an adapter with its fixtures`() throws {
      _ = try AdapterLoader.load(folder: SampleAdapter.providers + "/_template")
    }

    @Test func `a misspelt key is refused with its place and a suggestion`() throws {
      let flaws = SampleAdapter.flaws(SampleAdapter.text(parse: "parse: { fromat: json }"))
      let flaw = try #require(flaws.first { $0.path == "parse.fromat" })
      #expect(flaw.line == 12)
      #expect(flaw.column == 10)
      #expect(flaw.message.contains("did you mean 'format'?"))
    }

    /// Each text has one flaw, and the message names what would be right.
    @Test(
      arguments: [
        ("{ css: \"h1\" }", "has no css"), ("{ jsonpath: \"$.[\" }", "at character"), ("{ jsonld: \"a.b\" }", "structured"),
        ("{ jsonpath: \"$.a\", transform: [trimm] }", "did you mean 'trim'?"),
        ("{ jsonpath: \"$.a\", transform: [{ match: \"(a\" }] }", "at character"),
        ("{ jsonpath: \"$.a\", transform: [{ match: \"(a)\\\\1\" }] }", "linear time"),
        ("{ jsonpath: \"$.a\", transform: [{ trim: x }] }", "takes nothing"),
        ("{ jsonpath: \"$.a\", transform: [prepend] }", "needs an argument"),
        ("{ jsonpath: \"$.a\", literal: b }", "exclude each other"), ("{ jsonpath: \"$.a\", many: true }", "one value only"),
        ("{ jsonpath: \"$.a\", parts: { street: { literal: a } } }", "has no part"), ("{ jsonpath: \"$.a\", attr: href }", "attributes"),
        ("{ transform: [trim] }", "nothing says where"), ("{ jsonpath: \"$.a\", confidence: 2 }", "from 0 to 1"),
        ("[]", "reads organization_name"),
      ]) func `a flaw of a field is refused with a hint`(spec: String, hint: String)
    {
      let extract = """
        extract:
          identity: { check: [{ jsonpath: "$.n", against: name }] }
          fields:
            organization_name: \(spec)
            telephone: { jsonpath: "$.t" }
        """
      let flaws = SampleAdapter.flaws(SampleAdapter.text(extract: extract))
      #expect(flaws.contains { $0.message.contains(hint) }, "\(flaws)")
      #expect(flaws.allSatisfy { $0.line > 1 })
    }

    @Test(
      arguments: [
        ("allow_hosts: [other.example]", "not in allow_hosts"), ("allow_hosts: [\"*.com\"]", "expected a host"),
        ("allow_hosts: [api.acme.example]\n  outcomes: { 404: lost }", "known outcomes"),
        ("allow_hosts: [api.acme.example]\n  timeouts: { total: 5 }", "a time such as"),
        ("allow_hosts: [api.acme.example]\n  auth: { type: bearer, secret: token }", "has no 'token'"),
        ("allow_hosts: [api.acme.example]\n  robots: maybe", "known are obey, ignore"),
      ]) func `a flaw of the section http is refused with a hint`(line: String, hint: String)
    {
      let http = """
        http:
          \(line)
          rate: [{ rate: 1/s }]
          request: { url: "https://api.acme.example/{name}" }
        """
      let flaws = SampleAdapter.flaws(SampleAdapter.text(http: http))
      #expect(flaws.contains { $0.message.contains(hint) }, "\(flaws)")
    }

    @Test(
      arguments: [
        ("https://api.acme.example/{nmae}", "no variable 'nmae'"), ("https://api.acme.example/{email}", "privacy.sends does not list"),
        ("https://{name}.acme.example/", "written out"), ("https://api.acme.example/{name", "at character"),
        ("ftp://api.acme.example/", "begins with"),
      ]) func `a template that cannot be asked is refused`(url: String, hint: String)
    {
      let http = """
        http:
          allow_hosts: [api.acme.example]
          rate: [{ rate: 1/s }]
          request: { url: "\(url)" }
        """
      let flaws = SampleAdapter.flaws(SampleAdapter.text(http: http))
      #expect(flaws.contains { $0.message.contains(hint) }, "\(flaws)")
    }

    @Test func `a secret's value is refused`() {
      let flaws = SampleAdapter.flaws(SampleAdapter.text(extra: "secrets: { token: hunter2 }"))
      #expect(flaws.contains { $0.message.contains("by reference") })
      #expect(!flaws.contains { $0.message.contains("hunter2") })
    }

    @Test func `all flaws of a file are found at once`() {
      let flaws = SampleAdapter.flaws(SampleAdapter.text(parse: "parse: { format: jsno }", extra: "bogus: 1\nmore: 2"))
      #expect(flaws.count >= 3)
      #expect(flaws == flaws.sorted())
    }

    @Test func `a missing fixture is refused`() throws {
      let text = Array(SampleAdapter.text().utf8)
      let error = #expect(throws: AdapterError.self) { _ = try AdapterLoader.load(text) { _ in false } }
      #expect(error?.flaws.first?.message.contains("there is no fixture in fixtures/found") == true)
    }
  }

  @Suite struct Hostile {
    @Test(arguments: [
      "a: 1\na: 2", "a: &x 1\nb: *x", "a: !!python/object:os.system x", "a: !custom x", "a: [", "\u{0}", "a: b: c", "- 1\n- 2", "just text",
      "---\na: 1\n---\nb: 2", "<<: { a: 1 }", "? [a, b]\n: 1", "", "# nothing",
    ]) func `what is no plain mapping is refused with a place`(text: String) {
      let flaws = SampleAdapter.flaws(text)
      #expect(!flaws.isEmpty)
      #expect(flaws.allSatisfy { $0.line >= 1 && $0.column >= 1 })
    }

    @Test func `broken UTF-8 and a file beyond the limit are refused`() {
      #expect(throws: AdapterError.self) { _ = try AdapterLoader.load([0x61, 0x3A, 0x20, 0xFF]) }
      #expect(throws: AdapterError.self) { _ = try AdapterLoader.load([UInt8](repeating: 0x23, count: YAMLText.sizeLimit + 1)) }
    }

    @Test func `a bomb of aliases is refused at once`() {
      var text = "a0: &a0 [x, x]\n"
      for level in 1..<40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
      #expect(!SampleAdapter.flaws(text).isEmpty)
      // Fewer aliases than are counted, but used as a key, which the parser compares whole.
      #expect(!SampleAdapter.flaws("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n? *c\n: 1\n").isEmpty)
    }

    @Test(arguments: ["[", "{a: ", "- ", "? ", "a:\n "]) func `deep nesting is refused`(piece: String) {
      #expect(!SampleAdapter.flaws(String(repeating: piece, count: 20_000)).isEmpty)
      var indented = ""
      for depth in 0..<500 { indented += String(repeating: " ", count: depth) + "a:\n" }
      #expect(!SampleAdapter.flaws(indented).isEmpty)
    }
  }
}

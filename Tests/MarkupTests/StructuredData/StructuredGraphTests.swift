import Locators
import Testing

@testable import Markup

@Suite struct StructuredGraphTests {
  static func graph(_ html: String, url: String = "https://acme.example/about", limits: StructuredDataLimits = StructuredDataLimits())
    throws
    -> StructuredGraph
  {
    try HTMLDocument([UInt8](html.utf8), url: WebURL.parse(url)).structuredGraph(limits: limits)
  }

  @Suite struct Examples {
    @Test func `json-ld is found by type, by property and by a way through items`() throws {
      let graph = try graph(
        """
        <html><head><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "Corporation", "@id": "#us", "name": "Acme", "telephone": ["+39 02 1", "+39 02 2"],
         "address": {"@type": "PostalAddress", "postalCode": "20121", "addressLocality": "Milano"}, "logo": "/logo.png"}
        </script></head></html>
        """)
      let company = try #require(graph.items(ofType: "Organization").first)
      #expect(company.types == ["Corporation"])
      #expect(company.id == "https://acme.example/about#us")
      #expect(company["telephone"].map(\.text) == ["+39 02 1", "+39 02 2"])
      #expect(company["logo"].first?.content == .url("https://acme.example/logo.png"))
      #expect(graph.values(at: "Organization.address.postalCode").map(\.text) == ["20121"])
      #expect(graph.completeness == .complete)
      #expect(company.position.line == 1)
      #expect(company.position.path.description == "html > head:nth-child(1) > script:nth-child(1)")
    }

    @Test func `broken json-ld is repaired and the graph says so`() throws {
      let graph = try graph(
        """
        <script type="application/ld+json">
        // from the shop
        {"@context": "http://schema.org", "@type": "Organization", "name": "Acme",}
        </script>
        """)
      #expect(graph.values(at: "Organization.name").map(\.text) == ["Acme"])
      #expect(graph.notes.count == 1)
    }

    @Test func `microdata keeps lines of an address apart and takes referenced elements`() throws {
      let graph = try graph(
        """
        <div itemscope itemtype="https://schema.org/LocalBusiness" itemref="tel">
          <h1 itemprop="name"> Bar  Sport </h1>
          <p itemprop="address">Via Roma 1<br>20121 Milano</p>
          <span itemprop="priceRange" content="$$">cheap</span>
        </div>
        <p id="tel">Call <b itemprop="telephone">02 123</b></p>
        """)
      let bar = try #require(graph.items(ofType: "Organization").first)
      #expect(bar["name"].first?.text == "Bar Sport")
      #expect(bar["address"].first?.text == "Via Roma 1\n20121 Milano")
      #expect(bar["telephone"].first?.text == "02 123")
      #expect(bar["priceRange"].first?.text == "$$")
    }

    @Test func `rdfa lite nests items`() throws {
      let graph = try graph(
        """
        <div vocab="https://schema.org/" typeof="Organization"><span property="name">Acme</span>
          <div property="address" typeof="PostalAddress"><span property="postalCode">10100</span></div>
          <a property="url" href="/">home</a></div>
        """)
      #expect(graph.values(at: "Organization.address.postalCode").map(\.text) == ["10100"])
      #expect(graph.values(at: "Organization.url").map(\.content) == [.url("https://acme.example/")])
    }

    @Test func `an hcard of an organization and one of a person are told apart`() throws {
      let graph = try graph(
        """
        <div class="h-card"><span class="p-name p-org">Acme S.p.A.</span> <a class="u-email" href="mailto:info@acme.example">mail</a>
          <span class="p-street-address">Via Roma 1</span> <span class="p-postal-code">20121</span></div>
        <div class="vcard"><span class="fn">Ada Rossi</span> <span class="title">CTO</span> <span class="tel">+39 02 3</span></div>
        """)
      #expect(graph.values(at: "Organization.email").map(\.text) == ["info@acme.example"])
      #expect(graph.values(at: "Organization.address.postalCode").map(\.text) == ["20121"])
      #expect(graph.values(at: "Person.name").map(\.text) == ["Ada Rossi"])
      #expect(graph.values(at: "Person.telephone").map(\.text) == ["+39 02 3"])
    }

    @Test func `opengraph and twitter's card are one page`() throws {
      let graph = try graph(
        """
        <head><meta property="og:type" content="website"><meta property="og:title" content="Acme"><meta property="og:site_name" content="ACME">
        <meta property="og:image" content="/i.png"><meta name="twitter:title" content="Acme!"><meta name="twitter:site" content="@acme"></head>
        """)
      let page = try #require(graph.items.first)
      #expect(page.types == ["WebSite"])
      #expect(page["name"].map(\.text) == ["Acme", "Acme!"])
      #expect(page["image"].first?.content == .url("https://acme.example/i.png"))
      #expect(page["twitter:site"].first?.text == "@acme")
      #expect(graph.values(at: "WebSite.isPartOf.name").map(\.text) == ["ACME"])
    }

    @Test func `the same id in two syntaxes is one item whose conflicts show`() throws {
      let graph = try graph(
        """
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Organization", "@id": "https://acme.example/#us",
        "telephone": "1", "name": "Acme"}</script>
        <div itemscope itemtype="http://schema.org/Organization" itemid="https://acme.example/#us"><b itemprop="telephone">2</b>
        <b itemprop="name">Acme</b></div>
        """)
      #expect(graph.items(ofType: "Organization").count == 1)
      let company = try #require(graph.items(ofType: "Organization").first)
      #expect(company.sources.map(\.syntax) == [.jsonLD, .microdata])
      #expect(company.conflicts.map(\.name) == ["telephone"])
    }

    @Test func `different organizations of the same name stay apart`() throws {
      let graph = try graph(
        """
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Organization", "name": "Acme"}</script>
        <div itemscope itemtype="http://schema.org/Organization"><b itemprop="name">Acme</b></div>
        """)
      #expect(graph.items(ofType: "Organization").count == 2)
    }
  }

  @Suite struct Laws {
    @Test func `a page is read the same way twice`() throws {
      let html =
        "<div class='h-card'><b class='p-name'>A</b></div><div itemscope itemtype='https://schema.org/Person'><b itemprop='name'>B</b></div>"
      #expect(try graph(html).items == graph(html).items)
    }

    @Test func `items refer only to items that are there`() throws {
      let graph = try graph(
        "<div itemscope itemtype='https://schema.org/Person' id='a' itemref='b'></div><div id='b'><div itemprop='knows' itemscope itemref='b'></div></div>"
      )
      for item in graph.items {
        for value in item.properties.flatMap(\.values) {
          if case .item(let index) = value.content { #expect(graph.items.indices.contains(index)) }
        }
      }
    }
  }

  @Suite struct Hostile {
    @Test func `limits are kept and said`() throws {
      let items = String(repeating: "<p itemscope itemtype='https://schema.org/Thing'><b itemprop='name'>x</b></p>", count: 300)
      #expect(try graph(items, limits: StructuredDataLimits(items: 100)).completeness == .truncated(.items))
      #expect(try graph(items, limits: StructuredDataLimits(values: 100)).completeness == .truncated(.values))
      #expect(try graph(items, limits: StructuredDataLimits(elements: 100)).completeness == .truncated(.elements))
      #expect(try graph(items, limits: StructuredDataLimits(bytes: 100)).completeness == .truncated(.bytes))
    }

    @Test func `a long value is cut at a whole character`() throws {
      let text = String(repeating: "è", count: 1000)
      let graph = try graph("<p itemscope><b itemprop='name'>\(text)</b></p>", limits: StructuredDataLimits(valueInBytes: 101))
      #expect(graph.items.first?["name"].first?.text?.utf8.count ?? 0 <= 101)
      #expect(graph.completeness == .truncated(.valueInBytes))
    }

    @Test(arguments: [
      String(repeating: "<div itemscope itemprop='a' itemref='x'>", count: 20_000),
      "<div id='x'>" + String(repeating: "<div itemscope itemref='x' itemprop='a'></div>", count: 20_000) + "</div>",
      String(repeating: "<div class='h-card'>", count: 50_000), String(repeating: "<div class='p-a u-b h-c dt-d'>x", count: 20_000),
      String(repeating: "<div vocab='http://a/' typeof='T' prefix='a: b' rel='a:b a:c' property='p'>x", count: 20_000),
      String(repeating: "<a class='include' href='#x' id='x'>", count: 5_000),
      "<div class='vcard' itemref='x'><div id='x' class='vcard' itemref='x y'><p id='y' class='vcard' itemref='x'></div></div>",
      "<script type='application/ld+json'>" + String(repeating: "[", count: 1_000_000) + "</script>",
      "<script type='application/ld+json'>{\"@context\": {\"a\": \"b:a\", \"b\": \"a:b\"}, \"a:b\": 1}</script>",
      "<script type='application/ld+json'>{" + (0..<20_000).map { "\"p\($0)\":\($0)" }.joined(separator: ",") + "}</script>",
      String(repeating: "<a rel='nofollow x\u{0}' href='&#0;'>", count: 20_000),
    ])
    func `hostile pages end`(html: String) throws { _ = try graph(html).items.count }
  }
}

private func graph(_ html: String, limits: StructuredDataLimits = StructuredDataLimits()) throws -> StructuredGraph {
  try StructuredGraphTests.graph(html, limits: limits)
}

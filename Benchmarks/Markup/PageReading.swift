import Markup

/// What is done with a page: decode, parse, all structured data, ten selectors.
struct PageReading {
  static let selectors = [
    "h1, h2, h3", "a[href^='tel:']", "a[href^='mailto:']", "main .product h3", "ul.menu > li > a", "table.data tr td:nth-child(2)",
    ".team .person .p-name", "footer a[rel~=me]", "meta[name=description]", "div.entry time[datetime]",
  ]

  private let compiled: [Selector]

  init() throws { compiled = try Self.selectors.map { try Selector($0) } }

  struct Result {
    var items = 0
    var found = 0
    var checksum: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ text: String) {
      for byte in text.utf8 { checksum = (checksum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
  }

  func read(_ bytes: [UInt8], into result: inout Result) throws {
    let document = try HTMLDocument(bytes, transportCharset: nil, url: nil)
    let graph = document.structuredGraph()
    result.items += graph.items.count
    guard let root = document.root else { return }
    for selector in compiled {
      for node in try selector.select(in: root) {
        result.found += 1
        result.add(node.textContent)
      }
    }
  }
}

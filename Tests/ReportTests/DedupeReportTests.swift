import Testing

@testable import Report

@Suite struct DedupeReportTests {
  enum Sample: CaseIterable {
    case realistic, nothingFound, empty, hostile

    var report: DedupeReport {
      switch self {
      case .realistic: SampleReports.realistic
      case .nothingFound: SampleReports.nothingFound
      case .empty: SampleReports.empty
      case .hostile: SampleReports.hostile
      }
    }
  }

  @Suite struct Examples {
    @Test(arguments: Sample.allCases)
    func `tags are balanced and attributes quoted`(sample: Sample) {
      #expect(MarkupReader(sample.report.html()).flaw == nil)
    }

    @Test func `the first sentence tells what was found`() {
      let text = MarkupReader(SampleReports.realistic.html()).text.split(separator: " ").joined(separator: " ")
      #expect(text.contains("23\u{202F}466 of 100\u{202F}000\u{A0}records (23.5%) repeat another record."))
      #expect(text.contains("76\u{202F}534\u{A0}distinct records"))
    }

    @Test func `nothing found is said in words`() {
      let text = MarkupReader(SampleReports.nothingFound.html()).text
      #expect(text.contains("No duplicates were found"))
      #expect(MarkupReader(SampleReports.empty.html()).text.contains("No record was read"))
    }

    @Test func `the page loads nothing and runs nothing`() {
      let page = MarkupReader(SampleReports.realistic.html())
      #expect(
        page.all("meta", "http-equiv", "Content-Security-Policy").first?.attributes["content"]
          == "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
      #expect(page.all("script").isEmpty && page.all("img").isEmpty && page.all("iframe").isEmpty)
      #expect(page.all("link").allSatisfy { $0.attributes["href"] == "data:," })
      #expect(!page.tags.contains { $0.attributes.keys.contains { $0.hasPrefix("on") || $0 == "src" } })
      #expect(!String(decoding: SampleReports.realistic.html(), as: UTF8.self).contains("@import"))
      #expect(!StyleSheet.css.contains("url("))
    }

    @Test func `a difference inside a name is marked`() {
      let html = String(decoding: SampleReports.realistic.html(), as: UTF8.self)
      #expect(html.contains("<bdi>Rosi</bdi>"))
      #expect(html.contains("<bdi>Ros<mark>s</mark>i</bdi>"))
    }

    @Test func `records that agree are muted and those that differ stand out`() {
      let html = String(decoding: SampleReports.realistic.html(), as: UTF8.self)
      #expect(html.contains("<td class=\"same\"><bdi>Giuseppe</bdi></td>"))
      #expect(html.contains("<td class=\"other\"><bdi>Rosi</bdi></td>"))
      // Numbers of records never repeat: no difference there means anything.
      #expect(html.contains("<td class=\"same\"><bdi>10443</bdi></td>"))
    }

    @Test func `a column without any value in a cluster takes no space`() {
      #expect(!MarkupReader(SampleReports.realistic.html()).texts.contains { $0.text == "fax" })
    }

    @Test func `at most a hundred rejected rows are listed and the total is told`() {
      var report = SampleReports.realistic
      report.rejected = (1...250).map { .init(file: "people.csv", line: $0, reason: "row-\($0)-reason") }
      report.rejectedTotal = 4_321
      let text = MarkupReader(report.html()).text
      #expect(text.contains("4\u{202F}321\u{A0}rows were not read"))
      #expect(text.contains("row-100-reason") && !text.contains("row-101-reason"))
    }

    @Test func `a cluster shows fifty records and tells how many it has`() {
      var report = SampleReports.realistic
      report.largestClusters = [.init(id: "big", columns: ["n"], records: (0..<80).map { ["value-\($0)-"] }, size: 900, probability: 0.9)]
      let text = MarkupReader(report.html()).text
      #expect(text.contains("value-49-") && !text.contains("value-50-"))
      #expect(text.contains("The first 50 of 900\u{A0}records"))
    }
  }

  @Suite struct Laws {
    /// The identifier of each section and how to take its data away.
    static let sections: [(String, @Sendable (inout DedupeReport) -> Void)] = [
      ("evaluation", { $0.evaluation = nil }), ("scores", { $0.histogram = [] }), ("sizes", { $0.clusterSizes = [] }),
      ("weights", { $0.comparisons = [] }), ("columns", { $0.columns = [] }), ("clusters", { $0.largestClusters = [] }),
      ("pairs", { $0.doubtfulPairs = [] }),
      (
        "rejected",
        {
          $0.rejected = []
          $0.rejectedTotal = 0
        }
      ), ("left-out", { $0.notes = [] }), ("shared", { $0.sharedIdentifiers = [] }), ("time", { $0.stages = [] }),
    ]

    @Test(arguments: sections.map(\.0))
    func `a section is there when there is data for it, and only then`(id: String) throws {
      var report = SampleReports.realistic
      let full = MarkupReader(report.html())
      #expect(full.all("section", "id", id).count == 1)
      #expect(full.all("a", "href", "#\(id)").count == 1)
      try #require(Self.sections.first { $0.0 == id }).1(&report)
      let less = MarkupReader(report.html())
      #expect(less.flaw == nil)
      #expect(less.all("section", "id", id).isEmpty)
      #expect(less.all("a", "href", "#\(id)").isEmpty)
      #expect(less.all("section").count == full.all("section").count - 1)
    }

    @Test func `sections stand in the order of the contents`() {
      let page = MarkupReader(SampleReports.realistic.html())
      #expect(page.all("section").compactMap { $0.attributes["id"] } == ["summary"] + Self.sections.map(\.0))
    }

    @Test(arguments: Sample.allCases)
    func `equal values give equal bytes`(sample: Sample) {
      #expect(sample.report.html() == sample.report.html())
    }

    @Test func `writing appends`() {
      var bytes: [UInt8] = [1, 2, 3]
      SampleReports.empty.write(into: &bytes)
      #expect(bytes == [1, 2, 3] + SampleReports.empty.html())
    }

    @Test(arguments: Sample.allCases)
    func `identifiers are unique and every reference leads somewhere`(sample: Sample) {
      let page = MarkupReader(sample.report.html())
      let ids = page.tags.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count)
      let references =
        page.tags.flatMap { ($0.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init) }
        + page.all("a").compactMap { $0.attributes["href"].map { String($0.dropFirst()) } }
      #expect(Set(references).isSubset(of: ids))
    }

    @Test(arguments: Sample.allCases)
    func `every image has a name and a description, or is decoration`(sample: Sample) {
      let page = MarkupReader(sample.report.html())
      for image in page.all("svg") where image.attributes["aria-hidden"] != "true" {
        #expect(image.attributes["role"] == "img")
        #expect(image.attributes["aria-labelledby"]?.split(separator: " ").count == 2)
      }
      let charts = page.all("svg", "role", "img").count
      #expect(page.all("title").filter { $0.attributes["id"] != nil }.count == charts)
      #expect(page.all("desc").count == charts)
      #expect(page.all("details", "class", "numbers").count == charts)
    }

    @Test func `headings go down one step at a time`() {
      let levels = MarkupReader(SampleReports.realistic.html()).tags.compactMap { tag in
        tag.name.count == 2 && tag.name.first == "h" ? tag.name.last.flatMap { Int(String($0)) } : nil
      }
      #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }

    @Test func `every row of a table has as many cells as its head`() {
      let page = MarkupReader(SampleReports.realistic.html())
      var columns = 0
      var rows: [(isHead: Bool, cells: Int)] = []
      for tag in page.tags {
        if tag.name == "tr" { rows.append((tag.path.last == "thead", 0)) }
        if tag.name == "td" || tag.name == "th", !rows.isEmpty { rows[rows.count - 1].cells += 1 }
      }
      for row in rows {
        if row.isHead { columns = row.cells }
        #expect(row.cells == columns)
      }
      #expect(rows.count > 100)
      #expect(page.all("th").allSatisfy { $0.attributes["scope"] == "col" || $0.attributes["scope"] == "row" })
    }
  }

  @Suite struct Hostile {
    @Test(arguments: SampleReports.hostileTexts.indices)
    func `hostile text everywhere is shown harmlessly`(index: Int) {
      let page = MarkupReader(SampleReports.filled(with: SampleReports.hostileTexts[index]).html())
      #expect(page.flaw == nil)
      #expect(page.all("script").isEmpty && page.all("img").isEmpty && page.all("b").isEmpty)
      #expect(page.all("svg").allSatisfy { $0.attributes["onload"] == nil })
      #expect(page.tags.allSatisfy { $0.attributes["onmouseover"] == nil })
      // Only the contents have links, all within the page.
      #expect(page.all("a").allSatisfy { $0.attributes["href"]?.first == "#" })
    }

    @Test func `no control character and no override of direction reaches the page`() {
      let html = String(decoding: SampleReports.hostile.html(), as: UTF8.self)
      for scalar in html.unicodeScalars {
        let forbidden =
          (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
          || (0x2066...0x2069).contains(scalar.value) || scalar.value == 0xFEFF
        #expect(!forbidden, "U+\(String(scalar.value, radix: 16))")
      }
    }

    @Test func `a long value is cut and its length told`() {
      let bytes = SampleReports.hostile.html()
      let page = MarkupReader(bytes)
      #expect(page.text.contains("… 10\u{202F}000\u{A0}characters"))
      #expect(!String(decoding: bytes, as: UTF8.self).contains(String(repeating: "x", count: 601)))
    }

    @Test func `a megabyte in every value stays small`() {
      let bytes = SampleReports.filled(with: String(repeating: "<b>\u{301}\u{202E}", count: 150_000)).html()
      #expect(MarkupReader(bytes).flaw == nil)
      #expect(bytes.count < 1_000_000)
    }

    @Test func `short and long rows of a cluster fit its header`() {
      var report = SampleReports.empty
      report.largestClusters = [.init(id: "1", columns: ["a", "b"], records: [[], ["1"], ["1", "2", "3"]], probability: 1)]
      let page = MarkupReader(report.html())
      #expect(page.flaw == nil)
      #expect(page.all("td").count == 6)
    }
  }
}

import Oracles
import Testing

@testable import Matching

/// Tables of companies without people.
struct OrganizationTests {
  private static let kinds: [FieldKind] = [.organization, .phone, .street, .postalCode, .locality]

  private static func background(_ count: Int, seed: UInt64) -> [[String]] {
    var random = SeededGenerator(seed: seed)
    let trades = ["Logistics", "Foods", "Textiles", "Software", "Machines", "Paper", "Energy", "Glass"]
    let cities = ["Milano", "Torino", "Hamburg", "Leeds", "Graz", "Lyon", "Porto", "Gent", "Basel", "Cork"]
    return (0..<count).flatMap { number -> [[String]] in
      let name = "\(Population.word(&random, syllables: 3)) \(trades.randomElement(using: &random)!)"
      let city = Int.random(in: 0..<cities.count, using: &random)
      let row = [
        name, "+39 02 \(4_000_000 + number * 1_319)", "\(Population.word(&random, syllables: 3)) street \(number % 90 + 1)",
        "\(20_000 + city * 1_000 + number % 40)", cities[city],
      ]
      guard number % 4 == 0 else { return [row] }
      var other = row
      if number % 3 == 0 { other[0] += " Ltd" } else { other[0] = String(name.dropLast()) }
      if number % 8 == 0 { other[1] = "" }
      return [row, other]
    }
  }

  private static func areJoined(_ a: [String], _ b: [String]) throws -> Bool {
    let records = MemoryCells(rows: background(400, seed: 1) + [a, b]).recordSet(kinds)
    let clusters = try Matcher(records: records, workers: Workers(count: 2)).run().clustering.clusterOfRecord
    return clusters[clusters.count - 1] == clusters[clusters.count - 2]
  }

  @Test func `branches of one name in two cities are no duplicates`() throws {
    #expect(
      try !Self.areJoined(
        ["ABC California", "+1 415 386 9027", "Mission Street 410", "94105", "San Francisco"],
        ["ABC London", "+44 20 7183 5964", "Baker Street 18", "NW1 6XE", "London"]))
    #expect(try !Self.areJoined(["ABC California", "", "", "", "San Francisco"], ["ABC London", "", "", "", "London"]))
  }

  @Test func `a plural makes no other company`() throws {
    #expect(
      try Self.areJoined(
        ["Elite Sports", "+39 02 9174630", "Orchard Row 7", "21740", "Leeds"], ["Elite Sport", "", "Orchard Row 7", "21740", "Leeds"]))
    #expect(
      try Self.areJoined(["Elite Sports", "+39 02 9174630", "", "", "Leeds"], ["Elite Sport", "+39 02 9174630", "", "", "Leeds"]))
  }
}

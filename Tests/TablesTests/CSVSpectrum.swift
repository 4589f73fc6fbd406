import Foundation
import Testing

/// The expected rows of csv-spectrum, which keeps them as JSON.
enum CSVSpectrum {
  static func rows(ofFile name: String, header: [String]) throws -> [[String]] {
    let path = "corpora/csv-spectrum/json/" + name.replacingOccurrences(of: ".csv", with: ".json")
    let json = try JSONSerialization.jsonObject(with: Data(Shared.bytes(path)))
    let objects = try #require(json as? [[String: String]])
    return objects.map { object in header.map { object[$0] ?? "missing" } }
  }
}

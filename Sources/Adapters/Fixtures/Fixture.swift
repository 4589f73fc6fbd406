import Notation
import Profiles
public import ProviderKit

/// A lookup with frozen time, the exchanges that it leads to, and what must come of it.
public struct Fixture: Sendable {
  public var name: String
  public var lookup: Lookup
  public var exchanges: [Exchange]
  public var expectation: FixtureExpectation
  public var seed: UInt64

  /// Reads a fixture's folder.
  /// - Throws: `FixtureError` for the first file that is missing or wrong.
  public init(name: String, folder: String) throws(FixtureError) {
    self.name = name
    func file(_ name: String) throws(FixtureError) -> [UInt8] {
      guard let bytes = try FixtureFolder.read(folder, name) else { throw FixtureError(file: folder + "/" + name, "there is no such file") }
      return bytes
    }
    let lookupPath = folder + "/" + FixtureFolder.lookupFile
    let lookupText = try file(FixtureFolder.lookupFile)
    do throws(AdapterError) { (lookup, seed) = try LookupText.read(lookupText, file: FixtureFolder.lookupFile, name: name) } catch {
      throw FixtureError(file: lookupPath, error.flaws.first?.description ?? "")
    }
    expectation = try FixtureExpectation(try file(FixtureFolder.expectationFile), file: folder + "/" + FixtureFolder.expectationFile)
    exchanges = []
    for number in 1...FixtureFolder.exchangeLimit {
      guard let bytes = try FixtureFolder.read(folder, FixtureFolder.request(number)) else { break }
      guard let request = ExchangeText.request(bytes) else {
        throw FixtureError(
          file: folder + "/" + FixtureFolder.request(number), "this is no request; it begins with a line such as GET https://...")
      }
      let answer = ExchangeText.answer(
        try file(FixtureFolder.response(number)), url: request.url, body: try FixtureFolder.read(folder, FixtureFolder.body(number)))
      guard let answer else {
        throw FixtureError(
          file: folder + "/" + FixtureFolder.response(number), "this is no answer; it begins with HTTP/1.1 200 or FAIL timeout")
      }
      exchanges.append(Exchange(request, answer))
    }
  }
}

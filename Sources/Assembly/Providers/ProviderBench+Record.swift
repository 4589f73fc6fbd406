import Adapters
import Foundation
import Notation
import Profiles
public import ProviderKit

extension ProviderBench {
  /// Asks the source and writes what came of it as a fixture, without secrets.
  /// - Parameter name: of the fixture; it must not be there.
  /// - Returns: the fixture's folder.
  public func record(
    _ installed: InstalledProvider, _ lookup: Lookup, as name: String
  ) async throws(ProviderFailure) -> (folder: String, answer: LookupAnswer) {
    guard let folder = installed.folder else { throw ProviderFailure("\(installed.manifest.id) has no folder to write to") }
    let isName = (1...64).contains(name.utf8.count) && name.utf8.allSatisfy { $0 &- 97 < 26 || $0 &- 48 < 10 || $0 == 0x5F || $0 == 0x2D }
    guard isName else { throw ProviderFailure("the fixture's name is one of a-z, 0-9, _ and -, not \"\(name.prefix(64))\"", isUsage: true) }
    let target = folder + "/fixtures/" + name
    guard !FileManager.default.fileExists(atPath: target) else {
      throw ProviderFailure("\(target): this fixture is there; give another name with --fixture", isUsage: true)
    }
    let files = FileManager.default
    // Elsewhere until it is whole, so that an interruption leaves no half fixture.
    let draft = files.temporaryDirectory.appendingPathComponent("sosia-recording-\(UUID().uuidString)").path
    defer { try? files.removeItem(atPath: draft) }
    let secretValues = secrets.values(for: installed.manifest)
    do {
      try files.createDirectory(atPath: draft, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw ProviderFailure("\(draft): cannot be made") }
    let recorder = Recorder(try door(for: installed.manifest), folder: draft, secretValues: secretValues)
    let answer = await answer(installed, lookup, LookupTools(fetcher: recorder, extraction: extraction, clock: FrozenClock(lookup.now)))
    let texts = [(FixtureText.lookup(lookup), "lookup.yaml"), (FixtureText.expectation(answer), "claims.json")]
    for (bytes, file) in texts {
      let text = String(decoding: bytes, as: UTF8.self)
      guard !secretValues.contains(where: { text.contains($0) }) else {
        throw ProviderFailure("the source repeats a secret in what it answers; nothing was recorded")
      }
      guard files.createFile(atPath: draft + "/" + file, contents: Data(bytes)) else {
        throw ProviderFailure("\(draft)/\(file): cannot be written")
      }
    }
    do {
      try files.createDirectory(atPath: folder + "/fixtures", withIntermediateDirectories: true)
      try files.moveItem(atPath: draft, toPath: target)
      try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: target)
    } catch { throw ProviderFailure("\(target): cannot be written (\(error.localizedDescription))") }
    return (target, answer)
  }
}

/// The two files of a fixture that say what is asked and what comes of it.
enum FixtureText {
  /// YAML whose values are JSON, which is YAML too.
  static func lookup(_ lookup: Lookup) -> [UInt8] {
    var text = "kind: \(lookup.kind.rawValue)\nnow: \(lookup.now)\n"
    if let region = lookup.region { text += "region: \(region)\n" }
    if let locale = lookup.locale { text += "locale: \(locale)\n" }
    text += "known:\n"
    for field in Set(lookup.known.map(\.field)).sorted() {
      var json = JSONWriter()
      json.array { a in
        for value in lookup.known where value.field == field {
          a.object { o in
            o.member("value", value.text)
            if !value.parts.isEmpty {
              o.member("parts") {
                $0.object { p in for (name, part) in value.parts.sorted(by: { $0.key < $1.key }) { p.member(name, part) } }
              }
            }
            if let label = value.label { o.member("label", label) }
          }
        }
      }
      text += "  \(field.name): \(String(decoding: json.bytes, as: UTF8.self))\n"
    }
    return Array(text.utf8)
  }

  static func expectation(_ answer: LookupAnswer) -> [UInt8] {
    var json = JSONWriter()
    json.object { o in
      o.member("outcome", answer.outcome.name)
      o.member("claims") { list in
        list.array { a in
          for claim in answer.claims {
            a.object { c in
              c.member("field", claim.field.name)
              c.member("value", claim.text)
              c.name("confidence")
              c.number(claim.confidence, decimals: 6)
            }
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }
}

import Foundation
import Profiles
import Storage
import Testing

@Suite struct ErasedBytesTests {
  @Test func `of an erased profile no byte is left in the files once they are scrubbed`() async throws {
    let folder = try TemporaryFolder()
    let secret = "Zaphod-Beeblebrox-42"
    try await folder.withStore { store async throws in
      let (id, _) = try await StoreConformance.fill(store, secret: secret)
      #expect(try occurrences(of: secret, in: folder) > 0)
      try await store.write { try $0.erase(id, at: moment(9)) }
      try await store.scrub()
      #expect(try occurrences(of: secret, in: folder) == 0)
    }
    #expect(try occurrences(of: secret, in: folder) == 0)
  }

  /// Rows grow and shrink, so that pages are split, joined and rewritten: no copy may stay behind in the unused part of one.
  @Test(arguments: [1, 2, 3])
  func `nor is one after rows around it were moved between pages`(_ seed: UInt64) async throws {
    let folder = try TemporaryFolder()
    var random = SplitMix(state: seed)
    try await folder.withStore { store async throws in
      var secrets: [(ProfileID, String)] = []
      for round in 0..<40 {
        let texts = (0..<20).map { "secret-\(round)-\($0)-" + String(repeating: "x", count: Int(random.next() % 900)) }
        let ids = try await store.write { writer in try writer.insert(texts.map { draft($0) }) }
        secrets += zip(ids, texts.map { String($0.prefix { $0 != "x" }) })
        let touched = secrets.map(\.0).filter { _ in random.next() % 4 == 0 }
        let length = Int(random.next() % 2500)
        try await store.write { writer throws in
          for id in touched {
            var profile = try #require(try writer.profile(id))
            profile.values[0].raw = String(repeating: "y", count: length)
            try writer.update(profile, keys: [])
            _ = try writer.insert(Note(id: NoteID(0), profile: id, text: profile.values[0].text, createdAt: moment()))
          }
        }
      }
      let erased = secrets.filter { _ in random.next() % 3 == 0 }
      for (id, _) in erased { try await store.write { try $0.erase(id, at: moment()) } }
      try await store.scrub()
      let kept = try folder.names.map { try words(in: folder.contents($0)) }.reduce(into: Set()) { $0.formUnion($1) }
      let expected = Set(secrets.map(\.1)).subtracting(erased.map(\.1))
      let (left, lost) = (kept.subtracting(expected), expected.subtracting(kept))
      #expect(left.isEmpty && lost.isEmpty, "\(left.count) left, \(lost.count) lost: \(left.prefix(3)) \(lost.prefix(3))")
    }
  }

  /// Everything that begins with `secret-`, up to its last dash.
  private func words(in data: Data) -> Set<String> {
    var found: Set<String> = []
    var start = data.startIndex
    while let range = data.range(of: Data("secret-".utf8), in: start..<data.endIndex) {
      let tail = data[range.upperBound...].prefix { $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      found.insert("secret-" + String(decoding: tail, as: UTF8.self))
      start = range.upperBound
    }
    return found
  }

  private func occurrences(of text: String, in folder: TemporaryFolder) throws -> Int {
    var count = 0
    for name in folder.names {
      let data = try folder.contents(name)
      var start = data.startIndex
      while let range = data.range(of: Data(text.utf8), in: start..<data.endIndex) {
        count += 1
        start = range.upperBound
      }
    }
    return count
  }
}

/// Sebastiano Vigna's generator, https://prng.di.unimi.it/splitmix64.c.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

import Foundation
import Normalization
import Testing

struct NicknameTests {
  private static func areVariants(_ a: String, _ b: String) -> Bool { Nicknames.areVariants(bytes(a).span, bytes(b).span) }
  private static func areTranslations(_ a: String, _ b: String) -> Bool { Nicknames.areTranslations(bytes(a).span, bytes(b).span) }

  struct Examples {
    @Test(arguments: [
      ("bob", "robert"), ("bill", "william"), ("peggy", "margaret"), ("jon", "john"), ("jon", "jonathan"), ("raj", "rajesh"),
      ("sal", "salima"),
      ("jay", "jayson"), ("sam", "samuel"), ("dan", "daniel"), ("peppe", "giuseppe"), ("beppe", "pino"), ("ciccio", "francesco"),
      ("sandro", "alessandro"), ("hans", "johannes"), ("kathi", "katharina"), ("pepe", "jose"), ("paco", "francisco"), ("lola", "dolores"),
      ("ze", "jose"), ("chico", "francisco"), ("muhammad", "mohamed"), ("sasha", "aleksandr"), ("alex", "alexis"), ("smith", "smith"),
    ])
    func `forms of one name are variants`(a: String, b: String) {
      #expect(areVariants(a, b))
      #expect(areVariants(b, a))
    }

    @Test(arguments: [("robert", "william"), ("mario", "maria"), ("anna", "peter"), ("zzz", "yyy"), ("giovanni", "john"), ("", "anna")])
    func `different names are no variants`(a: String, b: String) { #expect(!areVariants(a, b)) }

    @Test(arguments: [
      ("john", "giovanni"), ("johann", "jean"), ("juan", "joao"), ("giuseppe", "jose"), ("pepe", "joe"), ("james", "giacomo"),
    ])
    func `one name in two languages is a translation`(a: String, b: String) {
      #expect(areTranslations(a, b))
      #expect(areTranslations(b, a))
    }

    @Test func `a short form has the groups of all its formal names`() {
      let roots = Nicknames.roots(of: bytes("alex").span)
      for formal in ["alexander", "alexandra", "alexis"] {
        let others = Nicknames.roots(of: bytes(formal).span)
        #expect(!Set(roots).isDisjoint(with: others))
      }
      #expect(roots == roots.sorted())
      let unknown = Nicknames.roots(of: bytes("xyzzy").span)
      #expect(unknown.isEmpty)
    }

    @Test func `gender follows the tables`() {
      func gender(_ name: String) -> GivenNames.Gender { GivenNames.gender(of: bytes(name).span) }
      #expect(gender("mario") == .male)
      #expect(gender("maria") == .female)
      #expect(gender("andrea") == .either)
      #expect(gender("xyzzy") == .unknown)
      func isGiven(_ name: String) -> Bool { GivenNames.isLikelyGiven(bytes(name).span) }
      func isSurname(_ name: String) -> Bool { GivenNames.isAlsoSurname(bytes(name).span) }
      #expect(isGiven("giulia"))
      #expect(!isGiven("rossi"))
      #expect(isSurname("martin"))
      #expect(!isSurname("giulia"))
    }
  }

  struct Oracle {
    @Test(.enabled(if: SharedNicknames.file != nil, "the shared nickname list is not here"))
    func `most pairs of a public English list are known`() throws {
      let lines = try String(contentsOf: #require(SharedNicknames.file), encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
      var known = 0
      for line in lines {
        let fields = line.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        guard fields.count == 3 else { continue }
        if areVariants(folded(fields[0]), folded(fields[2])) { known += 1 }
      }
      print("nickname pairs known: \(known) of \(lines.count)")
      #expect(Double(known) / Double(lines.count) > 0.5)
    }
  }

  struct Hostile {
    @Test(arguments: hostileInputs.indices)
    func `no input breaks the look-ups`(index: Int) {
      let input = hostileInputs[index]
      let isVariantOfItself = Nicknames.areVariants(input.span, input.span)
      #expect(isVariantOfItself)
      _ = Nicknames.areTranslations(input.span, input.span)
      _ = GivenNames.gender(of: input.span)
    }
  }
}

/// The shared nickname list, found beside the package or where `SOSIA_SHARED` says.
private enum SharedNicknames {
  static var file: URL? {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let shared = ProcessInfo.processInfo.environment["SOSIA_SHARED"].map { URL(filePath: $0) } ?? package.appending(path: "../shared")
    let file = shared.appending(path: "data/nicknames/names.csv")
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }
}

import Normalization
import Testing

struct PersonNameTests {
  /// `given|additional|family|suffix|nickname|former`
  private static func joined(_ parts: PersonName.Parts) -> String {
    [parts.given, parts.additional, parts.family, parts.suffix, parts.nickname, parts.formerFamily].map { text(parts.bytes[$0]) }
      .joined(separator: "|")
  }

  private static func parse(_ input: String) -> PersonName.Parts {
    var parts = PersonName.Parts()
    PersonName.parse(full: bytes(input).span, into: &parts)
    return parts
  }

  struct Examples {
    @Test(arguments: [
      ("Mario Rossi", "mario||rossi|||"), ("Rossi Mario", "mario||rossi|||"), ("ROSSI, Mario", "mario||rossi|||"),
      ("ROSSI Mario", "mario||rossi|||"), ("Mario ROSSI", "mario||rossi|||"), ("smith john", "john||smith|||"),
      ("Dr. Hans-Peter von der Leyen", "hans peter||von der leyen|||"), ("John F. Kennedy Jr.", "john|f|kennedy|jr||"),
      ("María del Carmen García López", "maria|del carmen|garcia lopez|||"), ("João da Silva Santos", "joao||da silva santos|||"),
      ("Gabriel García Márquez", "gabriel||garcia marquez|||"), ("Juan Carlos Pérez Gómez", "juan|carlos|perez gomez|||"),
      ("José Ortega y Gasset", "jose||ortega y gasset|||"), ("Miguel de Cervantes Saavedra", "miguel||de cervantes saavedra|||"),
      ("Hillary Rodham Clinton", "hillary|rodham|clinton|||"), ("Fernando Haddad Filho", "fernando||haddad|filho||"),
      ("Robert \"Bob\" Smith", "robert||smith||bob|"), ("Robert (Bob) Smith", "robert||smith||bob|"),
      ("Robert “Bob” Smith", "robert||smith||bob|"),
      ("Robert 'Bob' Smith", "robert||smith||bob|"), ("Smith, John, PhD", "john||smith|phd||"), ("Smith, John Jr.", "john||smith|jr||"),
      ("John Smith, MBA, CPA", "john||smith|mba cpa||"), ("William H. Gates III", "william|h|gates|iii||"),
      ("Anna Müller geb. Schmidt", "anna||muller|||schmidt"), ("Anna Smith (née Jones)", "anna||smith|||jones"),
      ("Beethoven, Ludwig van", "ludwig||van beethoven|||"), ("Vincent van Gogh", "vincent||van gogh|||"),
      ("Van Morrison", "van||morrison|||"),
      ("De Luca Marco", "marco||de luca|||"), ("Leonardo Di Caprio", "leonardo||di caprio|||"), ("Marco D'Angelo", "marco||dangelo|||"),
      ("O'Brien, Pat", "pat||obrien|||"), ("Ronald Mc Donald", "ronald||mcdonald|||"), ("'t Hooft, Gerard", "gerard||t hooft|||"),
      ("J.R.R. Tolkien", "j|r r|tolkien|||"), ("Jean-Luc Picard", "jean luc||picard|||"), ("Jack Ma", "jack||ma|||"),
      ("James Martin", "james||martin|||"), ("Prof. Dr. med. Anna Müller", "anna||muller|||"), ("Dr.Hans Meier", "hans||meier|||"),
      ("Sig.ra Maria Rossi", "maria||rossi|||"), ("Dott.ssa Giulia Bianchi", "giulia||bianchi|||"), ("Mr Smith", "||smith|||"),
      ("Mr & Mrs Smith", "||smith|||"), ("John and Mary Smith", "john||smith|||"), ("John Smith & Mary Smith", "john||smith|||"),
      ("Сергей Иванов", "sergey||ivanov|||"), ("Giovanni", "giovanni|||||"), ("Bashar al-Assad", "bashar||al assad|||"),
      ("Smith", "||smith|||"), ("(Bob)", "bob|||||"), ("", "|||||"),
    ])
    func `a whole name falls into its parts`(input: String, expected: String) { #expect(joined(parse(input)) == expected) }

    @Test func `titles are kept as a code`() {
      #expect(parse("Prof. Dr. med. Anna Müller").honorifics == [.professor, .doctor])
      #expect(parse("Mr & Mrs Smith").honorifics.gender == .either)
      #expect(parse("Sig.ra Maria Rossi").honorifics.gender == .female)
      #expect(parse("Herr Dr. Schmidt").honorifics == [.mister, .doctor])
      #expect(parse("Mario Rossi").honorifics.gender == .unknown)
    }

    @Test func `order, couples and placeholders are flagged`() {
      #expect(parse("ROSSI, Mario").flags == .familyFirst)
      #expect(parse("Mario Rossi").flags == [])
      #expect(parse("Xyzzy Plugh").flags == .orderUncertain)
      #expect(parse("Mr & Mrs Smith").flags.contains(.couple))
      for input in ["", "-", "n/a", "Test Test", "Unknown", "No Name", "sconosciuto", "xxx", "asdf"] {
        #expect(parse(input).flags.isSuperset(of: .placeholder), "\(input)")
      }
    }

    @Test func `columns keep their words`() {
      var parts = PersonName.Parts()
      PersonName.parse(given: bytes("Mary Ann").span, family: bytes("Mc Donald, Jr.").span, into: &parts)
      #expect(joined(parts) == "mary|ann|mcdonald|jr||")
      PersonName.parse(given: bytes("Dr. Hans-Peter").span, family: bytes("VON DER LEYEN").span, into: &parts)
      #expect(joined(parts) == "hans peter||von der leyen|||")
      #expect(parts.honorifics == .doctor)
      #expect(text(parts.bytes[parts.full]) == "hans peter von der leyen")
      PersonName.parse(given: bytes("William \"Bill\"").span, family: bytes("Gates").span, into: &parts)
      #expect(joined(parts) == "william||gates||bill|")
      #expect(text(parts.bytes[parts.full]) == "william gates")
      PersonName.foldGiven(bytes("William \"Bill\"").span, into: &parts)
      #expect(joined(parts) == "william||||bill|")
      PersonName.foldFamily(bytes("García López").span, into: &parts)
      #expect(joined(parts) == "||garcia lopez|||")
      PersonName.parse(given: bytes("Min").span, family: bytes("Na").span, into: &parts)
      #expect(parts.flags == [])
      PersonName.parse(given: bytes("test").span, family: bytes("Rossi").span, into: &parts)
      #expect(parts.flags == .placeholderGiven)
    }

    @Test func `a whole name in one of two columns is taken apart`() {
      var parts = PersonName.Parts()
      PersonName.parse(given: bytes("").span, family: bytes("John Smith").span, into: &parts)
      #expect(joined(parts) == "john||smith|||")
      PersonName.parse(given: bytes("Giulia Bianchi").span, family: bytes("-").span, into: &parts)
      #expect(joined(parts) == "giulia||bianchi|||")
      PersonName.parse(given: bytes("").span, family: bytes("García López").span, into: &parts)
      #expect(joined(parts) == "||garcia lopez|||")
      PersonName.parse(given: bytes("Mary Ann").span, family: bytes("").span, into: &parts)
      #expect(joined(parts) == "mary|ann||||")
    }
  }

  struct Laws {
    @Test(arguments: UInt64(1)...6)
    func `parts lie inside the buffer and do not depend on what was parsed before`(seed: UInt64) {
      var random = SeededBytes(seed: seed)
      var used = PersonName.Parts()
      for _ in 0..<500 {
        let input = random.bytes(upTo: 60)
        PersonName.parse(full: input.span, into: &used)
        for range in [used.given, used.additional, used.family, used.suffix, used.nickname, used.formerFamily, used.full] {
          #expect(range.upperBound <= used.bytes.count)
        }
        var fresh = PersonName.Parts()
        PersonName.parse(full: input.span, into: &fresh)
        #expect(fresh.bytes == used.bytes && fresh.flags == used.flags)
      }
    }
  }

  struct Hostile {
    @Test(arguments: hostileInputs.indices)
    func `no input breaks parsing`(index: Int) {
      let input = hostileInputs[index]
      var parts = PersonName.Parts()
      PersonName.parse(full: input.span, into: &parts)
      PersonName.parse(given: input.span, family: input.span, into: &parts)
      #expect(parts.bytes.count < 3000)
    }
  }
}

/// Month names and their abbreviations in six languages.
enum MonthNames {
  /// The month, `1...12`, that a raw word names, or nil.
  static func month(_ word: Span<UInt8>) -> Int? {
    guard word.count >= 3, word.count <= 24 else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48 + TextFolding.slack) { text in
      word.withUnsafeBufferPointer { word in
        let base = text.baseAddress.unsafelyUnwrapped
        let count = TextFolding.fold(word.baseAddress.unsafelyUnwrapped, word.count, to: base)
        return table.value(base, count).map(Int.init)
      }
    }
  }

  private static let table = WordTable(
    WordTable.lines(of: names).flatMap { line in line.values.map { (word: $0, value: UInt32(line.key) ?? 0) } })

  private static let names: StaticString = """
    1: january jan gennaio gen januar jänner janner janvier janv enero ene janeiro
    2: february feb febbraio febbr februar feber fevrier fev fevr febrero fevereiro
    3: march mar marzo marz märz mrz mars março
    4: april apr aprile avril avr abril abr
    5: may maggio mag mai mayo maio
    6: june jun giugno giu juni juin junio junho
    7: july jul luglio lug juli juillet juil julio julho
    8: august aug agosto ago août aou
    9: september sep sept settembre set sett septembre septiembre setembro
    10: october oct ottobre ott oktober okt octobre octubre outubro out
    11: november nov novembre noviembre novembro
    12: december dec dicembre dic dezember dez decembre diciembre dezembro
    """
}

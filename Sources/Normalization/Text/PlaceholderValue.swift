/// Recognition of what people type into a field that must not stay empty.
public enum PlaceholderValue {
  /// Whether folded text says nothing: empty (as `-`, `.` and `?` fold), `n a`, `null`, `unknown`, `test`, `asdf`, `xxx`, `000`, and their like
  /// in six languages.
  ///
  /// The whole field is judged, never a word inside it. `null` and `test` are also rare surnames: callers lower the weight of the field,
  /// they do not drop the record.
  public static func isPlaceholder(_ folded: Span<UInt8>) -> Bool {
    folded.withUnsafeBufferPointer { isPlaceholder($0.baseAddress, $0.count) }
  }

  static func isPlaceholder(_ text: UnsafePointer<UInt8>?, _ count: Int) -> Bool {
    guard let text, count > 0 else { return true }
    guard count <= 40 else { return false }
    if table.value(text, count) != nil { return true }
    // One letter or digit again and again: xx and 00 are too short to tell from initials, xxx and 000 are not.
    guard count >= 2 else { return text[0] == 120 || text[0] == 48 }
    for index in 1..<count where text[index] != text[0] { return false }
    return count >= 3 || text[0] == 120 || text[0] == 48
  }

  private static let table = WordTable(
    WordTable.lines(of: words).flatMap { line in line.values.map { (word: $0, value: UInt32(1)) } })

  private static let words: StaticString = """
    any: n a, na, n d, nd, nil, null, nul, none, nan, undefined, tbd, tba, tbc, n n, nn, n v, void, empty, blank, 0, x, x x
    keys: asdf, asdfg, asdfgh, asdfghjkl, asd, asdasd, qwerty, qwertz, azerty, qwe, qweqwe, zxcv, zxcvbn, jkl, hjkl, abc, abcd, abcdef, aaa bbb
    keys: 123, 1234, 12345, 123456, 1234567, 12345678, 123456789, 1234567890, 0123456789, 9999, 99999, blah, bla, blabla, foo, bar, foobar, foo bar
    en: unknown, unknown unknown, not known, not available, not applicable, not specified, not provided, not given, not set, not stated
    en: no name, noname, no email, no phone, no company, no first name, no last name, no value, no data, name, first name, last name, firstname
    en: lastname, surname, full name, company, company name, unnamed, anonymous, anon, missing, withheld, private, self, self employed
    en: test, tests, testing, tester, test test, test user, testuser, test name, test company, test account, test contact, test lead, dummy, fake
    en: sample, example, demo, demo demo, delete, delete me, do not use, please delete, john doe test, user, guest, customer, deceased, other
    it: sconosciuto, sconosciuta, non disponibile, non noto, non pervenuto, non specificato, nessuno, nessuna, nome, cognome, nome cognome
    it: prova, prova prova, privato, anonimo, azienda, azienda di prova, non indicato, non fornito, senza nome, vuoto, da definire, ignoto
    de: unbekannt, unbekannter, keine angabe, k a, nicht bekannt, nicht verfugbar, nicht angegeben, ohne name, namenlos, vorname, nachname
    de: firma, testfirma, privat, leer, keine, keiner, anonym, muster, mustermann, max mustermann, erika mustermann, ohne, entfallt
    fr: inconnu, inconnue, non disponible, non renseigne, non renseignee, non communique, n c, sans nom, aucun, aucune, nom, prenom, nom prenom
    fr: anonyme, essai, societe, entreprise, particulier, neant, vide, a definir, s o, sans objet
    es: desconocido, desconocida, no disponible, no aplica, no consta, sin nombre, sin datos, sin especificar, ninguno, ninguna, nombre, apellido
    es: apellidos, nombre apellido, prueba, prueba prueba, pruebas, anonimo, anonima, empresa, particular, vacio, por definir, s n
    pt: desconhecido, desconhecida, nao disponivel, nao informado, nao informada, nao se aplica, nao consta, sem nome, nenhum, nenhuma
    pt: sobrenome, apelido, teste, teste teste, testes, vazio, a definir
    """
}

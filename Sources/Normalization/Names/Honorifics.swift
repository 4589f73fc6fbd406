/// The titles found before, or after, a person's name.
public struct Honorifics: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Mr, Herr, Signor, Monsieur, Señor, Senhor.
  public static let mister = Honorifics(rawValue: 1)
  /// Mrs, Ms, Frau, Signora, Madame, Señora, Senhora.
  public static let missus = Honorifics(rawValue: 2)
  /// Miss, Fräulein, Signorina, Mademoiselle, Señorita, Menina.
  public static let miss = Honorifics(rawValue: 4)
  /// Dr, Dott., Dra.
  public static let doctor = Honorifics(rawValue: 8)
  /// Prof.
  public static let professor = Honorifics(rawValue: 16)
  /// Ing., Dipl.-Ing., Arch., Geom.
  public static let engineer = Honorifics(rawValue: 32)
  /// Avv., RA, Maître, Lic.
  public static let lawyer = Honorifics(rawValue: 64)
  /// Rev., Don, Father, Sister.
  public static let religious = Honorifics(rawValue: 128)
  /// Capt., Col., Gen., Sgt.
  public static let military = Honorifics(rawValue: 256)
  /// Sir, Lord, Lady, Hon., Graf, Conte.
  public static let noble = Honorifics(rawValue: 512)

  /// The gender that the titles state; `unknown` for none, `either` for a couple.
  public var gender: GivenNames.Gender {
    let female = !isDisjoint(with: [.missus, .miss])
    return switch (contains(.mister), female) {
    case (true, true): .either
    case (true, false): .male
    case (false, true): .female
    case (false, false): .unknown
    }
  }
}

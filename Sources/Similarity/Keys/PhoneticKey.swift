/// A key of consonant classes that a name keeps under the common misspellings of English, Italian, German, French, Spanish and Portuguese.
///
/// For blocking: names with the same key are worth comparing, no more. The classes follow the first level of the Cologne phonetics (H. J.
/// Postel 1969, "Die Kölner Phonetik", IBM-Nachrichten 19, 925-931), kept to what the six languages share:
///
/// | class | spellings |
/// |---|---|
/// | `f` | f, ph, v, w |
/// | `k` | k, ck, q, c and ch elsewhere |
/// | `s` | s, z, tz, sch, sh, c before e, i, y |
/// | `ks` | x |
/// | `t` | t, th, dt, and d at the end |
/// | `j` | i, j, y at the beginning before another vowel |
/// | `a` | any other vowel at the beginning, also after a silent h |
/// | none | later vowels with i, j, y; h; gh unless before a vowel (then `g`); the second of two equal classes |
public enum PhoneticKey {
  /// The key of a folded (lower case, unaccented) name: up to 8 classes, the first in the highest byte used; 0 when there is none.
  ///
  /// Digits and bytes outside of ASCII stand for themselves; spaces and punctuation are passed over.
  public static func key(_ folded: Span<UInt8>) -> UInt64 {
    folded.withBytes { bytes in
      var writer = PhoneticKeyWriter(bytes)
      return writer.key()
    }
  }
}

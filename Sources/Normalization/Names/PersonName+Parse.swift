extension PersonName {
  /// Fills `parts` from a whole name as people write it, in any of the six languages of this room.
  ///
  /// Understands titles (`Prof. Dr. med.`), `Family, Given`, `FAMILY Given`, particles, two surnames, nicknames in quotes or brackets,
  /// suffixes, former names, couples. Without any of these signs the first word is the given name, unless only a later one is a known
  /// given name (`Rossi Mario`). At most 480 bytes and 64 words are read.
  /// - Complexity: O(*n*).
  public static func parse(full input: Span<UInt8>, into parts: inout Parts) {
    parts.removeAll()
    RawWords.with(input) { scratch in
      var name = Parse(&scratch, isAmpersandSeen: readWords(&scratch))
      name.assignWhole(into: &parts)
    }
    flagPlaceholders(&parts)
  }

  /// Fills `parts` from a given-name and a family-name column.
  ///
  /// The columns are believed, no word changes sides, with one exception: where one column is empty and the other holds a known given name
  /// and a word that is none, the whole name was typed into it. Titles, suffixes, nicknames and former names are taken off as by
  /// ``parse(full:into:)``; of several given names the first is `given`, the others `additional`.
  public static func parse(given: Span<UInt8>, family: Span<UInt8>, into parts: inout Parts) {
    parts.removeAll()
    RawWords.with(given) { givenWords in
      RawWords.with(family) { familyWords in
        let isAmpersandSeen = readWords(&givenWords)
        _ = readWords(&familyWords)
        var first = Parse(&givenWords, isAmpersandSeen: isAmpersandSeen)
        var last = Parse(&familyWords, isAmpersandSeen: false)
        if first.count == 0 && last.isWholeName { return last.assignWhole(into: &parts) }
        if last.count == 0 && first.isWholeName { return first.assignWhole(into: &parts) }
        first.assignGivenColumn()
        last.assignFamilyColumn()
        first.emitNames(into: &parts)
        last.emitNames(into: &parts)
        first.emitExtras(into: &parts)
        last.emitExtras(into: &parts)
      }
    }
    flagPlaceholders(&parts)
  }

  /// Fills `parts` from a column of given names alone; see ``parse(given:family:into:)``.
  public static func foldGiven(_ input: Span<UInt8>, into parts: inout Parts) {
    parts.removeAll()
    RawWords.with(input) { scratch in
      var name = Parse(&scratch, isAmpersandSeen: readWords(&scratch))
      name.assignGivenColumn()
      name.emitNames(into: &parts)
      name.emitExtras(into: &parts)
    }
    flagPlaceholders(&parts)
  }

  /// Fills `parts` from a column of family names alone; see ``parse(given:family:into:)``.
  public static func foldFamily(_ input: Span<UInt8>, into parts: inout Parts) {
    parts.removeAll()
    RawWords.with(input) { scratch in
      var name = Parse(&scratch, isAmpersandSeen: readWords(&scratch))
      name.assignFamilyColumn()
      name.emitNames(into: &parts)
      name.emitExtras(into: &parts)
    }
    flagPlaceholders(&parts)
  }

  static func flagPlaceholders(_ parts: inout Parts) {
    let flags = parts.bytes.withUnsafeBufferPointer { bytes -> Flags in
      guard let base = bytes.baseAddress, !bytes.isEmpty else { return .placeholder }
      func isPlaceholder(_ range: Range<Int>) -> Bool { PlaceholderValue.isPlaceholder(base + range.lowerBound, range.count) }
      if isPlaceholder(parts.full) { return .placeholder }
      var flags: Flags = []
      if !parts.given.isEmpty && isPlaceholder(parts.given) { flags.insert(.placeholderGiven) }
      // Na and Nn are surnames where a given name stands beside them.
      let isShortName = parts.family.count <= 2 && !parts.given.isEmpty && flags.isEmpty
      if !parts.family.isEmpty && !isShortName && isPlaceholder(parts.family) { flags.insert(.placeholderFamily) }
      return flags
    }
    parts.flags.formUnion(flags)
  }
}

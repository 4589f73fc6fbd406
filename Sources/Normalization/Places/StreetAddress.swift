/// Where the parts of an address line stand in the output.
public struct StreetAddressResult: Sendable, Hashable {
  /// House number, range (`12-14`) or number with letter (`12b`); empty where none was found.
  public var number: Range<Int>
  /// The street with its kind in canonical form.
  public var street: Range<Int>
  /// Flat, suite, floor, or post box number.
  public var unit: Range<Int>
  /// Whether the line names a post box.
  public var isPostBox: Bool
  /// Whether the line says that the house has no number (`s/n`, `snc`).
  public var isWithoutNumber: Bool

  /// The range of all parts.
  public var full: Range<Int> { min(number.lowerBound, street.lowerBound)..<max(number.upperBound, street.upperBound, unit.upperBound) }
}

/// The street line of an address, in the habits of the six languages of this room.
public enum StreetAddress {
  /// Appends house number, street and unit to `out`, in this order with a space between, and returns where they stand.
  ///
  /// Kinds of street become canonical (`St`, `Str't`, `street`; `V.le` and `viale`; `Hauptstr.`, `Haupt-Straße` and `Hauptstrasse`), compass
  /// directions one letter. The number is found before the name (`27 Main St`) or behind it (`Via Roma, 12/b`), or after its marker
  /// (`n. 12`, `Nr. 5`); a number that belongs to the name stays there (`Via 25 Aprile`, `Highway 50`, `5th Avenue`). At most 480 bytes and
  /// 64 words are read.
  /// - Complexity: O(*n*).
  @discardableResult
  public static func normalize(_ input: Span<UInt8>, into out: inout [UInt8]) -> StreetAddressResult {
    RawWords.with(input) { scratch in
      StreetParse.read(&scratch)
      var parse = StreetParse(scratch)
      parse.assignMarked()
      parse.assignNumber()
      return parse.emit(into: &out)
    }
  }
}

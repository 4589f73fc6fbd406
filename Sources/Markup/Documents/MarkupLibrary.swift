import CLibXML2

/// The library behind this room.
public enum MarkupLibrary {
  /// Of libxml2, as it was built against: `2.9.14`.
  public static let version = LIBXML_DOTTED_VERSION
}

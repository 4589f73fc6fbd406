/// The colours of the report and the console, by role, for light and dark.
///
/// Blue stands for agreement and orange for disagreement, which people with any colour vision tell apart; no meaning rests on
/// colour alone. Text reaches a contrast of 4.5:1 on its ground, shapes 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
public struct Palette: Sendable {
  /// What a colour is for; the raw value is the name of the CSS custom property.
  public enum Role: String, Sendable, CaseIterable {
    /// The ground of the page.
    case ground
    /// The ground of cards and tables.
    case surface
    /// The ground of table heads, codes and tracks.
    case raised
    case text
    case muted
    /// Hairlines, which carry no meaning.
    case line
    /// Links, focus and everything that can be acted on.
    case accent
    /// Evidence for the same; pairs above the threshold.
    case agree
    /// Evidence against.
    case differ
    /// What is neither: pairs below the threshold, the prior.
    case neutral
    /// The ground of text that is marked as different.
    case mark
    /// Text on `mark`.
    case markText = "mark-text"
  }

  private let colours: [Role: UInt32]

  /// The colour of `role` as 0xRRGGBB.
  public subscript(role: Role) -> UInt32 { colours[role] ?? 0 }

  public static let light = Palette(colours: [
    .ground: 0xF5F6F8, .surface: 0xFFFFFF, .raised: 0xEEF1F5, .text: 0x18212D, .muted: 0x546071, .line: 0xDCE1E8, .accent: 0x1F55C4,
    .agree: 0x2B63D1, .differ: 0xB4500B, .neutral: 0x7F8CA0, .mark: 0xFFE2B5, .markText: 0x562C00,
  ])

  public static let dark = Palette(colours: [
    .ground: 0x0F1319, .surface: 0x171D26, .raised: 0x202834, .text: 0xE7EBF1, .muted: 0xA3AFBF, .line: 0x2D3644, .accent: 0x8AB4FF,
    .agree: 0x6FA1FF, .differ: 0xF0A262, .neutral: 0x748297, .mark: 0x5A3B10, .markText: 0xFFDCA6,
  ])

  /// The colours as CSS declarations of custom properties: `--ground:#f5f6f8;...`.
  var declarations: String {
    Role.allCases.reduce(into: "") { $0 += "--\($1.rawValue):#\(Self.hex(self[$1]));" }
  }

  private static func hex(_ colour: UInt32) -> String {
    let digits = String(colour & 0xFF_FFFF, radix: 16)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}

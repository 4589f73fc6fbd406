import Testing

@testable import Report

@Suite struct PaletteTests {
  static let palettes = [("light", Palette.light), ("dark", Palette.dark)]

  /// Contrast by WCAG 2.2.
  static func contrast(_ a: UInt32, _ b: UInt32) -> Double {
    func luminance(_ colour: UInt32) -> Double {
      func channel(_ shift: UInt32) -> Double {
        let value = Double((colour >> shift) & 0xFF) / 255
        guard value > 0.04045 else { return value / 12.92 }
        // x^2.4 = x^2 * (x^2)^(1/5), by Newton's method: no mathematics library in this file.
        let square = (value + 0.055) / 1.055 * ((value + 0.055) / 1.055)
        var root = 1.0
        for _ in 0..<200 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
        return square * root
      }
      return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
    }
    let (one, other) = (luminance(a), luminance(b))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  @Test func `black on white has a contrast of 21 and #767676 the published 4_54`() {
    #expect(abs(Self.contrast(0, 0xFFFFFF) - 21) < 1e-6)
    #expect(abs(Self.contrast(0x767676, 0xFFFFFF) - 4.54) < 0.005)
  }

  @Test(arguments: palettes)
  func `text reaches 4_5 on every ground it stands on`(name: String, palette: Palette) {
    for text in [Palette.Role.text, .muted, .accent, .agree, .differ] {
      for ground in [Palette.Role.ground, .surface, .raised] {
        #expect(Self.contrast(palette[text], palette[ground]) >= 4.5, "\(name): \(text) on \(ground)")
      }
    }
    #expect(Self.contrast(palette[.markText], palette[.mark]) >= 4.5)
  }

  @Test(arguments: palettes)
  func `shapes reach 3 on their ground`(name: String, palette: Palette) {
    for shape in [Palette.Role.agree, .differ, .neutral, .text, .accent] {
      #expect(Self.contrast(palette[shape], palette[.surface]) >= 3, "\(name): \(shape)")
    }
  }

  @Test func `the style sheet knows every role, uses no other, and has both palettes`() {
    var used: Set<String> = []
    for part in StyleSheet.css.split(separator: "var(--").dropFirst() {
      used.insert(String(part.prefix { $0 != ")" && $0 != "," }))
    }
    let roles = Set(Palette.Role.allCases.map(\.rawValue))
    #expect(used.subtracting(roles) == ["share"])
    #expect(roles.subtracting(used).isEmpty)
    #expect(StyleSheet.css.contains(Palette.light.declarations) && StyleSheet.css.contains(Palette.dark.declarations))
    #expect(StyleSheet.css.contains("prefers-color-scheme:dark"))
  }

  @Test func `braces of the style sheet balance`() {
    var depth = 0
    for byte in StyleSheet.css.utf8 {
      depth += byte == UInt8(ascii: "{") ? 1 : byte == UInt8(ascii: "}") ? -1 : 0
      #expect(depth >= 0)
    }
    #expect(depth == 0)
    #expect(!StyleSheet.css.contains("<"))
  }
}

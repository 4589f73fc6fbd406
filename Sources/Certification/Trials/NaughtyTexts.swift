/// Inputs as people have really entered them, and as attackers do.
enum NaughtyTexts {
  static let all: [String] = [
    "O'Reilly & Söhne \"GmbH\" <AG>", "日本電信電話株式会社", "شركة الاتصالات", "Ünïcödé 𝔠𝔬𝔯𝔭 👩‍👩‍👧‍👦", "e\u{301}\u{301}\u{301}", "\u{202E}desrever",
    "a\r\nX-Injected: yes\r\n\r\n", "a\u{0}b", "%00%0d%0a", "../../../../etc/passwd", "file:///etc/passwd", "http://169.254.169.254/",
    "acme.example@evil.example", "{name}", "${secret}", "{{7*7}}", "' OR 1=1 --", "<script>alert(1)</script>",
    "<!ENTITY x SYSTEM 'file:///'>",
    "\\", "\"}],\"x\":[{\"", "?#[]@!$&'()*+,;=", String(repeating: "a", count: 20_000), "\u{FEFF}", "\u{FFFD}", "null", "NaN", "1e309",
    "-0", " ",
  ]
}

/// How a page states a fact, and how far that is trusted.
enum Syntax {
  case structured
  case openGraph
  case link
  /// Text behind a word that says what it is.
  case labelled
  /// Text that has the form of what it is taken for.
  case form
  case title

  /// In `[0, 1]`, of a claim read on a page of that kind: a legal notice is written with care, since the law asks for it.
  func confidence(on page: PageKind) -> Double {
    switch (self, page) {
    case (.structured, _): 0.9
    case (.openGraph, _): 0.7
    case (.link, .contact), (.link, .legal): 0.9
    case (.link, _): 0.85
    case (.labelled, .legal): 0.9
    case (.labelled, .contact): 0.85
    case (.labelled, _): 0.75
    case (.form, .legal), (.form, .contact): 0.75
    case (.form, _): 0.65
    case (.title, _): 0.6
    }
  }
}

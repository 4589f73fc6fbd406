import Markup

/// The selectors of an adapter, each compiled when it is first used. Not for two callers at once, as compiled paths are not.
final class SelectorCache {
  private let dialect: Selector.Dialect
  private let namespaces: [String: String]
  private var selectors: [String: Selector] = [:]
  private var paths: [String: XPath] = [:]

  init(_ dialect: Selector.Dialect, namespaces: [String: String]) {
    self.dialect = dialect
    self.namespaces = namespaces
  }

  /// Nil for a text that is no selector; the loader has seen to it that none is.
  func selector(_ text: String) -> Selector? {
    if let known = selectors[text] { return known }
    guard let selector = try? Selector(text, dialect: dialect, namespaces: namespaces) else { return nil }
    selectors[text] = selector
    return selector
  }

  func path(_ text: String) -> XPath? {
    if let known = paths[text] { return known }
    guard let path = try? XPath(text, namespaces: namespaces) else { return nil }
    paths[text] = path
    return path
  }
}

/// What the loader asks of selectors.
enum SelectorCheck {
  /// What is wrong with a CSS selector; nil where nothing is.
  static func css(_ text: String, isXML: Bool, namespaces: [String: String]) -> String? {
    do throws(SelectorError) {
      _ = try Selector(text, dialect: isXML ? .xml : .html, namespaces: namespaces)
      return nil
    } catch {
      return "at character \(error.column) of the selector: expected \(error.expectation)"
    }
  }

  static func xpath(_ text: String, namespaces: [String: String]) -> String? {
    do throws(XPathError) {
      _ = try XPath(text, namespaces: namespaces)
      return nil
    } catch {
      return error.description
    }
  }
}

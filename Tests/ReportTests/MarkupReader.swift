/// Reads a page as strictly as XML is read, but for what HTML allows in a style sheet and the document type: a textbook twin of the
/// writer that shares no code with it.
struct MarkupReader {
  struct Tag: Equatable {
    var name: String
    var attributes: [String: String]
    var path: [String]
  }

  /// What is wrong first, or nil.
  private(set) var flaw: String?
  private(set) var tags: [Tag] = []
  /// Text outside tags and style sheets, unescaped, by the path of its element.
  private(set) var texts: [(path: [String], text: String)] = []

  init(_ bytes: [UInt8]) {
    let source = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var open: [String] = []
    var index = 0
    func string(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: source[range])
      return String(view)
    }
    func starts(with text: String) -> Bool {
      let scalars = Array(text.unicodeScalars)
      return index + scalars.count <= source.count && Array(source[index..<index + scalars.count]) == scalars
    }
    while index < source.count, flaw == nil {
      if starts(with: "<!DOCTYPE html>") {
        index += 15
      } else if starts(with: "</") {
        var end = index + 2
        while end < source.count, source[end] != ">" { end += 1 }
        let name = string(index + 2..<end)
        if open.last != name { flaw = "</\(name)> closes \(open.last ?? "nothing")" }
        _ = open.popLast()
        index = end + 1
      } else if source[index] == "<" {
        index += 1
        let start = index
        while index < source.count, source[index].properties.isAlphabetic || source[index].properties.numericType != nil { index += 1 }
        let name = string(start..<index)
        guard !name.isEmpty else {
          flaw = "a bare <"
          break
        }
        var attributes: [String: String] = [:]
        while index < source.count, source[index] == " " {
          index += 1
          let keyStart = index
          while index < source.count, source[index] != "=" { index += 1 }
          let key = string(keyStart..<index)
          if key.contains(where: { !$0.isLetter && !$0.isNumber && $0 != "-" }) { flaw = "attribute \(key)" }
          guard index + 1 < source.count, source[index + 1] == "\"" else {
            flaw = "attribute \(key) without a value"
            break
          }
          index += 2
          let valueStart = index
          while index < source.count, source[index] != "\"" { index += 1 }
          let value = string(valueStart..<index)
          if value.contains("<") || value.contains(">") { flaw = "markup in attribute \(key)" }
          if attributes.updateValue(Self.unescape(value), forKey: key) != nil { flaw = "attribute \(key) twice" }
          index += 1
        }
        tags.append(Tag(name: name, attributes: attributes, path: open))
        if index + 1 < source.count, source[index] == "/", source[index + 1] == ">" {
          index += 2
        } else if index < source.count, source[index] == ">" {
          index += 1
          open.append(name)
          if name == "style" {
            while index < source.count, !starts(with: "</style>") { index += 1 }
          }
        } else {
          flaw = "<\(name) is not closed"
        }
      } else {
        let start = index
        while index < source.count, source[index] != "<" { index += 1 }
        let text = string(start..<index)
        if text.contains(">") { flaw = "a bare > in \(text.prefix(80))" }
        texts.append((open, Self.unescape(text)))
      }
    }
    if flaw == nil, !open.isEmpty { flaw = "\(open) left open" }
  }

  /// All text, with a space between elements.
  var text: String { texts.map(\.text).joined(separator: " ") }

  func all(_ name: String, _ key: String? = nil, _ value: String? = nil) -> [Tag] {
    tags.filter { $0.name == name && (key == nil || $0.attributes[key ?? ""] == value) }
  }

  private static func unescape(_ text: String) -> String {
    var text = text
    for (name, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text = text.split(separator: name, omittingEmptySubsequences: false).joined(separator: character)
    }
    return text
  }
}

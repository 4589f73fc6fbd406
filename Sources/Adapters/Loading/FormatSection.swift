/// Reads `parse`.
enum FormatSection {
  static func read(_ root: ConfigReader) -> DocumentFormat? {
    guard let reader = root.reader("parse") else {
      root.refuse("the section 'parse' is missing")
      return nil
    }
    defer { reader.finish() }
    if !reader.has("format") { reader.refuse("the key 'format' is missing") }
    guard let kind = reader.choice("format", DocumentFormat.Kind.self) else { return nil }
    switch kind {
    case .html: return .html
    case .json: return .json
    case .jsonl: return .jsonl
    case .xml:
      var namespaces: [String: String] = [:]
      if let all = reader.reader("namespaces") {
        for member in all.all() { namespaces[member.name] = all.text(member.name) }
      }
      return .xml(namespaces: namespaces)
    case .csv:
      let delimiter = reader.value("delimiter", expected: "one character, such as \";\"") { $0.utf8.count == 1 ? $0.utf8.first : nil }
      return .csv(delimiter: delimiter)
    }
  }
}

/// Reads `pagination`.
enum PagingSection {
  private enum Kind: String, CaseIterable {
    case linkHeader = "link_header"
    case nextURL = "next_url"
    case page, offset, cursor
  }

  static func read(_ root: ConfigReader, format: DocumentFormat?) -> Paging? {
    guard let reader = root.reader("pagination") else { return nil }
    defer { reader.finish() }
    let values = ValueReader(format: format, flaws: root.flaws)
    if !reader.has("type") { reader.refuse("the key 'type' is missing") }
    let type = reader.choice("type", Kind.self)
    let pages = reader.integer("max_pages", in: 1...1_000)
    if !reader.has("max_pages") { reader.refuse("the key 'max_pages' is missing") }
    let stop = reader.choice("stop_when", Paging.Stop.self) ?? .empty
    let kind: Paging.Kind?
    switch type {
    case nil: return nil
    case .linkHeader: kind = .linkHeader
    case .nextURL: kind = next(reader, values).map { .nextURL($0) }
    case .page: kind = .page(variable: reader.required("variable", limit: 100), first: reader.integer("first", in: 0...1) ?? 1)
    case .offset:
      if !reader.has("step") { reader.refuse("the key 'step' is missing: records in a page") }
      kind = .offset(variable: reader.required("variable", limit: 100), step: reader.integer("step", in: 1...10_000) ?? 1)
    case .cursor:
      let variable = reader.required("variable", limit: 100)
      kind = next(reader, values).map { .cursor(variable: variable, $0) }
    }
    return kind.map { Paging(kind: $0, maxPages: pages ?? 1, stop: stop) }
  }

  private static func next(_ reader: ConfigReader, _ values: ValueReader) -> ValueSpec? {
    guard let node = reader.node("next") else {
      reader.refuse("the key 'next' is missing: where the next page is named")
      return nil
    }
    return values.value(node, path: reader.path("next"))
  }
}

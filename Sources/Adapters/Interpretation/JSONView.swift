import Notation

/// A JSON document, or the lines of JSON Lines as one array.
struct JSONView: DocumentView {
  let root: JSONValue
  let truncation: String?
  private static let limits = JSONPath.Limits(results: 10_000, steps: 2_000_000)
  private static let reading = JSONReader.Limits(depth: 64, stringInBytes: 1 << 20, elements: 200_000)

  /// - Throws: `DocumentFlaw` for bytes that are no JSON.
  init(_ bytes: [UInt8]) throws(DocumentFlaw) {
    do throws(JSONSyntaxError) {
      root = try JSONReader.read(Self.withoutMark(bytes), limits: Self.reading)
    } catch {
      throw DocumentFlaw("\(error.message), at byte \(error.offset)")
    }
    truncation = nil
  }

  /// One value a line; a broken line is left out, and the document is then not whole.
  /// - Throws: `DocumentFlaw` where no line can be read.
  init(lines bytes: [UInt8]) throws(DocumentFlaw) {
    var values: [JSONValue] = []
    var broken = 0
    for line in Self.withoutMark(bytes).split(separator: 0x0A) where !line.allSatisfy({ $0 <= 0x20 }) {
      do throws(JSONSyntaxError) { values.append(try JSONReader.read(Array(line), limits: Self.reading)) } catch { broken += 1 }
      if values.count == 100_000 { break }
    }
    guard broken == 0 || !values.isEmpty else { throw DocumentFlaw("no line is JSON") }
    root = .array(values)
    truncation = broken == 0 ? nil : "\(broken) lines are no JSON"
  }

  private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  func records(_ source: ValueSource, in record: RecordHandle) throws(ReadingLimit) -> [RecordHandle] {
    guard case .jsonpath(let path) = source else { return [] }
    return try nodes(path, record).map { .value($0.value, path: $0.path.description) }
  }

  func select(_ spec: ValueSpec, in record: RecordHandle) throws(ReadingLimit) -> [Found] {
    guard case .jsonpath(let path) = spec.source else { return [] }
    var found: [Found] = []
    for node in try nodes(path, record) {
      let selector = place(node.path.description, record)
      for text in Self.texts(node.value) { found.append(Found(text: text, origin: .init(selector: selector, snippet: text))) }
    }
    return found
  }

  private func nodes(_ path: JSONPath, _ record: RecordHandle) throws(ReadingLimit) -> [JSONPathNode] {
    let value = if case .value(let value, _) = record { value } else { root }
    do throws(JSONPathExhaustion) { return try path.evaluate(value, limits: Self.limits) } catch {
      throw ReadingLimit(reason: error.message)
    }
  }

  /// The normalized path from the document's root.
  private func place(_ path: String, _ record: RecordHandle) -> String {
    guard case .value(_, let outer) = record else { return path }
    return outer + path.dropFirst()
  }

  /// A scalar's text, and those of the scalars in a list; an object has none.
  private static func texts(_ value: JSONValue) -> [String] {
    switch value {
    case .string(let text): [text]
    case .number(let number): [number.text]
    case .bool(let flag): [flag ? "true" : "false"]
    case .array(let elements):
      elements.flatMap { element in if case .array = element { [] as [String] } else { texts(element) } }
    case .null, .object: []
    }
  }
}

/// Why bytes are no document of their format: one sentence without the end mark.
struct DocumentFlaw: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

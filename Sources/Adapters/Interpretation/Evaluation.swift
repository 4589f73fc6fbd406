import Notation
import ProviderKit

/// Reads values of one document for one lookup.
struct Evaluation {
  let view: any DocumentView
  let lookup: Lookup
  var context: TransformContext
  /// Steps that refused a value, by the path of the field.
  private(set) var failures: [(path: String, failure: TransformFailure)] = []
  /// What could not be read to its end.
  private(set) var limits: [String] = []
  private static let depthLimit = 8

  init(_ view: any DocumentView, lookup: Lookup, base: DocumentBase) {
    self.view = view
    self.lookup = lookup
    context = TransformContext(region: lookup.region, base: base)
  }

  /// The values of a spec within a record, transformed, none empty.
  mutating func values(_ spec: ValueSpec, in record: RecordHandle, path: String = "", depth: Int = 0) -> [Found] {
    guard depth < Self.depthLimit else { return [] }
    var found: [Found] = []
    switch spec.source {
    case .literal(let text): found = [Found(text: text, origin: .init(selector: "literal"))]
    case .input(let name):
      found = lookup.values(of: name).map { Found(text: $0, origin: .init(selector: "input: \(name.text)")) }
    case .any(let alternatives):
      for alternative in alternatives {
        found = values(alternative, in: record, path: path, depth: depth + 1)
        if !found.isEmpty { break }
      }
    case .all(let all): for one in all { found += values(one, in: record, path: path, depth: depth + 1) }
    default:
      do throws(ReadingLimit) { found = try view.select(spec, in: record) } catch { limits.append(error.reason) }
    }
    var failed: [TransformFailure] = []
    found = context.apply(spec.transforms, to: found, failures: &failed)
    for failure in failed where failures.count < 100 { failures.append((path, failure)) }
    return found.filter { found in found.text.utf8.contains { $0 > 0x20 } }
  }

  mutating func first(_ spec: ValueSpec, in record: RecordHandle, path: String = "") -> Found? {
    values(spec, in: record, path: path).first
  }

  /// The records that the first successful selector finds; nil where none finds any.
  mutating func records(_ sources: [ValueSource], in record: RecordHandle) -> [RecordHandle]? {
    for source in sources {
      do throws(ReadingLimit) {
        let records = try view.records(source, in: record)
        if !records.isEmpty { return records }
      } catch {
        limits.append(error.reason)
      }
    }
    return nil
  }

  /// Whether a sign is there: a value, and one that holds the sign's pattern if it has one.
  mutating func shows(_ sign: ValueSpec) -> Bool {
    let found = values(sign, in: .whole)
    guard let pattern = sign.holds else { return !found.isEmpty }
    return found.contains { pattern.occurs(in: $0.text) }
  }

  /// Whether a sign is there, or at least the place of one: an empty list tells the layout as a full one does.
  mutating func hasPlace(of sign: ValueSpec, depth: Int = 0) -> Bool {
    guard sign.holds == nil, !shows(sign) else { return shows(sign) }
    switch sign.source {
    case .any(let alternatives) where sign.transforms.isEmpty && depth < Self.depthLimit:
      for alternative in alternatives where hasPlace(of: alternative, depth: depth + 1) { return true }
      return false
    case .css, .xpath, .jsonpath:
      guard sign.transforms.isEmpty, sign.attribute == nil else { return false }
      return records([sign.source], in: .whole)?.contains(where: \.isPlace) ?? false
    default: return false
    }
  }
}

extension RecordHandle {
  /// Whether it is an element, a list or an object: null and scalars are judged by their text.
  fileprivate var isPlace: Bool {
    switch self {
    case .node: true
    case .value(.array, _), .value(.object, _): true
    default: false
    }
  }
}

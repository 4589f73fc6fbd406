internal import Notation

/// A `script` element with JSON-LD in it.
enum JSONLDScript {
  /// What a script says, as far as it can be read.
  struct Reading {
    var values: [JSONValue] = []
    /// What had to be mended.
    var repair: String?
    /// Why there is nothing.
    var flaw: String?
    var isCutOff = false
  }

  /// Whether a `type` is that of JSON-LD, with whatever parameters.
  static func isType(_ text: String) -> Bool {
    let essence = text.utf8.prefix { $0 != UInt8(ascii: ";") }
    return Whitespace.trimmed(String(Substring(essence))).lowercased() == "application/ld+json"
  }

  /// The text of a script; nil when it is longer than the budget allows.
  static func text(_ element: Element, _ budget: inout Budget) -> [UInt8]? {
    let limit = budget.limits.bytes - budget.bytes
    guard let text = element.rawText(limitInBytes: limit) else {
      budget.cut(.bytes)
      return nil
    }
    budget.spend(text.count)
    return text
  }

  /// The values of the text: strictly read where that is possible, else repaired.
  static func read(_ text: [UInt8], limits: StructuredDataLimits) -> Reading {
    let readerLimits = JSONReader.Limits(depth: limits.depth, stringInBytes: limits.valueInBytes, elements: limits.values)
    if let value = try? JSONReader.read(text, limits: readerLimits) { return Reading(values: [value]) }
    do throws(JSONSyntaxError) {
      let repaired = try RepairingJSONReader.read(text, limits: readerLimits)
      let kinds = Set(repaired.repairs.map(\.kind.rawValue)).sorted()
      return Reading(values: [repaired.value], repair: kinds.joined(separator: ", "), isCutOff: repaired.isTruncated)
    } catch {
      return Reading(flaw: "\(error.message) (byte \(error.offset))")
    }
  }
}

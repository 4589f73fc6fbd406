import Foundation
import Testing

@testable import Notation

@Suite struct StructuredFieldTests {
  @Test func `a rate limit is read`() throws {
    let list = try StructuredField.list(#""burst";q=100;w=60, "daily";q=1000;w=86400"#)
    guard list.count == 2, case .item(let burst) = list[0] else {
      Issue.record("\(list)")
      return
    }
    #expect(burst.value == .string("burst"))
    #expect(burst[parameter: "w"] == .integer(60))
    #expect(burst[parameter: "x"] == nil)
  }

  @Test func `flaws are told with their place`() {
    #expect(throws: StructuredFieldError(reason: .trailingComma, offset: 3)) { try StructuredField.list("1, ") }
    #expect(throws: StructuredFieldError(reason: .unexpectedByte(UInt8(ascii: "A")), offset: 0)) { try StructuredField.dictionary("A=1") }
    #expect(throws: StructuredFieldError(reason: .invalidNumber, offset: 0)) { try StructuredField.item("1234567890123456") }
  }

  @Test func `length and members are limited`() {
    #expect(throws: StructuredFieldError(reason: .tooLong(limitInBytes: 64 << 10), offset: 0)) {
      try StructuredField.item(String(repeating: "a", count: 70_000))
    }
    let limits = StructuredField.Limits(members: 2)
    #expect(throws: StructuredFieldError.self) { try StructuredField.list("1, 2, 3", limits: limits) }
    #expect(throws: StructuredFieldError.self) { try StructuredField.list("(1 2 3)", limits: limits) }
    #expect(throws: StructuredFieldError.self) { try StructuredField.item("1;a;b;c", limits: limits) }
  }
}

/// The suite at https://github.com/httpwg/structured-field-tests, all cases that are read; those that are only written are left out, since
/// nothing here writes fields.
@Suite(.enabled(if: SharedCorpora.isThere("structured-field-tests/item.json"), "the shared corpora are absent"))
struct StructuredFieldSuiteTests {
  @Test func `all cases are as the suite says`() throws {
    let folder = SharedCorpora.folder.appendingPathComponent("structured-field-tests")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
    var count = 0
    for file in files {
      for example in try SharedCorpora.json("structured-field-tests/\(file)").array ?? [] {
        guard let raw = example["raw"]?.array?.compactMap(\.string), let name = example["name"]?.string else { continue }
        count += 1
        let found = try? Self.read(raw.joined(separator: ", "), try #require(example["header_type"]?.string))
        if example["must_fail"]?.bool == true {
          #expect(found == nil, "\(file): \(name)")
        } else if let found {
          #expect(Self.isSame(found, try #require(example["expected"])), "\(file): \(name): \(raw) gave \(found)")
        } else {
          #expect(example["can_fail"]?.bool == true, "\(file): \(name): \(raw) was refused")
        }
      }
    }
    #expect(count >= 1500)
  }

  static func read(_ raw: String, _ type: String) throws -> JSONValue {
    switch type {
    case "item": shown(try StructuredField.item(raw))
    case "list": .array(try StructuredField.list(raw).map(shown))
    default: .array(try StructuredField.dictionary(raw).map { [.string($0.key), shown($0.value)] })
    }
  }

  static func shown(_ member: StructuredField.Member) -> JSONValue {
    switch member {
    case .item(let item): shown(item)
    case .innerList(let items, let parameters): [.array(items.map(shown)), shown(parameters)]
    }
  }

  static func shown(_ item: StructuredField.Item) -> JSONValue { [shown(item.value), shown(item.parameters)] }

  static func shown(_ parameters: [StructuredField.Parameter]) -> JSONValue {
    .array(parameters.map { [.string($0.key), shown($0.value)] })
  }

  static func shown(_ value: StructuredField.BareItem) -> JSONValue {
    switch value {
    case .integer(let number): .number(JSONNumber(number))
    case .decimal(let number): JSONNumber(number).map { .number($0) } ?? .null
    case .string(let text): .string(text)
    case .boolean(let flag): .bool(flag)
    case .token(let text): ["__type": "token", "value": .string(text)]
    case .displayString(let text): ["__type": "displaystring", "value": .string(text)]
    case .date(let seconds): ["__type": "date", "value": .number(JSONNumber(seconds))]
    case .bytes(let bytes): ["__type": "binary", "value": .string(base32(bytes))]
    }
  }

  /// The suite writes bytes in Base32 (RFC 4648).
  static func base32(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    let bits = bytes.flatMap { byte in (0..<8).reversed().map { byte >> UInt8($0) & 1 } }
    var text = ""
    for start in stride(from: 0, to: bits.count, by: 5) {
      var value = 0
      for offset in 0..<5 { value = value << 1 | (start + offset < bits.count ? Int(bits[start + offset]) : 0) }
      text.append(alphabet[value])
    }
    while text.utf8.count % 8 != 0 { text += "=" }
    return text
  }

  static func isSame(_ a: JSONValue, _ b: JSONValue) -> Bool {
    switch (a, b) {
    case (.array(let a), .array(let b)): a.count == b.count && zip(a, b).allSatisfy { isSame($0, $1) }
    case (.object(let a), .object(let b)):
      a.count == b.count && a.members.allSatisfy { member in b[member.name].map { isSame(member.value, $0) } ?? false }
    case (.number(let a), .number(let b)): a.double == b.double
    default: a == b
    }
  }
}

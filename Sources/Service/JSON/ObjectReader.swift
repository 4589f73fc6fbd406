import Notation

/// Takes the members of an object one after the other, notes everything that is wrong, and at the end what was not asked for.
///
///     try body.object { o in
///       let name = o.required("name", .string(max: 200))
///       let stage = o.required("stage", .choice(Stage.self))
///       let tags = o.optional("tags", .array(of: .string(max: 50), max: 100))
///       return Draft(name: try name.value, stage: try stage.value, tags: tags ?? [])
///     }
///
/// Ask for all members first and take the required values at the end, so that one answer names every flaw.
public struct ObjectReader {
  /// Stops the reading of an object whose flaws are noted already.
  struct Flawed: Error {}

  /// A member that must be there.
  public struct Required<Value> {
    let found: Value?

    /// - Throws: when the member was missing or flawed, which ends the reading of the object; the answer names the flaw.
    public var value: Value {
      get throws {
        guard let found else { throw Flawed() }
        return found
      }
    }
  }

  /// What a patch does to a field.
  public enum Change<Value> {
    /// The member is absent.
    case keep
    /// The member is null.
    case clear
    case set(Value)
  }

  let object: JSONObject
  let findings: Findings
  private var asked: Set<String> = []

  private init(_ object: JSONObject, _ findings: Findings) {
    self.object = object
    self.findings = findings
  }

  public mutating func required<Value>(_ name: String, _ shape: Shape<Value>) -> Required<Value> {
    guard let value = take(name) else {
      findings.within(.name(name)) { findings.add(.missing, "'\(name)' is required") }
      return Required(found: nil)
    }
    return Required(found: read(name, value, shape))
  }

  /// Nil when absent or flawed; `null` is a flaw.
  public mutating func optional<Value>(_ name: String, _ shape: Shape<Value>) -> Value? {
    take(name).flatMap { read(name, $0, shape) }
  }

  /// Nil when absent, null or flawed.
  public mutating func nullable<Value>(_ name: String, _ shape: Shape<Value>) -> Value? {
    take(name).flatMap { $0 == .null ? nil : read(name, $0, shape) }
  }

  public mutating func change<Value>(_ name: String, _ shape: Shape<Value>) -> Change<Value> {
    guard let value = take(name) else { return .keep }
    if value == .null { return .clear }
    return read(name, value, shape).map(Change.set) ?? .keep
  }

  /// Whether the member is there, null included.
  public func has(_ name: String) -> Bool { object[name] != nil }

  /// Notes a flaw that only the domain can see, at a member of this object.
  public func refuse(_ name: String, _ code: Finding.Code = .invalidFormat, _ detail: String) {
    findings.within(.name(name)) { findings.add(code, detail) }
  }

  private mutating func take(_ name: String) -> JSONValue? {
    asked.insert(name)
    return object[name]
  }

  private func read<Value>(_ name: String, _ value: JSONValue, _ shape: Shape<Value>) -> Value? {
    findings.within(.name(name)) { shape.read(value, findings) }
  }

  private func noteUnknown() {
    for member in object.members where !asked.contains(member.name) {
      findings.unknown(member.name, among: asked.filter { object[$0] == nil })
      if findings.all.count >= Findings.limit { return }
    }
  }

  /// What the closure makes of the object; nil when anything was noted.
  static func read<Value>(_ object: JSONObject, _ findings: Findings, _ body: (inout ObjectReader) throws -> Value) -> Value? {
    let before = findings.noted
    var reader = ObjectReader(object, findings)
    let value: Value?
    do {
      value = try body(&reader)
    } catch is Flawed {
      value = nil
    } catch {
      findings.failure = error
      value = nil
    }
    reader.noteUnknown()
    return findings.noted == before ? value : nil
  }
}

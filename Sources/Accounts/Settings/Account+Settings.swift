import FoundationEssentials
import Profiles
public import Resolution
public import Storage

/// The names of the settings in the store.
enum SettingName {
  static let duplicates = "duplicates"
  static let customFields = "custom_fields"
  static let survivorship = "survivorship"
}

/// A custom field of the account, as its settings keep it.
struct CustomFieldSetting: Codable {
  var name: String
  var carriesOver: Bool
  var forPerson: Bool
  var forOrganization: Bool

  var definition: CustomFieldDefinition {
    CustomFieldDefinition(
      name: name, carriesOver: carriesOver, appliesToPerson: forPerson, appliesToOrganization: forOrganization)
  }
}

/// A setting with its version, for the one who changes it.
public struct Versioned<Value: Sendable>: Sendable {
  public var value: Value
  /// 0 while it is the default.
  public var version: Int64
}

extension StoreReader {
  func decodedSetting<T: Decodable>(_ name: String, default fallback: T) throws -> Versioned<T> where T: Sendable {
    guard let setting = try setting(name) else { return Versioned(value: fallback, version: 0) }
    return Versioned(value: try JSONDecoder().decode(T.self, from: Data(setting.value)), version: setting.version)
  }

  func duplicateSettings() throws -> DuplicateSettings {
    try decodedSetting(SettingName.duplicates, default: DuplicateSettings()).value
  }

  func survivorship() throws -> Survivorship { try decodedSetting(SettingName.survivorship, default: Survivorship.masterFirst).value }

  func customFieldDefinitions() throws -> [CustomFieldDefinition] {
    try decodedSetting(SettingName.customFields, default: [CustomFieldSetting]()).value.map(\.definition)
  }
}

extension Account {
  static let customFieldLimit = 500

  public func duplicateSettings() async throws -> Versioned<DuplicateSettings> {
    try await read { try $0.decodedSetting(SettingName.duplicates, default: DuplicateSettings()) }
  }

  /// - Parameter version: the one that it must have; nil for any.
  /// - Throws: `invalid` with every flaw; `outdated`.
  public func setDuplicateSettings(
    _ settings: DuplicateSettings, version: Int64?, _ context: RequestContext
  ) async throws -> Versioned<DuplicateSettings> {
    let flaws = settings.flaws.map { InputFlaw(field: $0.path, message: $0.message) }
    if !flaws.isEmpty { throw AccountError.invalid(flaws) }
    return Versioned(value: settings, version: try await set(SettingName.duplicates, settings, version, context))
  }

  public func survivorship() async throws -> Versioned<Survivorship> {
    try await read { try $0.decodedSetting(SettingName.survivorship, default: Survivorship.masterFirst) }
  }

  public func setSurvivorship(_ rules: Survivorship, version: Int64?, _ context: RequestContext) async throws -> Versioned<Survivorship> {
    Versioned(value: rules, version: try await set(SettingName.survivorship, rules, version, context))
  }

  public func customFields() async throws -> Versioned<[CustomFieldDefinition]> {
    let stored = try await read { try $0.decodedSetting(SettingName.customFields, default: [CustomFieldSetting]()) }
    return Versioned(value: stored.value.map(\.definition), version: stored.version)
  }

  /// - Throws: `invalid` for a name that is empty, too long or given twice.
  public func setCustomFields(
    _ definitions: [CustomFieldDefinition], version: Int64?, _ context: RequestContext
  ) async throws -> Versioned<[CustomFieldDefinition]> {
    var flaws: [InputFlaw] = []
    var seen: Set<String> = []
    if definitions.count > Self.customFieldLimit {
      flaws.append(InputFlaw(field: "custom_fields", message: "has more than \(Self.customFieldLimit) entries"))
    }
    for (index, definition) in definitions.enumerated() {
      if Field(name: "custom_fields.\(definition.name)") == nil {
        flaws.append(InputFlaw(field: "custom_fields[\(index)].name", message: "must have 1 to 100 bytes"))
      }
      if !seen.insert(definition.name).inserted {
        flaws.append(InputFlaw(field: "custom_fields[\(index)].name", message: "is given twice"))
      }
    }
    if !flaws.isEmpty { throw AccountError.invalid(flaws) }
    let settings = definitions.map {
      CustomFieldSetting(
        name: $0.name, carriesOver: $0.carriesOver, forPerson: $0.appliesToPerson, forOrganization: $0.appliesToOrganization)
    }
    return Versioned(value: definitions, version: try await set(SettingName.customFields, settings, version, context))
  }

  private func set(_ name: String, _ value: some Encodable, _ version: Int64?, _ context: RequestContext) async throws -> Int64 {
    let bytes = try EventPayload.encodeVerbatim(value)
    return try await store.write { writer in
      let current = try writer.setting(name)?.version ?? 0
      if let version, version != current { throw AccountError.outdated(current: current) }
      let new = try writer.setSetting(name, value: bytes, expecting: current)
      try writer.append(AuditEntry(at: context.now, actor: context.actor, action: "settings.changed", subject: name))
      return new
    }
  }

  /// A part of all that happened to the account's profiles, oldest first.
  public func events(after sequence: Int64, limit: Int) async throws -> Page<StoredEvent, Int64> {
    try await read { try $0.events(after: sequence, limit: limit) }
  }

  /// A part of what was done to the account itself, newest first.
  public func audit(before: Int64?, limit: Int) async throws -> Page<AuditEntry, Int64> {
    try await read { try $0.audit(before: before, limit: limit) }
  }
}

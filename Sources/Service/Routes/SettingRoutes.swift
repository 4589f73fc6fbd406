import Accounts
import HTTPTypes
import Notation
import Profiles
import Resolution
import Storage

/// `/v1/settings`: each a resource with an ETag, written whole.
struct SettingRoutes: RouteGroup {
  let accounts: AccountRoster

  func register(in registry: inout RouteRegistry) {
    register(
      "duplicates", "DuplicateSettings", "When two profiles are the same", SettingWire.duplicates, in: &registry,
      read: { try await $0.duplicateSettings() },
      write: { call, account, version, context in
        let settings = try call.json.object { o in SettingWire.duplicates(&o) }
        return try await account.setDuplicateSettings(settings, version: version, context)
      }, show: { $0.duplicateSettings($1) })
    register(
      "survivorship", "Survivorship", "Whose values are shown after a merge", SettingWire.survivorship, in: &registry,
      read: { try await $0.survivorship() },
      write: { call, account, version, context in
        let rules = try call.json.object { o in SettingWire.survivorship(&o) }
        return try await account.setSurvivorship(rules, version: version, context)
      }, show: { $0.survivorship($1) })
    register(
      "custom-fields", "CustomFields", "The account's own fields (rule C10)", SettingWire.customFields, in: &registry,
      read: { try await $0.customFields() },
      write: { call, account, version, context in
        let fields = try call.json.decode(.array(of: .object { try SettingWire.customField(&$0) }, max: 500))
        return try await account.setCustomFields(fields, version: version, context)
      }, show: { $0.customFields($1) })
    registerDryRun(in: &registry)
  }

  /// One setting: GET and PUT.
  private func register<Value: Sendable>(
    _ name: String, _ id: String, _ summary: String, _ schema: Schema, in registry: inout RouteRegistry,
    read: @escaping @Sendable (Account) async throws -> Versioned<Value>,
    write: @escaping @Sendable (Call, Account, Int64?, RequestContext) async throws -> Versioned<Value>,
    show: @escaping @Sendable (inout JSONWriter, Value) -> Void
  ) {
    let path = PathTemplate("/v1/settings/\(name)")
    @Sendable func reply(_ setting: Versioned<Value>) -> Reply {
      .json(etag: EntityTag(revision: setting.version)) { show(&$0, setting.value) }
    }
    registry.register(
      RouteSpec(
        .get, path, id: "get\(id)", tag: "Settings", summary: summary, scope: .read,
        responses: [.json(schema, "The setting.", headers: [.etag])])
    ) { [accounts] call in try await accounts.serve(call) { account, _ in reply(try await read(account)) } }
    registry.register(
      RouteSpec(
        .put, path, id: "put\(id)", tag: "Settings", summary: "\(summary): writes the setting whole",
        description: "What is left out has its default. With If-Match it is written only if nobody changed it since it was read.",
        scope: .admin,
        request: .json(schema), responses: [.json(schema, "The setting as it is now.", headers: [.etag])], precondition: .optional)
    ) { [accounts] call in
      try await accounts.serve(call) { account, context in
        var version: Int64?
        if call.hasPrecondition {
          let current = try await read(account).version
          try call.checkPrecondition(current: EntityTag(revision: current))
          version = current
        }
        return reply(try await write(call, account, version, context))
      }
    }
  }

  private func registerDryRun(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/settings/duplicates/dry-run", id: "tryDuplicateSettings", tag: "Settings",
        summary: "What changed duplicate settings would have done to the last conversions", scope: .read,
        request: .json(
          .object(
            .required("settings", SettingWire.duplicates),
            .optional("last", .integer(1...Int64(Account.dryRunLimit)), "How many conversions to look at; 100 by default."))),
        responses: [.json(SettingWire.dryRun, "Contact by contact.")], deadline: .seconds(120))
    ) { [accounts] call in
      let (settings, count) = try call.json.object { o in
        let settings = o.required("settings", .object { SettingWire.duplicates(&$0) })
        let count = o.optional("last", .integer(1...Int64(Account.dryRunLimit))) ?? 100
        return (try settings.value, count)
      }
      return try await accounts.serve(call, at: "/settings") { account, _ in
        let run = try await account.dryRun(settings, last: Int(count))
        return .json { $0.settingsDryRun(run) }
      }
    }
  }
}

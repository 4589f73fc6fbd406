import ArgumentParser
import Assembly

struct Keys: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make, list, revoke and rotate API keys.",
    discussion: """
      Works while the service runs. A key is printed once, when it is made; only its hash is kept.

      SCOPES
        read     checks, reads, searches, plans
        write    creating and changing, conversions, imports
        merge    merging, unmerging, verdicts, undoing conversions
        enrich   sweeps over providers
        export   whole exports
        admin    all of these, and keys, settings, webhooks, erasure, audit
      """,
    subcommands: [Create.self, List.self, Revoke.self, Rotate.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a key; an account that is not there is made with it.")

    @Option(help: .init("What it may do: read, write, merge, enrich, export, admin; with commas.", valueName: "SCOPES"))
    var scopes: String

    @Option(help: .init("What it is for.", valueName: "TEXT"))
    var name = "command line"

    @Option(help: .init("When it ends: a date, or days such as 90d.", valueName: "WHEN"))
    var expires: String?

    @OptionGroup var account: AccountArguments

    func run() async throws {
      let made = try await account.keys { try await $0.create(scopes: scopes, name: name, expires: expires) }
      Terminal.complain("\(made.id) for the account \(account.account); this is the only time that it is shown:")
      print(made.secret)
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the keys and what they may do.")
    @OptionGroup var account: AccountArguments

    func run() async throws {
      let keys = try await account.keys { try await $0.list() }
      if keys.isEmpty { return Terminal.complain("There is no key yet.") }
      print(ProfileText.columns([["id", "name", "scopes", "state", "made", "last used"]] + keys).joined(separator: "\n"))
    }
  }

  struct Revoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "End a key at once.")
    @Argument(help: .init("The key's id, such as k_1.", valueName: "key")) var key: String
    @OptionGroup var account: AccountArguments

    func run() async throws {
      try await account.keys { try await $0.revoke(key) }
      Terminal.complain("\(key) opens nothing any more.")
    }
  }

  struct Rotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a key that takes over another's name and scopes.")
    @Argument(help: .init("The key's id, such as k_1.", valueName: "key")) var key: String
    @Option(help: .init("For how many hours the old one goes on.", valueName: "HOURS")) var overlap = 24
    @OptionGroup var account: AccountArguments

    func run() async throws {
      let made = try await account.keys { try await $0.rotate(key, overlapInHours: overlap) }
      Terminal.complain("\(made.id); the old one ends in \(overlap) h. This is the only time that it is shown:")
      print(made.secret)
    }
  }
}

/// An account in a data directory, whether a service runs on it or not.
struct AccountArguments: ParsableArguments {
  @Option(help: .init("The account.", valueName: "NAME"))
  var account = "default"

  @OptionGroup var configuration: ConfigurationArguments

  func keys<R>(_ body: (KeyDesk) async throws -> R) async throws -> R {
    do {
      let desk = try KeyDesk(configuration: try configuration.read().configuration, account: account)
      let result = try await body(desk)
      await desk.close()
      return result
    } catch { throw ServiceFailure(error) }
  }
}

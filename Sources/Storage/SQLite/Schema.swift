import GRDB

/// The versions of the schema, each made from the one before.
struct Schema: Sendable {
  struct Version: Sendable {
    /// What it is called in GRDB's table of migrations; never changed once released.
    let name: String
    let statements: [String]
  }

  /// In their order, from the first.
  var versions: [Version]

  static let current = Schema(versions: [Version(name: "1 first", statements: version1)])

  /// "SOSI": tells our files from those of other programs.
  static let applicationID: Int64 = 0x534F_5349

  /// The version's number, kept as `user_version`.
  var latest: Int { versions.count }

  /// Each version is one transaction: a file is left at one or the next.
  func migrate(_ writer: any DatabaseWriter) throws {
    var migrator = DatabaseMigrator()
    for (index, version) in versions.enumerated() {
      migrator.registerMigration(version.name) { database in
        for statement in version.statements { try database.execute(sql: statement) }
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    try migrator.migrate(writer)
  }
}

/// Settings as they were read, with where each came from.
public struct ConfigurationReading: Sendable {
  public let configuration: ServiceConfiguration
  /// One for each key, in the order of the table.
  public let entries: [Entry]

  public struct Entry: Sendable, Hashable {
    public let key: String
    /// As it would be written in the environment; `***` for a secret.
    public let value: String
    public let source: ConfigurationSource
    public let defaultValue: String
  }

  init(configuration: ServiceConfiguration, keys: [ConfigurationKey], sources: [String: ConfigurationSource]) {
    self.configuration = configuration
    let builtIn = ServiceConfiguration()
    entries = keys.map {
      Entry(
        key: $0.name, value: $0.text(in: configuration), source: sources[$0.name] ?? .builtIn, defaultValue: $0.text(in: builtIn))
    }
  }

  /// The settings as lines of text in columns: key, value, where it comes from, default.
  public var lines: [String] {
    let rows = [["KEY", "VALUE", "FROM", "DEFAULT"]] + entries.map { [$0.key, $0.value, $0.source.description, $0.defaultValue] }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let padded = zip(row, widths).map { text, width in text + String(repeating: " ", count: width - text.count) }
      return (padded + [row[3]]).joined(separator: "  ")
    }
  }
}

extension ConfigurationReader {
  /// The table of keys as Markdown, for the documentation.
  public var markdown: String {
    let builtIn = ServiceConfiguration()
    let rows = keys.map { key in
      let cells = ["`\(key.name)`", "`\(key.text(in: builtIn))`", key.allowed, "`\(key.environmentName)`", key.summary]
      return "| "
        + cells.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }.joined(separator: " | ") + " |"
    }
    return (["| key | default | allowed | environment | meaning |", "|---|---|---|---|---|"] + rows).joined(separator: "\n") + "\n"
  }
}

import ArgumentParser
import Assembly

struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show every setting, its value and where it comes from.",
    discussion: """
      Settings come from flags (--set KEY=VALUE), the environment (SOSIA_ and the key in capitals, such as SOSIA_HTTP_LISTEN), and a JSON file \
      (--config, or SOSIA_CONFIG), in this order; an unknown one is refused.
      """)

  @Flag(help: "Print the table of all keys as Markdown.")
  var markdown = false

  @OptionGroup var arguments: ConfigurationArguments

  func run() throws {
    if markdown { return print(ConfigurationReader().markdown) }
    print(try arguments.read().lines.joined(separator: "\n"))
  }
}

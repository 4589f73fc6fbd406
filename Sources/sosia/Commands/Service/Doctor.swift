import ArgumentParser
import Assembly

struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look whether a data directory and its settings are sound.",
    discussion:
      "Checks permissions, free space, and every page of every store. Works beside a running service. Exit status 1 if something is wrong.")

  @OptionGroup var arguments: ConfigurationArguments

  func run() async throws {
    let report = try await DoctorRun(configuration: try arguments.read().configuration).run()
    print(report.lines.joined(separator: "\n"))
    if !report.isSound { throw ExitCode(1) }
  }
}

struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy a data directory while its service runs.",
    discussion: """
      Writes one consistent copy of each account, and the key of the suppression list, into a new folder. To restore, stop the service and \
      serve that folder as the data directory.

      EXAMPLE
        sosia backup --data crm -o crm-2026-11-22
      """)

  @Option(name: .shortAndLong, help: .init("The folder to make; it must not be there.", valueName: "DIR"), completion: .directory)
  var output: String?

  @OptionGroup var arguments: ConfigurationArguments

  func run() async throws {
    let configuration = try arguments.read().configuration
    do {
      let written = try await BackupRun(configuration: configuration, output: output).run { name, share in
        if Terminal.isInteractive { Terminal.write("\r\u{1B}[K\(name) \(Int(share * 100))%", to: 2) }
      }
      if Terminal.isInteractive { Terminal.write("\r\u{1B}[K", to: 2) }
      print(written)
    } catch { throw ServiceFailure(error) }
  }
}

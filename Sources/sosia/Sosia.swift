import ArgumentParser
import Assembly
import Tables

@main
struct Sosia: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sosia",
    abstract: "Finds the doubles in a CRM, says why, and merges without loss.",
    discussion: """
      EXAMPLES
        sosia dedupe people.csv                       duplicates of an export, no configuration, no service
        sosia link leads.csv contacts.csv             which leads are contacts already
        sosia synthesize -n 10000 -o sample.csv       a realistic export to try things on
        sosia serve --data crm                        the service on http://127.0.0.1:8080
        sosia import people.csv --data crm            a file into the service's store
        sosia check --email ada@acme.example --data crm
        sosia convert p_17 --dry-run --data crm       what a lead becomes, what merges, what is lost
        sosia providers try company-website --domain acme.it   what a company says of itself, with the evidence

      EXIT STATUS
        0  done
        1  failed; nothing half-written is left
        2  the command line, or what it asks for, is wrong
        3  done, and some rows of the input were rejected (see the reject file)
      """,
    version: Version.current,
    groupedSubcommands: [
      CommandGroup(
        name: "Files", subcommands: [Dedupe.self, Link.self, Evaluate.self, Explain.self, Synthesize.self, Normalize.self]),
      CommandGroup(
        name: "Service", subcommands: [Serve.self, Keys.self, Config.self, Doctor.self, Backup.self]),
      CommandGroup(
        name: "Profiles", subcommands: [Check.self, Import.self, Export.self, Convert.self, MergeCommand.self, Unmerge.self, Review.self]),
      CommandGroup(name: "Providers", subcommands: [Providers.self, ParseWorkerCommand.self]),
    ])

  static func main() async {
    Interrupts.install()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let exit as ExitCode {
      Self.exit(withError: exit)
    } catch let error as RunError {
      if case .output(.closedPipe) = error { Interrupts.endOfPipe() }
      if case .overwrites = error {
        Terminal.complain("sosia: \(error.description)")
        Self.exit(withError: ExitCode(2))
      }
      Terminal.fail(error.description)
    } catch let error as ServiceFailure {
      Terminal.complain("sosia: \(error.description)")
      Self.exit(withError: ExitCode(error.isUsage ? 2 : 1))
    } catch let error as OutputError {
      if case .closedPipe = error { Interrupts.endOfPipe() }
      Terminal.fail(error.description)
    } catch {
      // ArgumentParser tells a help or version request (status 0) from a wrong command line, whose status is 2 here.
      let status = exitCode(for: error)
      let message = fullMessage(for: error)
      if status.rawValue == 0 {
        print(message)
        Self.exit(withError: ExitCode.success)
      }
      Terminal.complain(message)
      Self.exit(withError: ExitCode(2))
    }
  }
}

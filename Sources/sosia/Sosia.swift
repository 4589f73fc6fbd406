import ArgumentParser
import Assembly
import Tables

@main
struct Sosia: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sosia",
    abstract: "Finds the doubles in a CRM export, and says why.",
    discussion: """
      EXAMPLES
        sosia dedupe people.csv                       duplicates of an export, no configuration
        sosia dedupe people.csv --report report.html  the same with a report to look at
        sosia link leads.csv contacts.csv             which leads are contacts already
        sosia explain people.deduped.csv 17 42        why two records are, or are not, the same
        sosia synthesize -n 10000 -o sample.csv       a realistic export to try things on

      EXIT STATUS
        0  done
        1  failed; nothing half-written is left
        2  the command line is wrong
        3  done, and some rows of the input were rejected (see the reject file)
      """,
    version: Version.current,
    subcommands: [Dedupe.self, Link.self, Evaluate.self, Explain.self, Synthesize.self, Normalize.self])

  static func main() {
    Interrupts.install()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let exit as ExitCode {
      Self.exit(withError: exit)
    } catch let error as RunError {
      if case .output(.closedPipe) = error { Interrupts.endOfPipe() }
      if case .overwrites = error {
        Terminal.complain("sosia: \(error.description)")
        Self.exit(withError: ExitCode(2))
      }
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

import Assembly
import Testing

@Suite struct HelpTests {
  static let commands = ["dedupe", "link", "evaluate", "explain", "synthesize", "normalize"]

  @Test func `the root's help shows examples, the exit statuses and every command`() throws {
    for arguments in [["--help"], ["-h"], ["help"], []] {
      let result = try Sosia.run(arguments)
      #expect(result.status == 0)
      #expect(result.messages.isEmpty)
      for word in ["EXAMPLES", "EXIT STATUS", "0  done", "1  failed", "2  the command line", "3  done, and some rows"] + Self.commands {
        #expect(result.output.contains(word))
      }
    }
  }

  @Test(arguments: commands) func `a command's help shows examples of itself`(command: String) throws {
    for arguments in [[command, "--help"], ["help", command]] {
      let result = try Sosia.run(arguments)
      #expect(result.status == 0)
      #expect(result.output.contains("EXAMPLES"))
      #expect(result.output.contains("sosia \(command) "))
      #expect(result.output.contains("USAGE: sosia \(command)"))
    }
  }

  @Test func `the options that the work is about are in dedupe's help`() throws {
    let help = try Sosia.run(["dedupe", "--help"]).output
    for option in [
      "-o, --output", "--report", "--threshold", "--model", "--save-model", "--id-column", "--ignore-columns", "--truth-column", "--pairs",
      "--rejects", "--threads", "--region", "--json", "--map", "--quiet",
    ] { #expect(help.contains(option), "\(option)") }
  }

  @Test func `the version is the assembly's`() throws {
    let result = try Sosia.run(["--version"])
    #expect(result.status == 0)
    #expect(result.output == "\(Version.current)\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `a completion script knows the commands and their options`(shell: String) throws {
    let result = try Sosia.run(["--generate-completion-script", shell])
    #expect(result.status == 0)
    for word in Self.commands + ["threshold", "truth-column"] { #expect(result.output.contains(word)) }
  }
}

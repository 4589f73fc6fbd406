import ArgumentParser
import Assembly

/// The process that reads untrusted documents; started by the program itself.
struct ParseWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse-worker", abstract: "Read documents for the process that started this one.", shouldDisplay: false)

  func run() throws { ParseWorker.run() }
}

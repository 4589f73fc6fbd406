import Foundation
import Testing

@Suite struct InterruptTests {
  /// Ends a run once it has said `word`, and checks that it died of the signal and left nothing.
  private func interrupted(_ arguments: [String], saying word: String, by number: Int32, in folder: Folder) throws {
    let before = folder.names
    let running = try Sosia.Running(arguments, in: folder.path)
    while running.process.isRunning && !running.messages.contains(word) { usleep(5_000) }
    #expect(kill(running.process.processIdentifier, number) == 0)
    let result = try running.end()
    #expect(result.wasKilled, "status \(result.status): \(result.messages)")
    #expect(result.status == number)
    #expect(folder.names == before)
  }

  @Test(arguments: [SIGINT, SIGTERM]) func `a run that is interrupted leaves nothing`(number: Int32) throws {
    let folder = try Folder()
    // So many rows that comparing them goes on long after the first line is said, in a release build too.
    let made = try Sosia.run("synthesize", "-n", "30000", "-o", "sample.csv", "-q", in: folder)
    #expect(made.status == 0)
    try interrupted(
      ["dedupe", "sample.csv", "-o", "out.csv", "--report", "report.html", "--pairs", "pairs.csv"], saying: "Columns:", by: number,
      in: folder)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/nohup"), "there is no nohup"))
  func `a run under nohup outlives its terminal`() throws {
    let folder = try Sample.folder()
    let running = try Sosia.Running(
      [Sosia.binary, "dedupe", "people.csv", "-o", "out.csv"], program: "/usr/bin/nohup", in: folder.path)
    while running.process.isRunning && !running.messages.contains("Columns:") { usleep(5_000) }
    kill(running.process.processIdentifier, SIGHUP)
    let result = try running.end()
    #expect(result.status == 0 && !result.wasKilled)
    #expect(folder.names.contains("out.csv"))
  }

  @Test func `an interrupted writer leaves neither a partial file nor a temporary one`() throws {
    let folder = try Folder()
    let running = try Sosia.Running(["synthesize", "-n", "20000000", "-o", "big.csv"], in: folder.path)
    // Time enough to have written something; the outcome does not depend on it.
    usleep(300_000)
    running.process.interrupt()
    let result = try running.end()
    #expect(result.wasKilled)
    #expect(result.status == SIGINT)
    #expect(folder.names.isEmpty)
  }
}

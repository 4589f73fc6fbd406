import Foundation
import Profiles
import Storage
import Testing

@Suite struct CrashTests {
  /// The number of acknowledged rounds after which the program is killed; what it does at that moment varies by itself.
  @Test(arguments: [[0, 1, 2, 3, 5], [8, 13, 21, 34, 55], [40, 90, 70, 20, 10]])
  func `what was acknowledged before a kill -9 is there afterwards, and nothing half`(_ rounds: [Int]) async throws {
    let folder = try TemporaryFolder()
    var acknowledged: [Acknowledgement] = []
    for count in rounds {
      acknowledged += try killed(after: count, path: folder.file("account.sqlite"))
      try await folder.withStore { store async throws in
        #expect(try await store.check().isEmpty)
        let all = acknowledged
        try await store.read { reader throws in
          for acknowledgement in all {
            let survivor = ProfileID(acknowledgement.survivor)
            let absorbed = ProfileID(acknowledgement.absorbed)
            #expect(try reader.members(of: survivor) == [survivor, absorbed])
            #expect(try reader.events([acknowledgement.event]).first?.event.profiles == [survivor, absorbed])
            #expect(try reader.notes(of: [survivor, absorbed]).count == 2)
          }
          let statistics = try reader.statistics()
          let whole = statistics.profiles[.active] ?? 0
          #expect(whole >= all.count)
          #expect(statistics.profiles[.merged] ?? 0 == whole && statistics.merges == whole && statistics.events == whole)
          #expect(statistics.notes == 2 * whole)
          // One round at most was committed and not yet acknowledged, at each kill.
          #expect(whole <= all.count + rounds.count)
        }
      }
    }
    #expect(acknowledged.count >= rounds.reduce(0, +))
  }

  struct Acknowledgement: Sendable {
    var event: Int64
    var survivor: Int64
    var absorbed: Int64
  }

  /// What the program said before it was killed.
  private func killed(after count: Int, path: String) throws -> [Acknowledgement] {
    let process = Process()
    process.executableURL = try crasher()
    process.arguments = [path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    var output = Data()
    // One line more for READY.
    while output.count(where: { $0 == UInt8(ascii: "\n") }) < count + 1 {
      let part = pipe.fileHandleForReading.availableData
      guard !part.isEmpty else { break }
      output += part
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    output += pipe.fileHandleForReading.readDataToEndOfFile()
    #expect(process.terminationReason == .uncaughtSignal)
    return String(decoding: output, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").dropFirst().compactMap { Int64($0) }
      return words.count == 3 ? Acknowledgement(event: words[0], survivor: words[1], absorbed: words[2]) : nil
    }
  }

  /// The program lies beside the tests, whichever of their two programs runs them.
  private func crasher() throws -> URL {
    let places = [CommandLine.arguments[0], try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")]
    let found = places.map { URL(fileURLWithPath: $0).deletingLastPathComponent().appendingPathComponent("StoreCrasher") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    return try #require(found, "the program StoreCrasher is not built")
  }
}

@testable import Adapters
import Foundation
import Profiles
import ProviderKit
import Testing

@Suite struct ProcessProviderTests {
  static let greeting = #"echo '{"type":"manifest","provider":"shell","version":"1"}';"#

  /// A provider that is a script of the shell.
  static func provider(_ script: String) throws -> ProcessProvider {
    let text = """
      adapter: { id: shell, version: "1", api: 1, title: Shell, homepage: h, license: l, maintainer: m }
      source: { model: local }
      applies: { kinds: [organization], requires_any: [[name]] }
      fields: { email: { confidence: 0.5, ttl: 30d } }
      privacy: { max_sensitivity: public, sends: [name] }
      http: { allow_hosts: [a.example], rate: [{ rate: 1/s }] }
      process: { command: [sh, -c, '\(script.replacing("'", with: "''"))'] }
      tests: [{ name: x }]
      """
    return ProcessProvider(try ProcessSpec.load(Array(text.utf8), folder: NSTemporaryDirectory()))
  }

  static func run(_ provider: ProcessProvider, deadline: Int64 = 20, exchanges: [Exchange] = []) async -> LookupAnswer {
    let now = MachineClock().now()
    var lookup = SampleAdapter.lookup()
    lookup.now = now
    lookup.deadline = now.adding(seconds: deadline)
    let tools = LookupTools(fetcher: FixtureFetcher(exchanges), extraction: SampleAdapter.extraction, clock: MachineClock())
    return await provider.answer(lookup, tools: tools)
  }

  private static let claim =
    #"echo '{"type":"claim","id":"1","claim":{"field":"email","value":"Info@Acme.IT","confidence":0.9,"observed_at":"2026-01-01"}}';"#
  private static let found = #"echo '{"type":"outcome","id":"1","outcome":"found"}';"#

  @Suite struct Examples {
    @Test func `claims are made canonical and held to the manifest`() async throws {
      let provider = try ProcessProviderTests.provider(
        "\(greeting) read a; read b; \(claim) echo '{\"type\":\"heartbeat\"}'; \(found) read c")
      let answer = await ProcessProviderTests.run(provider)
      await provider.stop()
      #expect(answer.outcome == .found)
      #expect(answer.claims.map(\.text) == ["info@acme.it"])
      #expect(answer.claims.first?.confidence == 0.5)
    }

    @Test func `the process has no environment of ours`() async throws {
      let script =
        "\(greeting) read a; read b; n=$(env | grep -vc -e ^PATH -e ^LANG -e ^PWD -e ^PYTHON -e ^SHLVL -e ^_=); "
        + #"echo "{\"type\":\"outcome\",\"id\":\"1\",\"outcome\":\"permanent\",\"reason\":\"$n\"}"; read c"#
      let provider = try ProcessProviderTests.provider(script)
      let answer = await ProcessProviderTests.run(provider)
      await provider.stop()
      #expect(answer.outcome == .permanent(reason: "0"))
    }
  }

  @Suite struct Hostile {
    @Test(
      arguments: [
        ("exit 3", "transient"), ("\(greeting) read a; read b; kill -SEGV $$", "transient"),
        ("echo garbage; read a; read b; sleep 60", "permanent"),
        ("echo '{\"type\":\"manifest\",\"provider\":\"other\",\"version\":\"1\"}'; sleep 60", "permanent"),
        ("read a; read b; \(found) sleep 60", "permanent"), ("\(greeting) head -c 3000000 /dev/zero | tr '\\000' x; sleep 60", "transient"),
      ]) func `a process that breaks ends its lookup and nothing more`(script: String, outcome: String) async throws
    {
      let provider = try ProcessProviderTests.provider(script)
      let answer = await ProcessProviderTests.run(provider)
      await provider.stop()
      #expect(answer.outcome.name == outcome, "\(answer.outcome)")
      #expect(answer.claims.isEmpty)
    }

    @Test func `a process that says nothing is left at the deadline`() async throws {
      let provider = try ProcessProviderTests.provider("\(greeting) sleep 600")
      let answer = await ProcessProviderTests.run(provider, deadline: 1)
      await provider.stop()
      #expect(answer.outcome == .transient(reason: "the deadline has passed"))
    }

    @Test func `a flood of events ends the lookup`() async throws {
      let event = #"{"type":"log","id":"1","text":"x"}"#
      let provider = try ProcessProviderTests.provider("\(greeting) read a; read b; yes '\(event)' | head -n 20000; sleep 60")
      let answer = await ProcessProviderTests.run(provider)
      await provider.stop()
      #expect(answer.outcome.name == "permanent")
    }

    @Test func `a program that is not there is said`() async throws {
      let provider = try ProcessProviderTests.provider("exec /nonexistent/program")
      let answer = await ProcessProviderTests.run(provider)
      #expect(answer.outcome.name == "transient")
    }
  }
}

@Suite struct CrashLedgerTests {
  @Test func `pauses double, five crashes put aside for an hour, ten quiet minutes forgive`() {
    var ledger = CrashLedger()
    var now = SampleAdapter.now
    #expect(ledger.standing(at: now) == .ready)
    for pause in [1, 2, 4, 8] as [Int64] {
      ledger.crashed(at: now)
      #expect(ledger.standing(at: now) == .pausing(until: now.adding(seconds: pause)))
      now = now.adding(seconds: pause)
      #expect(ledger.standing(at: now) == .ready)
    }
    var patient = ledger
    #expect(patient.standing(at: now.adding(seconds: 600)) == .ready)
    patient.crashed(at: now.adding(seconds: 601))
    #expect(patient.standing(at: now.adding(seconds: 602)) == .ready)
    ledger.crashed(at: now)
    #expect(ledger.standing(at: now.adding(seconds: 3_599)) == .quarantined(until: now.adding(seconds: 3_600)))
    #expect(ledger.standing(at: now.adding(seconds: 3_600)) == .ready)
  }
}

@Suite struct LineSplitterTests {
  @Test(arguments: [1, 2, 3, 7, 100]) func `lines are the same however they come`(size: Int) {
    let text = Array("one\r\n\ntwo\nthree and no end".utf8)
    var splitter = LineSplitter()
    var lines: [[UInt8]] = []
    for start in stride(from: 0, to: text.count, by: size) { lines += splitter.take(text[start..<min(text.count, start + size)]) }
    #expect(lines.map { String(decoding: $0, as: UTF8.self) } == ["one", "two"])
  }

  @Test func `a line beyond the limit ends the reading`() {
    var splitter = LineSplitter()
    #expect(splitter.take([UInt8](repeating: 0x61, count: LineSplitter.limitInBytes)).isEmpty)
    #expect(!splitter.isOverlong)
    #expect(splitter.take([0x61, 0x0A, 0x62, 0x0A]).isEmpty)
    #expect(splitter.isOverlong)
  }
}

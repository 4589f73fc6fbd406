import Foundation
import Service
import Testing

@testable import Assembly

@Suite struct ConfigurationReaderTests {
  /// What a read with this file gives, or the sentences of its refusal.
  static func read(
    flags: [String: String] = [:], environment: [String: String] = [:], json: String? = nil,
    reader: ConfigurationReader = ConfigurationReader()
  ) throws -> Result<ConfigurationReading, ConfigurationError> {
    var path: String?
    if let json {
      let url = FileManager.default.temporaryDirectory.appendingPathComponent("configuration-\(UUID().uuidString).json")
      try Data(json.utf8).write(to: url)
      path = url.path
    }
    defer { if let path { try? FileManager.default.removeItem(atPath: path) } }
    do throws(ConfigurationError) {
      return .success(try reader.read(flags: flags, environment: environment, file: path))
    } catch { return .failure(error) }
  }

  static func problems(_ result: Result<ConfigurationReading, ConfigurationError>) -> [ConfigurationProblem] {
    if case .failure(let error) = result { error.problems } else { [] }
  }

  /// The sentences, with the path of the file as FILE.
  static func sentences(
    flags: [String: String] = [:], environment: [String: String] = [:], json: String? = nil,
    reader: ConfigurationReader = ConfigurationReader()
  ) throws -> [String] {
    problems(try read(flags: flags, environment: environment, json: json, reader: reader)).map {
      $0.description.replacing(/\/[^ ]*configuration-[^ ]*\.json/, with: "FILE")
    }
  }

  @Suite struct Examples {
    @Test func `without any source everything is as built in`() throws {
      let reading = try read().get()
      #expect(reading.configuration == ServiceConfiguration())
      #expect(reading.configuration.http.listen == [ListenAddress(host: "127.0.0.1", port: 8080)])
      #expect(reading.configuration.http.bodyLimitInBytes == 1_048_576)
      #expect(reading.configuration.http.importBodyLimitInBytes == 2_147_483_648)
      #expect(reading.configuration.http.maximumConnections == 10_000)
      #expect(reading.configuration.retention.idempotencyKeys == .seconds(86_400))
      #expect(reading.entries.allSatisfy { $0.source == .builtIn && $0.value == $0.defaultValue })
    }

    @Test func `flags win over the environment, and the environment over the file`() throws {
      let json = #"{"http": {"body-limit": 2048, "max-connections": 1, "listen": "127.0.0.1:1"}, "log.level": "error"}"#
      let environment = ["SOSIA_HTTP_MAX_CONNECTIONS": "2", "SOSIA_HTTP_LISTEN": "127.0.0.1:2", "HOME": "/", "SOSIA_LOG_FORMAT": ""]
      let reading = try read(flags: ["http.listen": "127.0.0.1:3"], environment: environment, json: json).get()
      let configuration = reading.configuration
      #expect(configuration.http.listen == [ListenAddress(host: "127.0.0.1", port: 3)])
      #expect(configuration.http.maximumConnections == 2)
      #expect(configuration.http.bodyLimitInBytes == 2048)
      #expect(configuration.log.level == .error)
      let sources = Dictionary(uniqueKeysWithValues: reading.entries.map { ($0.key, $0.source) })
      #expect(sources["http.listen"] == .flag)
      #expect(sources["http.max-connections"] == .environment)
      #expect(sources["log.format"] == .builtIn)
      guard case .file = sources["http.body-limit"], case .file = sources["log.level"] else {
        Issue.record("\(sources)")
        return
      }
    }

    static let everything = #"""
      {
        "data": {"directory": "/srv/sosia", "backup-directory": "/srv/backup"},
        "http": {"listen": ["0.0.0.0:80", "[::1]:8080"], "public-url": "https://crm.example/sosia/", "body-limit": "4 MiB",
                 "import-body-limit": "3GiB", "header-timeout": 5, "idle-timeout": "2 min", "read-timeout": "1500ms",
                 "request-deadline": "1 min", "max-connections": 7},
        "limits": {"requests-per-second": 0.5, "burst": 3}, "log": {"level": "debug", "format": "json"},
        "matching": {"default-region": "IT", "match-threshold": 0.95, "review-threshold": 0.25},
        "webhooks": {"allow-private-addresses": true, "allow-http": true, "timeout": "15 s"},
        "retention": {"idempotency-keys": "2 d", "jobs": "12h"},
        "sqlite": {"cache-size": 1048576, "synchronous": "normal"}, "workers": {"threads": 2},
        "metrics": {"enabled": false, "require-key": true},
        "providers": {"directory": "/srv/providers", "secrets-file": "/srv/secrets"},
        "fetch": {"contact": "https://crm.example/robot", "cache-directory": "/srv/cache"}, "worker": {"count": 3, "deadline": "3 s"}
      }
      """#

    @Test func `a file can set every key`() throws {
      let reading = try read(json: Self.everything).get()
      #expect(reading.entries.allSatisfy { $0.source != .builtIn && $0.value != $0.defaultValue })
      let configuration = reading.configuration
      #expect(configuration.http.listen.map(\.description) == ["0.0.0.0:80", "[::1]:8080"])
      #expect(configuration.http.publicURL == "https://crm.example/sosia")
      #expect(configuration.http.bodyLimitInBytes == 4_194_304)
      #expect(configuration.http.headerTimeout == .seconds(5))
      #expect(configuration.http.readTimeout == .milliseconds(1500))
      #expect(configuration.http.requestDeadline == .seconds(60))
      #expect(configuration.limits.requestsPerSecond == 0.5)
      #expect(configuration.workerThreads == 2)
      #expect(configuration.sqlite.synchronous == .normal)
      #expect(!configuration.metrics.isEnabled)
    }

    @Test func `what is shown can be given back through the environment and as flags`() throws {
      let reading = try read(json: Self.everything).get()
      let names = Dictionary(uniqueKeysWithValues: ServiceConfiguration.keys.map { ($0.name, $0.environmentName) })
      let environment = Dictionary(uniqueKeysWithValues: reading.entries.map { (names[$0.key] ?? "", $0.value) })
      let flags = Dictionary(uniqueKeysWithValues: reading.entries.map { ($0.key, $0.value) })
      #expect(try read(environment: environment).get().configuration == reading.configuration)
      #expect(try read(flags: flags).get().configuration == reading.configuration)
      // And back to what is built in, over the file.
      let defaults = Dictionary(uniqueKeysWithValues: reading.entries.map { ($0.key, $0.defaultValue) })
      #expect(try read(flags: defaults, json: Self.everything).get().configuration == ServiceConfiguration())
    }

    @Test func `the environment may name the file`() throws {
      let url = FileManager.default.temporaryDirectory.appendingPathComponent("configuration-\(UUID().uuidString).json")
      try Data(#"{"limits": {"burst": 9}}"#.utf8).write(to: url)
      defer { try? FileManager.default.removeItem(at: url) }
      #expect(try read(environment: ["SOSIA_CONFIG": url.path]).get().configuration.limits.burst == 9)
    }
  }

  @Suite struct Refusals {
    @Test func `an unknown key is refused with the one that was meant`() throws {
      #expect(
        try sentences(json: #"{"http": {"boddy-limit": 1}, "metric": {"enabled": true}, "zzz": 1}"#) == [
          "unknown key `http.boddy-limit` in FILE, did you mean `http.body-limit`?",
          "unknown key `metric.enabled` in FILE, did you mean `metrics.enabled`?",
          "unknown key `zzz` in FILE; `sosia config` lists them all.",
        ])
      #expect(
        try sentences(environment: ["SOSIA_HTTP_LISTNE": "x"]) == [
          "unknown key `SOSIA_HTTP_LISTNE` in the environment, did you mean `SOSIA_HTTP_LISTEN`?"
        ])
      #expect(
        try sentences(flags: ["log.levle": "info"]) == ["unknown key `log.levle` in the flags, did you mean `log.level`?"])
    }

    @Test func `variables of other parts are let through by name only`() throws {
      let reader = ConfigurationReader(otherVariables: ["SOSIA_SHARED"])
      #expect(try sentences(environment: ["SOSIA_SHARED": "/x"], reader: reader).isEmpty)
      #expect(try sentences(environment: ["SOSIA_SHARED": "/x"]).count == 1)
    }

    @Test func `a group is no key`() throws {
      #expect(try sentences(json: #"{"http": 5}"#) == ["`http` in FILE is a group of keys, not a key; give one of its keys a value."])
    }

    static let refused: [(json: String, sentence: String)] = [
      (
        #"{"http": {"body-limit": 12}}"#,
        "`http.body-limit` in FILE is 12; it must be a size from 1 KiB to 1 GiB, in bytes or with KiB, MiB, GiB, kB, MB, GB."
      ),
      (
        #"{"http": {"max-connections": "many"}}"#,
        "`http.max-connections` in FILE is a value of another type; it must be a whole number from 1 to 1000000."
      ),
      (
        #"{"http": {"max-connections": true}}"#,
        "`http.max-connections` in FILE is a value of another type; it must be a whole number from 1 to 1000000."
      ),
      (#"{"http": {"max-connections": 0}}"#, "`http.max-connections` in FILE is 0; it must be a whole number from 1 to 1000000."),
      (
        #"{"http": {"max-connections": 1.5}}"#,
        "`http.max-connections` in FILE is a value of another type; it must be a whole number from 1 to 1000000."
      ),
      (
        #"{"http": {"max-connections": null}}"#,
        "`http.max-connections` in FILE is null or a mixed array; it must be a whole number from 1 to 1000000."
      ),
      (
        #"{"http": {"max-connections": [1, "a"]}}"#,
        "`http.max-connections` in FILE is null or a mixed array; it must be a whole number from 1 to 1000000."
      ),
      (
        #"{"http": {"listen": []}}"#,
        "`http.listen` in FILE is an array of 0 strings; it must be one to 16 different host:port (an IPv6 address in brackets), separated by commas or as an array."
      ),
      (
        #"{"log": {"level": "loud"}}"#,
        "`log.level` in FILE is \"loud\"; it must be one of trace, debug, info, notice, warning, error, critical."
      ),
      (#"{"metrics": {"enabled": "true"}}"#, "`metrics.enabled` in FILE is a value of another type; it must be true or false."),
      (#"{"metrics": {"enabled": 1}}"#, "`metrics.enabled` in FILE is a value of another type; it must be true or false."),
      (#"{"matching": {"match-threshold": 1.01}}"#, "`matching.match-threshold` in FILE is 1.01; it must be a number from 0 to 1."),
      (
        #"{"matching": {"default-region": "XX"}}"#,
        "`matching.default-region` in FILE is \"XX\"; it must be the two capital letters of a country (ISO 3166-1), as in IT, or \"guess\"."
      ),
      (
        #"{"webhooks": {"timeout": "10 minutes"}}"#,
        "`webhooks.timeout` in FILE is \"10 minutes\"; it must be a time from 1 s to 2 min, in seconds or with ms, s, min, h, d."
      ),
      (#"{"http": {"max-connections": 1}, "http.max-connections": 2}"#, "`http.max-connections` is given twice in FILE; keep one of them."),
    ]

    @Test(arguments: refused) func `a value that is not allowed is refused with key, source and range`(json: String, sentence: String)
      throws
    {
      #expect(try sentences(json: json) == [sentence])
    }

    @Test func `a value in the environment is named by its key and the environment`() throws {
      #expect(
        try sentences(environment: ["SOSIA_METRICS_ENABLED": "maybe"], json: "{}") == [
          "`metrics.enabled` in the environment is \"maybe\"; it must be true or false."
        ])
    }

    @Test func `a weaker source is checked though a stronger one overrides it`() throws {
      #expect(try sentences(flags: ["limits.burst": "5"], json: #"{"limits": {"burst": -1}}"#).count == 1)
    }

    @Test func `thresholds and limits must not contradict each other`() throws {
      #expect(
        try sentences(json: #"{"matching": {"match-threshold": 0.4}}"#) == [
          "`matching.match-threshold` is 0.4, below `matching.review-threshold`, which is 0.5; raise the one or lower the other."
        ])
      #expect(
        try sentences(flags: ["matching.match-threshold": "0.3", "http.import-body-limit": "2 KiB"]) == [
          "`matching.match-threshold` is 0.3, below `matching.review-threshold`, which is 0.5; raise the one or lower the other.",
          "`http.import-body-limit` is 2 KiB, below `http.body-limit`, which is 1 MiB; raise the one or lower the other.",
        ])
    }

    @Test func `all problems are told at once`() throws {
      let json = #"{"a": 1, "limits": {"burst": 0}}"#
      #expect(try sentences(flags: ["b": "1"], environment: ["SOSIA_X": "1"], json: json).count == 4)
    }

    @Test func `a secret is shown nowhere`() throws {
      let keys = [
        ConfigurationKey("data.directory", \.data.directory, .path, "A secret.", isSecret: true),
        ConfigurationKey("limits.burst", \.limits.burst, .whole(1...9), "Another.", isSecret: true),
      ]
      let reader = ConfigurationReader(keys: keys)
      let reading = try read(flags: ["data.directory": "hunter2"], reader: reader).get()
      #expect(reading.configuration.data.directory == "hunter2")
      #expect(reading.entries.map(\.value) == ["***", "***"])
      #expect(!reading.lines.joined().contains("hunter2") && !reader.markdown.contains("sosia-data"))
      let refusal = try sentences(flags: ["limits.burst": "1234567"], reader: reader)
      #expect(refusal == ["`limits.burst` in the flags is ***; it must be a whole number from 1 to 9."])
    }
  }
}

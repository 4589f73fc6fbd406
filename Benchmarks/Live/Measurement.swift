import Glibc
import Matching

enum Measurement {
  /// What a check before creating asks for at least.
  private static let leastProbability = 0.001

  static func run(records: Int, queries: Int, threads: Int) throws {
    var export = try Export(rows: records * 10 / 7, seed: 1, threads: threads)
    let absent = try Export(rows: 20_000, seed: 4_711, threads: threads)
    let packed = export.packed()
    export.firsts = []
    let before = residentBytes()
    var start = seconds(CLOCK_MONOTONIC)
    let busy = seconds(CLOCK_PROCESS_CPUTIME_ID)
    let matcher = try LiveMatcher(kind: .people, region: nil, records: packed, workers: Workers(count: threads))
    let built = seconds(CLOCK_MONOTONIC) - start
    print(
      "records", matcher.count, " build", rounded(built), "s, of CPU", rounded(seconds(CLOCK_PROCESS_CPUTIME_ID) - busy), "s")
    print(
      "bytes a record", matcher.memoryInBytes / max(1, matcher.count), " resident growth",
      (residentBytes() - before) / max(1, matcher.count))
    for (part, bytes) in matcher.memoryByPart { print("  ", part, bytes / max(1, matcher.count)) }

    let asked = Queries(copies: export.copies, absent: absent.firsts, count: queries)
    for query in asked.queries.prefix(500) { _ = matcher.find(query.record, limit: 5, minimumProbability: leastProbability) }
    var times: [Queries.Kind: [Double]] = [:]
    var first: [Queries.Kind: Int] = [:]
    var right: [Queries.Kind: Int] = [:]
    var missed: [Queries.Query] = []
    for query in asked.queries {
      let begin = seconds(CLOCK_THREAD_CPUTIME_ID)
      let found = matcher.find(query.record, limit: 5, minimumProbability: leastProbability)
      times[query.kind, default: []].append(seconds(CLOCK_THREAD_CPUTIME_ID) - begin)
      if let answer = query.answer {
        if found.first?.key == answer { first[query.kind, default: 0] += 1 }
        if found.contains(where: { $0.key == answer }) { right[query.kind, default: 0] += 1 } else { missed.append(query) }
      }
    }
    for kind in Queries.Kind.allCases {
      print(kind.rawValue, times[kind]?.count ?? 0, percentiles(times[kind] ?? []), terminator: "")
      let count = Double(times[kind]?.count ?? 1)
      if kind != .absent {
        print("  recall@5", rounded(100 * Double(right[kind] ?? 0) / count), "recall@1", rounded(100 * Double(first[kind] ?? 0) / count))
      } else {
        print()
      }
    }
    print("all", percentiles(times.values.flatMap { $0 }))

    start = seconds(CLOCK_MONOTONIC)
    let changes = export.copies.prefix(20_000).enumerated().map { LiveChange.upsert(LiveRecord(key: -1 - Int64($0), cells: $1.cells)) }
    matcher.apply(changes)
    print("upsert", rounded((seconds(CLOCK_MONOTONIC) - start) / Double(max(1, changes.count)) * 1e6), "us")
    start = seconds(CLOCK_MONOTONIC)
    matcher.apply(changes.indices.map { .remove(key: -1 - Int64($0)) })
    print("remove", rounded((seconds(CLOCK_MONOTONIC) - start) / Double(max(1, changes.count)) * 1e6), "us")
    measureSearch(matcher, asked)
    if arguments.contains("--missed") { show(missed.prefix(40), matcher) }
  }

  private static func measureSearch(_ matcher: LiveMatcher, _ asked: Queries) {
    var times: [Double] = []
    var found = 0
    var count = 0
    for query in asked.queries where query.kind == .copy {
      let names = query.record.cells.filter { $0.kind == .givenName || $0.kind == .familyName }
      let typed = names.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: " ")
      let begin = seconds(CLOCK_THREAD_CPUTIME_ID)
      let answers = matcher.search(String(typed.prefix(typed.count * 3 / 4)))
      times.append(seconds(CLOCK_THREAD_CPUTIME_ID) - begin)
      count += 1
      if !answers.isEmpty { found += 1 }
    }
    print("search", count, percentiles(times), " answered", rounded(100 * Double(found) / Double(max(count, 1))))
  }

  private static func show(_ missed: ArraySlice<Queries.Query>, _ matcher: LiveMatcher) {
    for query in missed {
      guard let answer = query.answer, let explanation = matcher.explain(query.record, key: answer) else { continue }
      let found = matcher.find(query.record, limit: 5, minimumProbability: leastProbability)
      print(query.kind.rawValue, "weight", explanation.weight, "found", found.map { $0.weight })
      for field in explanation.fields where !field.left.isEmpty || !field.right.isEmpty {
        print("   ", field.name, "|", field.left, "|", field.right, "|", field.levelLabel)
      }
    }
  }

  private static func percentiles(_ times: [Double]) -> String {
    let sorted = times.sorted()
    if sorted.isEmpty { return "" }
    func at(_ share: Double) -> String { rounded(sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))] * 1e6) }
    return " us: p50 \(at(0.5)) p90 \(at(0.9)) p99 \(at(0.99)) p99.9 \(at(0.999)) max \(rounded(sorted[sorted.count - 1] * 1e6))"
  }

  private static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private static func seconds(_ clock: Int32) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func residentBytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, 256, file) != nil else { return 0 }
    let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return (Int(text.split(separator: " ")[1]) ?? 0) * 4_096
  }
}

import Glibc
import Markup

enum Measurement {
  /// One line for one core and one for two: milliseconds a page, the median of the rounds.
  static func pages(in folder: String, rounds: Int) throws {
    let pages = try Pages.read(folder)
    let bytes = pages.reduce(0) { $0 + $1.count }
    for threads in [1, 2] {
      var times: [Double] = []
      for _ in 0..<max(1, rounds) {
        let start = seconds(CLOCK_MONOTONIC)
        try run(pages, threads: threads)
        times.append((seconds(CLOCK_MONOTONIC) - start) * 1_000 / Double(pages.count))
      }
      times.sort()
      print("threads \(threads) pages \(pages.count) mean_bytes \(bytes / pages.count) ms_a_page \(times[times.count / 2])")
    }
  }

  private static func run(_ pages: [[UInt8]], threads: Int) throws {
    if threads == 1 { return try read(pages, from: 0, step: 1) }
    var handles: [pthread_t] = []
    for first in 0..<threads {
      let work = Work(pages: pages, first: first, step: threads)
      var handle = pthread_t()
      pthread_create(
        &handle, nil,
        { context in
          guard let context else { return nil }
          let work = Unmanaged<Work>.fromOpaque(context).takeRetainedValue()
          do { try Measurement.read(work.pages, from: work.first, step: work.step) } catch { fatalError("\(error)") }
          return nil
        }, Unmanaged.passRetained(work).toOpaque())
      handles.append(handle)
    }
    for handle in handles { pthread_join(handle, nil) }
  }

  private final class Work {
    let pages: [[UInt8]]
    let first: Int
    let step: Int

    init(pages: [[UInt8]], first: Int, step: Int) { (self.pages, self.first, self.step) = (pages, first, step) }
  }

  private static func read(_ pages: [[UInt8]], from first: Int, step: Int) throws {
    let reading = try PageReading()
    var result = PageReading.Result()
    for index in stride(from: first, to: pages.count, by: step) { try reading.read(pages[index], into: &result) }
  }

  static func stream(_ path: String) throws {
    guard let file = fopen(path, "rb") else { throw FileFailure(path: path) }
    defer { fclose(file) }
    var bytes = 0
    let start = seconds(CLOCK_MONOTONIC)
    let stream = try XMLStream(record: "LEIRecord") {
      let piece = Files.piece(of: file)
      bytes += piece?.count ?? 0
      return piece
    }
    var records = 0
    while let record = try stream.next() { if record.root != nil { records += 1 } }
    let time = seconds(CLOCK_MONOTONIC) - start
    print("records \(records) MB \(bytes / 1_000_000) MB/s \(Double(bytes) / 1e6 / time) peak_memory_MB \(peakMemoryInKilobytes() / 1_000)")
  }

  /// Since the process started; 0 where the system does not tell.
  private static func peakMemoryInKilobytes() -> Int {
    guard let status = try? Files.read("/proc/self/status") else { return 0 }
    let line = String(decoding: status, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { $0.split(separator: " ").compactMap { Int($0) }.first } ?? 0
  }

  static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

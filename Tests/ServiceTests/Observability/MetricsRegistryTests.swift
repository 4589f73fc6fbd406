import Testing

@testable import Service

@Suite struct MetricsRegistryTests {
  @Test func `the exposition is as Prometheus reads it`() {
    let metrics = MetricsRegistry()
    metrics.counter("jobs_total", help: "Jobs.", labels: [("kind", "a\"b\\c\nd")]).add(3)
    metrics.gauge("depth", help: "Depth of\nqueues.").set(1.5)
    metrics.gauge("size", help: "Size.") { 7 }
    let histogram = metrics.histogram("seconds", help: "Time.", labels: [("route", "/x")], bounds: [0.1, 1])
    for value in [0.05, 0.1, 0.5, 2] { histogram.observe(value) }
    #expect(
      metrics.exposition() == #"""
        # HELP depth Depth of\nqueues.
        # TYPE depth gauge
        depth 1.5
        # HELP jobs_total Jobs.
        # TYPE jobs_total counter
        jobs_total{kind="a\"b\\c\nd"} 3
        # HELP seconds Time.
        # TYPE seconds histogram
        seconds_bucket{route="/x",le="0.1"} 2
        seconds_bucket{route="/x",le="1"} 3
        seconds_bucket{route="/x",le="+Inf"} 4
        seconds_sum{route="/x"} 2.65
        seconds_count{route="/x"} 4
        # HELP size Size.
        # TYPE size gauge
        size 7

        """#)
  }

  @Test func `the same name and labels are the same instrument`() {
    let metrics = MetricsRegistry()
    metrics.counter("a_total", help: "A.", labels: [("x", "1")]).add()
    metrics.counter("a_total", help: "A.", labels: [("x", "1")]).add()
    #expect(metrics.counter("a_total", help: "A.", labels: [("x", "1")]).value == 2)
    #expect(metrics.counter("a_total", help: "A.", labels: [("x", "2")]).value == 0)
  }

  @Test func `counting from many tasks loses nothing`() async {
    let counter = Counter()
    let gauge = Gauge()
    let histogram = Histogram(bounds: [1])
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<1000 {
            counter.add()
            gauge.add(1)
            histogram.observe(0.5)
          }
        }
      }
    }
    #expect(counter.value == 8000)
    #expect(gauge.value == 8000)
    #expect(histogram.count == 8000)
  }
}

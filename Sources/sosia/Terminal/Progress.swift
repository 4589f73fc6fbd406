import Assembly
import Glibc
import Synchronization

/// Shows how a run goes: a bar with rate and time left on a terminal, plain lines anywhere else.
final class Progress: RunObserver {
  private struct State {
    var began = ContinuousClock.now
    var shown = ContinuousClock.now
    var hasBar = false
  }

  private let isQuiet: Bool
  private let isInteractive = Terminal.isInteractive
  private let state = Mutex(State())

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  func stageBegan(_ stage: RunStage) {
    state.withLock { state in
      state.began = .now
      state.shown = .now
      guard !isQuiet, isInteractive else { return }
      draw(stage, share: nil, seconds: 0)
      state.hasBar = true
    }
  }

  func stageProgressed(_ share: Double, of stage: RunStage) {
    guard !isQuiet, isInteractive else { return }
    state.withLock { state in
      guard state.shown.duration(to: .now) > .milliseconds(80) else { return }
      state.shown = .now
      draw(stage, share: min(1, max(0, share)), seconds: Self.seconds(state.began))
      state.hasBar = true
    }
  }

  func stageEnded(_ stage: RunStage, seconds: Double) {
    guard !isQuiet else { return }
    state.withLock { state in
      if state.hasBar { Terminal.write("\r\u{1B}[K", to: STDERR_FILENO) }
      state.hasBar = false
      var line = "\(stage.name): \(Self.text(seconds)) s"
      if let count = stage.count, count > 0, seconds > 0 {
        line += ", \(Self.grouped(count)) \(stage.unit)"
        if seconds >= 0.05 { line += " (\(Self.grouped(Int(Double(count) / seconds)))/s)" }
      }
      Terminal.complain(line)
    }
  }

  func noted(_ lines: [String]) {
    guard !isQuiet else { return }
    Terminal.complain(lines.joined(separator: "\n"))
  }

  private func draw(_ stage: RunStage, share: Double?, seconds: Double) {
    var line = stage.name.padding(to: 18)
    if let share {
      let width = max(10, min(40, Terminal.width - 62))
      let full = Int(Double(width) * share)
      line += " [" + String(repeating: "#", count: full) + String(repeating: ".", count: width - full) + "]"
      line += " " + "\(Int(share * 100))%".leftPadding(to: 4)
      if seconds > 0.3, share > 0.02 {
        if let count = stage.count { line += "  \(Self.grouped(Int(Double(count) * share / seconds))) \(stage.unit)/s" }
        line += "  \(Self.duration(seconds / share - seconds)) left"
      }
    } else {
      line += " ..."
    }
    Terminal.write("\r\u{1B}[K" + String(line.prefix(max(20, Terminal.width - 1))), to: STDERR_FILENO)
  }

  private static func seconds(_ start: ContinuousClock.Instant) -> Double {
    let parts = start.duration(to: .now).components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
  }

  private static func text(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
  }

  private static func grouped(_ value: Int) -> String {
    var text = ""
    for (index, digit) in String(value).reversed().enumerated() {
      if index > 0 && index % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
  fileprivate func leftPadding(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}

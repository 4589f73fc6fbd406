import Glibc

/// Which program the workers are, how many, and what they may take.
public struct PoolConfiguration: Sendable {
  /// The path of the program; by default the one that runs.
  public var program = "/proc/self/exe"
  /// Its arguments, without the name.
  public var arguments: [String] = ["parse-worker"]
  /// Its environment, whole: nothing of this process's environment reaches a worker.
  public var environment: [String: String] = Self.defaultEnvironment
  /// By default one for each processor that this process may use.
  public var workers = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  public var frames = FrameLimits()
  /// How many jobs may wait for a worker.
  public var queueLimit = 1024
  /// How long a worker may have a job, unless the job says otherwise; waiting for a worker does not count.
  public var deadline: Duration = .seconds(2)
  /// How long a worker may take from its start to its first frame.
  public var startDeadline: Duration = .seconds(10)
  /// A job whose task was cancelled keeps its worker for so long at most.
  public var cancellationGrace: Duration = .milliseconds(100)
  /// A worker is replaced after so many jobs,
  public var jobsPerWorker = 1000
  /// or when its memory has grown by so much since its start.
  public var growthLimitInBytes = 128 << 20
  /// The pause before the second attempt in a row to start a worker; doubled with each that fails, up to `longestPause`.
  public var shortestPause: Duration = .milliseconds(50)
  public var longestPause: Duration = .seconds(10)
  /// Layers without which a worker is not used.
  public var requiredLayers: SandboxLayers = [.limits, .privileges]
  /// Lets what workers write to standard error through, such as a runtime's last words.
  public var keepsStandardError = false

  public init() {}

  /// No backtraces (a program would be started for them), one heap, and where shared libraries are if that was said.
  public static let defaultEnvironment: [String: String] = {
    var environment = ["SWIFT_BACKTRACE": "enable=no", "MALLOC_ARENA_MAX": "1", "LC_ALL": "C"]
    if let path = getenv("LD_LIBRARY_PATH") { environment["LD_LIBRARY_PATH"] = String(cString: path) }
    return environment
  }()

  /// The pause after so many failures in a row to start.
  func pause(afterFailures count: Int) -> Duration {
    count < 2 ? .zero : min(longestPause, shortestPause * (1 << min(count - 2, 20)))
  }
}

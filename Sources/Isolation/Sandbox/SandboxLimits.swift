/// What a worker may use up.
public struct SandboxLimits: Sendable, Hashable {
  /// Private memory of the process, what the runtime itself has taken included (RLIMIT_DATA). Its address space is limited to what is
  /// mapped at the start and as much again.
  public var memoryInBytes: UInt64 = 512 << 20
  /// Processor time of one job, whole seconds: the backstop for when nobody is left to watch the wall clock.
  public var processorSecondsPerJob: UInt64 = 10
  /// Open descriptors, the three standard ones included.
  public var descriptors: UInt64 = 8

  public init() {}
}

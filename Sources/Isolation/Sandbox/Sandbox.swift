import CSandbox
import Glibc

/// The walls that a process puts up around itself, for good.
public enum Sandbox {
  /// What the kernel of this machine offers, without entering anything; 0 where it has no Landlock.
  public static var landlockABI: Int { Int(csandbox_landlock_abi()) }

  /// Enters every layer that the kernel offers and says which ones hold.
  ///
  /// Descriptors from 3 on are closed. To be called by the first thread before there is another; a layer that cannot be had is left out
  /// of the report, and whoever needs it must look there.
  public static func enter(_ limits: SandboxLimits) -> SandboxReport {
    var layers: SandboxLayers = []
    if threadCount() == 1 { layers.insert(.singleThread) }
    if csandbox_die_with_parent() == 0, csandbox_not_dumpable() == 0, csandbox_no_new_privileges() == 0, csandbox_close_from(3) == 0 {
      layers.insert(.privileges)
    }
    let mapped = mappedBytes()
    let ceilings: [(resource: Int32, value: UInt64)] = [
      (Int32(RLIMIT_DATA.rawValue), limits.memoryInBytes), (Int32(RLIMIT_AS.rawValue), mapped + limits.memoryInBytes),
      (Int32(RLIMIT_NOFILE.rawValue), limits.descriptors), (Int32(RLIMIT_FSIZE.rawValue), 0), (Int32(RLIMIT_CORE.rawValue), 0),
      (Int32(__RLIMIT_NPROC.rawValue), 0),
    ]
    if mapped > 0, ceilings.allSatisfy({ csandbox_limit($0.resource, $0.value, $0.value) == 0 }) { layers.insert(.limits) }
    let abi = csandbox_landlock_deny_all()
    if abi >= 1 { layers.insert(.files) }
    if abi >= 4 { layers.insert(.network) }
    if abi >= 6 { layers.insert(.scopes) }
    if csandbox_seccomp_allow_computing() == 0 { layers.insert(.systemCalls) }
    return SandboxReport(layers: layers, landlockABI: max(0, Int(abi)))
  }

  /// Lets the process compute for `seconds` more before the kernel kills it; the time already spent does not count.
  static func allowProcessorTime(seconds: UInt64) {
    var used = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used)
    _ = csandbox_limit(Int32(RLIMIT_CPU.rawValue), UInt64(used.tv_sec) + 1 + seconds, UInt64.max)
  }

  /// The size of the address space; 0 if it cannot be known.
  private static func mappedBytes() -> UInt64 {
    guard let pages = ProcessMemory(process: getpid())?.pages()?.mapped else { return 0 }
    return UInt64(pages) * UInt64(sysconf(Int32(_SC_PAGESIZE)))
  }

  private static func threadCount() -> Int {
    guard let directory = opendir("/proc/self/task") else { return 0 }
    defer { closedir(directory) }
    var count = 0
    while let entry = readdir(directory) {
      if withUnsafeBytes(of: entry.pointee.d_name, { $0[0] != UInt8(ascii: ".") }) { count += 1 }
    }
    return count
  }
}

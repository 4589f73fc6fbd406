import Glibc

/// The memory of a process as the kernel counts it, from its `statm` file, which is kept open.
final class ProcessMemory {
  private let descriptor: Int32

  /// Nil if there is no such process.
  init?(process: pid_t) {
    descriptor = open("/proc/\(process)/statm", O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Pages of the address space, and those of them that are in memory; nil once the process has ended.
  func pages() -> (mapped: Int, resident: Int)? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { buffer in
      let count = pread(descriptor, buffer.baseAddress, buffer.count, 0)
      guard count > 0 else { return nil }
      var numbers: [Int] = []
      for field in buffer[..<count].split(separator: UInt8(ascii: " ")).prefix(2) {
        numbers.append(field.reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) })
      }
      return numbers.count == 2 && numbers[0] > 0 ? (numbers[0], numbers[1]) : nil
    }
  }

  /// Bytes in memory; 0 once the process has ended.
  func residentBytes() -> Int { (pages()?.resident ?? 0) * sysconf(Int32(_SC_PAGESIZE)) }
}

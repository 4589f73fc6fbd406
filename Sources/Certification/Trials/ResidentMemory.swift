import Foundation

/// What this process takes, as the kernel counts it.
enum ResidentMemory {
  /// Bytes in memory of a process; 0 where that cannot be known.
  static func bytes(of process: String = "self") -> Int {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8) else { return 0 }
    let fields = text.split(separator: " ")
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE)) : 0
  }

  /// Open descriptors of this process.
  static var descriptors: Int { (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0 }
}

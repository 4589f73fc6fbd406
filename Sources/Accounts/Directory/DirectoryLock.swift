import Glibc

/// Held by the one process that serves a data directory; the kernel frees it however the process ends.
public final class DirectoryLock: Sendable {
  private let descriptor: Int32

  /// - Parameter address: where the holder answers, told to those who find the directory taken; empty when it does not.
  /// - Throws: `AccountError.directoryInUse` while another process holds it.
  public init(_ directory: DataDirectory, address: String) throws(AccountError) {
    let file = directory.path + "/service.lock"
    descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .directory(path: file, reason: String(cString: strerror(errno))) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let holder = Self.holder(descriptor)
      close(descriptor)
      throw .directoryInUse(path: directory.path, address: holder)
    }
    ftruncate(descriptor, 0)
    _ = Array(address.utf8).withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  deinit { close(descriptor) }

  private static func holder(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : ""
  }
}

import Dispatch
import FoundationEssentials
import Glibc
import Profiles
import Storage
import Synchronization

/// A file on its way into the data directory, readable by its owner only; gone again unless it is kept.
public final class UploadFile: Sendable {
  public let path: String
  private let descriptor: Int32
  private let isKept = Atomic<Bool>(false)

  /// Makes an empty file in the folder `uploads`.
  public init(for account: String, in directory: DataDirectory) throws(AccountError) {
    let folder = Self.folder(of: directory)
    if mkdir(folder, 0o700) != 0, errno != EEXIST { throw .directory(path: folder, reason: String(cString: strerror(errno))) }
    path = folder + "/" + Self.prefix(of: account) + UUID().uuidString
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
    // Held while the file is being written, so that nobody takes it for one that a dead process left.
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
  }

  deinit {
    if !isKept.load(ordering: .relaxed) { unlink(path) }
    close(descriptor)
  }

  /// Adds bytes at the end.
  /// - Throws: `store(.full)` when the disk is full; `directory`.
  public func append(_ bytes: [UInt8]) throws(AccountError) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if written >= 0 { done += written } else if errno != EINTR { throw Self.failure(path, errno) }
    }
  }

  /// Returns once the file would survive a loss of power.
  public func makeDurable() async throws {
    let descriptor = descriptor
    let path = path
    try await ColumnLoader.onThread {
      let folder = open(String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex)), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      defer { if folder >= 0 { close(folder) } }
      guard fsync(descriptor) == 0, folder >= 0, fsync(folder) == 0 else { throw Self.failure(path, errno) }
    }
  }

  /// Leaves the file to the job that will read it.
  public func keep() { isKept.store(true, ordering: .relaxed) }

  private static func failure(_ path: String, _ code: Int32) -> AccountError {
    code == ENOSPC || code == EDQUOT ? .store(.full) : .directory(path: path, reason: String(cString: strerror(code)))
  }

  // MARK: Strays

  private static func folder(of directory: DataDirectory) -> String { directory.path + "/uploads" }
  /// A `.` is in no account's name, so that no prefix begins another.
  private static func prefix(of account: String) -> String { account + "." }

  /// Removes the account's uploads that no job waits for: what a process left that died.
  static func removeStrays(of account: String, in directory: DataDirectory, _ store: any Store) async throws {
    let folder = folder(of: directory)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasPrefix(prefix(of: account)) }
    for name in names {
      let path = folder + "/" + name
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      // First the lock, then the jobs: an upload that has ended since has its job by then.
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { continue }
      if try await !store.read({ try waiting(for: path, $0) }) { unlink(path) }
    }
  }

  private static func waiting(for path: String, _ reader: any StoreReader) throws -> Bool {
    for status in [Job.Status.queued, .running] {
      var cursor: JobID?
      repeat {
        let page = try reader.jobs(kind: JobKind.import.rawValue, status: status, before: cursor, limit: 200)
        if page.elements.contains(where: { ImportJob.upload(of: $0) == path }) { return true }
        cursor = page.next
      } while cursor != nil
    }
    return false
  }
}

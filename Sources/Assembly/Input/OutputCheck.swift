import Glibc
import Tables

/// Looks whether outputs can be written before long work starts, so that it is not done for nothing.
enum OutputCheck {
  /// - Throws: the `OutputError` of the first path that cannot be written. Standard output, devices and pipes are not tried.
  static func check(_ paths: [String?]) throws(RunError) {
    for case let path? in paths where !PathName.isStandardOutput(path) && isFileOrNothing(path) {
      // Dropped without a commit, it leaves nothing.
      do { _ = try AtomicFile(path: path) } catch { throw .output(error) }
    }
  }

  private static func isFileOrNothing(_ path: String) -> Bool {
    var status = stat()
    if stat(path, &status) != 0 { return true }
    return status.st_mode & S_IFMT == S_IFREG || status.st_mode & S_IFMT == S_IFDIR
  }
}

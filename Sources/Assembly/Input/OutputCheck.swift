import Glibc
import Tables

/// Looks whether outputs can be written before long work starts, so that it is not done for nothing.
enum OutputCheck {
  /// - Throws: `RunError.overwrites` when an output would replace an input or another output, and the `OutputError` of the first path that
  ///   cannot be written. Standard output, devices and pipes are not tried.
  static func check(_ paths: [String?], inputs: [String]) throws(RunError) {
    var taken = inputs.filter { $0 != "-" }
    for case let path? in paths where isFileOrNothing(path) && !PathName.isStandardOutput(path) {
      if taken.contains(where: { isSame($0, path) }) { throw .overwrites(path: path) }
      taken.append(path)
    }
    for case let path? in paths where !PathName.isStandardOutput(path) && isFileOrNothing(path) {
      // Dropped without a commit, it leaves nothing.
      do { _ = try AtomicFile(path: path) } catch { throw .output(error) }
    }
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    var first = stat()
    var second = stat()
    return stat(a, &first) == 0 && stat(b, &second) == 0 && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  private static func isFileOrNothing(_ path: String) -> Bool {
    var status = stat()
    if stat(path, &status) != 0 { return true }
    return status.st_mode & S_IFMT == S_IFREG || status.st_mode & S_IFMT == S_IFDIR
  }
}

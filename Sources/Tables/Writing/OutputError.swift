import Glibc

/// Why an output cannot be written; its description is one sentence that says what was wrong, where, and what to do.
public enum OutputError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The directory that should hold the output does not exist.
  case noSuchDirectory(path: String)
  /// The output's path is a directory.
  case isDirectory(path: String)
  /// The file or its directory may not be written; `reason` is the system's own words.
  case notPermitted(path: String, reason: String)
  /// No space, or no quota, is left on the device.
  case diskFull(path: String)
  /// The program that reads the output has gone.
  case closedPipe(path: String)
  /// Anything else that the system reports, in its own words.
  case failed(path: String, reason: String)

  public var description: String {
    switch self {
    case .noSuchDirectory(let path): "\(path): the directory does not exist; create it or choose another path."
    case .isDirectory(let path): "\(path): this is a directory; give the name of a file in it."
    case .notPermitted(let path, let reason): "\(path): cannot be written (\(reason)); choose another path or change its permissions."
    case .diskFull(let path): "\(path): the disk is full and nothing was written; free some space or choose another disk."
    case .closedPipe(let path): "\(path): the program that reads the output has ended; keep it running until the output is complete."
    case .failed(let path, let reason): "\(path): cannot be written (\(reason)); check the path and the device."
    }
  }

  /// The case for an error number of `open`, `write`, `close`, `link` or `rename`.
  init(code: Int32, path: String) {
    switch code {
    case ENOENT, ENOTDIR: self = .noSuchDirectory(path: path)
    case EISDIR: self = .isDirectory(path: path)
    case EACCES, EPERM, EROFS, ETXTBSY: self = .notPermitted(path: path, reason: systemMessage(code))
    case ENOSPC, EDQUOT: self = .diskFull(path: path)
    case EPIPE: self = .closedPipe(path: path)
    default: self = .failed(path: path, reason: systemMessage(code))
    }
  }
}

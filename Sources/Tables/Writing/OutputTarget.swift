import Glibc

/// An open descriptor and how it becomes the file that was asked for.
struct OutputTarget {
  enum Placement {
    /// Written in place: standard output, a device, a pipe.
    case direct
    /// A file without a name in the target's directory.
    case unnamed
    /// A file with a hidden name in the target's directory.
    case named(String, slot: Int?)
  }

  let descriptor: Int32
  let placement: Placement
  /// The target with symbolic links resolved.
  let path: String

  /// - Parameter avoidsUnnamed: whether to do as on a file system without unnamed files.
  /// - Throws: every case of `OutputError` but `diskFull` and `closedPipe`.
  init(opening requested: String, avoidsUnnamed: Bool = false) throws(OutputError) {
    if let standard = Self.openDescriptor(requested) {
      descriptor = fcntl(standard, F_DUPFD_CLOEXEC, 0)
      (placement, path) = (.direct, requested)
      if descriptor < 0 { throw OutputError(code: errno, path: requested) }
      return
    }
    guard !requested.isEmpty, !requested.utf8.contains(0) else {
      throw .failed(path: requested, reason: "the path is empty or holds a NUL")
    }
    var status = stat()
    let exists = stat(requested, &status) == 0
    if exists {
      switch status.st_mode & S_IFMT {
      case S_IFDIR: throw .isDirectory(path: requested)
      case S_IFREG:
        if access(requested, W_OK) != 0 { throw OutputError(code: errno, path: requested) }
      default:
        descriptor = Glibc.open(requested, O_WRONLY | O_CLOEXEC)
        (placement, path) = (.direct, requested)
        if descriptor < 0 { throw OutputError(code: errno, path: requested) }
        return
      }
    }
    path = exists ? Self.resolved(requested) : requested
    let (directory, name) = Self.split(path)
    guard !name.isEmpty else { throw .isDirectory(path: requested) }
    // O_TMPFILE is __O_TMPFILE | O_DIRECTORY, a macro that Swift does not see.
    let unnamedFlag: Int32 = 0o20000000 | O_DIRECTORY
    var opened: Int32 = -1
    if avoidsUnnamed { errno = EOPNOTSUPP } else { opened = Glibc.open(directory, unnamedFlag | O_WRONLY | O_CLOEXEC, 0o644) }
    if opened >= 0 {
      placement = .unnamed
    } else {
      guard errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL else { throw OutputError(code: errno, path: requested) }
      let temporary = Self.temporaryName(directory, name)
      opened = Glibc.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if opened < 0 { throw OutputError(code: errno, path: requested) }
      placement = .named(temporary, slot: TemporaryNames.add(temporary))
    }
    descriptor = opened
    if exists {
      _ = fchmod(descriptor, status.st_mode & 0o7777)
      if status.st_uid != geteuid() || status.st_gid != getegid() { _ = fchown(descriptor, status.st_uid, status.st_gid) }
    }
  }

  /// Closes the descriptor and makes the file appear under its name, replacing an older one at once.
  func commit() throws(OutputError) {
    switch placement {
    case .direct:
      if close(descriptor) != 0, errno != EINTR { throw OutputError(code: errno, path: path) }
    case .unnamed:
      let (directory, name) = Self.split(path)
      let temporary = Self.temporaryName(directory, name)
      let slot = TemporaryNames.add(temporary)
      guard linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0 else {
        let code = errno
        TemporaryNames.remove(slot)
        close(descriptor)
        throw OutputError(code: code, path: path)
      }
      try rename(temporary, slot)
    case .named(let temporary, let slot):
      try rename(temporary, slot)
    }
  }

  private func rename(_ temporary: String, _ slot: Int?) throws(OutputError) {
    defer { TemporaryNames.remove(slot) }
    guard close(descriptor) == 0 || errno == EINTR, Glibc.rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw OutputError(code: code, path: path)
    }
  }

  /// Closes the descriptor and leaves nothing behind, but what was already written in place.
  func discard() {
    close(descriptor)
    if case .named(let temporary, let slot) = placement {
      unlink(temporary)
      TemporaryNames.remove(slot)
    }
  }

  /// The descriptor that a path stands for: `-`, `/dev/stdout`, `/dev/stderr`, `/dev/fd/3`.
  private static func openDescriptor(_ path: String) -> Int32? {
    switch path {
    case "-", "/dev/stdout": return 1
    case "/dev/stderr": return 2
    default:
      for prefix in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(prefix) { return Int32(path.dropFirst(prefix.count)) }
      return nil
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func split(_ path: String) -> (directory: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let directory = path[..<slash]
    return (directory.isEmpty ? "/" : String(directory), String(path[path.index(after: slash)...]))
  }

  private static func temporaryName(_ directory: String, _ name: String) -> String {
    var number = UInt64.random(in: 0..<UInt64.max)
    number &= 0xFFFF_FFFF
    return "\(directory)/.\(String(decoding: name.utf8.prefix(200), as: UTF8.self)).\(getpid())-\(String(number, radix: 36)).tmp"
  }
}

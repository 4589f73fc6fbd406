import Glibc

/// Brings a file's bytes into memory: a regular file is mapped, everything else (standard input, a pipe) is read.
enum InputFile {
  /// - Throws: `fileNotFound`, `unreadable`, `tooLarge`, `outOfMemory`.
  static func load(_ path: String, limitInBytes: Int) throws(TableError) -> ByteStorage {
    if path == "-" { return try read(descriptor: 0, name: "standard input", limitInBytes: limitInBytes) }
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .fileNotFound(path: path) }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code = errno
      if code == ENOENT || code == ENOTDIR { throw .fileNotFound(path: path) }
      throw .unreadable(path: path, reason: systemMessage(code))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: systemMessage(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .unreadable(path: path, reason: "it is a directory")
    case S_IFREG where status.st_size > 0:
      let size = Int(status.st_size)
      if size > limitInBytes { throw .tooLarge(path: path, limitInBytes: limitInBytes) }
      if let mapping = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), mapping != MAP_FAILED {
        madvise(mapping, size, MADV_SEQUENTIAL)
        madvise(mapping, size, MADV_WILLNEED)
        return ByteStorage(mapping: mapping, count: size)
      }
      return try read(descriptor: descriptor, name: path, limitInBytes: limitInBytes)
    default: return try read(descriptor: descriptor, name: path, limitInBytes: limitInBytes)
    }
  }

  private static func read(descriptor: Int32, name: String, limitInBytes: Int) throws(TableError) -> ByteStorage {
    guard var output = GrowingBytes(capacity: 1 << 20) else { throw .outOfMemory(path: name) }
    while true {
      guard output.reserve(1 << 18) else { throw .outOfMemory(path: name) }
      let got = Glibc.read(descriptor, output.memory + output.count, output.capacity - output.count)
      if got == 0 { return output.finish() }
      if got < 0 {
        if errno == EINTR { continue }
        throw .unreadable(path: name, reason: systemMessage(errno))
      }
      output.count += got
      if output.count > limitInBytes { throw .tooLarge(path: name, limitInBytes: limitInBytes) }
    }
  }
}

/// The system's own words for an error number, such as `Permission denied`.
func systemMessage(_ code: Int32) -> String {
  strerror(code).map { String(cString: $0) } ?? "error \(code)"
}

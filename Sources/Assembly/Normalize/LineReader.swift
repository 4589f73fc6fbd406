import Glibc

/// Reads lines of bytes from a file or standard input, as many as there are.
final class LineReader {
  private let file: UnsafeMutablePointer<FILE>
  private let isStandardInput: Bool
  private let limit: Int
  private var isAtEnd = false

  /// - Returns: nil when the file cannot be opened; `errno` says why.
  init?(path: String, limitInBytes: Int) {
    isStandardInput = path == "-"
    guard let file = isStandardInput ? fdopen(dup(STDIN_FILENO), "r") : fopen(path, "r") else { return nil }
    self.file = file
    limit = limitInBytes
  }

  deinit { fclose(file) }

  /// The next line without its end, cut at the limit; nil after the last one.
  func next() -> [UInt8]? {
    if isAtEnd { return nil }
    var line: [UInt8] = []
    while true {
      let byte = getc_unlocked(file)
      if byte == EOF {
        isAtEnd = true
        return line.isEmpty ? nil : line
      }
      if byte == 10 {
        if line.last == 13 { line.removeLast() }
        return line
      }
      if line.count < limit { line.append(UInt8(truncatingIfNeeded: byte)) }
    }
  }
}

/// How the lines of a file end.
struct LineStyle {
  /// The byte that ends a line: LF, or CR in files that have no LF outside quotes.
  let end: UInt8
  let name: TableFormat.LineEnding

  /// Looks for the first line end outside quotes among the first 256 KiB from `start` on.
  init(_ bytes: UnsafeBufferPointer<UInt8>, start: Int) {
    var isQuoted = false
    for i in start..<max(start, min(bytes.count, start + 1 << 18)) {
      switch bytes[i] {
      case 0x22: isQuoted.toggle()
      case 0x0A where !isQuoted:
        (end, name) = (0x0A, .lf)
        return
      case 0x0D where !isQuoted:
        let isPair = i + 1 < bytes.count && bytes[i + 1] == 0x0A
        (end, name) = isPair ? (0x0A, .crlf) : (0x0D, .cr)
        return
      default: continue
      }
    }
    (end, name) = (0x0A, .lf)
  }
}

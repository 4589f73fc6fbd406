/// Tells CSV from JSON Lines by the first bytes and, failing them, by the name.
enum KindDetector {
  static func kind(of bytes: UnsafeBufferPointer<UInt8>, start: Int, name: String) -> TableFormat.Kind {
    var significant: [UInt8] = []
    for byte in bytes[start..<min(bytes.count, start + 4096)] where byte > 0x20 {
      significant.append(byte)
      if significant.count == 2 { break }
    }
    if significant == [0x7B, 0x22] || significant == [0x7B, 0x7D] { return .jsonLines }
    if significant == [0x5B, 0x7B] { return .jsonLines }
    return hasJSONLinesName(name) ? .jsonLines : .csv
  }

  /// Whether a path ends in `.jsonl` or `.ndjson`, perhaps with `.gz` after it.
  static func hasJSONLinesName(_ path: String) -> Bool {
    var name = Substring(path.lowercased())
    if name.hasSuffix(".gz") { name = name.dropLast(3) }
    return name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson")
  }
}

extension Table {
  /// Reads a file: CSV or JSON Lines, in any of the encodings, plain or gzip; `-` is standard input.
  /// - Throws: every case of `TableError`; a flawed row is never thrown, it is in `rejected`.
  public static func open(_ path: String, options: TableOptions = TableOptions()) throws(TableError) -> Table {
    let name = path == "-" ? "standard input" : path
    return try make(InputFile.load(path, limitInBytes: options.limitInBytes), name: name, options: options)
  }

  /// Reads a table from bytes, as `open(_:)` does from a file.
  public convenience init(bytes: [UInt8], name: String, options: TableOptions = TableOptions()) throws(TableError) {
    let storage = bytes.withUnsafeBufferPointer { ByteStorage(copying: $0) }
    self.init(copying: try Self.make(storage, name: name, options: options))
  }

  private convenience init(copying other: Table) {
    self.init(
      name: other.name, header: other.header, format: other.format, content: other.content, source: other.source,
      index: other.index, rejected: other.rejected)
  }

  private static func make(_ file: ByteStorage, name: String, options: TableOptions) throws(TableError) -> Table {
    var storage = file
    let isCompressed = GzipInflater.isGzip(file.bytes)
    if isCompressed { storage = try GzipInflater.inflateAll(file, name: name, limitInBytes: options.limitInBytes) }
    if storage.count == 0 { throw .empty(path: name) }
    if let reason = FileSignature.notTabular(storage.bytes) { throw .notTabular(path: name, reason: reason) }

    let evidence = EncodingEvidence(storage.bytes)
    var encoding = options.encoding ?? evidence.encoding ?? .utf8
    var start = evidence.encoding == encoding ? evidence.byteOrderMarkLength : 0
    let hasByteOrderMark = start > 0
    switch encoding {
    case .utf8: break
    case .utf16LittleEndian, .utf16BigEndian:
      let isBig = encoding == .utf16BigEndian
      guard let text = Transcoder.utf8(fromUTF16: storage.bytes, start: start, bigEndian: isBig) else { throw .outOfMemory(path: name) }
      (storage, start) = (text, 0)
      if storage.count == 0 { throw .empty(path: name) }
    case .windows1252:
      storage = try windows1252(storage, name)
    }

    let isUndecided = encoding == .utf8 && options.encoding == nil && !hasByteOrderMark
    var parsed = try parse(storage, start: start, name: name, options: options)
    if isUndecided, parsed.isProbablyNotUTF8 {
      encoding = .windows1252
      storage = try windows1252(storage, name)
      parsed = try parse(storage, start: 0, name: name, options: options)
    }
    let format = TableFormat(
      kind: parsed.kind, encoding: encoding, hasByteOrderMark: hasByteOrderMark, isCompressed: isCompressed,
      delimiter: parsed.delimiter, lineEnding: parsed.lineEnding)
    return Table(
      name: name, header: parsed.header, format: format, content: parsed.content, source: storage, index: parsed.index,
      rejected: parsed.rejected)
  }

  private static func windows1252(_ storage: ByteStorage, _ name: String) throws(TableError) -> ByteStorage {
    guard let text = Transcoder.utf8(fromWindows1252: storage.bytes) else { throw .outOfMemory(path: name) }
    return text
  }

  private struct Parsed {
    let kind: TableFormat.Kind
    let header: [String]
    let delimiter: UInt8
    let lineEnding: TableFormat.LineEnding
    let content: ByteStorage
    let index: RowIndex
    let rejected: [RejectedRow]
    let isProbablyNotUTF8: Bool
  }

  private static func parse(_ text: ByteStorage, start: Int, name: String, options: TableOptions) throws(TableError) -> Parsed {
    let kind = options.kind ?? KindDetector.kind(of: text.bytes, start: start, name: name)
    switch kind {
    case .csv:
      let result = try CSVReader(path: name, options: options).read(text.bytes, start: start)
      return Parsed(
        kind: kind, header: result.header, delimiter: result.delimiter, lineEnding: result.lineEnding, content: text,
        index: result.index, rejected: result.rejected, isProbablyNotUTF8: result.isProbablyNotUTF8)
    case .jsonLines:
      let result = try JSONLinesReader(path: name, options: options).read(text.bytes, start: start)
      return Parsed(
        kind: kind, header: result.header, delimiter: 0x2C, lineEnding: result.lineEnding, content: result.content,
        index: result.index, rejected: result.rejected, isProbablyNotUTF8: result.isProbablyNotUTF8)
    }
  }
}

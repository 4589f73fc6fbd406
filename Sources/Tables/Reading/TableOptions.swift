/// How to open a table; the defaults find everything out by themselves.
public struct TableOptions: Sendable {
  /// The byte between cells, or nil to find it among `,` `;` tab and `|`.
  public var delimiter: UInt8?
  /// The encoding of the text, or nil to find it.
  public var encoding: TextEncoding?
  /// CSV or JSON Lines, or nil to find it.
  public var kind: TableFormat.Kind?
  /// The largest accepted size, in bytes, of the data once decompressed.
  public var limitInBytes: Int
  /// The largest accepted number of columns.
  public var columnLimit: Int
  /// Threads that may build the row index, 1 or more; the result does not depend on it.
  public var threads: Int
  /// Below this size a share of the file is not worth a thread.
  var smallestShareInBytes = 4 << 20

  public init(
    delimiter: UInt8? = nil, encoding: TextEncoding? = nil, kind: TableFormat.Kind? = nil,
    limitInBytes: Int = 16 << 30, columnLimit: Int = 4096, threads: Int = 1
  ) {
    self.delimiter = delimiter
    self.encoding = encoding
    self.kind = kind
    self.limitInBytes = limitInBytes
    self.columnLimit = columnLimit
    self.threads = max(1, threads)
  }
}

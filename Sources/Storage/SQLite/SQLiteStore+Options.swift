extension SQLiteStore {
  public struct Options: Hashable, Sendable {
    /// What an acknowledged write survives.
    public enum Durability: Hashable, Sendable {
      /// The death of the process and the loss of power: each commit waits for the disk.
      case full
      /// The death of the process. After a loss of power the last commits may be gone; what is there is whole.
      case normal
    }

    public var durability: Durability = .full
    /// For each connection: the writer and every reader.
    public var cacheSizeInBytes = 32 << 20
    /// How long to wait for another process that writes.
    public var busyTimeout: Duration = .seconds(10)
    /// Reads that can run at once; from 1 up.
    public var readerCount = 4
    /// Whether a file that is absent is made, with its directory.
    public var createsFile = true
    /// Up to this size a file is checked whole when it is opened, beyond it only its header, size and schema.
    public var quickCheckLimitInBytes: Int64 = 16 << 20
    /// The size of the write-ahead log at which it is carried over into the file.
    public var logSizeInBytes = 32 << 20

    public init() {}
  }
}

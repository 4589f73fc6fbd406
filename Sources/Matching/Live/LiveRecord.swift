/// One datum of a record as somebody wrote it.
public struct LiveCell: Sendable, Hashable {
  public var kind: FieldKind
  /// UTF-8; what is broken in it is read as far as it goes. Its first 4,096 bytes count.
  public var text: [UInt8]

  public init(_ kind: FieldKind, _ text: [UInt8]) {
    self.kind = kind
    self.text = text
  }

  public init(_ kind: FieldKind, _ text: String) { self.init(kind, Array(text.utf8)) }
}

/// A record of a live matcher: the caller's key and what is known, several cells of a kind where there are several.
public struct LiveRecord: Sendable, Hashable {
  /// The caller's number for it; any value. Queries may leave it 0.
  public var key: Int64
  /// The first 256 cells count.
  public var cells: [LiveCell]

  public init(key: Int64 = 0, cells: [LiveCell]) {
    self.key = key
    self.cells = cells
  }
}

/// A change that a live matcher follows.
public enum LiveChange: Sendable {
  /// Adds a record, or puts it in the place of the one with its key.
  case upsert(LiveRecord)
  /// Takes a record out; nothing happens when there is none.
  case remove(key: Int64)
}

/// A record that may be the one sought.
public struct LiveMatch: Sendable, Equatable {
  public var key: Int64
  /// The log2 odds of a match, in bits.
  public var weight: Float

  /// The probability of a match, in `[0, 1]`.
  public var probability: Double { Probability.ofWeight(Double(weight)) }

  public init(key: Int64, weight: Float) {
    self.key = key
    self.weight = weight
  }
}

/// A record whose name begins as somebody typed.
public struct LiveCompletion: Sendable, Equatable {
  public var key: Int64
  /// How well the typed words agree with the record's name, in `[0, 1]`; 1 is letter by letter.
  public var agreement: Double

  public init(key: Int64, agreement: Double) {
    self.key = key
    self.agreement = agreement
  }
}

enum LiveLimits {
  /// Of a longer cell the beginning is read, in bytes.
  static let cell = 4_096
  /// Of a record with more cells the first are read.
  static let cells = 256
}

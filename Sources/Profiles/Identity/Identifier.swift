/// A kind of thing that has stable numbers of its own within an account.
public protocol Numbered: Sendable {
  /// What its identifiers begin with, such as `p`.
  static var identifierPrefix: String { get }
}

/// The stable name of one thing within an account: `p_1042`. Never given twice, not even after erasure.
public struct Identifier<Entity: Numbered>: Hashable, Comparable, Sendable, LosslessStringConvertible, Codable {
  /// From 1 up, in the order of creation.
  public let number: Int64

  public init(_ number: Int64) { self.number = number }

  /// The identifier that a text names; nil for another prefix, a number out of `[1, 2^63)`, or any other spelling.
  public init?(_ text: String) {
    let prefix = Entity.identifierPrefix + "_"
    guard text.hasPrefix(prefix), text.utf8.count <= prefix.utf8.count + 19 else { return nil }
    let digits = text.utf8.dropFirst(prefix.utf8.count)
    guard let first = digits.first, first != UInt8(ascii: "0"), digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int64(String(decoding: digits, as: UTF8.self))
    else { return nil }
    self.number = number
  }

  public var description: String { "\(Entity.identifierPrefix)_\(number)" }

  public static func < (a: Self, b: Self) -> Bool { a.number < b.number }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let identifier = Self(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "expected an identifier like \(Entity.identifierPrefix)_1"))
    }
    self = identifier
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

public typealias ProfileID = Identifier<Profile>
public typealias DealID = Identifier<Deal>
public typealias TaskID = Identifier<FollowUp>
public typealias NoteID = Identifier<Note>
public typealias LinkID = Identifier<Link>
public typealias MergeID = Identifier<Merge>
public typealias ConversionID = Identifier<Conversion>
public typealias ReviewID = Identifier<ReviewItem>

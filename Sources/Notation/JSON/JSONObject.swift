/// Members in the order in which they were written, each name once. Names are the same when their scalars are (RFC 8259, 8.3): no
/// Unicode normalization makes two of them one.
public struct JSONObject: Sendable, Equatable {
  public struct Member: Sendable, Equatable {
    public let name: String
    public let value: JSONValue
  }

  public private(set) var members: [Member] = []
  /// From the 17th member on; below that a scan is faster.
  private var index: [ScalarText: Int] = [:]
  private static let scanned = 16

  public init() {}

  public var count: Int { members.count }

  public subscript(name: String) -> JSONValue? { position(of: name).map { members[$0].value } }

  /// Whether the name was new; an object that has it stays as it was.
  public mutating func append(_ name: String, _ value: JSONValue) -> Bool {
    if members.count >= Self.scanned, index.isEmpty {
      for (position, member) in members.enumerated() { index[ScalarText(member.name)] = position }
    }
    if position(of: name) != nil { return false }
    if members.count >= Self.scanned { index[ScalarText(name)] = members.count }
    members.append(Member(name: name, value: value))
    return true
  }

  /// Gives the member of that name another value; whether there was one.
  public mutating func replace(_ name: String, _ value: JSONValue) -> Bool {
    guard let position = position(of: name) else { return false }
    members[position] = Member(name: members[position].name, value: value)
    return true
  }

  private func position(of name: String) -> Int? {
    if members.count > Self.scanned || !index.isEmpty { return index[ScalarText(name)] }
    return members.firstIndex { ScalarText.areSame($0.name, name) }
  }

  public static func == (a: Self, b: Self) -> Bool { a.members == b.members }
}

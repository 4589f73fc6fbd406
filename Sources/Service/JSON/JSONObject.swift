/// Members in the order in which they were written, each name once.
public struct JSONObject: Sendable, Equatable {
  public struct Member: Sendable, Equatable {
    public let name: String
    public let value: JSONValue
  }

  public private(set) var members: [Member] = []
  /// From the 17th member on; below that a scan is faster.
  private var index: [String: Int] = [:]
  private static let scanned = 16

  public init() {}

  public var count: Int { members.count }

  public subscript(name: String) -> JSONValue? {
    if members.count > Self.scanned { return index[name].map { members[$0].value } }
    for member in members where member.name == name { return member.value }
    return nil
  }

  /// Whether the name was new; an object that has it stays as it was.
  public mutating func append(_ name: String, _ value: JSONValue) -> Bool {
    if members.count < Self.scanned {
      for member in members where member.name == name { return false }
    } else {
      if index.isEmpty { for (position, member) in members.enumerated() { index[member.name] = position } }
      if index[name] != nil { return false }
      index[name] = members.count
    }
    members.append(Member(name: name, value: value))
    return true
  }

  public static func == (a: Self, b: Self) -> Bool { a.members == b.members }
}

/// A phone number, mailbox or identifier that differently named records share, so that it tells little about who they are.
public struct SharedIdentifier: Sendable, Equatable {
  /// The source columns it stands in.
  public var field: String
  /// The normalized value.
  public var value: String
  /// How many differently named holders it has.
  public var holders: Int
}

extension RecordSet {
  /// The identifiers shared by most differently named records, the most shared first.
  public func sharedIdentifiers(atLeast minimum: Int, limit: Int) -> [SharedIdentifier] {
    var found: [SharedIdentifier] = []
    for attribute in attributes where [.phone, .email, .identifier].contains(attribute.kind) {
      let counts = attribute.features.fanOut
      let ids = (0..<counts.count).filter { $0 > 0 && counts[$0] >= minimum }.sorted { (counts[$1], $0) < (counts[$0], $1) }
      found += ids.prefix(limit).map {
        SharedIdentifier(field: attribute.name, value: attribute.values.text(UInt32($0)), holders: Int(counts[$0]))
      }
    }
    return Array(found.sorted { ($1.holders, $0.value) < ($0.holders, $1.value) }.prefix(limit))
  }
}

import HTTPTypes
public import Notation

/// One page of a listing: what was asked for, and how the answer says where the next one begins.
public struct Paging: Sendable {
  /// In `[1, 200]`.
  public let limit: Int
  /// What the handler gave as the next position with the page before; nil for the first page.
  public let position: String?
  let listing: String
  let target: String
  let sealer: CursorSealer

  /// `{"data": [...], "next_cursor": ..., "next": ...}`, and the same link in the header Link.
  /// - Parameters:
  ///   - next: the position of the next page; nil when this is the last.
  ///   - data: writes the elements into the array.
  public func reply<E: Error>(next: String?, _ data: (inout JSONWriter) throws(E) -> Void) throws(E) -> Reply {
    let cursor = next.map { sealer.seal($0, listing: listing) }
    let link = cursor.map(link)
    var json = JSONWriter(capacity: 4096)
    try json.object { o throws(E) in
      try o.member("data") { m throws(E) in try m.array(data) }
      o.member("next_cursor", cursor)
      o.member("next", link)
    }
    let reply = Reply.json(bytes: json.finish())
    return link.map { reply.with(.link, "<\($0)>; rel=\"next\"") } ?? reply
  }

  /// The same address with another cursor.
  private func link(_ cursor: String) -> String {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let kept = parts.count > 1 ? parts[1].split(separator: "&").filter { !$0.hasPrefix("cursor=") && $0 != "cursor" } : []
    return "\(parts[0])?\((kept.map(String.init) + ["cursor=\(cursor)"]).joined(separator: "&"))"
  }

  /// The shape of a page.
  public static func schema(of element: Schema) -> Schema {
    .object(
      .required("data", .array(of: element, max: 200)),
      .required("next_cursor", .string(max: 4096).nullable, "Give it as `cursor` for the next page; null on the last."),
      .required("next", .string(max: 16384).nullable, "The address of the next page; null on the last."))
  }
}

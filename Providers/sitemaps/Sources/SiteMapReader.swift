import Locators
import Markup

/// Makes a list of pages of bytes, whatever their form: XML, text, feeds, gzip around any of them.
public struct SiteMapReader: Sendable {
  public var limitInBytes: Int
  /// The most decompressed bytes for one compressed byte.
  public var ratio: Int

  /// - Parameter limitInBytes: decompressed; the protocol's 50 MiB unless given.
  public init(limitInBytes: Int = 50 << 20, ratio: Int = 200) {
    self.limitInBytes = limitInBytes
    self.ratio = ratio
  }

  /// - Parameter url: where the bytes were found: what relative addresses are relative to.
  /// - Throws: `SiteMapError` where there is no list at all; what stands before a flaw is kept, and `truncation` says so.
  public func read(_ bytes: [UInt8], url: String) throws(SiteMapError) -> SiteMap {
    var bytes = bytes
    var isCut = false
    if GzipText.isGzip(bytes) { (bytes, isCut) = try GzipText.inflated(bytes, limitInBytes: limitInBytes, ratio: ratio) }
    if bytes.count > limitInBytes {
      bytes.removeLast(bytes.count - limitInBytes)
      isCut = true
    }
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    let base = WebURL.parse(url)
    var map: SiteMap
    if let root = RootElement.name(bytes) {
      guard let form = XMLForm(root: root) else { throw .unknownFormat }
      map = try form.read(bytes, base: base)
    } else {
      map = try Self.text(bytes)
    }
    if isCut { map.truncation = map.truncation ?? "the list was cut" }
    return map
  }

  /// One absolute address a line; a file without any is no list.
  private static func text(_ bytes: [UInt8]) throws(SiteMapError) -> SiteMap {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var map = SiteMap(format: .text)
    var lines = 0
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let line = String(decoding: line.prefix(4_096), as: UTF8.self)
      if line.allSatisfy(\.isWhitespace) { continue }
      lines += 1
      if map.entries.count >= SiteMap.entryLimit {
        map.truncation = "more than \(SiteMap.entryLimit) entries"
        break
      }
      guard line.contains("://"), let address = Address.absolute(line, base: nil) else {
        // Prose, not a list.
        if lines > 20, map.entries.isEmpty { throw .unknownFormat }
        continue
      }
      map.entries.append(.init(url: address))
    }
    guard !map.entries.isEmpty else { throw .unknownFormat }
    return map
  }
}

/// Addresses as lists write them.
enum Address {
  /// Absolute and of the web; nil for anything else.
  static func absolute(_ text: String, base: WebURL?) -> String? {
    guard text.utf8.count <= 4_096, let url = WebURL.parse(text, base: base), url.isHTTP, !url.hasCredentials else { return nil }
    return url.href
  }
}

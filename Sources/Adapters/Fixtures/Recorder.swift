import Foundation
public import ProviderKit
import Synchronization

/// Fetches through another fetcher and writes each exchange into a fixture's folder, without secrets.
///
/// An order shows secrets by name only; should an answer repeat the value of one, it is blotted out in every spelling that is known.
public final class Recorder: Fetcher {
  private let fetcher: any Fetcher
  private let folder: String
  private let redaction: Redaction
  private let count = Mutex(0)
  private let unwritten = Mutex<[String]>([])
  /// What a cookie or a tracking header says concerns this one visit.
  private static let droppedHeaders: Set<String> = [
    "set-cookie", "set-cookie2", "report-to", "nel", "cf-ray", "x-request-id", "x-amzn-requestid", "x-amz-cf-id", "alt-svc",
    "www-authenticate",
  ]

  /// - Parameters:
  ///   - folder: where files are written; it must exist.
  ///   - secretValues: what must not be written.
  public init(_ fetcher: any Fetcher, folder: String, secretValues: [String]) {
    self.fetcher = fetcher
    self.folder = folder
    redaction = Redaction(secretValues)
  }

  /// Files that could not be written.
  public var unwrittenFiles: [String] { unwritten.withLock { $0 } }

  public func fetch(_ order: FetchOrder) async throws(FetchFailure) -> FetchedBody {
    let request = Exchange.Request(order)
    do throws(FetchFailure) {
      let body = try await fetcher.fetch(order)
      write(request, .body(body))
      return body
    } catch {
      write(request, .failure(error))
      throw error
    }
  }

  private func write(_ request: Exchange.Request, _ answer: Exchange.Answer) {
    let number = count.withLock { count in
      count += 1
      return count
    }
    guard number <= FixtureFolder.exchangeLimit else { return }
    var kept = answer
    if case .body(var body) = answer {
      body.headers.removeAll { Self.droppedHeaders.contains($0.name.lowercased()) }
      kept = .body(body)
      save(body.body, FixtureFolder.body(number))
    }
    save(ExchangeText.text(request), FixtureFolder.request(number))
    save(ExchangeText.head(kept, requestURL: request.url), FixtureFolder.response(number))
  }

  private func save(_ bytes: [UInt8], _ name: String) {
    let isWritten = FileManager.default.createFile(atPath: folder + "/" + name, contents: Data(redaction.applied(to: bytes)))
    if !isWritten { unwritten.withLock { $0.append(name) } }
  }
}

/// Blots out values wherever they stand.
struct Redaction: Sendable {
  private let spellings: [[UInt8]]
  private static let blot = Array("[redacted]".utf8)

  /// - Parameter values: those shorter than 4 bytes would blot out innocent text and are left.
  init(_ values: [String]) {
    var spellings: Set<[UInt8]> = []
    for value in values where value.utf8.count >= 4 {
      spellings.insert(Array(value.utf8))
      spellings.insert(Array(FormText.encoded(value).utf8))
      spellings.insert(Array(Data(value.utf8).base64EncodedString().utf8))
      spellings.insert(Array(FormText.jsonEscaped(value).utf8))
    }
    self.spellings = spellings.sorted { $0.count > $1.count }
  }

  func applied(to bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for spelling in spellings where bytes.count >= spelling.count { bytes = Self.without(spelling, bytes) }
    return bytes
  }

  private static func without(_ spelling: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == spelling[0], bytes.count - index >= spelling.count, bytes[index..<index + spelling.count].elementsEqual(spelling) {
        result += blot
        index += spelling.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}

import Locators
import ProviderKit

extension FetchURL {
  /// The URL of an order, which comes from a template or a page and is read as browsers do.
  /// - Throws: `FetchError.invalidURL`.
  init(_ order: FetchOrder) throws(FetchError) {
    guard !order.url.isEmpty else { throw .invalidURL(.empty) }
    guard order.url.utf8.count <= Self.lengthLimit else { throw .invalidURL(.tooLong) }
    let url: WebURL
    do { url = try WebURL(order.url) } catch { throw .invalidURL(Self.flaw(error)) }
    self = try Self(url)
  }
}

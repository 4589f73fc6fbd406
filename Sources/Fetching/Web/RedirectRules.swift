import Locators
import ProviderKit

/// Where a redirect leads, and whether it may.
enum RedirectRules {
  static let statuses: Set<Int> = [301, 302, 303, 307, 308]

  /// The next request of a chain.
  struct Step: Sendable {
    var url: FetchURL
    var method: FetchOrder.Method
    var body: [UInt8]
    var headers: [FetchOrder.Header]
    /// Whether the order's secrets may still be sent: only to the host they were found for.
    var hasSecrets: Bool
  }

  /// What may be sent to a host that the provider did not choose itself.
  private static let innocuous: Set<String> = ["accept", "accept-language", "content-type"]

  /// The step that an answer asks for; nil where it asks for none.
  /// - Throws: `redirectRefused`, `hostNotAllowed`, `invalidURL`.
  static func next(after step: Step, status: Int, location: String?, order: FetchOrder) throws(FetchFailure) -> Step? {
    guard statuses.contains(status), let location else { return nil }
    guard location.utf8.count <= FetchURL.lengthLimit, let base = WebURL.parse(step.url.description),
      let target = WebURL.parse(location, base: base)
    else { throw FetchFailure(.redirectRefused("its address cannot be read")) }
    let url: FetchURL
    do { url = try FetchURL(target) } catch { throw FetchFailure(FetchFailure.Reason(error)) }
    guard step.url.scheme == .http || url.scheme == .https else { throw FetchFailure(.redirectRefused("it leads from https to http")) }
    try check(url, order)
    var next = step
    next.url = url
    // 303 for every method, and for POST what browsers do since ever: go on with GET.
    if status == 303 || step.method == .post && (status == 301 || status == 302) {
      if next.method == .post { next.method = .get }
      next.body = []
      next.headers.removeAll { $0.name.lowercased() == "content-type" }
    }
    guard !step.url.hasSameOrigin(as: url) else { return next }
    guard next.method != .post else { throw FetchFailure(.redirectRefused("it would carry the request's body to \(url.hostText)")) }
    next.headers.removeAll { !innocuous.contains($0.name.lowercased()) }
    // The same name over https instead of http is no other host, but secrets never went over http.
    next.hasSecrets = false
    return next
  }

  /// - Throws: `hostNotAllowed` for a host that the order does not name.
  static func check(_ url: FetchURL, _ order: FetchOrder) throws(FetchFailure) {
    guard order.allowedHosts.isEmpty || order.allowedHosts.contains(where: { $0.matches(url.hostText) }) else {
      throw FetchFailure(.hostNotAllowed(host: url.hostText))
    }
  }
}

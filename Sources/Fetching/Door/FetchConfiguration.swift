import Locators

/// What may be called, and how long and how much an answer may be.
public struct FetchConfiguration: Sendable {
  /// Lets loopback, private and shared networks be called too: for tests, and for those whose receivers live beside Sosia. Link-local
  /// addresses and metadata services stay blocked.
  public var allowsPrivateAddresses = false
  /// Lets `http://` be called.
  public var allowsHTTP = false
  /// Ports below 1024 that may be called.
  public var lowPorts: Set<Int> = [80, 443]
  /// For one connection, TLS included.
  public var connectTimeout: Duration = .seconds(10)
  /// For the whole exchange: resolving, connecting, sending, reading.
  public var totalTimeout: Duration = .seconds(20)
  /// How many bytes of an answer's body are kept; the rest is not read.
  public var responseLimitInBytes = 65_536
  /// How many addresses of one host are tried.
  public var addressLimit = 4
  /// The path of a PEM file with certificates to trust beside those of the system.
  public var trustedCertificatesPath: String?
  public var userAgent = "sosia"
  /// Where every connection goes instead of to the URL's host; nil, as in production.
  ///
  /// It counts only while private addresses are allowed, which a production configuration refuses.
  public var testOrigin: TestOrigin? { allowsPrivateAddresses ? chosenOrigin : nil }
  private var chosenOrigin: TestOrigin?
  /// For this room's own tests, which have no public addresses: where a connection to an address really goes, once it was judged.
  var substitutes: [IPAddress: TestOrigin] = [:]

  public init() {}

  /// A configuration in which every host is the test origin, plain HTTP may be called, and private addresses are allowed.
  public init(testOrigin: TestOrigin) {
    chosenOrigin = testOrigin
    allowsPrivateAddresses = true
    allowsHTTP = true
  }
}

/// How long and how much one exchange may be, from the connection to the last byte.
struct TransferLimits: Sendable {
  /// Until the connection stands, TLS included.
  var connectTimeout: Duration
  /// From the end of the request to the head of the answer; nil for the caller's deadline alone.
  var firstByteTimeout: Duration?
  /// Bytes of the body over the network; what comes after is not read.
  var bodyInBytes: Int
  /// Bytes of the body after decompression; what comes after is not kept.
  var decompressedInBytes: Int
  /// The most bytes that one compressed byte may become, once `BodyDecoder.ratioFloorInBytes` are exceeded.
  var ratio: Int
  /// Bytes a second that a body must bring in each window of `speedWindow`; 0 for no such limit.
  var minimumSpeed: Int
  var speedWindow: Duration = .seconds(10)
  /// Whether compressed bodies are asked for and decompressed.
  var decompresses: Bool
}

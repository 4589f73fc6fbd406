import Notation

/// What a worker sends back: a result, or why there is none.
public enum ExtractionAnswer: Hashable, Sendable {
  case result(ExtractionResult)
  case failure(ExtractionFailure)

  public func encoded() -> [UInt8] {
    var json = JSONWriter(capacity: 4096)
    json.object { o in
      switch self {
      case .result(let result): o.member("result") { result.write(to: &$0) }
      case .failure(.unknownExtractor(let name)): o.member("unknown_extractor", name)
      case .failure(.invalidConfiguration(let why)): o.member("invalid_configuration", why)
      case .failure(let failure): o.member("malformed", failure.message)
      }
    }
    return json.bytes
  }

  /// - Throws: `WireError` for bytes that are no answer.
  public init(encoded bytes: [UInt8]) throws(WireError) {
    let object = try WireObject(try Wire.read(bytes), "answer")
    if let value = object.optional("result") {
      self = .result(try ExtractionResult(value))
    } else if let name = try object.optionalString("unknown_extractor") {
      self = .failure(.unknownExtractor(name))
    } else if let why = try object.optionalString("invalid_configuration") {
      self = .failure(.invalidConfiguration(why))
    } else {
      self = .failure(.malformedResult(try object.string("malformed")))
    }
  }
}

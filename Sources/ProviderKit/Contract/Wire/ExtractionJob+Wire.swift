import Notation

extension ExtractionJob {
  /// The job as bytes: the length of a JSON header in four bytes, big end first, the header, the configuration, the input. The two byte
  /// strings are neither escaped nor copied twice.
  public func encoded() -> [UInt8] {
    var json = JSONWriter()
    json.object { o in
      o.member("extractor", extractor)
      o.member("configuration_bytes", configuration.count)
      o.member("input_bytes", input.count)
      o.present("content_type", contentType)
      o.member("url", url)
      if isTruncated { o.member("is_truncated", true) }
      o.present("stage", stage.isEmpty ? nil : stage)
      o.member("lookup") { lookup.write(to: &$0) }
    }
    let header = json.bytes
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 + header.count + configuration.count + input.count)
    for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: header.count >> shift)) }
    bytes += header
    bytes += configuration
    bytes += input
    return bytes
  }

  /// - Throws: `WireError` unless the bytes are one whole job and nothing more.
  public init(encoded bytes: [UInt8]) throws(WireError) {
    guard bytes.count >= 4 else { throw WireError("the job ends in its length") }
    let length = bytes[..<4].reduce(0) { $0 << 8 | Int($1) }
    guard length <= bytes.count - 4 else { throw WireError("the job ends in its header") }
    let object = try WireObject(try Wire.read(Array(bytes[4..<4 + length])), "job")
    let rest = Int64(bytes.count - 4 - length)
    let configuration = Int(try object.integer("configuration_bytes", in: 0...rest))
    let input = Int(try object.integer("input_bytes", in: 0...rest))
    guard Int64(configuration) + Int64(input) == rest else { throw WireError("the job's parts are not as long as its header says") }
    let start = 4 + length
    self.init(
      extractor: try object.string("extractor"), configuration: Array(bytes[start..<start + configuration]),
      input: Array(bytes[(start + configuration)...]), contentType: try object.optionalString("content_type"),
      url: try object.string("url"), isTruncated: try object.bool("is_truncated", default: false),
      lookup: try Lookup(object.optional("lookup") ?? .null, path: "job.lookup"), stage: try object.optionalString("stage") ?? "")
  }
}

enum Wire {
  /// What JSON of the contract may hold: longer strings and more elements than a request to the service, never deeper.
  static let limits = JSONReader.Limits(depth: 32, stringInBytes: 1 << 20, elements: 100_000)

  static func read(_ bytes: [UInt8]) throws(WireError) -> JSONValue {
    do throws(JSONSyntaxError) { return try JSONReader.read(bytes, limits: limits) } catch {
      throw WireError("\(error.message), at byte \(error.offset)")
    }
  }
}

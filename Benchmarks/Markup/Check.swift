import Markup

/// Compares what is read of made pages with what was read when this was written.
enum Check {
  private static let expected = (items: 1_190, found: 3_737, checksum: UInt64(1_369_781_518_196_461_113))

  static func run() throws -> Bool {
    let reading = try PageReading()
    var result = PageReading.Result()
    for page in Pages.make(6) { try reading.read(page, into: &result) }
    print("items \(result.items), selected \(result.found), checksum \(result.checksum); wanted \(expected)")
    return result.items == expected.items && result.found == expected.found && result.checksum == expected.checksum
  }
}

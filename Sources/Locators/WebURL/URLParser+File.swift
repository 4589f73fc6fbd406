extension URLParser {
  /// Reads what follows `file:`, or what is relative to a `file` URL, which `base` then is.
  mutating func fileState(base: WebURL?) throws(WebURLError) {
    layout.kind = .file
    if output.isEmpty { output.append(contentsOf: "file:".utf8) }
    layout.schemeEnd = 4
    guard isAtSlash else {
      if let base { return try relativePathState(base: base, isFromRoot: startsWithDriveLetter) }
      startWithEmptyHost()
      return pathState()
    }
    position += 1
    if isAtSlash {
      position += 1
      return try fileHostState()
    }
    guard let base else {
      startWithEmptyHost()
      return pathState()
    }
    copyAuthority(base)
    let drive = base.layout.pathStart..<min(base.layout.pathStart + 3, base.layout.pathEnd)
    if !startsWithDriveLetter, base.hasDriveLetter { append(base, drive) }
    pathState()
  }

  private mutating func fileHostState() throws(WebURLError) {
    let end = authorityEnd(from: position)
    let text = input[position..<end]
    startWithEmptyHost()
    if Self.isDriveLetter(text) { return pathState() }
    if !text.isEmpty {
      layout.host = try HostForm.parse(text, isOpaque: false, appendingTo: &output)
      if output[layout.hostStart...].elementsEqual("localhost".utf8) {
        output.removeSubrange(layout.hostStart...)
        layout.host = .empty
      }
      layout.hostEnd = output.count
      layout.pathStart = output.count
    }
    position = end
    pathStartState()
  }

  private mutating func startWithEmptyHost() {
    output.append(0x2F)
    output.append(0x2F)
    startWithoutHost()
    layout.host = .empty
  }

  /// Whether a drive letter comes next and then the end, a slash, `?` or `#`.
  private var startsWithDriveLetter: Bool {
    guard position + 2 <= input.count, Self.isDriveLetter(input[position..<position + 2]) else { return false }
    return switch next(2) {
    case nil, 0x2F, 0x5C, 0x3F, 0x23: true
    default: false
    }
  }

  /// Whether `text` is a letter and `:` or `|`.
  static func isDriveLetter(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count == 2, let first = text.first, let last = text.last else { return false }
    return first.isLetter && (last == 0x3A || last == 0x7C)
  }
}

extension WebURL {
  /// Whether the first segment of the path is a letter and a colon.
  fileprivate var hasDriveLetter: Bool {
    let start = layout.pathStart
    guard start + 3 <= layout.pathEnd, byte(start + 1).isLetter, byte(start + 2) == 0x3A else { return false }
    return start + 3 == layout.pathEnd || byte(start + 3) == 0x2F
  }
}

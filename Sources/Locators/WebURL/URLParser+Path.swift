extension URLParser {
  /// Reads the path after the authority, and what follows.
  mutating func pathStartState() {
    if layout.kind.isSpecial {
      if isAtSlash { position += 1 }
      return pathState()
    }
    if next() == 0x2F {
      position += 1
      return pathState()
    }
    layout.pathEnd = output.count
    queryOrFragmentState()
  }

  /// Reads the path whose first slash is consumed, on top of the one that the output ends with, and the query and the fragment.
  mutating func pathState() {
    appendSegments(isEndedByQuery: true)
    queryOrFragmentState()
  }

  /// Reads segments up to the end of the path, which is the end of the input unless `?` and `#` end it.
  mutating func appendSegments(isEndedByQuery: Bool) {
    let kind = layout.kind
    while true {
      let start = position
      while position < input.count {
        let byte = input[position]
        if kind.isSlash(byte) || isEndedByQuery && (byte == 0x3F || byte == 0x23) { break }
        position += 1
      }
      let isLast = !isAtSlash
      append(segment: input[start..<position], isLast: isLast)
      if isLast { break }
      position += 1
    }
    // A path of two slashes would be read as an authority.
    if layout.host == .none, output.count >= layout.pathStart + 2, output[layout.pathStart + 1] == 0x2F {
      output.insert(contentsOf: "/.".utf8, at: layout.pathStart)
      layout.pathStart += 2
    }
    layout.pathEnd = output.count
  }

  private mutating func append(segment: ArraySlice<UInt8>, isLast: Bool) {
    switch Self.countOfDots(segment) {
    case 2:
      shortenPath()
      if isLast { output.append(0x2F) }
    case 1:
      if isLast { output.append(0x2F) }
    default:
      let isDrive = layout.kind == .file && output.count == layout.pathStart && Self.isDriveLetter(segment)
      output.append(0x2F)
      if isDrive {
        output.append(segment[segment.startIndex])
        output.append(0x3A)
      } else {
        PercentEncodeSet.path.append(segment, to: &output)
      }
    }
  }

  /// Removes the last segment, unless it is the drive letter of a `file` URL.
  mutating func shortenPath() {
    // No slice of the output is held, which would make the removal copy it.
    guard output.count > layout.pathStart, let slash = output.lastIndex(of: 0x2F) else { return }
    let isDrive = slash == layout.pathStart && output.count == slash + 3 && output[slash + 1].isLetter && output[slash + 2] == 0x3A
    if layout.kind == .file, isDrive { return }
    output.removeSubrange(slash...)
  }

  /// 1 and 2 for the segments that mean this one and the one above, each dot possibly written `%2e`; 0 for others.
  private static func countOfDots(_ segment: ArraySlice<UInt8>) -> Int {
    guard let first = segment.first, first == 0x2E || first == 0x25, segment.count <= 6 else { return 0 }
    var rest = segment
    var count = 0
    while let byte = rest.popFirst() {
      if byte == 0x25 {
        guard rest.popFirst() == 0x32, let letter = rest.popFirst(), letter | 0x20 == 0x65 else { return 0 }
      } else if byte != 0x2E {
        return 0
      }
      count += 1
    }
    return count <= 2 ? count : 0
  }

  /// Reads the query and the fragment if they come next.
  mutating func queryOrFragmentState() {
    if next() == 0x3F {
      let end = input[position...].firstIndex(of: 0x23) ?? input.count
      output.append(0x3F)
      let set = layout.kind.isSpecial ? PercentEncodeSet.specialQuery : .query
      set.append(input[(position + 1)..<end], to: &output)
      position = end
    }
    layout.queryEnd = output.count
    if next() == 0x23 {
      output.append(0x23)
      PercentEncodeSet.fragment.append(input[(position + 1)...], to: &output)
    }
  }
}

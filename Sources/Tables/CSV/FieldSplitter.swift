/// Splits one record into fields, a byte at a time: for the header and for the sample that finds the delimiter.
struct FieldSplitter {
  enum Ending: Equatable {
    case complete
    case unclosedQuote
    case textAfterQuote
  }

  /// Content of each field, unquoted; empty unless asked for.
  private(set) var fields: [[UInt8]] = []
  private(set) var fieldCount = 0
  private(set) var ending = Ending.complete
  /// The first byte after the record and its line end.
  private(set) var next: Int

  /// - Parameters:
  ///   - start: where the record begins in `bytes`.
  ///   - collecting: whether `fields` is wanted.
  init(_ bytes: UnsafeBufferPointer<UInt8>, start: Int, delimiter: UInt8, lineEnd: UInt8, collecting: Bool) {
    var i = start
    var field: [UInt8] = []
    next = bytes.count
    func isBlank(_ byte: UInt8) -> Bool { (byte == 0x20 || byte == 0x09) && byte != delimiter }
    recordLoop: while true {
      var k = i
      while k < bytes.count, isBlank(bytes[k]) { k += 1 }
      if k < bytes.count, bytes[k] == 0x22 {
        k += 1
        while true {
          guard k < bytes.count else {
            ending = .unclosedQuote
            break recordLoop
          }
          if bytes[k] != 0x22 {
            if collecting { field.append(bytes[k]) }
          } else if k + 1 < bytes.count, bytes[k + 1] == 0x22 {
            if collecting { field.append(0x22) }
            k += 1
          } else {
            break
          }
          k += 1
        }
        k += 1
        while k < bytes.count, isBlank(bytes[k]) || (bytes[k] == 0x0D && lineEnd == 0x0A) { k += 1 }
        if k < bytes.count, bytes[k] != delimiter, bytes[k] != lineEnd {
          ending = .textAfterQuote
          break recordLoop
        }
      } else {
        k = i
        while k < bytes.count, bytes[k] != delimiter, bytes[k] != lineEnd {
          if collecting { field.append(bytes[k]) }
          k += 1
        }
        if collecting, lineEnd == 0x0A, field.last == 0x0D, k == bytes.count || bytes[k] == lineEnd { field.removeLast() }
      }
      fieldCount += 1
      if collecting {
        fields.append(field)
        field.removeAll(keepingCapacity: true)
      }
      guard k < bytes.count else { break }
      if bytes[k] == lineEnd {
        next = k + 1
        break
      }
      i = k + 1
    }
  }
}

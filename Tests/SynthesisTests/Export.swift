import Synthesis

/// An export in memory, read back by a reader of CSV that shares nothing with the writer.
struct Export {
  let bytes: [UInt8]
  let progress: [Int]
  let rows: [[String]]

  init(_ options: Synthesizer.Options) throws {
    var bytes: [UInt8] = []
    var progress: [Int] = []
    try Synthesizer(options).write(
      to: { piece in
        for index in piece.indices { bytes.append(piece[index]) }
      }, progress: { progress.append($0) })
    self.bytes = bytes
    self.progress = progress
    rows = Array(Self.parse(bytes).dropFirst())
  }

  func column(_ name: String) -> [String] {
    let index = Synthesizer.header.firstIndex(of: name)!
    return rows.map { $0[index] }
  }

  var clusterSizes: [Int] {
    Array(Dictionary(column("truth_id").map { ($0, 1) }, uniquingKeysWith: +).values)
  }

  private static func parse(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var quoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if quoted {
        if byte != 0x22 {
          field.append(byte)
        } else if index < bytes.count, bytes[index] == 0x22 {
          field.append(byte)
          index += 1
        } else {
          quoted = false
        }
        continue
      }
      switch byte {
      case 0x22: quoted = true
      case 0x2C, 0x0A:
        row.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
        if byte == 0x0A {
          rows.append(row)
          row.removeAll(keepingCapacity: true)
        }
      default: field.append(byte)
      }
    }
    return rows
  }
}

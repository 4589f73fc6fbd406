extension LiveMatcher {
  /// Memory in use by what it is for, in bytes: the rows, the keys, each attribute's values, the blocking index, spellings and lists of
  /// names.
  public var memoryByPart: [(part: String, bytes: Int)] { reading { $0.memoryByPart } }
}

extension LiveIndex {
  /// Bytes in use by part.
  var memoryByPart: [(part: String, bytes: Int)] {
    let lists = [givens, families, organizations, words].reduce(0) { $0 + $1.memoryInBytes }
    return [
      ("rows", (records.count + queries) * (4 * records.stride + 8)), ("keys", recordOfKey.memoryInBytes),
      ("blocking index", postings.memoryInBytes), ("spellings", neighbours.memoryInBytes), ("lists of names", lists),
    ] + columns.map { ($0.attribute.name, $0.memoryInBytes) }
  }

  var memoryInBytes: Int { memoryByPart.reduce(0) { $0 + $1.bytes } }
}

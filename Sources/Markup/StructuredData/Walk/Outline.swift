/// The elements of a document that carry markup of any syntax, in document order: a small tree over the large one.
///
/// The document is walked once; the collectors of all syntaxes run over this.
struct Outline {
  struct Entry {
    let element: Element
    let marks: Marks
    /// The nearest entry above; -1 at the top.
    let parent: Int32
    /// One past the last entry inside.
    var end: Int32
    /// Where the element's way from the root begins in `ordinals`; its length is in `depth`.
    let way: Int32
    let depth: Int32
  }

  var entries: [Entry] = []
  /// Positions among sibling elements, from the root's child down, for entries that begin items.
  var ordinals: [UInt32] = []
  /// All marks of all entries.
  var marks: Marks = []
  /// The first `base` with `href`.
  var baseLink: String?

  /// The first entry of each id.
  func entriesByID() -> [String: Int] {
    var byID: [String: Int] = [:]
    for (index, entry) in entries.enumerated() where entry.marks.contains(.id) {
      if let id = entry.element.value("id"), byID[id] == nil { byID[id] = index }
    }
    return byID
  }

  /// Puts the entries of another outline behind these.
  mutating func append(_ other: Outline) {
    let shift = Int32(entries.count)
    for entry in other.entries {
      entries.append(
        Entry(
          element: entry.element, marks: entry.marks, parent: entry.parent < 0 ? -1 : entry.parent + shift, end: entry.end + shift, way: 0,
          depth: 0))
    }
    marks.formUnion(other.marks)
  }

  /// Where an entry that begins an item lies.
  func position(of index: Int) -> SourcePosition {
    let entry = entries[index]
    let start = Int(entry.way)
    return SourcePosition(
      line: entry.element.line, offset: entry.element.offset,
      path: ElementPath(entry.element, ordinals: ordinals[start..<start + Int(entry.depth)]))
  }
}

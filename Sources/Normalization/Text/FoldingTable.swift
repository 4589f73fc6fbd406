/// What each Unicode scalar becomes when text is folded: pages of 256 entries, reached through an index by the upper bits.
///
/// An entry is ``keep``, ``separate``, ``drop``, or one to four ASCII characters, the first in the lowest byte. The memory is allocated once
/// for the life of the process.
struct FoldingTable: @unchecked Sendable {
  static let keep: UInt32 = 0
  static let separate: UInt32 = 1
  static let drop: UInt32 = 2

  static let shared = FoldingTable()

  /// Page number of `scalar >> 8`; page 0 keeps everything.
  private let pageNumbers: UnsafeMutablePointer<UInt8>
  private let entries: UnsafeMutablePointer<UInt32>

  /// The entry of a scalar.
  @inline(__always)
  subscript(_ scalar: UInt32) -> UInt32 {
    guard scalar < 0x20000 else { return scalar >= 0xE0000 ? Self.drop : Self.keep }
    return entries[Int(pageNumbers[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)]
  }

  /// Ranges that separate words, unless ``letters`` or ``dropped`` says otherwise.
  private static let separators: [ClosedRange<UInt32>] = [
    0x80...0xBF, 0xD7...0xD7, 0xF7...0xF7, 0x2C2...0x2DF, 0x37E...0x37E, 0x387...0x387, 0x482...0x482, 0x55A...0x55F, 0x589...0x58A,
    0x5BE...0x5BE, 0x5C0...0x5C0, 0x5C3...0x5C3, 0x5C6...0x5C6, 0x5F4...0x5F4, 0x600...0x60F, 0x61B...0x61F, 0x66A...0x66D, 0x6D4...0x6D4,
    0x700...0x70D, 0x964...0x965, 0x970...0x970, 0xE4F...0xE4F, 0xE5A...0xE5B, 0x10FB...0x10FB, 0x1680...0x1680, 0x1FBD...0x1FC1,
    0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x3004, 0x3008...0x3020, 0x3030...0x303F, 0x30FB...0x30FB, 0xFE10...0xFE1F,
    0xFE30...0xFE6F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFEF, 0xFFFC...0xFFFD,
    0x1F000...0x1FAFF,
  ]

  /// Ranges that leave no trace: combining marks, apostrophes, joiners, direction marks, variation selectors.
  private static let dropped: [ClosedRange<UInt32>] = [
    0xAD...0xAD, 0xB4...0xB4, 0x2B9...0x2C1, 0x2C8...0x2C8, 0x2CA...0x2CB, 0x300...0x36F, 0x384...0x385, 0x483...0x489, 0x55A...0x55A,
    0x591...0x5BD, 0x5BF...0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7...0x5C7, 0x5F3...0x5F3, 0x610...0x61A, 0x640...0x640, 0x64B...0x65F,
    0x670...0x670, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F, 0x2018...0x2019, 0x201B...0x201B, 0x202A...0x202E, 0x2032...0x2032,
    0x2060...0x206F, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF...0xFEFF, 0xFF07...0xFF07, 0x1F3FB...0x1F3FF,
  ]

  private init() {
    var pages: [UInt32: [UInt32]] = [:]
    func set(_ scalar: UInt32, _ entry: UInt32) {
      pages[scalar >> 8, default: Array(repeating: Self.keep, count: 256)][Int(scalar & 0xFF)] = entry
    }
    for range in Self.separators { for scalar in range { set(scalar, Self.separate) } }
    for range in Self.dropped { for scalar in range { set(scalar, Self.drop) } }
    for line in "\(Self.letters)".split(separator: "\n") {
      guard let space = line.firstIndex(of: " ") else { continue }
      let result = line[..<space]
      let entry = result == "-" ? Self.drop : result.utf8.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      for scalar in line[line.index(after: space)...].unicodeScalars { set(scalar.value, entry) }
    }

    pageNumbers = .allocate(capacity: 512)
    pageNumbers.initialize(repeating: 0, count: 512)
    entries = .allocate(capacity: (pages.count + 1) << 8)
    entries.initialize(repeating: Self.keep, count: (pages.count + 1) << 8)
    for (offset, page) in pages.sorted(by: { $0.key < $1.key }).enumerated() {
      pageNumbers[Int(page.key)] = UInt8(offset + 1)
      for low in 0..<256 { entries[(offset + 1) << 8 | low] = page.value[low] }
    }
  }
}

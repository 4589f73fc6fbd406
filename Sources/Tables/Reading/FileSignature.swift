/// Names files that are surely no tables by their first bytes.
enum FileSignature {
  /// What the file is, for the error sentence, or nil when it may be a table.
  static func notTabular(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    for (signature, name) in known where bytes.starts(with: signature) { return name }
    return nil
  }

  private static let known: [([UInt8], String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "it is a ZIP archive or an Excel workbook"),
    ([0xD0, 0xCF, 0x11, 0xE0], "it is an old Excel or Office document"),
    (Array("%PDF-".utf8), "it is a PDF document"),
    (Array("SQLite format 3".utf8), "it is an SQLite database"),
    ([0x89, 0x50, 0x4E, 0x47], "it is a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "it is a JPEG picture"),
    (Array("BZh".utf8) + [0x39], "it is compressed with bzip2, which is not supported; use gzip"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "it is compressed with xz, which is not supported; use gzip"),
    ([0x28, 0xB5, 0x2F, 0xFD], "it is compressed with zstd, which is not supported; use gzip"),
    ([0x7F, 0x45, 0x4C, 0x46], "it is a program"),
    (Array("PAR1".utf8), "it is a Parquet file"),
    (Array("<!DOCTYPE".utf8), "it is an HTML page"),
    (Array("<html".utf8), "it is an HTML page"),
    (Array("<?xml".utf8), "it is an XML document"),
  ]
}

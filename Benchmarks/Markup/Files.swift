import Glibc

struct FileFailure: Error { let path: String }

enum Files {
  static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "wb") else { throw FileFailure(path: path) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw FileFailure(path: path) }
  }

  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw FileFailure(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while let piece = Self.piece(of: file) { bytes += piece }
    return bytes
  }

  /// The next bytes of a file, nil at its end.
  static func piece(of file: UnsafeMutablePointer<FILE>) -> [UInt8]? {
    let piece = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in count = fread(buffer.baseAddress, 1, 1 << 18, file) }
    return piece.isEmpty ? nil : piece
  }
}

/// The made pages of a folder: `page-00.html` and so on, from 20 to 200 KB.
enum Pages {
  static func make(_ count: Int) -> [[UInt8]] {
    (0..<count).map { index in
      var writer = PageWriter(seed: UInt64(index + 1))
      return Array(writer.page(bytes: 20_000 + 180_000 * index / max(1, count - 1)).utf8)
    }
  }

  static func write(to folder: String, count: Int) throws {
    mkdir(folder, 0o755)
    for (index, page) in make(count).enumerated() { try Files.write(page, to: "\(folder)/page-\(index < 10 ? "0" : "")\(index).html") }
  }

  static func read(_ folder: String) throws -> [[UInt8]] {
    var pages: [[UInt8]] = []
    while let page = try? Files.read("\(folder)/page-\(pages.count < 10 ? "0" : "")\(pages.count).html") { pages.append(page) }
    if pages.isEmpty { throw FileFailure(path: folder) }
    return pages
  }
}

import Glibc

/// A text that ends with NUL, ready to be compared with libxml2's strings.
///
/// Sendable because what it points to never changes while it lives.
final class CName: @unchecked Sendable, Hashable {
  let text: String
  let pointer: UnsafePointer<UInt8>
  let count: Int

  init(_ text: String) {
    self.text = text
    count = text.utf8.count
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: count + 1)
    _ = UnsafeMutableBufferPointer(start: memory, count: count).initialize(from: text.utf8)
    memory[count] = 0
    pointer = UnsafePointer(memory)
  }

  deinit { pointer.deallocate() }

  static func == (a: CName, b: CName) -> Bool { a.text == b.text }
  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  func equals(_ other: UnsafePointer<UInt8>?) -> Bool {
    guard let other, other[0] == pointer[0] else { return false }
    return strcmp(
      UnsafeRawPointer(other).assumingMemoryBound(to: CChar.self), UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self)) == 0
  }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: pointer, count: count) }
}

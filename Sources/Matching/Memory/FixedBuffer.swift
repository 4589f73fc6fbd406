/// A block of plain values of fixed count, owned by this object and freed with it.
///
/// The matcher's columns live in such blocks: they are filled once while a record set is built, and only read afterwards, from several
/// threads at once. Reading through `pointer` costs no bounds check and no reference count; the owner must outlive the pointer.
final class FixedBuffer<Element: BitwiseCopyable>: @unchecked Sendable {
  let pointer: UnsafeMutablePointer<Element>
  let count: Int
  /// A cache line, so that a row of 16 words lies in one.
  private static var alignment: Int { max(64, MemoryLayout<Element>.alignment) }

  init(count: Int, repeating value: Element) {
    self.count = count
    let bytes = max(count, 1) * MemoryLayout<Element>.stride
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: Self.alignment)
    pointer = memory.bindMemory(to: Element.self, capacity: max(count, 1))
    pointer.initialize(repeating: value, count: max(count, 1))
  }

  convenience init(_ array: [Element], padding value: Element) {
    self.init(count: array.count, repeating: value)
    array.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { pointer.update(from: base, count: source.count) }
    }
  }

  /// A block of `capacity` values of which the first are copied from another. The others hold anything; their memory is taken from the
  /// system only when they are first written.
  init(copying other: FixedBuffer, count used: Int, capacity: Int) {
    precondition(used <= other.count && used <= capacity)
    count = capacity
    let bytes = max(capacity, 1) * MemoryLayout<Element>.stride
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: Self.alignment)
    pointer = memory.bindMemory(to: Element.self, capacity: max(capacity, 1))
    pointer.update(from: other.pointer, count: used)
  }

  deinit { pointer.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return pointer[index]
    }
    set {
      assert(index >= 0 && index < count)
      pointer[index] = newValue
    }
  }

  /// For readers, once nothing is written any more.
  var base: UnsafePointer<Element> { UnsafePointer(pointer) }

  var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: pointer, count: count) }
}

/// Records as the matcher sees them: a row of 32-bit value ids each, and a dictionary of distinct values for each attribute.
///
/// A record's ids lie side by side (16 to a cache line), so that comparing two records touches one or two lines of each; equal ids are an
/// exact match. Multi-valued attributes have a fixed number of slots in the row, filled from the left.
public final class RecordSet: @unchecked Sendable {
  /// How many records there are; they are numbered from 0 in the order of the source.
  public internal(set) var count: Int
  let attributes: [Attribute]
  /// Ids a row, padded to a multiple of 8.
  let stride: Int
  /// `count x stride` value ids.
  private(set) var rows: FixedBuffer<UInt32>
  /// A hash of each record's normalized values, which does not depend on the order of the records.
  let signatures: FixedBuffer<UInt64>
  /// The number of the file that each record came from; empty when there is only one.
  let sources: [UInt16]
  /// Among how many records frequencies are taken, and how many a partner is sought among.
  let population: FixedBuffer<Int>

  /// Rows that are filled already and may be followed by others.
  init(count: Int, attributes: [Attribute], stride: Int, rows: FixedBuffer<UInt32>, population: Int) {
    self.count = count
    self.attributes = attributes
    self.stride = stride
    self.rows = rows
    self.population = FixedBuffer(count: 1, repeating: population)
    signatures = FixedBuffer(count: 0, repeating: 0)
    sources = []
  }

  /// Rows made of columns of value ids, one a slot.
  convenience init(
    count: Int, attributes: [Attribute], slots: [[UInt32]], sources: [UInt16], population: Int? = nil, workers: Workers
  ) {
    let stride = (slots.count + 7) / 8 * 8
    let rows = FixedBuffer<UInt32>(count: count * stride, repeating: 0)
    let block = 16_384
    workers.forEach(pieces: (count + block - 1) / block) { piece, _ in
      let range = (piece * block)..<min(count, (piece + 1) * block)
      for (slot, ids) in slots.enumerated() {
        ids.withUnsafeBufferPointer { ids in
          for record in range { rows.pointer[record * stride + slot] = ids[record] }
        }
      }
    }
    self.init(
      count: count, attributes: attributes, stride: stride, rows: rows, sources: sources, population: population ?? count, workers: workers)
  }

  /// Rows that are filled already and stay as they are.
  init(
    count: Int, attributes: [Attribute], stride: Int, rows: FixedBuffer<UInt32>, sources: [UInt16], population: Int, workers: Workers
  ) {
    self.count = count
    self.attributes = attributes
    self.sources = sources
    self.stride = stride
    self.rows = rows
    self.population = FixedBuffer(count: 1, repeating: population)
    let signatures = FixedBuffer<UInt64>(count: count, repeating: 0)
    self.signatures = signatures
    let block = 16_384
    workers.forEach(pieces: (count + block - 1) / block) { piece, _ in
      let range = (piece * block)..<min(count, (piece + 1) * block)
      for attribute in attributes {
        let hashes = attribute.values.view.hashes
        for slot in attribute.slots {
          for record in range {
            let id = rows.pointer[record * stride + slot]
            signatures.pointer[record] = ByteHash.combine(signatures.pointer[record] &+ UInt64(slot), hashes[Int(id)])
          }
        }
      }
    }
    countHolders(workers: workers)
  }

  @inline(__always)
  func row(_ record: Int) -> UnsafePointer<UInt32> { UnsafePointer(rows.pointer + record * stride) }

  /// Puts a buffer that holds these rows and has room for more in the place of the one before.
  func replaceRows(_ buffer: FixedBuffer<UInt32>) { rows = buffer }

  func attribute(_ kind: Attribute.Kind) -> Attribute? { attributes.first { $0.kind == kind } }

  /// A hash of whom each record names.
  func holderKeys(workers: Workers) -> [UInt32] {
    let names = HolderNames(attributes: attributes)
    return (0..<count).map { names.key(of: row($0)) ?? UInt32(truncatingIfNeeded: signatures[$0] >> 7) | 1 }
  }

  /// Counts, for the values that people share by accident (phones, mailboxes, addresses, employers), the differently named holders instead
  /// of the records: six rows of one person do not make a phone number common, six colleagues do.
  private func countHolders(workers: Workers) {
    // Where nobody is named, the organization is the holder, and its name is as common as the rows that bear it.
    let isOfPeople = attribute(.given) != nil || attribute(.family) != nil
    let kinds: [Attribute.Kind] = [.email, .phone, .street, .domain, .identifier] + (isOfPeople ? [.organization] : [])
    let shared = attributes.filter { kinds.contains($0.kind) }
    if shared.isEmpty { return }
    let holders = holderKeys(workers: workers)
    workers.forEach(pieces: shared.count) { piece, _ in
      let attribute = shared[piece]
      var entries: [UInt64] = []
      entries.reserveCapacity(count * attribute.slots.count)
      for record in 0..<count {
        let row = row(record)
        for slot in attribute.slots where row[slot] != 0 {
          entries.append(UInt64(row[slot]) << 32 | UInt64(holders[record]))
        }
      }
      RadixSort.sort(&entries)
      var counts = [UInt32](repeating: 0, count: attribute.values.count + 1)
      var previous: UInt64 = 0
      for entry in entries where entry != previous {
        counts[Int(entry >> 32)] += 1
        previous = entry
      }
      attribute.features.setFanOut(counts)
    }
  }
}

/// Tells by a hash whom a record names: the person's family name and initial in either order, or the organization.
///
/// Plain pointers, valid while the attributes' buffers are not moved.
struct HolderNames: @unchecked Sendable {
  private let given: (slot: Int, phonetic: UnsafePointer<UInt64>)?
  private let family: (slot: Int, phonetic: UnsafePointer<UInt64>)?
  private let organization: (slot: Int, hashes: UnsafePointer<UInt64>)?

  init(attributes: [Attribute]) {
    func sounds(_ kind: Attribute.Kind) -> (slot: Int, phonetic: UnsafePointer<UInt64>)? {
      attributes.first { $0.kind == kind }.map { ($0.slots.lowerBound, $0.features.phonetic.base) }
    }
    given = sounds(.given)
    family = sounds(.family)
    organization = attributes.first { $0.kind == .organization }.map { ($0.slots.lowerBound, $0.values.view.hashes) }
  }

  /// The key of a row; nil where rows name nobody.
  @inline(__always)
  func key(of row: UnsafePointer<UInt32>) -> UInt32? {
    var key: UInt64 = 0
    if given != nil || family != nil {
      // The sum makes it blind to which of the two names came first.
      if let family { key &+= ByteHash.scramble(family.phonetic[Int(row[family.slot])]) }
      if let given { key &+= ByteHash.scramble(given.phonetic[Int(row[given.slot])]) }
    } else if let organization {
      key = organization.hashes[Int(row[organization.slot])]
    } else {
      return nil
    }
    return UInt32(truncatingIfNeeded: key >> 7) | 1
  }
}

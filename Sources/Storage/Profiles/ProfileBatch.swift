public import Profiles

/// Some profiles as they lie in the store: rows, and all their documents in one buffer, to be decoded elsewhere and in parallel.
public struct ProfileBatch: Sendable {
  /// In ascending order of id.
  public private(set) var rows: [ProfileRow] = []
  private var documents: [UInt8] = []
  /// Where each row's document ends.
  private var ends: [Int] = []

  init(reserving count: Int) {
    rows.reserveCapacity(count)
    ends.reserveCapacity(count)
    documents.reserveCapacity(count * 256)
  }

  public var count: Int { rows.count }
  /// Bytes of all documents.
  public var byteCount: Int { documents.count }

  mutating func append(_ row: ProfileRow, document: UnsafeRawBufferPointer) {
    rows.append(row)
    documents.append(contentsOf: document)
    ends.append(documents.count)
  }

  /// What `body` returns for the bytes of the document at an index, which are valid only inside it.
  /// - Precondition: `index` is within `rows`.
  public func withDocument<R, E: Error>(at index: Int, _ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    let start = index == 0 ? 0 : ends[index - 1]
    let end = ends[index]
    let result: Result<R, E> = documents.withUnsafeBytes { bytes in
      do throws(E) { return .success(try body(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))) } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// The profile at an index with its values.
  /// - Precondition: `index` is within `rows`.
  /// - Throws: `StoreError.unreadable` when its document cannot be decoded.
  public func profile(at index: Int) throws(StoreError) -> Profile {
    let row = rows[index]
    return try withDocument(at: index) { bytes throws(StoreError) in try row.profile(decoding: bytes) }
  }

  /// What the values of the profile at an index say, without their provenance.
  /// - Parameter values: replaced; memory that is used again.
  /// - Precondition: `index` is within `rows`.
  /// - Throws: `StoreError.unreadable` when its document cannot be decoded.
  public func bareValues(at index: Int, into values: inout [BareValue]) throws(StoreError) {
    values.removeAll(keepingCapacity: true)
    let number = rows[index].id.number
    try withDocument(at: index) { bytes throws(StoreError) in
      if bytes.isEmpty { return }
      do throws(DocumentError) { try ValueDocument.decodeBare(bytes, into: &values) } catch {
        throw .unreadable(table: "profile", number: number)
      }
    }
  }
}

extension ProfileRow {
  func profile(decoding bytes: UnsafeRawBufferPointer) throws(StoreError) -> Profile {
    guard !bytes.isEmpty else { return profile(values: []) }
    do throws(DocumentError) {
      return profile(values: try ValueDocument.decode(bytes, side: id))
    } catch {
      throw .unreadable(table: "profile", number: id.number)
    }
  }
}

extension LiveIndex {
  /// Adds the record that a reader has read, in the place of the one with its key.
  func upsert(_ key: Int64, _ reader: RecordReader) {
    makeRoom()
    let record: Int
    if let known = self.record(of: key) {
      clear(known)
      record = known
    } else {
      record = takeRow()
      keys[record] = key
      recordOfKey.add(record, keys: keys.base)
    }
    fill(record, reader)
    followPopulation()
  }

  /// Takes out the record of a key, if there is one.
  func remove(_ key: Int64) {
    guard let record = record(of: key) else { return }
    clear(record)
    recordOfKey.remove(record, keys: keys.base)
    freeRows.append(UInt32(record))
    followPopulation()
  }

  private func takeRow() -> Int {
    if let free = freeRows.popLast() { return Int(free) }
    records.count += 1
    return records.count - 1
  }

  private func followPopulation() {
    records.population[0] = max(count, Self.leastPopulation)
    scorer.followPopulation()
  }

  // MARK: Rows

  private func fill(_ record: Int, _ reader: RecordReader) {
    let row = records.rows.pointer + record * records.stride
    row.initialize(repeating: 0, count: records.stride)
    for column in columns {
      var next = column.slots.lowerBound
      for slot in column.slots where !reader.isEmpty(slot) {
        let id = reader.withValue(slot) { value -> UInt32 in
          if column.attribute.kind == .phone, let known = international(value, column) { return known }
          return intern(value, column)
        }
        if (column.slots.lowerBound..<next).contains(where: { row[$0] == id }) { continue }
        row[next] = id
        next += 1
      }
    }
    count(record, isAdded: true)
    blocking.forEach(UnsafePointer(row)) { postings.add(UInt32(record), to: $0) }
  }

  private func intern(_ value: UnsafeBufferPointer<UInt8>, _ column: LiveColumn) -> UInt32 {
    let valuesBefore = column.values.count
    let wordsBefore = column.wordValues?.values.count ?? 0
    let id = column.intern(value)
    if column.values.count > valuesBefore {
      neighbours.add(id, column)
      addToLists(id, column, wordsBefore: wordsBefore)
    }
    return id
  }

  private func clear(_ record: Int) {
    let row = records.rows.pointer + record * records.stride
    blocking.forEach(UnsafePointer(row)) { postings.remove(UInt32(record), from: $0) }
    count(record, isAdded: false)
    row.update(repeating: 0, count: records.stride)
  }

  /// The one stored international number that a number without a country is the end of, if there is exactly one.
  func international(_ number: UnsafeBufferPointer<UInt8>, _ phones: LiveColumn) -> UInt32? {
    if number.first == UInt8(ascii: "+") { return nil }
    let digits = number.drop { $0 == UInt8(ascii: "0") }
    if digits.count < 8 { return nil }
    let packed = PackedPhone.pack(number) & 0xFFFF_FFFF
    let list = postings.numbers(of: LiveKeys.phoneKey(packed))
    var only: UInt32 = 0
    for index in 0..<min(list.count, Self.scanLimit) {
      let row = records.row(Int(list[index]))
      for slot in phones.slots where row[slot] != 0 && row[slot] != only {
        let value = phones.values.view[row[slot]]
        let isSame = phones.features.packedDigits[Int(row[slot])] & 0xFFFF_FFFF == packed
        guard isSame, value.first == UInt8(ascii: "+") else { continue }
        if only != 0 { return nil }
        only = row[slot]
      }
    }
    if only == 0 { return nil }
    let value = phones.values.view[only]
    return digits.count < value.count && value.suffix(digits.count).elementsEqual(digits) ? only : nil
  }

  // MARK: Counts

  /// Of a value that more records have it is not asked who they are.
  static let scanLimit = 256

  /// Counts a record's values in or out.
  private func count(_ record: Int, isAdded: Bool) {
    let row = records.row(record)
    let holder = holders.key(of: row) ?? 1
    for column in columns {
      for slot in column.slots where row[slot] != 0 {
        let id = row[slot]
        let isEdge = isAdded ? column.retain(id) : column.release(id)
        if isEdge && column.attribute.kind == .email { countLocalPart(id, column, isAdded: isAdded) }
        let fanOut = column.features.fanOut
        if isShared(column.attribute.kind) {
          if !hasOtherRow(record, holder: holder, value: id, column) {
            if isAdded { fanOut[Int(id)] += 1 } else if fanOut[Int(id)] > 0 { fanOut[Int(id)] -= 1 }
          }
        } else {
          fanOut[Int(id)] = column.references[Int(id)]
        }
      }
    }
  }

  /// Whether a value's differently named holders count, not the records that have it.
  private func isShared(_ attribute: Attribute.Kind) -> Bool {
    switch attribute {
    case .email, .phone, .street, .domain, .identifier: true
    case .organization: kind == .people
    default: false
    }
  }

  /// Whether another record of the same holder has a value.
  private func hasOtherRow(_ record: Int, holder: UInt32, value: UInt32, _ column: LiveColumn) -> Bool {
    var found = false
    blocking.forEachHolderKey(of: value, column.attribute.kind, row: records.row(record), column.features) { key in
      if found { return }
      let list = postings.numbers(of: key)
      for index in 0..<min(list.count, Self.scanLimit) where Int(list[index]) != record {
        let row = records.row(Int(list[index]))
        if column.slots.contains(where: { row[$0] == value }) && holders.key(of: row) ?? 1 == holder {
          found = true
          return
        }
      }
    }
    return found
  }

  /// Counts an address in or out among those with the same part before the @.
  private func countLocalPart(_ id: UInt32, _ emails: LiveColumn, isAdded: Bool) {
    let features = emails.features.emails
    let local = features[Int(id)].local
    if local == 0 { return }
    var others: UInt32 = 0
    forEachAddress(withLocalPart: local, emails) { other in
      if other == id { return }
      others += 1
      let known = features[Int(other)].localCount
      features[Int(other)].localCount = isAdded ? known + 1 : max(known, 1) - 1
    }
    features[Int(id)].localCount = isAdded ? others + 1 : 0
  }

  /// Calls `body` once with each stored address that has a part before the @.
  func forEachAddress(withLocalPart local: UInt32, _ emails: LiveColumn, _ body: (UInt32) -> Void) {
    let list = postings.numbers(of: LiveKeys.key(.localPart, UInt64(local)))
    var seen: [UInt32] = []
    for index in 0..<min(list.count, Self.scanLimit) {
      let row = records.row(Int(list[index]))
      for slot in emails.slots where row[slot] != 0 && emails.features.emails[Int(row[slot])].local == local {
        if seen.contains(row[slot]) { continue }
        seen.append(row[slot])
        body(row[slot])
      }
    }
  }
}

extension LiveKeys {
  /// Calls `body` with keys under which the other records are that have a value of this row and the same holder.
  func forEachHolderKey(
    of value: UInt32, _ kind: Attribute.Kind, row: UnsafePointer<UInt32>, _ features: ValueFeatures, _ body: (UInt64) -> Void
  ) {
    switch kind {
    case .email: body(Self.key(.email, UInt64(value)))
    case .phone: body(Self.phoneKey(features.packedDigits[Int(value)]))
    case .identifier: body(Self.key(.identifier, UInt64(value)))
    case .organization, .domain, .street: forEachPlaceKey(of: value, kind, row: row, body)
    default: break
    }
  }
}

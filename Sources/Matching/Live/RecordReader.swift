import Normalization

/// Normalizes one record's cells into the values of a row, as `RecordSetBuilder` does with whole columns.
///
/// Kept and used again, by one thread at a time, so that its buffers need no allocation.
final class RecordReader {
  private let region: Region?
  private let dateOrder: DateOrder
  private let slots: SlotTable
  private var names = NameRule()
  private var addresses = AddressRule()
  private var phones = PhoneRule()
  private var streets = StreetRule()
  private var scratch: [UInt8] = []
  /// The values side by side, and where each slot's lies; empty where there is none.
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>]

  init(attributes: [Attribute], region: Region?, dateOrder: DateOrder) {
    self.region = region
    self.dateOrder = dateOrder
    slots = SlotTable(attributes)
    ranges = Array(repeating: 0..<0, count: attributes.reduce(0) { $0 + $1.slots.count })
  }

  /// The value in a slot, valid during the call; empty where there is none.
  @inline(__always)
  func withValue<Result>(_ slot: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[ranges[slot]])) }
  }

  func isEmpty(_ slot: Int) -> Bool { ranges[slot].isEmpty }

  /// Reads a record; its values stay until the next one.
  func read(_ record: LiveRecord) {
    bytes.removeAll(keepingCapacity: true)
    for slot in ranges.indices { ranges[slot] = 0..<0 }
    let cells = record.cells.prefix(LiveLimits.cells)
    var country = region
    with(.country, cells) { country = FieldRules.country($0) ?? region }
    readNames(cells)
    readContacts(cells, country)
    readPlaces(cells, country)
    simple(.organization, .organization, cells)
    simple(.title, .jobTitle, cells)
    simple(.identifier, .identifier, cells)
    with(.birthDate, cells) { cell in
      set(.birthDate) { FieldRules.date(cell, order: dateOrder, into: &$0) }
    }
  }

  private func readNames(_ cells: ArraySlice<LiveCell>) {
    guard let given = slots[.given]?.lowerBound, let family = slots[.family]?.lowerBound else { return }
    with(.givenName, cells) { cell in set(.given) { names.given(cell, into: &$0) } }
    with(.familyName, cells) { cell in set(.family) { names.family(cell, into: &$0) } }
    if isEmpty(given) != isEmpty(family) {
      // Several words in the only name may be a whole name.
      let isWhole = withValue(isEmpty(given) ? family : given) { whole in
        guard whole.contains(UInt8(ascii: " ")) else { return false }
        names.parse(full: whole)
        return !names.parsedGiven.isEmpty && !names.parsedFamily.isEmpty
      }
      if isWhole { setParsedNames() }
    } else if isEmpty(given) {
      with(.fullName, cells) { cell in
        names.parse(full: cell)
        setParsedNames()
      }
    }
  }

  private func setParsedNames() {
    set(.given) { $0.append(contentsOf: names.parsedGiven) }
    set(.family) { $0.append(contentsOf: names.parsedFamily) }
  }

  private func readContacts(_ cells: ArraySlice<LiveCell>, _ country: Region?) {
    each(.website, cells) { cell in addresses.companyDomain(ofWebsite: cell) { place(.domain, $0) } }
    each(.email, cells) { cell in
      addresses.forEachEmail(in: cell) { email, companyDomain in
        place(.email, email)
        place(.domain, companyDomain)
      }
    }
    each(.phone, cells) { cell in phones.forEachNumber(in: cell, region: country) { place(.phone, $0) } }
  }

  private func readPlaces(_ cells: ArraySlice<LiveCell>, _ country: Region?) {
    with(.street, cells) { cell in
      streets.parse(cell)
      set(.street) { $0.append(contentsOf: streets.street) }
      set(.number) { $0.append(contentsOf: streets.number) }
    }
    simple(.number, .houseNumber, cells)
    simple(.locality, .locality, cells)
    simple(.region, .region, cells)
    with(.postalCode, cells) { cell in
      set(.postcode) { FieldRules.postcode(cell, region: country, into: &$0) }
    }
  }

  // MARK: Cells

  private func simple(_ attribute: Attribute.Kind, _ field: FieldKind, _ cells: ArraySlice<LiveCell>) {
    with(field, cells) { cell in set(attribute) { FieldRules.simple(attribute, cell, into: &$0) } }
  }

  /// Calls `body` with the first cell of a kind that is not empty.
  private func with(_ kind: FieldKind, _ cells: ArraySlice<LiveCell>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard let cell = cells.first(where: { $0.kind == kind && !$0.text.isEmpty }) else { return }
    cell.text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0.prefix(LiveLimits.cell))) }
  }

  private func each(_ kind: FieldKind, _ cells: ArraySlice<LiveCell>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    for cell in cells where cell.kind == kind && !cell.text.isEmpty {
      cell.text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0.prefix(LiveLimits.cell))) }
    }
  }

  // MARK: Values

  /// Puts what `write` appends in an attribute's first slot.
  private func set(_ kind: Attribute.Kind, _ write: (inout [UInt8]) -> Void) {
    guard let slot = slots[kind]?.lowerBound else { return }
    scratch.removeAll(keepingCapacity: true)
    write(&scratch)
    keep(scratch.prefix(LiveColumn.valueLimit), in: slot)
  }

  /// Puts a value in an attribute's first free slot, unless one has it already.
  private func place(_ kind: Attribute.Kind, _ value: [UInt8]) {
    guard let range = slots[kind], !value.isEmpty else { return }
    let value = value.prefix(LiveColumn.valueLimit)
    for slot in range {
      if ranges[slot].isEmpty {
        keep(value, in: slot)
        return
      }
      if bytes[ranges[slot]].elementsEqual(value) { return }
    }
  }

  private func keep(_ value: ArraySlice<UInt8>, in slot: Int) {
    let start = bytes.count
    bytes.append(contentsOf: value)
    ranges[slot] = start..<bytes.count
  }
}

/// The slots of each kind of attribute.
private struct SlotTable {
  private let slots: [Attribute.Kind: Range<Int>]

  init(_ attributes: [Attribute]) {
    slots = Dictionary(attributes.map { ($0.kind, $0.slots) }) { first, _ in first }
  }

  subscript(kind: Attribute.Kind) -> Range<Int>? { slots[kind] }
}

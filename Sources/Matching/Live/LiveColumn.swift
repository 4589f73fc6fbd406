import Normalization
import Similarity

/// One attribute of live records: its values, what is known of each, and how many records hold it.
///
/// Changes must be alone; queries describe their values in places of their own and may do so side by side.
final class LiveColumn: @unchecked Sendable {
  let attribute: Attribute
  /// How many slots of records hold each value.
  private(set) var references: FixedBuffer<UInt32>
  private let growing: GrowingValues
  private let words: GrowingValues?
  private let places: Int
  private var rootCount = 0
  private var tokenCount = 0
  /// Values that at least one record holds.
  private(set) var usedValues = 0

  /// Values beyond this length are compared by their beginning, in bytes.
  static let valueLimit = ColumnExtractor.valueLimit
  private static let rootLimit = 16

  /// - Parameters:
  ///   - attribute: its dictionary is sealed, its frequencies not dropped; nobody else may change it.
  ///   - queries: how many queries there may be at once.
  init(_ attribute: Attribute, queries: Int) {
    self.attribute = attribute
    places = queries * attribute.slots.count
    references = FixedBuffer(attribute.values.frequencies, padding: 0)
    attribute.values.dropFrequencies()
    let features = attribute.features
    // Each value and each word has been counted once where it is held.
    usedValues = attribute.values.count
    growing = GrowingValues(attribute.values, places: places, valueLimit: Self.valueLimit)
    if features.tokenStarts.count > 0 {
      tokenCount = features.tokens.count
      words = GrowingValues(features.tokenValues, places: places * ValueFeatures.tokenLimit, valueLimit: Self.valueLimit)
    } else {
      words = nil
    }
    rootCount = features.roots.count
    resizeFeatures()
  }

  var slots: Range<Int> { attribute.slots }
  var values: ValueDictionary { attribute.values }
  var features: ValueFeatures { attribute.features }

  /// Whether an id is that of a stored value.
  func isStored(_ id: UInt32) -> Bool { id != 0 && Int(id) < growing.firstPlace }

  // MARK: Changes

  /// Whether a value with new words can be added without moving anything.
  var hasRoom: Bool {
    guard growing.hasRoom else { return false }
    if features.rootStarts.count > 0 && rootCount + Self.rootLimit > firstRootPlace { return false }
    if let words {
      let isFull = tokenCount + ValueFeatures.tokenLimit > firstTokenPlace
      return !isFull && words.hasRoom(for: ValueFeatures.tokenLimit)
    }
    return true
  }

  /// Moves everything into larger buffers; pointers into the old ones are void afterwards.
  func grow() {
    growing.grow()
    words?.grow()
    resizeFeatures()
  }

  /// The id of a value, added when new. Empty bytes have id 0.
  /// - Precondition: `hasRoom`.
  func intern(_ value: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if value.isEmpty { return 0 }
    let hash = ByteHash.hash(value)
    let known = growing.find(value, hash: hash)
    if known != 0 { return known }
    let id = growing.add(value, hash: hash)
    references[Int(id)] = 0
    features.fanOut[Int(id)] = 0
    describe(id, value, place: nil)
    return id
  }

  /// Notes that one slot of a record holds a value.
  /// - Returns: whether it is the first.
  func retain(_ id: UInt32) -> Bool {
    references[Int(id)] += 1
    guard references[Int(id)] == 1 else { return false }
    usedValues += 1
    forEachToken(id) { features.tokenFrequencies[Int($0)] += 1 }
    features.tokenTotal.values = usedValues
    return true
  }

  /// Notes that a slot of a record holds a value no longer.
  /// - Returns: whether it was the last.
  func release(_ id: UInt32) -> Bool {
    references[Int(id)] -= 1
    guard references[Int(id)] == 0 else { return false }
    usedValues -= 1
    forEachToken(id) { features.tokenFrequencies[Int($0)] -= 1 }
    features.tokenTotal.values = usedValues
    return true
  }

  /// The attribute as it is now, for readers that go on while records come and go.
  func snapshot() -> Attribute {
    func copy(_ values: ValueDictionary) -> ValueDictionary { ValueDictionary(sealed: values.buffers, count: values.count) }
    var words = features.tokenValues
    if let known = self.words { words = copy(known.values) }
    let copied = ValueFeatures(copying: features, count: values.count, words: words, fanOut: references)
    return Attribute(
      kind: attribute.kind, name: attribute.name, slots: attribute.slots, isDerived: attribute.isDerived, values: copy(values),
      features: copied)
  }

  // MARK: Queries

  /// The id under which a query's value can be compared: that of the same stored value, or that of a place of the query.
  func place(_ value: UnsafeBufferPointer<UInt8>, query: Int, slot: Int) -> UInt32 {
    if value.isEmpty { return 0 }
    let hash = ByteHash.hash(value)
    let known = growing.find(value, hash: hash)
    if known != 0 { return known }
    let place = query * slots.count + slot
    let id = growing.put(value, hash: hash, inPlace: place)
    describe(id, values.view[id], place: place)
    return id
  }

  /// The id of a stored value; 0 when there is none such.
  func find(_ value: UnsafeBufferPointer<UInt8>) -> UInt32 {
    value.isEmpty ? 0 : growing.find(value, hash: ByteHash.hash(value))
  }

  // MARK: Features

  private var firstRootPlace: Int { features.roots.count - places * Self.rootLimit }
  private var firstTokenPlace: Int { features.tokens.count - places * ValueFeatures.tokenLimit }

  @inline(__always)
  func forEachToken(_ id: UInt32, _ body: (UInt32) -> Void) {
    guard words != nil else { return }
    for index in Int(features.tokenStarts[Int(id)])..<Int(features.tokenStarts[Int(id) + 1]) { body(features.tokens[index]) }
  }

  private func resizeFeatures() {
    let capacity = growing.idCapacity
    let used = values.count + 1
    let features = features
    func moved<Element>(_ buffer: FixedBuffer<Element>, used: Int, capacity: Int) -> FixedBuffer<Element> {
      buffer.count == 0 ? buffer : FixedBuffer(copying: buffer, count: used, capacity: capacity)
    }
    references = moved(references, used: used, capacity: capacity)
    features.fanOut = moved(features.fanOut, used: used, capacity: capacity)
    features.phonetic = moved(features.phonetic, used: used, capacity: capacity)
    features.genders = moved(features.genders, used: used, capacity: capacity)
    features.emails = moved(features.emails, used: used, capacity: capacity)
    features.packedDigits = moved(features.packedDigits, used: used, capacity: capacity)
    features.rootStarts = moved(features.rootStarts, used: used + 1, capacity: capacity + 1)
    features.tokenStarts = moved(features.tokenStarts, used: used + 1, capacity: capacity + 1)
    if features.rootStarts.count > 0 {
      features.roots = FixedBuffer(
        copying: features.roots, count: rootCount, capacity: 3 * rootCount + 1_024 + places * Self.rootLimit)
    }
    if let words {
      let room = 3 * tokenCount + 1_024 + places * ValueFeatures.tokenLimit
      features.tokens = FixedBuffer(copying: features.tokens, count: tokenCount, capacity: room)
      features.tokenFrequencies = FixedBuffer(
        copying: features.tokenFrequencies, count: words.values.count + 1, capacity: words.idCapacity)
      for place in 0..<(places * ValueFeatures.tokenLimit) { features.tokenFrequencies[Int(words.id(ofPlace: place))] = 1 }
    }
    for place in 0..<places {
      let id = Int(growing.id(ofPlace: place))
      references[id] = 0
      features.fanOut[id] = 0
    }
  }

  /// Computes what is known of a value.
  /// - Parameter place: the query place that it lies in; nil for a value that stays.
  private func describe(_ id: UInt32, _ value: UnsafeBufferPointer<UInt8>, place: Int?) {
    let features = features
    let index = Int(id)
    switch attribute.kind {
    case .given:
      features.phonetic[index] = PhoneticKey.key(Span(_unsafeElements: value))
      features.genders[index] = ValueFeatures.gender(of: value)
      describeRoots(id, value, place: place)
    case .family:
      features.phonetic[index] = PhoneticKey.key(Span(_unsafeElements: value))
      describeTokens(id, value, place: place)
    case .organization, .title, .text, .street: describeTokens(id, value, place: place)
    case .email: features.emails[index] = EmailFeatures(of: value)
    case .phone: features.packedDigits[index] = PackedPhone.pack(value)
    default: break
    }
  }

  private func describeRoots(_ id: UInt32, _ value: UnsafeBufferPointer<UInt8>, place: Int?) {
    let start = place.map { firstRootPlace + $0 * Self.rootLimit } ?? rootCount
    var end = start
    for root in Nicknames.roots(of: Span(_unsafeElements: value)).prefix(Self.rootLimit) {
      features.roots[end] = root
      end += 1
    }
    features.rootStarts[Int(id)] = UInt32(start)
    features.rootStarts[Int(id) + 1] = UInt32(end)
    if place == nil { rootCount = end }
  }

  private func describeTokens(_ id: UInt32, _ value: UnsafeBufferPointer<UInt8>, place: Int?) {
    guard let words else { return }
    let start = place.map { firstTokenPlace + $0 * ValueFeatures.tokenLimit } ?? tokenCount
    let tokens = features.tokens.pointer
    var end = start
    ValueFeatures.forEachToken(of: value) { word in
      if end - start == ValueFeatures.tokenLimit { return }
      let hash = ByteHash.hash(word)
      let hashes = words.values.view.hashes
      for index in start..<end where hashes[Int(tokens[index])] == hash { return }
      var token = words.find(word, hash: hash)
      if token == 0 {
        if let place {
          token = words.put(word, hash: hash, inPlace: place * ValueFeatures.tokenLimit + end - start)
        } else {
          token = words.add(word, hash: hash)
          features.tokenFrequencies[Int(token)] = 0
        }
      }
      tokens[end] = token
      end += 1
    }
    sortByHash(tokens, start..<end, words.values.view.hashes)
    features.tokenStarts[Int(id)] = UInt32(start)
    features.tokenStarts[Int(id) + 1] = UInt32(end)
    if place == nil { tokenCount = end }
  }

  /// By content, so that nothing depends on which word was met first.
  private func sortByHash(_ tokens: UnsafeMutablePointer<UInt32>, _ range: Range<Int>, _ hashes: UnsafePointer<UInt64>) {
    for index in range.dropFirst() {
      let token = tokens[index]
      var position = index
      while position > range.lowerBound && hashes[Int(tokens[position - 1])] > hashes[Int(token)] {
        tokens[position] = tokens[position - 1]
        position -= 1
      }
      tokens[position] = token
    }
  }

  // MARK: Words

  /// The words of the attribute's values, where they are told apart.
  var wordValues: GrowingValues? { words }

  /// Bytes in use.
  var memoryInBytes: Int {
    let perValue = 8 + (features.phonetic.count > 0 ? 8 : 0) + (features.genders.count > 0 ? 1 : 0)
    let special = (features.emails.count > 0 ? 24 : 0) + (features.packedDigits.count > 0 ? 8 : 0)
    let starts = (features.rootStarts.count > 0 ? 4 : 0) + (features.tokenStarts.count > 0 ? 4 : 0)
    let wordBytes = words.map { $0.memoryInBytes + 4 * $0.values.count + 4 * tokenCount } ?? 0
    return growing.memoryInBytes + values.count * (perValue + special + starts) + 2 * rootCount + wordBytes
  }
}

extension GrowingValues {
  /// Whether there is room for several more values of any length that one value of `valueLimit` bytes can hold together.
  func hasRoom(for count: Int) -> Bool { hasRoom && values.count + count + 2 < firstPlace }
}

/// The standard fields by the bytes of their names, and the names of their parts: what a decoder asks for each value.
final class FieldTable: Sendable {
  static let shared = FieldTable()

  /// For each hash the positions in `Field.standard` of the names that have it, the first in the low byte; 0 for none, else position + 1.
  private let slots: [UInt8]
  private let names: [[UInt8]]
  private let fields: [Field]
  private let address = Field.address.parts
  private let identifier = Field.identifier.parts
  private let externalID = Field.externalID.parts
  private let socialProfile = Field.socialProfile.parts
  private let worksFor = Field.worksFor.parts
  private let telephone = Field.telephone.parts

  private init() {
    fields = Field.standard
    names = fields.map { Array($0.name.utf8) }
    var slots = [UInt8](repeating: 0, count: 256)
    for (position, name) in names.enumerated() {
      var slot = name.withUnsafeBytes { Self.hash($0) }
      // Open addressing: 27 names in 256 places.
      while slots[slot] != 0 { slot = (slot + 1) & 255 }
      slots[slot] = UInt8(position + 1)
    }
    self.slots = slots
  }

  /// The field of a name; custom ones included.
  func field(_ name: UnsafeRawBufferPointer) -> Field? {
    var slot = Self.hash(name)
    while slots[slot] != 0 {
      let position = Int(slots[slot] - 1)
      if names[position].count == name.count, names[position].elementsEqual(name) { return fields[position] }
      slot = (slot + 1) & 255
    }
    let prefix: StaticString = "custom_fields."
    let count = prefix.utf8CodeUnitCount
    guard name.count > count, name.count <= count + 100, name.starts(with: UnsafeBufferPointer(start: prefix.utf8Start, count: count))
    else {
      return nil
    }
    return .custom(String(decoding: UnsafeRawBufferPointer(rebasing: name[count...]), as: UTF8.self))
  }

  /// `Field.parts` without making an array of it each time.
  func parts(of field: Field) -> [String] {
    switch field {
    case .address: address
    case .identifier: identifier
    case .externalID: externalID
    case .socialProfile: socialProfile
    case .worksFor: worksFor
    case .telephone: telephone
    default: []
    }
  }

  private static func hash(_ name: UnsafeRawBufferPointer) -> Int {
    guard let first = name.first, let last = name.last else { return 0 }
    let middle = name[name.count / 2]
    return (Int(first) &* 31 &+ Int(middle) &* 7 &+ Int(last) &* 13 &+ name.count) & 255
  }
}

public import Profiles

/// What the cells of a matcher's record hold; the raw values are those of `Matching.FieldKind`.
public enum MatchKind: String, Sendable, CaseIterable {
  case givenName, familyName, email, phone, organization, website, jobTitle, street, locality, region, postalCode, country, birthDate,
    identifier
}

/// A profile as the live matcher reads it: cells of a kind, in one buffer that is used again for the next profile.
public struct MatchCells: Sendable {
  public struct Cell: Sendable, Hashable {
    public let kind: MatchKind
    /// Of an identifier, what it is a number of: `vat`, `lei`, or the service of a social profile; empty for the other kinds.
    public let scheme: String
    let range: Range<Int>
  }

  /// In the order of the values; several of one kind where the profile has several.
  public private(set) var cells: [Cell] = []
  private var bytes: [UInt8] = []

  public init() {}

  /// The cells of the current values.
  public init(_ values: [Value]) {
    self.init()
    fill(values)
  }

  /// Replaces the cells by those of the current values among `values`, which are a shown profile's: former ones are passed over.
  ///
  /// The name of a person's employment stands in where `organization_name` is missing, an organization's legal name where its name is. Of
  /// several addresses the first one counts, since parts of two would be mixed.
  public mutating func fill(_ values: [Value]) { take(values) }

  /// The same of values that were read without their provenance.
  public mutating func fill(_ values: [BareValue]) { take(values) }

  /// Not public: across modules it would not be specialized.
  private mutating func take(_ values: [some StatedValue]) {
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    var hasOrganization = false
    var hasAddress = false
    for value in values where value.isCurrent {
      switch value.field {
      case .givenName: add(.givenName, value.text)
      case .familyName: add(.familyName, value.text)
      case .email: add(.email, value.text)
      case .telephone: add(.phone, value.text)
      case .url: add(.website, value.text)
      case .organizationName:
        add(.organization, value.text)
        hasOrganization = true
      case .jobTitle: add(.jobTitle, value.text)
      case .birthDate: add(.birthDate, value.text)
      case .identifier: add(.identifier, value.parts["value"] ?? value.text, scheme: value.parts["scheme"] ?? "")
      case .socialProfile: add(.identifier, value.text, scheme: value.parts["service"] ?? "social")
      case .address where !hasAddress:
        hasAddress = true
        add(.street, value.parts["street"])
        add(.locality, value.parts["locality"])
        add(.region, value.parts["region"])
        add(.postalCode, value.parts["postal_code"])
        add(.country, value.parts["country"])
      default: break
      }
    }
    guard !hasOrganization else { return }
    for value in values where value.isCurrent {
      if value.field == .legalName {
        add(.organization, value.text)
      } else if value.field == .worksFor, value.parts["end"] == nil {
        add(.organization, value.parts["organization"])
      }
    }
  }

  /// Calls `body` with each cell and its bytes, UTF-8 that is valid during the call only.
  public func forEach(_ body: (Cell, UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      for cell in cells { body(cell, UnsafeBufferPointer(rebasing: bytes[cell.range])) }
    }
  }

  /// A cell's text.
  public func text(of cell: Cell) -> String { String(decoding: bytes[cell.range], as: UTF8.self) }

  private mutating func add(_ kind: MatchKind, _ text: String?, scheme: String = "") {
    guard let text, !text.isEmpty else { return }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    cells.append(Cell(kind: kind, scheme: scheme, range: start..<bytes.count))
  }
}

public import Profiles

/// Which columns a CSV export has: as many for each field as profiles need, up to a limit.
public struct CSVLayout: Sendable, Equatable {
  /// The most columns of one multi-valued field.
  public var valueLimit: Int
  private var counts: [Field: Int] = [:]
  private var labels: Set<Field> = []
  private var parts: [Field: Set<String>] = [:]
  private var hasNotes = false

  /// A layout without fields; add the profiles that will be written.
  public init(valueLimit: Int = 10) { self.valueLimit = max(1, valueLimit) }

  /// The layout for one pass over profiles that are not known beforehand: all standard fields with a few columns each.
  public static func standard(customFields: [String] = []) -> CSVLayout {
    var layout = CSVLayout()
    for field in Field.standard where !field.isMultiValued { layout.counts[field] = 1 }
    let several: [(Field, Int)] = [
      (.alternateName, 1), (.worksFor, 1), (.email, 3), (.telephone, 4), (.url, 2), (.socialProfile, 3), (.address, 2), (.identifier, 3),
      (.language, 1), (.tags, 1), (.externalID, 2),
    ]
    for (field, count) in several { layout.counts[field] = count }
    layout.labels = [.email, .telephone, .address]
    for field in [Field.address, .worksFor, .telephone] { layout.parts[field] = Set(field.parts) }
    for name in customFields { layout.counts[.custom(name)] = 1 }
    layout.hasNotes = true
    return layout
  }

  /// Makes room for a profile.
  public mutating func add(_ profile: ExportProfile) {
    if !profile.notes.isEmpty { hasNotes = true }
    add(values: profile.values)
  }

  /// Makes room for the current values of a profile.
  public mutating func add(values: [Value]) {
    var own: [Field: Int] = [:]
    for value in values {
      own[value.field, default: 0] += 1
      if value.label != nil, Self.writesLabel(value.field) { labels.insert(value.field) }
      if !value.parts.isEmpty, Self.writesParts(value.field) { parts[value.field, default: []].formUnion(value.parts.keys) }
    }
    for (field, count) in own { counts[field] = min(valueLimit, max(count, counts[field] ?? 0)) }
    if counts[.tags] != nil { counts[.tags] = 1 }
  }

  /// Makes room for what another layout has, so that parts of a store can be looked at by several threads.
  public mutating func merge(_ other: CSVLayout) {
    for (field, count) in other.counts { counts[field] = min(valueLimit, max(count, counts[field] ?? 0)) }
    labels.formUnion(other.labels)
    parts.merge(other.parts) { $0.union($1) }
    if other.hasNotes { hasNotes = true }
  }

  /// The header, without `id`, `kind`, `stage` at its start and `notes`, `created_at`, `updated_at` at its end.
  var columns: [FlatColumn] {
    counts.keys.sorted().flatMap { field -> [FlatColumn] in
      (1...max(1, counts[field] ?? 1)).flatMap { number -> [FlatColumn] in
        var columns: [FlatColumn] = []
        if !Self.writesOnlyParts(field) { columns.append(FlatColumn(field, number)) }
        if let present = parts[field] {
          columns += field.parts.filter(present.contains).map { FlatColumn(field, number, .part($0)) }
        }
        if labels.contains(field) { columns.append(FlatColumn(field, number, .label)) }
        return columns
      }
    }
  }

  var writesNotes: Bool { hasNotes }

  static func writesLabel(_ field: Field) -> Bool {
    field == .email || field == .telephone || field == .address || field == .alternateName || field == .url
  }

  static func writesParts(_ field: Field) -> Bool { field == .telephone || writesOnlyParts(field) }

  /// Fields whose text says no more than the parts.
  static func writesOnlyParts(_ field: Field) -> Bool { field == .address || field == .worksFor }
}

public import Normalization

/// Reads and normalizes the columns of a source into a `RecordSet`, several columns at a time.
public struct RecordSetBuilder: Sendable {
  /// What the columns hold.
  public var fields: [SourceField]
  /// Where phone numbers without a country belong and postcodes are read, unless a record names its country; nil guesses from the data.
  public var region: Region?
  /// Whether attributes without any value are kept, so that what is compared depends on the fields only.
  var keepsEmptyAttributes = false
  /// Among how many records frequencies are taken at least.
  var leastPopulation = 0
  private let workers: Workers

  /// How many emails, phones and domains of one record matter.
  static let emailSlots = 2
  static let phoneSlots = 3
  static let domainSlots = 2

  public init(fields: [SourceField], region: Region?, workers: Workers) {
    self.fields = fields
    self.region = region
    self.workers = workers
  }

  /// - Parameters:
  ///   - sources: the number of the file that each row came from; empty for one file.
  ///   - progress: told from any thread how many columns of how many are done.
  public func build(
    from source: any CellSource, sources: [UInt16] = [], progress: (@Sendable (_ done: Int, _ of: Int) -> Void)? = nil
  ) -> RecordSet {
    let count = source.recordCount
    let keepsEmpty = keepsEmptyAttributes
    let countries = countryOfRows(source)
    let jobs = self.jobs(countries: countries)
    let counter = SharedCounter()
    let extracted = workers.map(pieces: jobs.count) { piece, _ -> [ExtractedAttribute] in
      let result = jobs[piece](source)
      progress?(counter.increment(), jobs.count)
      return result
    }.flatMap { $0 }.filter { keepsEmpty || $0.values.count > 0 }.sorted { $0.order < $1.order }

    let features = workers.map(pieces: extracted.count) { piece, _ in
      ValueFeatures(of: extracted[piece].values, kind: extracted[piece].kind)
    }
    var attributes: [Attribute] = []
    var slots: [[UInt32]] = []
    for (part, feature) in zip(extracted, features) {
      let range = slots.count..<(slots.count + part.slots.count)
      attributes.append(
        Attribute(kind: part.kind, name: part.name, slots: range, isDerived: part.isDerived, values: part.values, features: feature))
      slots.append(contentsOf: part.slots)
    }
    return RecordSet(
      count: count, attributes: attributes, slots: slots, sources: sources, population: max(count, leastPopulation), workers: workers)
  }

  // MARK: Jobs

  typealias Job = @Sendable (any CellSource) -> [ExtractedAttribute]

  /// One job an attribute or group of attributes; the heaviest come first so that the workers end together.
  private func jobs(countries: [Region?]) -> [Job] {
    var jobs: [Job] = []
    let region = region
    let emails = fields(.email)
    let phones = fields(.phone)
    let websites = fields(.website)
    if !phones.isEmpty { jobs.append { PhoneColumns(fields: phones, region: region, countries: countries).extract($0) } }
    if !emails.isEmpty || !websites.isEmpty { jobs.append { EmailColumns(emails: emails, websites: websites).extract($0) } }
    let names = NameColumns(
      given: fields(.givenName).first, family: fields(.familyName).first, full: fields(.fullName).first)
    if names.hasAny { jobs.append { names.extract($0) } }
    if let organization = fields(.organization).first { jobs.append { SimpleColumn(organization, .organization, order: 40).extract($0) } }
    let streets = fields(.street)
    if !streets.isEmpty {
      let numbers = fields(.houseNumber).first
      jobs.append { AddressColumns(street: streets[0], number: numbers).extract($0) }
    }
    for (position, field) in fields.enumerated() {
      let order = 100 + position
      switch field.kind {
      case .jobTitle: jobs.append { SimpleColumn(field, .title, order: order).extract($0) }
      case .locality: jobs.append { SimpleColumn(field, .locality, order: 52).extract($0) }
      case .region: jobs.append { SimpleColumn(field, .region, order: 53).extract($0) }
      case .postalCode: jobs.append { PostcodeColumn(field: field, region: region, countries: countries).extract($0) }
      case .birthDate: jobs.append { DateColumn(field: field).extract($0) }
      case .identifier: jobs.append { SimpleColumn(field, .identifier, order: order).extract($0) }
      case .text: jobs.append { SimpleColumn(field, .text, order: order).extract($0) }
      case .category: jobs.append { SimpleColumn(field, .category, order: order).extract($0) }
      default: break
      }
    }
    return jobs
  }

  private func fields(_ kind: FieldKind) -> [SourceField] { fields.filter { $0.kind == kind } }

  /// The country that each row names; empty when there is no such column.
  private func countryOfRows(_ source: any CellSource) -> [Region?] {
    guard let field = fields(.country).first else { return [] }
    var countries = [Region?](repeating: nil, count: source.recordCount)
    var known: [UInt64: Region?] = [:]
    source.forEachCell(inColumn: field.column) { row, cell in
      if cell.isEmpty { return }
      let hash = ByteHash.hash(cell)
      if let region = known[hash] {
        countries[row] = region
      } else {
        let region = FieldRules.country(cell)
        known[hash] = region
        countries[row] = region
      }
    }
    return countries
  }
}

/// An attribute's value ids before it has its place among the others.
struct ExtractedAttribute: Sendable {
  var kind: Attribute.Kind
  var name: String
  /// Attributes are kept in ascending order of this.
  var order: Int
  var isDerived = false
  var slots: [[UInt32]]
  var values: ValueDictionary
}

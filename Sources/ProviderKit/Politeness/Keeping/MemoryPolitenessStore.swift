/// Remembers as long as the process lives: for tests, and for work that ends before politeness could be forgotten.
public actor MemoryPolitenessStore: PolitenessStore {
  private var records: [PolitenessKey: [UInt8]] = [:]

  public init() {}

  public func load(_ key: PolitenessKey) -> [UInt8]? { records[key] }

  public func save(_ record: [UInt8]?, for key: PolitenessKey) { records[key] = record }
}

import Storage
import Testing

@Suite struct SQLiteConformanceTests {
  @Test(arguments: StoreConformance.cases)
  func `a store in an SQLite file does what any store must`(_ requirement: StoreConformance.Case) async throws {
    let folder = try TemporaryFolder()
    try await folder.withStore { try await requirement.run($0) }
  }
}

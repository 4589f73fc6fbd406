import Fetching
import Foundation
import ProviderKit
import Testing

@Suite struct FilePolitenessStoreTests {
  static func withPath<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("politeness-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await body(path)
  }

  static let a = PolitenessKey(.bucket, "host/a.example")
  static let b = PolitenessKey(.answer, "https://b.example/")

  @Test func `what was saved is there when the file is opened again`() async throws {
    try await Self.withPath { path in
      do {
        let store = try FilePolitenessStore(path: path)
        try await store.save([1], for: Self.a)
        try await store.save([1, 2], for: Self.a)
        try await store.save([9], for: Self.b)
        try await store.save(nil, for: Self.b)
        #expect(try await store.load(Self.a) == [1, 2])
      }
      let store = try FilePolitenessStore(path: path)
      #expect(try await store.load(Self.a) == [1, 2])
      #expect(try await store.load(Self.b) == nil)
    }
  }

  @Test func `a record that was cut off is dropped, and those before it stay`() async throws {
    try await Self.withPath { path in
      do {
        let store = try FilePolitenessStore(path: path)
        try await store.save([UInt8](repeating: 7, count: 50), for: Self.a)
        try await store.save([UInt8](repeating: 8, count: 50), for: Self.b)
      }
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      for length in stride(from: whole.count - 1, to: whole.count - 60, by: -7) {
        try whole.prefix(length).write(to: URL(fileURLWithPath: path))
        let store = try FilePolitenessStore(path: path)
        #expect(try await store.load(Self.a)?.count == 50)
        #expect(try await store.load(Self.b) == nil)
        try await store.save([3], for: Self.b)
        #expect(try await store.load(Self.b) == [3])
      }
    }
  }

  @Test func `a byte that was changed costs the record it is in`() async throws {
    try await Self.withPath { path in
      do {
        let store = try FilePolitenessStore(path: path)
        try await store.save([1], for: Self.a)
        try await store.save([UInt8](repeating: 8, count: 50), for: Self.b)
      }
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      bytes[bytes.count - 20] ^= 1
      try bytes.write(to: URL(fileURLWithPath: path))
      let store = try FilePolitenessStore(path: path)
      #expect(try await store.load(Self.a) == [1])
      #expect(try await store.load(Self.b) == nil)
    }
  }

  @Test func `the file is written anew when it has grown, without the answers if they are too many`() async throws {
    try await Self.withPath { path in
      let store = try FilePolitenessStore(path: path, limitInBytes: 200_000)
      try await store.save([1], for: Self.a)
      for number in 0..<100 { try await store.save([UInt8](repeating: 1, count: 5000), for: PolitenessKey(.answer, "\(number)")) }
      #expect(try await store.load(Self.a) == [1])
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      #expect(size <= 210_000)
      #expect(try await store.load(PolitenessKey(.answer, "99")) == [UInt8](repeating: 1, count: 5000))
      for number in 0..<100_000 { try await store.save([UInt8(number & 1)], for: Self.a) }
      #expect(try await store.load(Self.a) == [1])
    }
  }

  @Test func `a file of another kind, or of another process, is refused`() async throws {
    try await Self.withPath { path in
      try Data("something else altogether".utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: PolitenessStoreError.self) { try FilePolitenessStore(path: path) }
    }
    try await Self.withPath { path in
      let store = try FilePolitenessStore(path: path)
      #expect(throws: PolitenessStoreError.self) { try FilePolitenessStore(path: path) }
      try await store.save([1], for: Self.a)
    }
  }
}

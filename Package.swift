// swift-tools-version: 6.2
import PackageDescription

// The plan of the house: each target is a room and imports only from the floors below it. `.ci/run` builds with
// --explicit-target-dependency-import-check error, so an import that is not listed here fails.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "sosia",
  products: [
    .executable(name: "sosia", targets: ["sosia"]),
    .library(name: "Normalization", targets: ["Normalization"]),
    .library(name: "Similarity", targets: ["Similarity"]),
    .library(name: "Matching", targets: ["Matching"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
  ],
  targets: [
    // Floor 7
    .executableTarget(
      name: "sosia",
      dependencies: [
        "Assembly", "Service", "Certification", "Adapters", "ProviderKit", "Profiles", "Tables", "Normalization", "Notation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    // Floor 6
    .target(
      name: "Assembly",
      dependencies: [
        "Service", "Accounts", "Storage", "Interchange", "Resolution", "Profiles", "Fetching", "Webhooks", "Tables", "Normalization",
        "Matching", "Markup", "Notation", "Locators", "Report", "Synthesis", "ProviderKit", "Isolation", "Adapters", "Certification",
        "CompanyWebsites", "SiteMaps", "GoldenCopies", "CardFiles", .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ], swiftSettings: settings),
    // Floor 5
    .target(
      name: "Service",
      dependencies: [
        "Accounts", "Fetching", "Interchange", "Matching", "Normalization", "Notation", "Profiles", "Resolution", "Storage", "Tables",
        "Webhooks", "CZlib", .product(name: "HummingbirdCore", package: "hummingbird"), .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
      ], swiftSettings: settings),
    .target(
      name: "Certification",
      dependencies: ["Adapters", "ProviderKit", "Profiles", "Notation", "Locators", "Normalization", "Interchange"], swiftSettings: settings
    ),
    // Floor 4
    .target(
      name: "Accounts",
      dependencies: [
        "Storage", "Resolution", "Matching", "Interchange", "Profiles", "Normalization", "Tables", "Webhooks", "Fetching",
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: settings),
    .target(
      name: "Adapters",
      dependencies: [
        "ProviderKit", "Profiles", "Markup", "Notation", "Locators", "Normalization", "Similarity", "Interchange", "Tables",
        "CSandbox", .product(name: "Yams", package: "Yams"),
      ], swiftSettings: settings),
    .target(
      name: "CompanyWebsites",
      dependencies: ["ProviderKit", "Profiles", "Markup", "Locators", "Notation", "Normalization", "Interchange", "Similarity"],
      path: "Providers/company-website/Sources", swiftSettings: settings),
    .target(
      name: "SiteMaps", dependencies: ["ProviderKit", "Markup", "Locators", "CZlib"], path: "Providers/sitemaps/Sources",
      swiftSettings: settings),
    .target(
      name: "GoldenCopies", dependencies: ["ProviderKit", "Profiles", "Markup", "Normalization", "Interchange", "Similarity"],
      path: "Providers/gleif-golden-copy/Sources", swiftSettings: settings),
    .target(
      name: "CardFiles", dependencies: ["ProviderKit", "Profiles", "Normalization", "Interchange", "Tables", "Similarity"],
      path: "Providers/vcard-files/Sources", swiftSettings: settings),
    // Floor 3
    .target(name: "Report", swiftSettings: settings),
    .target(name: "Resolution", dependencies: ["Profiles", "Normalization"], swiftSettings: settings),
    .target(name: "Interchange", dependencies: ["Profiles", "Tables", "Normalization"], swiftSettings: settings),
    .target(
      name: "Fetching",
      dependencies: [
        "ProviderKit", "Profiles", "Locators", "CZlib", .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOTLS", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ], swiftSettings: settings),
    // Floor 2
    .target(name: "Markup", dependencies: ["CLibXML2", "Notation", "Locators"], exclude: ["Encoding/Generator"], swiftSettings: settings),
    .target(name: "ProviderKit", dependencies: ["Profiles", "Notation", "Locators"], swiftSettings: settings),
    .target(name: "Isolation", dependencies: ["CSandbox"], swiftSettings: settings),
    .target(
      name: "Storage",
      dependencies: ["Profiles", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift")],
      swiftSettings: settings),
    .target(name: "Webhooks", dependencies: [.product(name: "Crypto", package: "swift-crypto")], swiftSettings: settings),
    .target(name: "Matching", dependencies: ["Similarity", "Normalization"], swiftSettings: settings),
    // Floor 1
    .target(name: "Notation", swiftSettings: settings),
    .target(name: "Locators", exclude: ["Generator"], swiftSettings: settings),
    .target(name: "Profiles", swiftSettings: settings),
    .target(name: "Normalization", exclude: ["Phone/Generator", "Domain/Generator"], swiftSettings: settings),
    .target(name: "Similarity", swiftSettings: settings),
    .target(name: "Tables", dependencies: ["CZlib"], swiftSettings: settings),
    .target(name: "Synthesis", swiftSettings: settings),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CSandbox", swiftSettings: settings),
    // Benchmarks
    .executableTarget(name: "KernelBench", dependencies: ["Similarity"], path: "Benchmarks/Kernels", swiftSettings: settings),
    .executableTarget(name: "LiveBench", dependencies: ["Matching", "Synthesis"], path: "Benchmarks/Live", swiftSettings: settings),
    .executableTarget(name: "MarkupBench", dependencies: ["Markup"], path: "Benchmarks/Markup", swiftSettings: settings),
    .executableTarget(name: "LoadBench", path: "Benchmarks/Load", swiftSettings: settings),
    // Tests
    .target(name: "Oracles", path: "Tests/Oracles", swiftSettings: settings),
    .testTarget(name: "SimilarityTests", dependencies: ["Similarity", "Oracles"], swiftSettings: settings),
    .testTarget(
      name: "NormalizationTests", dependencies: ["Normalization"], resources: [.copy("Fixtures")], swiftSettings: settings),
    .testTarget(name: "TablesTests", dependencies: ["Tables"], swiftSettings: settings),
    .testTarget(name: "SynthesisTests", dependencies: ["Synthesis"], swiftSettings: settings),
    .testTarget(name: "ReportTests", dependencies: ["Report"], swiftSettings: settings),
    .testTarget(
      name: "MatchingTests", dependencies: ["Matching", "Normalization", "Similarity", "Synthesis", "Oracles"], swiftSettings: settings),
    .testTarget(name: "NotationTests", dependencies: ["Notation"], swiftSettings: settings),
    .testTarget(name: "LocatorsTests", dependencies: ["Locators"], swiftSettings: settings),
    .testTarget(
      name: "MarkupTests", dependencies: ["Markup", "Locators", "Notation"], exclude: ["StructuredData/Generator"],
      swiftSettings: settings),
    .testTarget(name: "ProviderKitTests", dependencies: ["ProviderKit", "Profiles", "Notation"], swiftSettings: settings),
    .executableTarget(name: "ParseWorkerStub", dependencies: ["Isolation"], path: "Tests/ParseWorkerStub", swiftSettings: settings),
    .testTarget(name: "IsolationTests", dependencies: ["Isolation", "ParseWorkerStub"], swiftSettings: settings),
    .target(
      name: "Origin",
      dependencies: [
        "CZlib", .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ], path: "Tests/Origin", swiftSettings: settings),
    .executableTarget(name: "origin", dependencies: ["Origin"], path: "Tests/OriginServer", swiftSettings: settings),
    .testTarget(name: "OriginTests", dependencies: ["Origin"], swiftSettings: settings),
    .testTarget(name: "AdaptersTests", dependencies: ["Adapters", "ProviderKit", "Profiles", "Notation"], swiftSettings: settings),
    .testTarget(
      name: "CertificationTests", dependencies: ["Certification", "Adapters", "ProviderKit", "Profiles", "Notation"],
      swiftSettings: settings),
    .testTarget(
      name: "CompanyWebsitesTests", dependencies: ["CompanyWebsites", "ProviderKit", "Profiles"],
      path: "Providers/company-website/Tests", swiftSettings: settings),
    .testTarget(name: "SiteMapsTests", dependencies: ["SiteMaps"], path: "Providers/sitemaps/Tests", swiftSettings: settings),
    .testTarget(
      name: "GoldenCopiesTests", dependencies: ["GoldenCopies", "ProviderKit", "Profiles"], path: "Providers/gleif-golden-copy/Tests",
      swiftSettings: settings),
    .testTarget(
      name: "CardFilesTests", dependencies: ["CardFiles", "ProviderKit", "Profiles"], path: "Providers/vcard-files/Tests",
      swiftSettings: settings),
    .testTarget(
      name: "ProvidersTests",
      dependencies: ["Adapters", "CompanyWebsites", "SiteMaps", "GoldenCopies", "CardFiles", "ProviderKit", "Profiles"],
      swiftSettings: settings),
    .testTarget(name: "ProfilesTests", dependencies: ["Profiles"], swiftSettings: settings),
    .executableTarget(name: "StoreCrasher", dependencies: ["Storage", "Profiles"], path: "Tests/StoreCrasher", swiftSettings: settings),
    .testTarget(name: "StorageTests", dependencies: ["Storage", "Profiles", "StoreCrasher"], swiftSettings: settings),
    .testTarget(name: "WebhooksTests", dependencies: ["Webhooks"], swiftSettings: settings),
    .testTarget(
      name: "FetchingTests",
      dependencies: [
        "Fetching", "ProviderKit", "Profiles", "Locators", "CZlib", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ], swiftSettings: settings),
    .testTarget(name: "InterchangeTests", dependencies: ["Interchange", "Profiles", "Tables", "Normalization"], swiftSettings: settings),
    .testTarget(
      name: "ResolutionTests", dependencies: ["Resolution", "Profiles", "Normalization", "Oracles"], swiftSettings: settings),
    .testTarget(
      name: "AccountsTests", dependencies: ["Accounts", "Interchange", "Normalization", "Profiles", "Resolution", "Storage"],
      swiftSettings: settings),
    .testTarget(
      name: "ServiceTests",
      dependencies: [
        "Service", "Accounts", "Fetching", "Interchange", "Normalization", "Notation", "Profiles", "Resolution", "Storage", "Webhooks",
        .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ], swiftSettings: settings),
    .testTarget(
      name: "AssemblyTests",
      dependencies: [
        "Assembly", "Service", "Fetching", "Profiles", "ProviderKit", "Tables", "Matching",
        .product(name: "Configuration", package: "swift-configuration"),
      ],
      swiftSettings: settings),
    .testTarget(name: "SosiaTests", dependencies: ["sosia", "Assembly"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

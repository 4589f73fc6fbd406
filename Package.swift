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
  ],
  targets: [
    // Floor 7
    .executableTarget(
      name: "sosia",
      dependencies: ["Assembly", "Tables", "Normalization", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: settings),
    // Floor 6
    .target(
      name: "Assembly", dependencies: ["Tables", "Normalization", "Matching", "Report", "Synthesis"], swiftSettings: settings),
    // Floor 3
    .target(name: "Report", swiftSettings: settings),
    // Floor 2
    .target(name: "Matching", dependencies: ["Similarity", "Normalization"], swiftSettings: settings),
    // Floor 1
    .target(name: "Profiles", swiftSettings: settings),
    .target(name: "Normalization", exclude: ["Phone/Generator", "Domain/Generator"], swiftSettings: settings),
    .target(name: "Similarity", swiftSettings: settings),
    .target(name: "Tables", dependencies: ["CZlib"], swiftSettings: settings),
    .target(name: "Synthesis", swiftSettings: settings),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    // Benchmarks
    .executableTarget(name: "KernelBench", dependencies: ["Similarity"], path: "Benchmarks/Kernels", swiftSettings: settings),
    // Tests
    .target(name: "Oracles", path: "Tests/Oracles", swiftSettings: settings),
    .testTarget(name: "SimilarityTests", dependencies: ["Similarity", "Oracles"], swiftSettings: settings),
    .testTarget(
      name: "NormalizationTests", dependencies: ["Normalization"], resources: [.copy("Fixtures")], swiftSettings: settings),
    .testTarget(name: "TablesTests", dependencies: ["Tables"], swiftSettings: settings),
    .testTarget(name: "SynthesisTests", dependencies: ["Synthesis"], swiftSettings: settings),
    .testTarget(name: "ReportTests", dependencies: ["Report"], swiftSettings: settings),
    .testTarget(name: "MatchingTests", dependencies: ["Matching", "Normalization", "Similarity", "Oracles"], swiftSettings: settings),
    .testTarget(name: "AssemblyTests", dependencies: ["Assembly", "Tables", "Matching"], swiftSettings: settings),
    .testTarget(name: "SosiaTests", dependencies: ["sosia", "Assembly"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

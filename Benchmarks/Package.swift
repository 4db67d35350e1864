// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "BilingualAlign", path: "..")],
  targets: [
    .target(
      name: "CBareICU",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    .executableTarget(
      name: "bench", dependencies: ["CBareICU", .product(name: "BilingualAlign", package: "BilingualAlign")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ])

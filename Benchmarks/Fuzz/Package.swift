// swift-tools-version: 6.2
import PackageDescription

// Built by ../attack/fuzz.sh, which gives the library and this package the sanitizers' flags: libFuzzer brings `main`.
let package = Package(
  name: "Fuzz",
  dependencies: [
    .package(name: "BilingualAlign", path: "../.."),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "BilingualAlign", package: "BilingualAlign"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])])
  ])

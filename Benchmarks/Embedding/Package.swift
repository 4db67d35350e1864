// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Embedding",
  dependencies: [.package(name: "BilingualAlign", path: "../..")],
  targets: [
    .executableTarget(
      name: "embed", dependencies: [.product(name: "BilingualAlign", package: "BilingualAlign")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "folder", dependencies: [.product(name: "BilingualAlign", package: "BilingualAlign")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "links", dependencies: [.product(name: "BilingualAlign", package: "BilingualAlign")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "tasks", dependencies: [.product(name: "BilingualAlign", package: "BilingualAlign")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ])

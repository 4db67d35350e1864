// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Embedding",
  dependencies: [.package(name: "BilingualAlign", path: "../..")],
  targets: ["embed", "folder", "links", "tasks"].map { name in
    .executableTarget(
      name: name, dependencies: [.product(name: "BilingualAlign", package: "BilingualAlign")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  })

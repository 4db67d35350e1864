// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target: Swift 6 mode, every warning an error, imports internal unless said otherwise.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// All folders of `Sources/BilingualAlign`. What a target does not compile it must leave out by name, or every build lists its files.
let folders = [
  "Text", "ICU", "Files", "Languages", "Messages", "Containers", "Office", "Segmentation", "Documents", "Facts",
  "Terms",
  "Lexicon", "Reading", "Alignment", "Checks", "Revision", "Versions", "Archive", "Pairing", "Reports", "Run",
]
let others = ["BilingualAlign.swift", "BilingualAlign.docc"]

/// A stage of the work: folders of `Sources/BilingualAlign` that may name what stages before it declare, and nothing else.
func stage(_ name: String, _ own: [String], after stages: [String] = [], _ products: [Target.Dependency] = [])
  -> Target
{
  .target(
    name: "Bilingual" + name, dependencies: stages.map { .init(stringLiteral: "Bilingual" + $0) } + products,
    path: "Sources/BilingualAlign", exclude: folders.filter { !own.contains($0) } + others, sources: own,
    swiftSettings: strict)
}

let package = Package(
  name: "BilingualAlign",
  products: [
    .library(name: "BilingualAlign", targets: ["BilingualAlign"]),
    .executable(name: "align-tool", targets: ["align-tool"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CXMLPull", dependencies: ["CLibXML2"]),
    .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CLexicon", exclude: ["lexicon.bin"]),
    .target(name: "CLanguages"),
    .target(name: "CSystem"),
    stage("Text", ["Text", "ICU", "Files", "Languages", "Messages"], ["CICU", "CLanguages", "CSystem"]),
    stage("Office", ["Containers", "Office"], after: ["Text"], ["CXMLPull", "CLibArchive", "CZlib", "CCrypto"]),
    stage("Documents", ["Segmentation", "Documents"], after: ["Text", "Office"], ["CMarkGFM"]),
    stage("Facts", ["Facts"], after: ["Text"]),
    stage("Terms", ["Terms"], after: ["Text", "Office", "Documents", "Facts"]),
    stage(
      "Alignment", ["Lexicon", "Reading", "Alignment"], after: ["Text", "Documents", "Facts", "Terms"],
      ["CLexicon", "CStemmer"]),
    stage("Checks", ["Checks"], after: ["Text", "Documents", "Facts", "Terms", "Alignment"]),
    stage(
      "Revision", ["Revision", "Versions"], after: ["Text", "Documents", "Facts", "Terms", "Alignment", "Checks"]),
    stage(
      "Archive", ["Archive"], after: ["Text", "Documents", "Facts", "Terms", "Alignment", "Checks"],
      [.product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift")]),
    stage("Pairing", ["Pairing"], after: ["Text", "Office", "Documents", "Facts", "Terms", "Alignment"]),
    stage(
      "Reports", ["Reports"],
      after: [
        "Text", "Office", "Documents", "Facts", "Terms", "Alignment", "Checks", "Revision", "Archive", "Pairing",
      ],
      [.product(name: "Mustache", package: "swift-mustache")]),
    stage(
      "Run", ["Run"],
      after: [
        "Text", "Office", "Documents", "Facts", "Terms", "Alignment", "Checks", "Revision", "Archive", "Pairing",
        "Reports",
      ],
      [.product(name: "Yams", package: "Yams")]),
    .target(
      name: "BilingualAlign",
      dependencies: [
        "BilingualText", "BilingualOffice", "BilingualDocuments", "BilingualFacts", "BilingualTerms",
        "BilingualAlignment",
        "BilingualChecks", "BilingualRevision", "BilingualArchive", "BilingualPairing", "BilingualReports",
        "BilingualRun",
      ],
      path: "Sources/BilingualAlign",
      exclude: folders, swiftSettings: strict),
    .executableTarget(
      name: "align-tool",
      dependencies: [
        "BilingualAlign", "CSystem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BilingualAlignTests", dependencies: ["BilingualAlign", "CSystem"],
      exclude: ["CommandLine/Golden", "Facts/Readings", "Terms/Tables", "Alignment/Tables"],
      swiftSettings: strict),
  ],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17)

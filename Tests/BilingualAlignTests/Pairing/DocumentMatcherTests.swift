import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualDocuments
@testable import BilingualPairing
@testable import BilingualText

@Suite struct DocumentMatcherTests {
  private static var samples: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: Package.root.appending(path: "Samples").path)
        .filter { $0.first?.isNumber == true }.sorted()
    }
  }

  /// The samples, their folders' dates hidden: only what is in them leads to their partners.
  @Test func findsTheSamplesByContent() throws {
    let matcher = DocumentMatcher()
    func profiles(_ name: String, _ language: Language) throws -> [DocumentMatcher.Profile] {
      try Self.samples.enumerated().compactMap { index, sample in
        let folder = Package.root.appending(path: "Samples/\(sample)")
        let file = try #require(
          try FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasPrefix(name + ".") })
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
        // The planted sample's English says other numbers and dates than its Korean; it is found all the same.
        return matcher.profile(
          Document(reading: try FileReader.decode(bytes, path: "\(name)\(index)"), language: language))
      }
    }
    let korean = try profiles("ko", .korean)
    let english = try profiles("en", .english)
    let found = matcher.match(korean: korean.reversed(), english: Array(english.dropLast()))
    let pairs = found.pairs.filter { $0.confidence >= 0.5 }
    #expect(pairs.allSatisfy { $0.korean.dropFirst(2) == $0.english.dropFirst(2) })
    #expect(pairs.count == english.count - 1)
  }

  @Test(arguments: [
    ("/a/ko/x.txt", "/a", "ko/x.txt"), ("/a/ko/x.txt", "/a/m", "../ko/x.txt"), ("/b/x.txt", "/a/m", "../../b/x.txt"),
    ("ko/x.txt", "/a", "ko/x.txt"),
  ])
  func namesPathsFromTheManifest(_ path: String, _ folder: String, _ expected: String) {
    #expect(PathName.relative(path, to: folder) == expected)
  }

  @Test func writesAManifestThatIsRead() throws {
    try withFiles([
      "ko/가.txt": "4월 15일 서울에서 제3차 회의가 열렸다. 45개국이 참석하였다.\n", "ko/나.txt": "정부는 70억 달러를 지원하기로 하였다.\n",
      "en/1.txt": "The government decided to provide 7 billion dollars.\n",
      "en/2.txt": "The third meeting was held in Seoul on April 15. 45 countries attended.\n",
      "en/3.txt": "Nothing else.\n",
    ]) { folder in
      let result = try Tool.run(
        ["pair", "ko", "en", "--format", "tsv", "-o", "pairs.tsv", "--min-confidence", "0.2"], in: folder)
      #expect(result.status == 0)
      #expect(result.errors == "2 pairs; left over: 0 Korean, 1 English\n")
      let rows = try String(contentsOf: folder.appending(path: "pairs.tsv"), encoding: .utf8).split(separator: "\n")
      #expect(
        rows.map { $0.split(separator: "\t").prefix(2).joined(separator: " ") } == [
          "ko en", "ko/가.txt en/2.txt", "ko/나.txt en/1.txt",
        ])
      try Data("pairs: [{manifest: pairs.tsv}]\n".utf8).write(to: folder.appending(path: ".align-tool.yml"))
      #expect(try Tool.run(["check", "-q", "--fail-on", "error"], in: folder).status == 0)
    }
  }
}

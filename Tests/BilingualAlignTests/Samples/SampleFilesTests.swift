import Foundation
import Testing

/// The samples themselves, before any tool reads them: their bytes are as their README says.
struct SampleFilesTests {
  @Test func areComplete() {
    #expect(
      Sample.all.map(\.testDescription) == [
        "2012-05-24-policy-consultation", "2016-11-14-human-rights-consultation",
        "2021-03-18-humanitarian-assistance", "2021-10-30-commentary-cp949", "2022-09-20-policy-consultation-nfd",
        "2023-08-18-trilateral-summit", "2024-04-15-human-rights-consultations",
        "2024-10-22-development-dialogue-planted",
      ])
  }

  @Test(arguments: Sample.all, ["para", "sent"])
  func goldTilesBothSides(_ sample: Sample, _ level: String) throws {
    let beads = try sample.gold(level)
    let source = beads.flatMap(\.source)
    let target = beads.flatMap(\.target)
    #expect(source == Array(source.indices))
    #expect(target == Array(target.indices))
  }

  @Test(arguments: Sample.all)
  func expectedTextsStandInTheirLines(_ sample: Sample) throws {
    for expected in try sample.expected() {
      for (language, place) in [("ko", expected.source), ("en", expected.target)] {
        guard let place else { continue }
        let lines = String(decoding: try sample.bytes(language), as: UTF8.self)
          .split(omittingEmptySubsequences: false) { $0.isNewline }
        let line = lines[place.line - 1].precomposedStringWithCanonicalMapping
        #expect(line.contains(place.text), "\(expected)")
      }
    }
  }

  @Test func keepDecomposedHangulAndLineEnds() throws {
    let sample = try #require(Sample.all.first { $0.testDescription.hasSuffix("-nfd") })
    let text = String(decoding: try sample.bytes("ko"), as: UTF8.self)
    #expect(!text.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) })
    #expect(text.unicodeScalars.contains { (0x1161...0x1175).contains($0.value) })
    for language in ["ko", "en"] {
      let bytes = try sample.bytes(language)
      #expect(bytes.indices.allSatisfy { bytes[$0] != 0x0A || bytes[$0 - 1] == 0x0D })
    }
    #expect(try sample.bytes("en").starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test func keepTheirEncoding() throws {
    let sample = try #require(Sample.all.first { $0.testDescription.hasSuffix("-cp949") })
    // `한` in CP949.
    #expect(try sample.bytes("ko").starts(with: [0xC7, 0xD1]))
  }
}

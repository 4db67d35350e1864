import BilingualAlign
import Foundation

/// A termbase of 100,000 terms made of the samples' own words: loading it, and finding its terms in text.
enum TermBench {
  static func run(korean: [UInt8], english: [UInt8]) throws {
    let words = (
      words(of: korean, isPart: { $0 >= 0x80 }), words(of: english, isPart: { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A })
    )
    var random = Random(state: 1)
    var rows = "id\tko\ten\tcategory\n"
    for i in 0..<50_000 {
      let korean = (0..<(1 + random.below(3))).map { _ in words.0[random.below(words.0.count)] }.joined(separator: " ")
      let english = (0..<(2 + random.below(2))).map { _ in words.1[random.below(words.1.count)] }.joined(separator: " ")
      rows += "T\(i)\t\(korean)\(i)\t\(english) \(i)\tgeneral\n"
    }
    let bytes = Array(rows.utf8)
    var termbase = Termbase.empty
    let load = Bench.best(of: 3) {
      if let concepts = try? GlossaryTSV.concepts(bytes, path: "terms.tsv") { termbase = Termbase(concepts) }
    }
    Bench.print("100,000 terms, loading", load, "s", bound: "0.5 or less", isMet: load <= 0.5 && !termbase.isEmpty)
    for (language, text) in [(Language.korean, korean), (.english, english)] {
      let document = Document(presegmented: SourceFile(path: "-", bytes: text), language: language)
      let seconds = Bench.best(of: 3) { _ = termbase.hits(in: document).count }
      let speed = Double(text.count) / 1e6 / seconds
      Bench.print("100,000 terms, \(language.rawValue)", speed, "MB/s", bound: "30 or more", isMet: speed >= 30)
    }
  }

  /// The distinct words of a text, sorted.
  private static func words(of text: [UInt8], isPart: (UInt8) -> Bool) -> [String] {
    Set(text.split { !isPart($0) }.filter { $0.count >= 4 }.map { String(decoding: $0, as: UTF8.self) }).sorted()
  }
}

/// SplitMix64: the same numbers in every run.
struct Random {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}

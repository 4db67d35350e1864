import BilingualAlign
import CBareICU
import Foundation

/// Measures the stages over the samples' own text, repeated. Each figure is the best of five runs.
@main
enum Bench {
  static func main() throws {
    let samples = URL(filePath: #filePath).appending(path: "../../../../Samples").standardized
    for language in Language.allCases {
      let text = try text(of: language, under: samples, bytes: 8 << 20)
      let megabytes = Double(text.count) / 1e6
      let ours = best { _ = sentences(text, language) }
      let bare = best {
        _ = text.withUnsafeBufferPointer { bare_icu_sentences(language.rawValue, $0.baseAddress, Int64($0.count)) }
      }
      print("segmentation, \(language.rawValue)", megabytes / ours, "MB/s")
      print("ICU's bare iterator, \(language.rawValue)", megabytes / bare, "MB/s")
      let normal = best { _ = TextNormalizer.normalize(text).utf8.count }
      print("normalisation, \(language.rawValue)", megabytes / normal, "MB/s")
      let file = SourceFile(path: "-", bytes: text)
      let reading = best { _ = Document(reading: file, language: language).segments.count }
      print("reading a document, \(language.rawValue)", megabytes / reading, "MB/s")
      let document = Document(
        presegmented: SourceFile(path: "-", bytes: try self.text(of: language, under: samples, bytes: 1 << 20)),
        language: language)
      let facts = best { _ = Reading(document).facts.count }
      print("facts, \(language.rawValue)", Double(document.text.utf8.count) / 1e6 / facts, "MB/s")
    }
    try alignment(under: samples)
    try TermBench.run(
      korean: text(of: .korean, under: samples, bytes: 20 << 20),
      english: text(of: .english, under: samples, bytes: 20 << 20))
    LongLineBench.run(megabytes: 5)
  }

  /// Alignment of one document made of the samples, repeated 1, 2, 4, … times: seconds, and µs a sentence.
  private static func alignment(under samples: URL) throws {
    let aligner = Aligner()
    for bytes in [16 << 10, 64 << 10, 256 << 10, 1 << 20] {
      let source = Document(
        presegmented: SourceFile(path: "ko", bytes: try sentenceLines(.korean, samples, bytes)), language: .korean)
      let target = Document(
        presegmented: SourceFile(path: "en", bytes: try sentenceLines(.english, samples, bytes)), language: .english)
      let seconds = best(of: bytes > 100_000 ? 1 : 3) { _ = aligner.alignSentences(source: source, target: target) }
      let count = source.segments.count
      print("align \(count) : \(target.segments.count) sentences", seconds * 1e6 / Double(count), "µs/sentence")
    }
  }

  /// One sentence a line, the samples in order and again until `bytes` are reached on the Korean side.
  private static func sentenceLines(_ language: Language, _ samples: URL, _ bytes: Int) throws -> [UInt8] {
    let korean = try text(of: .korean, under: samples, bytes: 0).count
    let once = try text(of: language, under: samples, bytes: 0)
    var lines: [UInt8] = []
    for range in sentences(once, language) { lines += once[range].map { $0 == 0x0A ? 0x20 : $0 } + [0x0A] }
    return Array(repeating: lines, count: max(1, bytes / korean)).flatMap { $0 }
  }

  private static func sentences(_ text: [UInt8], _ language: Language) -> [Range<Int>] {
    var segmenter = Segmenter(language)
    return segmenter.segments(of: text)
  }

  /// The UTF-8 samples of a language, repeated to at least `bytes`.
  private static func text(of language: Language, under samples: URL, bytes: Int) throws -> [UInt8] {
    var once: [UInt8] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: samples.path).sorted() {
      let file = samples.appending(path: "\(name)/\(language.rawValue).txt")
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      once += TextNormalizer.normalize(try FileReader.read(file.path).bytes).utf8 + [0x0A]
    }
    var text = once
    while text.count < bytes { text += once }
    return text
  }

  static func best(of runs: Int = 5, _ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    let times = (0..<runs).map { _ in clock.measure(work) / .seconds(1) }
    return times.min() ?? 0
  }

  /// - Parameter bound: what was asked for; `!` stands where it is not met.
  static func print(_ name: String, _ value: Double, _ unit: String, bound: String? = nil, isMet: Bool = true) {
    let padded = name + String(repeating: " ", count: max(1, 34 - name.count))
    let asked = bound.map { "   asked for: \($0)\(isMet ? "" : "   !")" } ?? ""
    Swift.print("\(padded)\(String(format: value < 10 ? "%10.2f" : "%10.1f", value)) \(unit)\(asked)")
  }
}

import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualText

@Suite struct AlignerOptionsTests {
  fileprivate static func document(_ text: String, _ language: Language) -> Document {
    Document(presegmented: SourceFile(path: language.rawValue, bytes: Array(text.utf8)), language: language)
  }

  fileprivate static func beads(_ korean: String, _ english: String, _ options: AlignerOptions) -> [String] {
    var aligner = Aligner()
    aligner.options = options
    let alignment = aligner.alignSentences(source: document(korean, .korean), target: document(english, .english))
    return alignment.beads.map { "\($0.source)-\($0.target)" }
  }

  /// Two texts whose words have nothing in common.
  private static let korean = "가갸거겨\n고교구규\n그기나냐\n"
  private static let english = "Xylq brnt\nVowd zkit\nJumf plox\n"

  @Test func limitsTheSidesOfABead() {
    let korean = "양국은 2016년 서울에서 회의를 열고, 2017년 워싱턴에서 다음 회의를 열기로 하였다."
    let english = "The two countries met in Seoul in 2016.\nThey agreed to meet in Washington in 2017."
    var options = AlignerOptions()
    #expect(Self.beads(korean, english, options) == ["0..<1-0..<2"])
    options.maximumSide = 1
    #expect(Self.beads(korean, english, options).allSatisfy { $0 != "0..<1-0..<2" })
  }

  @Test func refusesSidesThatAreNone() async {
    await #expect(processExitsWith: .failure) {
      var options = AlignerOptions()
      options.maximumSide = 0
    }
    await #expect(processExitsWith: .failure) {
      var options = AlignerOptions()
      options.maximumSide = 5
    }
  }

  @Test func refusesFixedPairsThatAreNone() async {
    await #expect(processExitsWith: .failure) {
      var options = AlignerOptions()
      options.fixedPairs = [FixedPair(source: 5, target: 0)]
      _ = AlignerOptionsTests.beads("가\n나\n", "a\nb\n", options)
    }
    await #expect(processExitsWith: .failure) {
      var options = AlignerOptions()
      options.fixedPairs = [FixedPair(source: 1, target: 1), FixedPair(source: 0, target: 0)]
      _ = AlignerOptionsTests.beads("가\n나\n", "a\nb\n", options)
    }
  }

  /// A fixed pair begins a bead on both sides, against the evidence.
  @Test func keepsFixedPairs() {
    let korean = "정부는 2016년에 법을 제정하였다.\n회의는 5월 3일 서울에서 열렸다.\n장관은 결과를 환영하였다."
    let english =
      "The government made the law in 2016.\nThe meeting was held in Seoul on May 3.\nThe minister was pleased."
    var options = AlignerOptions()
    options.fixedPairs = [FixedPair(source: 1, target: 2)]
    let beads = Self.beads(korean, english, options)
    #expect(beads.contains { $0.hasPrefix("1..<") && $0.contains("-2..<") })
  }

  @Test(
    arguments: [
      ("1\t1\n# next\n3\t3\n", [FixedPair(source: 0, target: 0), FixedPair(source: 2, target: 2)], nil),
      ("1 x\n", [], "fixed.tsv:1:1: error: expected two line numbers, found “1 x”"),
      ("1\t1\n\n9\t2\n", [], "fixed.tsv:3:1: error: line 9 of the Korean text holds no segment"),
      ("2\t2\n1\t3\n", [], "fixed.tsv:2:1: error: this pair does not come after the one before it on both sides"),
    ] as [(String, [FixedPair], String?)])
  func readsFixedPairs(text: String, pairs: [FixedPair], error: String?) throws {
    try withFiles(["fixed.tsv": text]) { folder in
      let path = folder.appending(path: "fixed.tsv").path
      let read = Result { () throws(InputError) -> [FixedPair] in
        try FixedPairsFile.read(
          path, source: Self.document(Self.korean, .korean), target: Self.document(Self.english, .english),
          level: .sentence)
      }
      switch read {
      case .success(let found):
        #expect(found == pairs)
        #expect(error == nil)
      case .failure(let failure): #expect(failure.description == folder.path + "/" + (error ?? ""))
      }
    }
  }

  /// Vectors decide where words say nothing: the second Korean line is near the first English one, and so on.
  @Test func blendsEmbeddings() throws {
    let korean = Self.korean + "너녀노뇨\n누뉴느니\n다댜더뎌\n"
    let english = Self.english + "Gwen tsib\nDrof mylk\nQuaf hesp\n"
    let lines = (korean: korean.split(separator: "\n"), english: english.split(separator: "\n"))
    let axes = (0..<6).map { axis in (0..<6).map { $0 == axis ? Float(1) : 0 } }
    try withFiles(["ko": korean, "en": english]) { folder in
      try Self.write(axes, to: folder.appending(path: "ko.emb"))
      try Self.write(Array(axes[1...] + axes[...0]), to: folder.appending(path: "en.emb"))
      var options = AlignerOptions()
      options.maximumSide = 1
      options.embeddings = try SentenceEmbeddings(
        source: folder.appending(path: "ko").path, lines.korean.map(String.init),
        target: folder.appending(path: "en").path, lines.english.map(String.init), maximumSide: 1)
      let beads = Self.beads(korean, english, options)
      for line in 1..<6 { #expect(beads.contains("\(line)..<\(line + 1)-\(line - 1)..<\(line)")) }
    }
  }

  @Test(
    arguments: [
      (3, 4, 1, "en.emb: error: vectors of 4 numbers, but those of %/ko.emb have 3"),
      (3, 3, 2, "ko: error: no line for segments 1 to 2 joined: “가갸거겨 고교구규”"),
      (0, 3, 1, "ko.emb: error: vector 1 is zero or not finite"),
    ])
  func refusesEmbeddings(korean: Int, english: Int, side: Int, message: String) throws {
    try withFiles(["ko": Self.korean, "en": Self.english]) { folder in
      try Self.write(
        [[Float]](repeating: korean == 0 ? [0, 0] : [Float](repeating: 1, count: korean), count: 3),
        to: folder.appending(path: "ko.emb"))
      try Self.write(
        [[Float]](repeating: [Float](repeating: 1, count: english), count: 3), to: folder.appending(path: "en.emb"))
      let error = #expect(throws: InputError.self) {
        try SentenceEmbeddings(
          source: folder.appending(path: "ko").path, Self.korean.split(separator: "\n").map(String.init),
          target: folder.appending(path: "en").path, Self.english.split(separator: "\n").map(String.init),
          maximumSide: side)
      }
      let expected = folder.path + "/" + message.replacing("%", with: folder.path)
      #expect(error?.description == expected)
    }
  }

  @Test func refusesVectorsThatDoNotDivide() throws {
    try withFiles(["ko": Self.korean, "ko.emb": "12345"]) { folder in
      let path = folder.appending(path: "ko").path
      let error = #expect(throws: InputError.self) {
        try SentenceEmbeddings(source: path, [], target: path, [], maximumSide: 1)
      }
      #expect(error?.description == path + ".emb: error: 5 bytes do not make 3 float32 vectors of one size")
    }
  }

  private static func write(_ vectors: [[Float]], to url: URL) throws {
    var data = Data()
    for number in vectors.joined() {
      withUnsafeBytes(of: number.bitPattern.littleEndian) { data.append(contentsOf: $0) }
    }
    try data.write(to: url)
  }
}

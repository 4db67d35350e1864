package import BilingualDocuments
import BilingualText

/// Tells a press release or another paper of the Korean government from other texts.
package enum GovernmentPaper {
  /// True if the head of a Korean document names a body of the government and the document looks like one that this body gives
  /// out: two signs of `Languages/releases/signs.tsv`, or one that nothing else has. An article of a newspaper has a byline.
  /// - Complexity: O(bytes of the head + blocks).
  package static func isOne(_ document: Document) -> Bool {
    guard document.language == .korean else { return false }
    let head = Head(document)
    guard !head.hasByline, head.lines.contains(where: { Bodies.first(in: $0.text) != nil }) else { return false }
    var score = 0
    if document.metadata.fields.contains(where: { Signs.fields.contains(unspaced($0.key)) }) { score += 2 }
    if document.blocks.prefix(60).contains(where: { isNameOfPaper($0, document) }) { score += 2 }
    if head.lines.contains(where: { namesHead($0.text) }) { score += 2 }
    if head.lines.contains(where: \.isOpenedByBody) { score += 1 }
    if document.blocks.contains(where: { Signs.bullets.contains($0.marker ?? "") }) { score += 1 }
    if document.segments.suffix(12).contains(where: { Signs.ends.contains(document.string($0)) }) { score += 1 }
    return score >= 2
  }

  /// What a document begins with.
  private struct Head {
    struct Line {
      let text: [UInt8]
      /// Whether a body stands where the subject of a first sentence does.
      let isOpenedByBody: Bool
    }

    private(set) var lines: [Line] = []
    private(set) var hasByline = false

    /// Blocks with text that are looked at, and the bytes of each.
    private static let (blocks, bytes) = (6, 800)
    /// In how many bytes a subject begins: `전영희 외교부 평화외교기획단장은`.
    private static let subject = 60

    init(_ document: Document) {
      let texts = document.blocks.filter { $0.kind.isContent && !$0.segments.isEmpty }
      for block in texts.prefix(Self.blocks) {
        let text = Array(document.string(block).utf8.prefix(Self.bytes))
        let place = Bodies.first(in: text) ?? .max
        lines.append(Line(text: text, isOpenedByBody: place <= Self.subject))
      }
      let ends = (texts.prefix(2) + texts.suffix(2)).map { document.string($0) }
      hasByline = ends.contains { text in
        Signs.bylines.contains { name in
          // [서울=연합뉴스], (세종=연합뉴스) 홍길동 기자, a mail address behind the name.
          text.hasSuffix(name) || text.contains(name) && (text.prefix(24).contains("=") || text.contains("@"))
        }
      }
    }
  }

  /// `외교부(장관 조태열)`
  private static func namesHead(_ text: [UInt8]) -> Bool {
    Bodies.all(in: text).contains { end in
      Signs.heads.contains { text[end...].starts(with: Array("(\($0) ".utf8)) }
    }
  }

  private static func isNameOfPaper(_ block: Block, _ document: Document) -> Bool {
    block.text.end - block.text.start <= 60 && Signs.lines.contains(unspaced(document.string(block)))
  }

  private static func unspaced(_ text: String) -> String { String(text.filter { !$0.isWhitespace && $0 != ":" }) }

  private enum Signs {
    static let words = WordUses("releases/signs", "sign")
    static let lines = Set(words["line"])
    static let fields = Set(words["field"])
    static let bullets = Set(words["bullet"])
    static let heads = words["head"]
    static let bodies = words["body"]
    static let ends = Set(words["end"])
    static let bylines = words["byline"]
  }

  /// The Korean names of the bodies, by their first two syllables.
  private enum Bodies {
    /// 외교부, 금융위: what is shorter, or said of other states, names no body surely.
    private static let shortest = 9

    private static let names: [ArraySlice<UInt8>: [[UInt8]]] = {
      let concepts = GovernmentBodies.ofMinistry + GovernmentBodies.ofGovernment
      let names = concepts.filter { $0.use != .off }.flatMap(GovernmentBodies.korean).filter { !$0.contains(" ") }
      let bytes = (names + Signs.bodies).map { Array($0.utf8) }
      return Dictionary(grouping: Set(bytes.filter { $0.count >= shortest })) { $0.prefix(6) }
    }()

    /// Where the first name begins.
    static func first(in text: [UInt8]) -> Int? {
      text.indices.first { length(of: text, at: $0) != nil }
    }

    /// Where names end.
    static func all(in text: [UInt8]) -> [Int] {
      text.indices.compactMap { start in length(of: text, at: start).map { start + $0 } }
    }

    private static func length(of text: [UInt8], at start: Int) -> Int? {
      guard text[start] >= 0xE0, start + shortest <= text.count else { return nil }
      return names[text[start..<start + 6]]?.filter { text[start...].starts(with: $0) }.map(\.count).max()
    }
  }
}

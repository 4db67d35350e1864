/// What two texts say of each other: read once, not changed after, and shared by the searches of all windows.
final class AlignmentEvidence: Sendable {
  let source: AlignmentText
  let target: AlignmentText
  let table: EvidenceTable
  let sourceTokens: TokenTable
  let targetTokens: TokenTable
  let sourceStructure: StructureTable
  let targetStructure: StructureTable
  /// Of the sentences in these paragraphs; `nil` where the segments are no paragraphs.
  let links: SentenceLinks?

  init(source: AlignmentText, target: AlignmentText, lexicon: Lexicon, links: SentenceLinks? = nil) {
    self.links = links
    self.source = source
    self.target = target
    table = EvidenceTable(korean: source.words, english: target.words, lexicon: lexicon)
    sourceStructure = StructureTable(source)
    targetStructure = StructureTable(target)
    sourceTokens = TokenTable(source.words, isLinked: table.koreanIsLinked)
    targetTokens = TokenTable(target.words, isLinked: table.englishIsLinked)
  }
}

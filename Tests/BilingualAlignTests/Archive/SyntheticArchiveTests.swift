import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualArchive
@testable import BilingualTerms

@Suite struct SyntheticArchiveTests {
  /// From texts to changes and slips. Two terms in three are known to the glossary with both usages, but never with their
  /// slips; of the others only the first usage is known.
  @Test func findsChangesAndSlipsInTexts() throws {
    let synthetic = SyntheticArchive(documents: 200, terms: 72, sides: 7...16, seed: 5)
    let records = try Self.records(synthetic, Termbase(synthetic.glossary))
    let drift = try ArchiveFixture.withArchive(records) { try $0.drift() }
    let score = Self.score(drift, synthetic)
    print("texts: \(score)")
    #expect(DriftScore.precision(score.changes) >= 0.95)
    #expect(DriftScore.recall(score.changes) >= 0.95)
    #expect(DriftScore.precision(score.minorities) >= 0.95)
    #expect(DriftScore.recall(score.minorities) >= 0.95)
    #expect(score.medianError <= 1)
  }

  /// No name stands in another term's: all begin alike, so that one which does would begin another.
  @Test func namesAreDistinct() {
    let names = (0..<3000).map(SyntheticNames.name)
    #expect(Set((0..<SyntheticNames.count).map(SyntheticNames.name)).count == SyntheticNames.count)
    let sorted = names.enumerated().flatMap { number, name in
      ([name.korean] + name.renderings).map { (text: $0, term: number) }
    }.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    let inOthers = zip(sorted, sorted.dropFirst()).filter { $0.term != $1.term && $1.text.hasPrefix($0.text) }
    #expect(inOthers.map(\.0.text) == [])
  }

  /// The same texts without a glossary: terms that change are found by themselves.
  @Test func findsTermsThatNoGlossaryKnows() throws {
    let synthetic = SyntheticArchive(documents: 100, terms: 24, sides: 8...14, seed: 6)
    let records = try Self.records(synthetic, .empty)
    let found = try ArchiveFixture.withArchive(records) { try $0.unlistedTerms(DriftQuery()) }
    let changed = synthetic.terms.filter { !$0.series.changes.isEmpty }
    func bare(_ text: String) -> String { text.replacing(" ", with: "") }
    let right = changed.filter { term in found.contains { bare($0.concept.korean) == bare(term.korean) } }
    // Of the first ones most are such a term, or a part of one or more.
    let top = found.prefix(changed.count)
    let related = top.filter { entry in changed.contains { bare($0.korean).contains(bare(entry.concept.korean)) } }
    print(
      "unlisted: \(right.count) of \(changed.count) changed terms among \(found.count), \(related.count) of the top \(top.count)"
    )
    #expect(right.count * 2 >= changed.count)
    #expect(related.count * 10 >= top.count * 8)
  }

  /// The documents as an archive takes them, their sentences paired as they were made.
  private static func records(_ synthetic: SyntheticArchive, _ termbase: Termbase) throws -> [ArchiveRecord] {
    let recorder = ArchiveRecorder(termbase: termbase)
    return try synthetic.documents.map { document in
      let source = Reviews.document(document.korean, path: document.name + ".ko.txt", language: .korean)
      let target = Reviews.document(document.english, path: document.name + ".en.txt", language: .english)
      var dated = recorder
      dated.date = document.date
      let beads = document.korean.indices.map { Bead(source: $0..<$0 + 1, target: $0..<$0 + 1, confidence: 0.99) }
      return dated.record(
        dated.reader.read(source: source, target: target),
        beads: try Alignment(beads, sourceCount: beads.count, targetCount: beads.count),
        hash: ContentHash([source.source.bytes]), names: (source.source.path, target.source.path))
    }
  }

  /// What was found, as indices of each term's own documents.
  private static func score(_ drift: Drift, _ synthetic: SyntheticArchive) -> DriftScore {
    var score = DriftScore()
    let found = Dictionary(drift.terms.map { ($0.concept.key, $0) }, uniquingKeysWith: { first, _ in first })
    for term in synthetic.terms {
      guard let own = found[term.id] else {
        score.add(changes: [], minorities: [], term.series)
        continue
      }
      func index(_ use: Int) -> Int? {
        guard let name = drift.document(own.uses[use].document)?.source.dropLast(7) else { return nil }
        return term.documents.firstIndex { synthetic.documents[$0].name == name }
      }
      let before = score
      score.add(
        changes: own.changes.compactMap { index($0.first) },
        minorities: Set(own.minorities.compactMap { index($0.use) }),
        term.series)
      let isMissed = score.changes.right - before.changes.right < term.series.changes.count
      let slips = (score.minorities.there, score.minorities.found, score.minorities.right)
      let old = (before.minorities.there, before.minorities.found, before.minorities.right)
      if isMissed || slips.0 - old.0 != slips.2 - old.2 || slips.1 - old.1 != slips.2 - old.2 {
        let found = own.renderings.map { "\($0.text) \($0.documents)" }.joined(separator: "; ")
        print("\(term.id) \(term.series.shape) \(term.series.renderings) \(found); \(own.unrendered) \(own.uncertain)")
      }
    }
    return score
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["SYNTHETIC_ARCHIVE"] != nil))
  func writesAnArchive() throws {
    let environment = ProcessInfo.processInfo.environment
    let folder = URL(filePath: environment["SYNTHETIC_ARCHIVE"] ?? "")
    func number(_ name: String) -> Int? { environment[name].flatMap { Int($0) } }
    let count = number("SYNTHETIC_DOCUMENTS") ?? 1000
    // About ten places of terms a document.
    let terms = number("SYNTHETIC_TERMS") ?? min(1200, max(24, count / 20))
    let longest = number("SYNTHETIC_SIDES") ?? max(10, count * 10 / terms)
    let synthetic = SyntheticArchive(
      documents: count, terms: terms, sides: 5...longest, seed: UInt64(number("SYNTHETIC_SEED") ?? 1))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var pairs = "ko\ten\tdate\n"
    for document in synthetic.documents {
      try Data((document.korean.joined(separator: "\n\n") + "\n").utf8).write(
        to: folder.appending(path: "\(document.name).ko.txt"))
      try Data((document.english.joined(separator: "\n\n") + "\n").utf8).write(
        to: folder.appending(path: "\(document.name).en.txt"))
      pairs += "\(document.name).ko.txt\t\(document.name).en.txt\t\(document.date)\n"
    }
    var truth = "term\tkind\tfrom\tto\n"
    for term in synthetic.terms {
      func name(_ index: Int) -> String {
        index < term.documents.count ? synthetic.documents[term.documents[index]].name : "end"
      }
      truth +=
        "\(term.id)\tdocuments\t\(term.documents.map { synthetic.documents[$0].name }.joined(separator: " "))\t\n"
      for change in term.series.changes {
        truth += "\(term.id)\tchange\t\(name(change.span.lowerBound))\t\(name(change.span.upperBound))\n"
      }
      for slip in term.series.slips.sorted() { truth += "\(term.id)\tslip\t\(name(slip))\t\n" }
    }
    try Data(pairs.utf8).write(to: folder.appending(path: "pairs.tsv"))
    try Data(truth.utf8).write(to: folder.appending(path: "truth.tsv"))
    try Data(GlossaryTSV.text(synthetic.glossary, isSorted: false).utf8).write(
      to: folder.appending(path: "glossary.tsv"))
  }
}

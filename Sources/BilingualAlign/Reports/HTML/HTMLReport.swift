import BilingualAlignment
package import BilingualChecks
import BilingualDocuments
import BilingualFacts
import BilingualText
internal import Mustache

/// One HTML file that needs nothing else: both texts side by side, beads joined by lines, findings marked on both sides
/// and listed, with filters, keyboard navigation, print and dark styles.
package struct HTMLReport: TextualReport {
  private let context: ReportContext
  private var documents: [String] = []
  private var findings: [HTMLFinding] = []
  private var tally = Tally()
  private var pairs = 0
  private var title: Message = "Translation check"

  package init(_ context: ReportContext) {
    self.context = context
  }

  package func page(_ document: CheckedDocument, of review: Review?, index: Int) -> String {
    let section = HTMLDocument(
      review: review, document: document, cards: Self.cards(document, index), pair: index + 1,
      language: context.language)
    return HTMLTemplates.all[context.language].render(section, "document")
  }

  package mutating func add(_ document: CheckedDocument, page: String) -> String {
    title = pairs == 0 ? Message(plain: "\(document.source) ↔ \(document.target)") : "\(pairs + 1) pairs"
    tally.add(document.findings)
    findings += Self.cards(document, pairs)
    documents.append(page)
    pairs += 1
    return ""
  }

  private static func cards(_ document: CheckedDocument, _ index: Int) -> [HTMLFinding] {
    document.findings.enumerated().map { offset, located in
      HTMLFinding(located, id: "\(index + 1)-\(offset + 1)", pair: index + 1)
    }
  }

  package func finish() -> String {
    let counts = Dictionary(grouping: findings) { $0.check }.mapValues { $0.count }
    let known = context.checks.map { $0.id }
    let ids = known.filter { counts[$0] != nil } + counts.keys.filter { !known.contains($0) }.sorted()
    let page = HTMLPage(
      title: title.text(in: context.language), summary: tally.summary(in: context.language),
      version: context.signature.version, style: HTMLStyle.text,
      script: HTMLScript.text, documents: documents.joined(),
      severities: tally.counts.enumerated().map {
        HTMLPage.Severity(
          name: $1.severity.rawValue, word: $1.severity.words.text(in: context.language), count: $1.count,
          key: "\($0 + 1)")
      },
      checks: ids.map {
        HTMLPage.Check(id: $0, name: CheckName.said($0, in: context.language), count: counts[$0] ?? 0)
      }, findings: findings)
    return HTMLTemplates.all[context.language].render(page, "page")
  }
}

/// What the page template is filled with.
struct HTMLPage {
  struct Severity {
    let name: String
    let word: String
    let count: Int
    /// The key that switches it.
    let key: String
  }

  struct Check {
    let id: String
    let name: String
    let count: Int
  }

  let title: String
  let summary: String
  let version: String
  let style: String
  let script: String
  let documents: String
  let severities: [Severity]
  let checks: [Check]
  let findings: [HTMLFinding]
}

/// A finding as the list and the card under its bead show it.
struct HTMLFinding {
  let id: String
  let severity: String
  /// The severity in the language of the page.
  let word: String
  let check: String
  let message: String
  /// In percent.
  let confidence: Int
  /// The id of the row it belongs to.
  let row: String
  let values: [Value]
  let suggestion: String?

  struct Value {
    let side: String
    let language: String
    let location: String
    let text: String
    let value: String?
  }

  init(_ located: LocatedFinding, id: String, pair: Int) {
    self.id = id
    let finding = located.finding
    severity = finding.severity.rawValue
    word = finding.severityWord
    check = finding.check
    message = finding.message
    confidence = Int((finding.confidence * 100).rounded())
    row = finding.bead.map { "p\(pair)b\($0)" } ?? "p\(pair)"
    suggestion = finding.suggestion
    let (before, original, translation): (Message, Message, Message) = ("Before", "Original", "Translation")
    values = [
      (before, "ko", located.old), (original, "ko", located.source), (translation, "en", located.target),
    ].compactMap {
      side, language, place in
      place.map { place in
        Value(
          side: side.text(in: finding.language), language: language, location: place.location, text: place.text,
          value: place.readableValue)
      }
    }
  }
}

/// One pair: its paragraphs, each a group of rows, each row a bead.
struct HTMLDocument {
  let id: String
  let source: String
  let target: String
  /// The earlier version of the original; `nil` where there is none, and no column for it.
  let earlier: String?
  let date: String?
  let beads: String
  let paragraphs: [Paragraph]
  /// Findings about the documents as a whole.
  let general: [HTMLFinding]

  struct Paragraph {
    let rows: [Row]
  }

  struct Row {
    let id: String
    let number: Int
    /// `error`, `warning`, `info` or empty.
    let severity: String
    let kind: String
    let isOneSided: Bool
    let label: String
    /// A list of one, so that a template can tell an empty text from no column.
    let earlier: [Earlier]
    let source: [HTMLRun]
    let target: [HTMLRun]
    let findings: [HTMLFinding]
  }

  /// What a row said in the earlier version.
  struct Earlier {
    let state: String?
    let runs: [HTMLRun]
  }

  private static func label(_ bead: Bead) -> Message {
    "\("\(bead.shape)"), confidence \(Int((bead.confidence * 100).rounded())) %"
  }

  init(review: Review?, document: CheckedDocument, cards: [HTMLFinding], pair: Int, language: Language) {
    id = "p\(pair)"
    source = document.source
    target = document.target
    date = document.date.map { "\($0)" }
    earlier = review?.earlier?.document.source.path
    let pairs: Message = "\(document.pairs, "sentence pair", "sentence pairs")"
    beads = pairs.text(in: language) + (document.revisionSummary.map { " · " + $0.text(in: language) } ?? "")
    guard let review else {
      // Without texts every finding is about the pair as a whole.
      general = cards
      paragraphs = []
      return
    }
    let texts = AlignedTexts(review)
    let sourceUnits = texts.units(of: texts.source)
    let targetUnits = texts.units(of: texts.target)
    var byBead: [Int: [Int]] = [:]
    for (index, located) in document.findings.enumerated() {
      byBead[located.finding.bead ?? -1, default: []].append(index)
    }
    general = (byBead[-1] ?? []).map { cards[$0] }
    let all = document.findings
    let before = review.earlier.map { HTMLEarlier($0, review.alignment) }
    var paragraphs: [[Row]] = []
    for (index, bead) in texts.alignment.beads.enumerated() {
      let own = byBead[index] ?? []
      func runs(of document: Document, units: ArraySlice<AlignedTexts.Unit>, side: (Finding) -> Finding.Place?)
        -> [HTMLRun]
      {
        let marks = own.compactMap { i in
          side(all[i].finding).map { HTMLRun.Mark(range: $0.range, card: cards[i]) }
        }
        return HTMLRun.runs(of: document, ranges: units.map { $0.textRange }, marks: marks)
      }
      let worst = own.map { all[$0].finding.severity }.max()
      let first = bead.source.first.map { review.source.blocks[sourceUnits[$0].block].kind }
      let shown = texts.shown(of: bead, findings: own.map { all[$0].finding }, source: sourceUnits)
      let row = Row(
        id: "p\(pair)b\(index)", number: index + 1, severity: worst?.rawValue ?? "",
        kind: first?.rawValue ?? bead.target.first.map { review.target.blocks[targetUnits[$0].block].kind.rawValue }
          ?? "",
        isOneSided: bead.isOneSided,
        label: Self.label(bead).text(in: language),
        earlier: before.map {
          [
            $0.column(
              of: index, findings: own.compactMap { i in all[i].finding.old.map { ($0, cards[i]) } }, language: language
            )
          ]
        } ?? [],
        source: runs(of: review.source, units: sourceUnits[shown]) { $0.source },
        target: runs(of: review.target, units: targetUnits[bead.target]) { $0.target }, findings: own.map { cards[$0] })
      if paragraphs.isEmpty || texts.opensBlock(bead, source: sourceUnits, target: targetUnits) {
        paragraphs.append([])
      }
      paragraphs[paragraphs.count - 1].append(row)
    }
    self.paragraphs = paragraphs.map { Paragraph(rows: $0) }
  }
}

/// A stretch of text that the same findings point at.
struct HTMLRun {
  let text: String
  /// The gravest severity; `nil` where nothing is marked.
  let mark: String?
  /// The findings' ids, for the script.
  let ids: String

  struct Mark {
    let range: ByteRange
    let card: HTMLFinding
  }

  /// - Complexity: O(characters × marks).
  static func runs(of document: Document, ranges: [TextRange], marks: [Mark]) -> [HTMLRun] {
    var runs: [HTMLRun] = []
    for (index, range) in ranges.enumerated() {
      if index > 0 { runs.append(HTMLRun(text: " ", mark: nil, ids: "")) }
      let text = document.text.string(range)
      if marks.isEmpty {
        runs.append(HTMLRun(text: text, mark: nil, ids: ""))
        continue
      }
      var offset = range.start
      var open: [Int] = []
      var run = ""
      for character in text {
        let end = offset + character.utf8.count
        let place = document.text.original(TextRange(offset, end))
        let covering = marks.indices.filter { marks[$0].range.start < place.end && place.start < marks[$0].range.end }
        if covering != open {
          append(run, open.map { marks[$0].card }, to: &runs)
          run = ""
          open = covering
        }
        run.append(character)
        offset = end
      }
      append(run, open.map { marks[$0].card }, to: &runs)
    }
    return runs
  }

  private static func append(_ text: String, _ cards: [HTMLFinding], to runs: inout [HTMLRun]) {
    if text.isEmpty { return }
    let worst = cards.compactMap { Severity(rawValue: $0.severity) }.max()
    runs.append(
      HTMLRun(text: text, mark: worst?.rawValue, ids: cards.map { $0.id }.joined(separator: " ")))
  }
}

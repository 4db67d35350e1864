import BilingualAlignment
import BilingualDocuments
import BilingualTerms
import BilingualText
import Foundation
internal import GRDB

extension Archive {
  /// Frequent Korean terms that no glossary knows and whose rendering varies, the most varied first.
  ///
  /// Candidates are the runs that `glossary extract` looks at. What renders one is found in its own sentences: words that
  /// come with it far more often than without it, and what lexicon and sound say.
  /// - Parameter limit: how many candidates are looked at, the most frequent first.
  /// - Complexity: O(bytes of the archive) and O(sentences of the candidates · their words).
  package func unlistedTerms(_ query: DriftQuery, limit: Int = 300) throws(ArchiveError) -> [TermDrift] {
    try read { db in
      var finder = UnlistedTerms(query)
      try finder.collect(db)
      return finder.terms(limit: limit)
    }
  }
}

/// Gathers sentences and looks for terms in them.
private struct UnlistedTerms {
  /// A term stands in as many documents.
  static let leastDocuments = 8
  /// Of a term's sentences so many are looked at, spread over all.
  static let mostSentences = 240
  /// A rendering that varies stands in two documents or more; a word is a term's partner from this ratio on.
  static let leastRatio: Float = 4

  private struct Sentence {
    let document: Int
    let bead: Int
    let korean: String
    let english: [UInt8]
    let sourceLine: Int
    let targetLine: Int
  }

  private let query: DriftQuery
  private var sentences: [Sentence] = []
  private var dates: [Int: CalendarDate] = [:]
  private var known: Set<String> = []
  private let spans = SpanFinder(lexicon: .builtIn)

  init(_ query: DriftQuery) { self.query = query }

  mutating func collect(_ db: Database) throws {
    let names = try ArchiveStatement(db, "SELECT korean FROM concept").map { try $0.text(0, .conceptKorean) }
    known = Set(names.map { $0.replacing(" ", with: "") })
    let beads = """
      SELECT document.id, date, bead.number, source_end, target_end, source_line, target_line, content.source,
        content.target
      FROM document JOIN bead ON bead.document = document.id JOIN content ON content.document = document.id
      WHERE date IS NOT NULL ORDER BY date, document.source, document.target, bead.number
      """
    var from = (document: 0, source: 0, target: 0)
    try ArchiveStatement(db, beads).eachRow { row in
      let document = try row.integer(0, .documentID)
      guard let date = try row.date(1), query.holds(date) else { return true }
      if from.document != document { from = (document, 0, 0) }
      let number = try row.integer(2, .beadNumber)
      let to = (source: try row.integer(3, .beadSourceEnd), target: try row.integer(4, .beadTargetEnd))
      let bounds = try ArchiveBeadBounds(
        document: document, number: number, from: (from.source, from.target), to: to)
      from = (document, to.source, to.target)
      dates[document] = date
      let korean = try bounds.text(.korean, in: row, at: 7)
      let english = try bounds.text(.english, in: row, at: 8)
      guard !english.isEmpty, !korean.isEmpty else { return true }
      sentences.append(
        Sentence(
          document: document, bead: number, korean: String(decoding: korean, as: UTF8.self),
          english: english, sourceLine: try row.integer(5, .beadSourceLine),
          targetLine: try row.integer(6, .beadTargetLine)))
      return true
    }
  }

  func terms(limit: Int) -> [TermDrift] {
    let stems = sentences.map { Set(self.stems($0.english)) }
    var background: [UInt64: Int] = [:]
    for set in stems { for stem in set { background[stem, default: 0] += 1 } }
    let found = candidates(limit).compactMap {
      drift(of: $0.text, in: $0.sentences, stems: stems, background: background)
    }
    let varied = found.filter { Self.varies($0) }
    return varied.filter { term in !varied.contains { Self.explains($0, term) } }.sorted {
      ($1.rank, $0.concept.key) < ($0.rank, $1.concept.key)
    }
  }

  /// Whether a term varies because another one does that it shares a word with: `수산 정책대화 계기`, *the occasion of the
  /// Fisheries Policy Dialogue*, beside `한-몽골 수산 정책대화`.
  private static func explains(_ other: TermDrift, _ term: TermDrift) -> Bool {
    guard other.concept != term.concept, other.uses.count >= term.uses.count else { return false }
    let words = term.concept.korean.split(separator: " ")
    guard other.concept.korean.split(separator: " ").contains(where: words.contains) else { return false }
    func names(_ term: TermDrift) -> [String] { term.renderings.filter { $0.documents >= 2 }.map(\.text) }
    let known = names(other)
    let isLonger = other.uses.count > term.uses.count || other.concept.korean.count < term.concept.korean.count
    return isLonger && names(term).allSatisfy { name in known.contains { name.contains($0) } }
  }

  /// Two renderings at least that are no accident: each in two documents or more, and most documents have one of them.
  private static func varies(_ term: TermDrift) -> Bool {
    guard term.uses.count >= leastDocuments else { return false }
    let counts = Dictionary(grouping: term.uses) { $0.rendering }.values.map(\.count).filter { $0 >= 2 }
    return counts.count >= 2 && counts.reduce(0, +) * 10 >= term.uses.count * 7
  }

  // MARK: Candidates

  /// Runs in documents enough, without those that nearly always stand in a longer one.
  private func candidates(_ limit: Int) -> [(text: String, sentences: [Int])] {
    var places: [String: [Int]] = [:]
    for (index, sentence) in sentences.enumerated() {
      for run in Set(TermExtraction.koreanRuns(sentence.korean)) where run.count <= 3 {
        let text = run.joined(separator: " ")
        if text.unicodeScalars.count >= 3 { places[text, default: []].append(index) }
      }
    }
    var frequent = places.filter { entry in
      entry.value.count >= Self.leastDocuments && !known.contains(entry.key.replacing(" ", with: ""))
        && Set(entry.value.map { sentences[$0].document }).count >= Self.leastDocuments
    }
    let texts = frequent.keys.sorted()
    for text in texts {
      let words = text.split(separator: " ")
      guard words.count > 1, let count = frequent[text]?.count else { continue }
      for length in 1..<words.count {
        for start in 0...(words.count - length) {
          let part = words[start..<start + length].joined(separator: " ")
          if let own = frequent[part]?.count, count * 10 >= own * 8 { frequent[part] = nil }
        }
      }
    }
    for head in shared(frequent) { frequent[head] = nil }
    let sorted = frequent.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(limit)
    return sorted.map { ($0.key, $0.value) }
  }

  /// Heads that several terms end in, and that hardly stand alone: `정책대화` of many countries. Each of the terms is looked
  /// at itself.
  private func shared(_ frequent: [String: [Int]]) -> [String] {
    var longer: [String: (count: Int, sentences: Set<Int>)] = [:]
    for (text, sentences) in frequent {
      let words = text.split(separator: " ")
      for start in words.indices.dropFirst() {
        longer[words[start...].joined(separator: " "), default: (0, [])].count += 1
        longer[words[start...].joined(separator: " "), default: (0, [])].sentences.formUnion(sentences)
      }
    }
    return longer.compactMap { head, terms in
      guard terms.count > 1, let own = frequent[head] else { return nil }
      return terms.sentences.count * 10 >= own.count * 8 ? head : nil
    }
  }

  private func stems(_ english: [UInt8]) -> [UInt64] {
    let stemmer = EnglishStemmer()
    return EnglishScan.words(english, TextRange(0, english.count)).map { word in
      let lower = Array(word.lowercased(in: english).utf8.filter { $0 != 0x2E })
      return lower.withUnsafeBufferPointer { stemmer.withStem(of: $0) { TypeHash($0).value } }
    }
  }

  // MARK: One term

  private func drift(
    of text: String, in all: [Int], stems: [Set<UInt64>], background: [UInt64: Int]
  ) -> TermDrift? {
    let step = max(1, all.count / Self.mostSentences)
    let places = stride(from: 0, to: all.count, by: step).map { all[$0] }
    var counts: [UInt64: Int] = [:]
    for place in places { for stem in stems[place] { counts[stem, default: 0] += 1 } }
    var partners: [UInt64: Float] = [:]
    for (stem, count) in counts where count >= 2 {
      let inside = Float(count) / Float(places.count)
      let outside = Float(max(0, (background[stem] ?? 0) - count * step)) + 0.5
      let ratio = inside / (outside / Float(max(1, sentences.count - all.count) + 1))
      if ratio >= Self.leastRatio, inside >= 0.05 { partners[stem] = min(200, ratio) }
    }
    var found = Renderings()
    for place in places { add(sentences[place], of: text, partners: partners, known: [], to: &found) }
    // Where they are names, they are looked for as names, and not in headlines, where all words look like one.
    let name = found.name
    if let name {
      found = Renderings()
      for place in places { add(sentences[place], of: text, partners: partners, known: [name], to: &found) }
    }
    let names = found.names
    let rows = found.rows
    guard names.count > 1 else { return nil }
    let concept = ConceptRecord(
      key: "new:" + text, category: .general, korean: text, english: "", validity: .always, place: "", terms: [])
    // The capitals and the number of a name count.
    return TermDrift(
      concept: concept, rows: rows, dates: { dates[$0] }, text: { names[$0] },
      spelledAs: name == nil ? .general : .event)
  }

  /// What was found to render a term.
  private struct Renderings {
    var names: [String] = []
    var rows: [DriftRow] = []
    private var numbers: [String: Int] = [:]

    mutating func number(of name: String) -> Int {
      if let number = numbers[name] { return number }
      numbers[name] = names.count
      names.append(name)
      return names.count - 1
    }

    /// The capitalised run of the most frequent rendering, where it has two words or more.
    var name: String? {
      var counts = [Int](repeating: 0, count: names.count)
      for row in rows { if let rendering = row.rendering { counts[rendering] += 1 } }
      guard let top = counts.indices.max(by: { (counts[$0], $1) < (counts[$1], $0) }) else { return nil }
      let words = names[top].split(separator: " ")
      func isCapital(_ word: Substring) -> Bool { word.first?.isUppercase ?? false }
      guard let first = words.firstIndex(where: isCapital), let last = words.lastIndex(where: isCapital), last > first
      else { return nil }
      return words[first...last].filter(isCapital).joined(separator: " ")
    }
  }

  private func add(
    _ sentence: Sentence, of text: String, partners: [UInt64: Float], known: [String], to found: inout Renderings
  ) {
    let korean = Array(sentence.korean.utf8)
    guard let place = korean.firstRange(of: Array(text.utf8)) else { return }
    let source = Self.document(korean, .korean)
    let target = Self.document(sentence.english, .english)
    let scene = spans.scene(korean: source, source: 0..<1, english: target, target: 0..<1)
    if !known.isEmpty, scene.isTitleCase { return }
    let mention = TextRange(place.lowerBound, place.upperBound)
    guard let span = spans.best(for: mention, known: known, partners: partners, in: scene) else { return }
    let name = RenderingText.plain(sentence.english[span.range.start..<span.range.end])
    found.rows.append(
      DriftRow(
        document: sentence.document, rank: 0, rendering: found.number(of: name), confidence: span.confidence,
        flags: span.range.start == 0 ? .startsSentence : [], bead: sentence.bead, sourceLine: sentence.sourceLine,
        sourceColumn: 1, targetLine: sentence.targetLine, targetColumn: 1))
  }

  /// A sentence as a document of its own.
  private static func document(_ bytes: [UInt8], _ language: Language) -> Document {
    let all = TextRange(0, bytes.count)
    let file = ByteRange(0, bytes.count)
    return Document(
      source: SourceFile(path: "", bytes: bytes), language: language,
      text: MappedText(utf8: bytes, map: OffsetMap(identityOf: bytes.count)),
      blocks: [Block(kind: .paragraph, marker: nil, depth: 0, range: file, text: all, segments: 0..<1)],
      segments: [Segment(range: file, text: all, block: 0)], metadata: DocumentMetadata())
  }
}

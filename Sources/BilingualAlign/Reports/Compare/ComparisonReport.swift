import BilingualChecks
import BilingualDocuments
package import BilingualRevision
package import BilingualText

/// The forms of `compare --format`.
package enum ComparisonFormat: String, Sendable, Hashable, CaseIterable {
  case text, html, xlsx, json

  /// Whether it is no text, but a file of an office program.
  package var isFile: Bool { self == .xlsx }

  /// Whether programs read it first: it is in English unless another language is asked for by name.
  package var isForPrograms: Bool { self == .json }

  /// The format that a file's name asks for by its ending.
  package init?(ending path: String) {
    let name = path.lowercased()
    switch ReportFormat(ending: path) {
    case .html: self = .html
    case .xlsx: self = .xlsx
    case .json: self = .json
    default: if name.hasSuffix(".txt") { self = .text } else { return nil }
    }
  }
}

/// Translations side by side, in one of several forms.
package struct ComparisonReport: Sendable {
  let comparison: ComparedTranslations
  let signature: ToolSignature
  let style: TextStyle
  /// The language of what is said beside the texts.
  let language: Language
  /// Whether text shows rows that are the same or differ in style only, too.
  let showsAll: Bool

  package init(
    _ comparison: ComparedTranslations, signature: ToolSignature, style: TextStyle = TextStyle(),
    language: Language = .english, showsAll: Bool = false
  ) {
    self.comparison = comparison
    self.signature = signature
    self.style = style
    self.language = language
    self.showsAll = showsAll
  }

  /// The bytes of the report; the same for the same texts.
  /// - Throws: where memory is short.
  package func bytes(_ format: ComparisonFormat) throws -> [UInt8] {
    switch format {
    case .text: Array(ComparisonText(self).text.utf8)
    case .html: Array(ComparisonHTML(self).text.utf8)
    case .json: Array(ComparisonJSON(self).text.utf8)
    case .xlsx: try ComparisonSheets(self).bytes()
    }
  }

  // MARK: What all forms say

  /// The text of some segments on one line.
  func text(_ document: Document, _ segments: Range<Int>) -> String {
    segments.map { document.string(document.segments[$0]) }.joined(separator: " ").onOneLine
  }

  func line(_ document: Document, _ segments: Range<Int>) -> Int? {
    segments.first.map { document.source.position(at: document.segments[$0].range.start).line }
  }

  func said(_ message: Message) -> String { message.text(in: language) }

  /// What kind of row it is, in words: `only in A`.
  func label(_ row: ComparedTranslations.Row) -> String { said(Self.label(row, name: names)) }

  private static func label(_ row: ComparedTranslations.Row, name: ([Int]) -> String) -> Message {
    let present = name(row.targets.indices.filter { !row.targets[$0].isEmpty })
    let lacking = name(row.targets.indices.filter { row.targets[$0].isEmpty })
    switch row.kind {
    case .missing: return "not in \(lacking)"
    case .added: return "only in \(present), not in the original"
    case .leftOut: return "in no translation"
    case .facts: return lacking.isEmpty ? "facts differ" : "facts differ, not in \(lacking)"
    case .terms: return lacking.isEmpty ? "terms differ" : "terms differ, not in \(lacking)"
    case .checks: return "the checks find something in one only"
    case .style: return "other words"
    case .same: return "the same"
    }
  }

  /// How much a row asks for a look; `nil` where it asks for none.
  static func severity(_ row: ComparedTranslations.Row) -> Severity? {
    switch row.kind {
    case .facts, .missing: .error
    case .terms, .added, .leftOut: .warning
    case .checks: .info
    case .style, .same: nil
    }
  }

  /// What comes of a translation in a difference, in words; empty where nothing tells.
  func words(
    _ verdict: ComparedTranslations.Saying.Verdict, of difference: ComparedTranslations.Difference
  ) -> String {
    // The checks of titles ask the original.
    let isOfGlossary = difference.isTerm && difference.check.hasPrefix("term")
    let words: Message =
      switch verdict {
      case .agrees: isOfGlossary ? "as the glossary wants" : "as the original"
      case .allowed: "allowed by the glossary"
      case .differs: isOfGlossary ? "not as the glossary wants" : "not as the original"
      case .open: ""
      }
    return said(words)
  }

  private func names(_ sides: [Int]) -> String { sides.map { comparison.sides[$0].name }.joined(separator: ", ") }

  /// How many rows there are of each kind: `8 rows: 1 with other facts, 7 the same`.
  var counts: String {
    let kinds = ComparedTranslations.Kind.allCases.compactMap { kind -> Message? in
      let count = comparison.rows.count { $0.kind == kind }
      return count == 0 ? nil : Self.counted(count, kind)
    }
    return said("\(comparison.rows.count, "row", "rows"): \(Message.list(kinds))")
  }

  private static func counted(_ count: Int, _ kind: ComparedTranslations.Kind) -> Message {
    switch kind {
    case .facts: "\(count) with other facts"
    case .terms: "\(count) with other terms"
    case .missing: "\(count) not in every translation"
    case .added: "\(count) not in the original"
    case .leftOut: "\(count) in no translation"
    case .checks: "\(count) with findings in one only"
    case .style: "\(count) in other words"
    case .same: "\(count) the same"
    }
  }

  /// The numbers of each translation, a row for each: its name, then what ``headings`` name.
  var summaries: [[String]] {
    comparison.sides.map { side in
      let summary = side.summary
      let findings = summary.findings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return [
        side.name, "\(summary.covered)/\(summary.sentences)",
        summary.terms == 0 ? "–" : "\(summary.rightTerms)/\(summary.terms)", "\(summary.words)",
        ratio(summary.characters, summary.originalCharacters),
        findings.isEmpty ? said("none") : findings.map(counted).joined(separator: ", "),
      ]
    }
  }

  /// `2 number-mismatch`; in Korean the name and then the number.
  private func counted(_ check: String, _ count: Int) -> String {
    let name = CheckName.said(check, in: language)
    return language == .korean ? "\(name) \(count)" : "\(count) \(name)"
  }

  var headings: [String] {
    let headings: [Message] = ["translation", "sentences", "terms right", "words", "length", "findings"]
    return headings.map(said)
  }

  /// Characters for each of the original: `2.05`.
  private func ratio(_ characters: Int, _ original: Int) -> String {
    let hundredths = original == 0 ? 0 : (200 * characters + original) / (2 * original)
    return "\(hundredths / 100).\((hundredths % 100).decimal(digits: 2))"
  }

  /// The renderings of a term in one translation: `Minister of Foreign Affairs (2), Foreign Minister`.
  func renderings(_ renderings: [ComparedTranslations.Term.Rendering]) -> String {
    if renderings.isEmpty { return "" }
    return renderings.map { rendering in
      (rendering.text.isEmpty ? "—" : rendering.text) + (rendering.isRight || rendering.text.isEmpty ? "" : " ✗")
        + (rendering.count > 1 ? " (\(rendering.count))" : "")
    }.joined(separator: ", ")
  }
}

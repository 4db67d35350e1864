import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualText

/// What somebody decides on a finding in a table.
package enum Decision: String, Sendable, Hashable, CaseIterable {
  /// Not decided yet.
  case open
  /// It is right as it is: it goes into the baseline, with the reason.
  case accept
  /// The translation is to be mended: it stays a finding.
  case fix
}

/// The sentences of a run beside each other and what was found in them, for people who decide: a row for each sentence pair,
/// and one for each further finding in it. The decisions come back through ``TableDecisions``.
struct ReviewTable: Sendable {
  /// What is shown, in the order of the columns.
  static let columns = ["no", "original", "translation", "finding", "decision", "reason"]
  /// What a row of the baseline has, but for the reason; hidden.
  static let hidden = ["fingerprint", "check", "files", "ko", "en"]

  struct Row: Sendable {
    let number: String
    var original = ""
    var translation = ""
    var finding = ""
    var severity: Severity?
    /// The cells of the baseline's row; empty where nothing was found.
    var entry: [String] = []
  }

  private struct Page {
    let document: CheckedDocument
    let beads: [(source: String, target: String)]
  }

  /// Between two beads, and between the texts of one.
  private static let (record, unit): (Character, Character) = ("\u{1E}", "\u{1F}")

  /// By document; rows of a table are documents, too.
  private var documents: [(names: (source: String, target: String), rows: [Row])] = []
  private let baseline = Baseline(path: "baseline")

  /// What the texts of a pair add: their beads.
  static func page(of review: Review?) -> String {
    guard let review else { return "" }
    let texts = AlignedTexts(review)
    let (source, target) = (texts.units(of: review.source), texts.units(of: review.target))
    let findings = Dictionary(grouping: review.findings) { $0.bead ?? -1 }
    return review.alignment.beads.enumerated().map { index, bead in
      ForeignText.visible(
        AlignedTexts.joined(source, texts.shown(of: bead, findings: findings[index] ?? [], source: source)))
        + String(unit) + ForeignText.visible(AlignedTexts.joined(target, bead.target))
    }.joined(separator: String(record))
  }

  mutating func add(_ document: CheckedDocument, page: String) {
    let beads = page.isEmpty ? [] : page.split(separator: Self.record, omittingEmptySubsequences: false)
    var findings: [Int: [LocatedFinding]] = [:]
    for located in document.findings { findings[located.finding.bead ?? -1, default: []].append(located) }
    var rows = (findings.removeValue(forKey: -1) ?? []).map { row($0, number: "", in: document) }
    for (index, bead) in beads.enumerated() {
      let texts = bead.split(separator: Self.unit, maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let number = document.row.map { ForeignText.visible($0.name ?? "\($0.line)") } ?? "\(index + 1)"
      var own = (findings.removeValue(forKey: index) ?? []).map { row($0, number: number, in: document) }
      if own.isEmpty { own = [Row(number: number)] }
      for place in own.indices {
        own[place].original = texts.first ?? ""
        own[place].translation = texts.count > 1 ? texts[1] : ""
      }
      rows += own
    }
    // Of texts that are not at hand.
    for bead in findings.keys.sorted() {
      rows += (findings[bead] ?? []).map { row($0, number: "\(bead + 1)", in: document) }
    }
    if document.row != nil, let last = documents.indices.last,
      documents[last].names == (document.source, document.target)
    {
      documents[last].rows += rows
    } else {
      documents.append(((document.source, document.target), rows))
    }
  }

  private func row(_ located: LocatedFinding, number: String, in document: CheckedDocument) -> Row {
    let finding = located.finding
    return Row(
      number: number, finding: "\(finding.severityWord): \(finding.message)", severity: finding.severity,
      entry: Baseline.cells(baseline.entry(located, baseline.pair(document.source, document.target))))
  }

  /// All rows; where there are several pairs of files, their names stand above them.
  var rows: [Row] {
    guard documents.count > 1 else { return documents.first?.rows ?? [] }
    return documents.flatMap { names, rows in
      [Row(number: "", original: ForeignText.visible(names.source), translation: ForeignText.visible(names.target))]
        + rows
    }
  }
}

import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualFacts
import BilingualText

/// One pair of documents as a page of text: bead by bead, side by side, findings under their bead.
struct TextPage {
  let texts: AlignedTexts
  private let source: [AlignedTexts.Unit]
  private let target: [AlignedTexts.Unit]
  private let findings: [LocatedFinding]
  private let date: CalendarDate?
  let style: TextStyle

  init(_ texts: AlignedTexts, findings: [LocatedFinding] = [], date: CalendarDate? = nil, style: TextStyle) {
    self.texts = texts
    self.findings = findings
    self.date = date
    self.style = style
    source = texts.units(of: texts.source)
    target = texts.units(of: texts.target)
  }

  private var beads: [Bead] { texts.alignment.beads }

  /// The columns of a bead's number.
  var gutter: Int { max(3, String(max(beads.count, texts.source.source.firstLine)).count) }

  var text: String {
    var out = header
    let byBead = Dictionary(grouping: findings) { $0.finding.bead ?? -1 }
    var isFirst = true
    for (index, bead) in beads.enumerated() {
      let findings = byBead[index] ?? []
      if findings.isEmpty, !style.showsAllBeads || bead.confidence < texts.minimumConfidence { continue }
      if !isFirst, texts.opensBlock(bead, source: source, target: target) || !style.showsAllBeads { out += blankLine }
      out += row(index, bead: bead, findings: findings)
      if index < texts.explanations.count { out += lines(of: texts.explanations[index]) }
      for finding in findings { out += explanation(of: finding) }
      isFirst = false
    }
    out += rule("┴")
    if style.showsAllBeads { out += texts.alignment.moves.map(line(ofMove:)).joined() }
    for finding in byBead[-1] ?? [] { out += explanation(of: finding) }
    return out
  }

  /// The only bead of a row of a table, numbered by the row's line.
  func row(line: Int) -> String {
    var out = ""
    for (index, bead) in beads.enumerated() { out += row(index, bead: bead, findings: findings, number: line) }
    return out + findings.map(explanation).joined() + blankLine
  }

  // MARK: Frame

  private var header: String {
    let pairs = texts.alignment.pairCount
    let count: Message =
      texts.level == .paragraph
      ? "\(pairs, "paragraph pair", "paragraph pairs")" : "\(pairs, "sentence pair", "sentence pairs")"
    let right = [date.map { "\($0)" }, count.text(in: style.language)].compactMap { $0 }.joined(separator: " · ")
    let names = ForeignText.visible("\(texts.source.source.path) ↔ \(texts.target.source.path)")
    let room = style.columns - ColumnWidth.of(names) - ColumnWidth.of(right) - 2
    let first =
      room >= 1
      ? " " + style.paint(names, .bold) + String(repeating: " ", count: room) + style.paint(right, .faint)
      : " " + style.paint(names, .bold) + "\n " + style.paint(right, .faint)
    return first + "\n" + rule("┬")
  }

  private func rule(_ crossing: String) -> String {
    func line(_ count: Int) -> String { String(repeating: "─", count: max(count, 0)) }
    let text =
      style.isNarrow
      ? line(gutter + 2) + crossing + line(style.columns - gutter - 3)
      : line(gutter + 2) + crossing + line(sideWidth + 2) + crossing + line(style.columns - gutter - sideWidth - 6)
    return style.paint(text, .faint) + "\n"
  }

  private var blankLine: String {
    let bar = style.paint("│", .faint)
    let left = String(repeating: " ", count: gutter + 2) + bar
    return style.isNarrow ? left + "\n" : left + String(repeating: " ", count: sideWidth + 2) + bar + "\n"
  }

  /// The columns of one side's text.
  private var sideWidth: Int {
    style.isNarrow ? style.columns - gutter - 4 : (style.columns - gutter - 7) / 2
  }

  // MARK: Beads

  private func row(_ index: Int, bead: Bead, findings: [LocatedFinding], number: Int? = nil) -> String {
    let shown = texts.shown(of: bead, findings: findings.map(\.finding), source: source)
    let left = side(of: texts.source, units: source[shown], marks: findings.compactMap { mark($0, $0.finding.source) })
    let right = side(
      of: texts.target, units: target[bead.target], marks: findings.compactMap { mark($0, $0.finding.target) })
    let number = String(number ?? index + 1)
    let worst = findings.map { $0.finding.severity }.max()
    let padded = String(repeating: " ", count: gutter + 1 - number.count) + number + " "
    let label = worst.map { style.paint(padded, .bold, TextStyle.ink(of: $0)) } ?? style.paint(padded, .faint)
    let empty = String(repeating: " ", count: gutter + 2)
    let bar = style.paint("│", .faint)
    var out = ""
    if style.isNarrow {
      let lines = left + (left.isEmpty || right.isEmpty ? [] : [SideLine(text: "", width: 0)]) + right
      for (i, line) in lines.enumerated() {
        out += (i == 0 ? label : empty) + bar + (line.text.isEmpty ? "" : " " + line.text) + "\n"
      }
      return out
    }
    for i in 0..<max(left.count, right.count) {
      let line = i < left.count ? left[i] : SideLine(text: "", width: 0)
      out += (i == 0 ? label : empty) + bar + " " + line.text
      out += String(repeating: " ", count: max(0, sideWidth - line.width) + 1) + bar
      out += i < right.count && !right[i].text.isEmpty ? " " + right[i].text + "\n" : "\n"
    }
    return out
  }

  private struct SideLine {
    let text: String
    let width: Int
  }

  private func side(
    of document: Document, units: ArraySlice<AlignedTexts.Unit>, marks: [DisplayText.Mark]
  ) -> [SideLine] {
    guard let first = units.first else { return [SideLine(text: style.paint("—", .faint), width: 1)] }
    let kind = document.blocks[first.block].kind
    let lines = DisplayText(document, ranges: units.map { $0.textRange }, marks: marks).wrapped(to: sideWidth)
    return lines.flatMap { line in
      let width = line.reduce(0) { $0 + $1.width }
      let text = SideLine(text: style.render(line, bold: kind == .title || kind == .heading), width: width)
      guard let carets = style.carets(under: line) else { return [text] }
      return [text, SideLine(text: carets, width: carets.utf8.count)]
    }
  }

  private func mark(_ finding: LocatedFinding, _ place: Finding.Place?) -> DisplayText.Mark? {
    place.map { DisplayText.Mark(range: $0.range, severity: finding.finding.severity) }
  }

  // MARK: Findings

  /// What is wrong, where, and what was read on each side.
  private func explanation(of finding: LocatedFinding) -> String {
    let severity = finding.finding.severity
    let label = finding.finding.severityWord
    let indent = gutter + 2
    let first = String(repeating: " ", count: indent) + style.paint("└ ", .faint)
    let rest = String(repeating: " ", count: indent + 2)
    let width = max(20, style.columns - indent - 2)
    var out = ""
    let message = DisplayText("\(label): \(finding.finding.message) [\(finding.finding.check)]").wrapped(to: width)
    for (i, line) in message.enumerated() {
      var text = style.render(line)
      if i == 0, text.hasPrefix(label) {
        text = style.paint(label, .bold, TextStyle.ink(of: severity)) + text.dropFirst(label.count)
      }
      out += (i == 0 ? first : rest) + text + "\n"
    }
    let places = [finding.old, finding.source, finding.target].compactMap { $0 }.map(self.place)
    let joined = places.joined(separator: " ↔ ")
    for line in ColumnWidth.of(joined) <= width ? [joined] : places where !line.isEmpty {
      for wrapped in DisplayText(line).wrapped(to: width) {
        out += rest + style.paint(style.render(wrapped), .faint) + "\n"
      }
    }
    return out
  }

  /// `ko.txt:3:5 “4만 5천” = 45000`, a long text left out.
  private func place(_ place: LocatedFinding.Place) -> String {
    var out = place.location
    let text = place.text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    if !text.isEmpty { out += " “\(text.shortened(to: 40))”" }
    if let value = place.readableValue, value != text { out += " = \(Finding.Place.grouped(value))" }
    return out
  }
}

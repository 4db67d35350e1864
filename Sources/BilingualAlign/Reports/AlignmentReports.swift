import BilingualAlignment
import BilingualDocuments
import BilingualText

/// The forms in which an alignment is written by `align --format`.
package enum AlignmentFormat: String, Sendable, Hashable, CaseIterable {
  case text, json, tsv, beads, tmx, links

  /// The format that a file's name asks for by its ending; `nil` where the ending tells of none.
  package init?(ending path: String) {
    guard let format = [Self.json, .tsv, .tmx].first(where: { path.lowercased().hasSuffix("." + $0.rawValue) }) else {
      return nil
    }
    self = format
  }
}

extension AlignedTexts {
  package func written(as format: AlignmentFormat, style: TextStyle, signature: ToolSignature) -> String {
    switch format {
    case .text: text(style)
    case .json: json(signature)
    case .tsv: tsv
    case .beads: beads.map { BeadsFormat.line($0) + "\n" }.joined()
    case .links: linkRows
    case .tmx: TMXReport.document([self], signature: signature)
    }
  }

  /// Rows of `ko<TAB>en<TAB>confidence` under a header, which `check --bilingual` reads; for subtitles that are paired by their
  /// times, where nothing was to be guessed, rows of `ko<TAB>en` alone.
  var tsv: String {
    let isTimed = TimedCues.alignment(self.source, self.target) == alignment
    let source = units(of: source)
    let target = units(of: target)
    if isTimed {
      return beads.map { Self.joined(source, $0.source) + "\t" + Self.joined(target, $0.target) + "\n" }.joined()
    }
    return "ko\ten\tconfidence\n"
      + beads.map { bead in
        let cells = [
          Self.joined(source, bead.source), Self.joined(target, bead.target),
          JSONValue.probability(bead.confidence).text(),
        ]
        return cells.joined(separator: "\t") + "\n"
      }.joined()
  }

  func json(_ signature: ToolSignature) -> String {
    func side(_ document: Document) -> JSONValue {
      let units = units(of: document)
      var cursor = PositionCursor(document.source)
      return .object([
        "path": .string(document.source.path), "lang": .string(document.language.rawValue),
        "units": .array(
          units.map { unit in
            let start = cursor.position(at: unit.range.start)
            return .object([
              "text": .string(unit.text), "line": .int(start.line), "column": .int(start.column),
              "start": .int(unit.range.start), "end": .int(unit.range.end),
            ])
          }),
      ])
    }
    func json(_ bead: Bead, _ why: JSONValue? = nil) -> JSONValue {
      .object([
        "source": .array(bead.source.map { .int($0) }), "target": .array(bead.target.map { .int($0) }),
        "confidence": .probability(bead.confidence), "explanation": why,
      ])
    }
    var beads: [JSONValue] = []
    for (index, bead) in alignment.beads.enumerated() where bead.confidence >= minimumConfidence {
      beads.append(json(bead, index < explanations.count ? explanations[index].json : nil))
    }
    return JSONValue.object([
      "version": 1, "tool": signature.json, "level": .string(level.rawValue), "source": side(source),
      "target": side(target), "beads": .array(beads),
      "moves": .array(alignment.moves.map { json($0) }),
    ]).text() + "\n"
  }

  /// Side by side. Paragraphs are shown as the sentences they hold.
  func text(_ style: TextStyle) -> String {
    TextPage(self, style: style).text
  }
}

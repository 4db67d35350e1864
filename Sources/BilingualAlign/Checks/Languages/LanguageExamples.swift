import BilingualText

extension LanguageLint {
  /// Runs the example of a row: a sentence and its right translation, each with the row's word in brackets, of which no
  /// check may report anything; and the wrong translation beside it, of which one must.
  mutating func example(of row: LanguageTable.Row, in table: LanguageTable) {
    func cell(_ name: String) -> String { table.columns.firstIndex(of: name).map { row.cells[$0] } ?? "" }
    let (korean, english, wrong) = (cell("example_ko"), cell("example_en"), cell("wrong_en"))
    if korean.isEmpty, english.isEmpty, wrong.isEmpty { return }
    let column = table.columns.firstIndex(of: "example_ko") ?? 0
    guard !korean.isEmpty, !english.isEmpty else {
      report(in: table, row: row, column: column, "an example has a Korean and an English side")
      return
    }
    exampleCount += 1
    var isMarked = false
    for (text, isKorean) in [(korean, true), (english, false)] {
      guard let marked = Self.marked(text) else { continue }
      isMarked = true
      let words = table.columns.indices.filter { !LanguageTable.remarks.contains(table.columns[$0]) }
        .flatMap { row.words($0) }
      if !words.contains(where: { Self.holds(marked, $0) }) {
        report(
          in: table, row: row, column: column + (isKorean ? 0 : 1),
          "“\(marked)” in the example is none of the row's words")
      }
    }
    if !isMarked {
      report(in: table, row: row, column: column, "the example does not say by [brackets] where the row's word is")
    }
    let findings = Self.findings(korean, english)
    if let finding = findings.first {
      report(
        in: table, row: row, column: column + 1,
        "the right translation is reported: \(finding.check): \(finding.message)")
    }
    if !wrong.isEmpty, Self.findings(korean, wrong).isEmpty {
      report(in: table, row: row, column: column + 2, "the wrong translation is not reported")
    }
  }

  /// What stands in the first brackets of a text.
  private static func marked(_ text: String) -> String? {
    guard let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]") else { return nil }
    return String(text[text.index(after: open)..<close])
  }

  /// Whether a marked place holds a word: anywhere in it, letters compared without case; `increas-` begins it.
  private static func holds(_ marked: String, _ word: String) -> Bool {
    var word = word.lowercased()
    if word.hasSuffix("-") { word.removeLast() }
    while word.hasPrefix(" ") { word.removeFirst() }
    while word.hasSuffix(" ") { word.removeLast() }
    return !word.isEmpty && marked.lowercased().contains(word)
  }

  /// Errors and warnings of a pair without its brackets, with the words that hold.
  private static func findings(_ korean: String, _ english: String) -> [Finding] {
    func plain(_ text: String) -> String { text.replacing("[", with: "").replacing("]", with: "") }
    let pair = examplePair(plain(korean), plain(english))
    var findings: [Finding] = []
    for check in allChecks where check.info.isOnByDefault { check.check(pair, into: &findings) }
    return findings.filter { $0.severity != .info }
  }
}

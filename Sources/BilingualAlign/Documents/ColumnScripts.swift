import BilingualText

/// In which script the cells of each column of a table are written.
struct ColumnScripts {
  private struct Column {
    var hangul = 0
    var latin = 0
    var filled = 0
    /// Cells that hold Hangul; Latin letters and no Hangul.
    var koreanCells = 0
    var englishCells = 0
    /// Cells that could be keys: one word, no Hangul.
    var keys = 0

    var letters: Int { hangul + latin }
    var isKorean: Bool { 2 * koreanCells >= filled && koreanCells > 0 }
    var isKeys: Bool { keys == filled }
    var isEnglish: Bool { 2 * englishCells >= filled && englishCells > 0 }
  }

  private var columns: [Column] = []
  private var first: [String] = []

  /// A column is the one that is meant where it has so many times the letters of any other that could be.
  /// Source: Docs/Measurements.md, "Columns of a table".
  private static let margin = 3

  /// - Complexity: O(bytes).
  init(_ rows: ArraySlice<[String]>) {
    first = rows.first ?? []
    for row in rows {
      while columns.count < row.count { columns.append(Column()) }
      for (index, cell) in row.enumerated() { add(cell, to: index) }
    }
  }

  private mutating func add(_ cell: String, to index: Int) {
    var (hangul, latin, spaces) = (0, 0, 0)
    for scalar in cell.unicodeScalars {
      switch scalar.value {
      case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3130...0x318F: hangul += 1
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      case 0x20: spaces += 1
      default: break
      }
    }
    if cell.allSatisfy(\.isWhitespace) { return }
    columns[index].filled += 1
    // A syllable stands for two to three letters.
    columns[index].hangul += 3 * hangul
    columns[index].latin += latin
    if hangul > 0, 3 * hangul >= latin { columns[index].koreanCells += 1 }
    if latin > 0, latin > 3 * hangul { columns[index].englishCells += 1 }
    if hangul == 0, spaces == 0 { columns[index].keys += 1 }
  }

  func isFilled(_ index: Int) -> Bool { columns.indices.contains(index) && columns[index].filled > 0 }

  /// The share of Hangul among the letters of a column.
  func koreanShare(_ index: Int) -> Double {
    guard columns.indices.contains(index), columns[index].letters > 0 else { return 0 }
    return Double(columns[index].hangul) / Double(columns[index].letters)
  }

  /// The columns by their script: the first two, if they fit, unless others have far more text; `ko` before `en` where nothing
  /// speaks against it.
  func byScript() throws(TableColumns.Undecided) -> TableColumns {
    let texts = columns.indices.filter { columns[$0].letters > 0 }
    guard columns.count > 2 else {
      // Nothing but two columns: whichever is more Korean.
      var found = koreanShare(1) > koreanShare(0) ? TableColumns(korean: 1, english: 0) : TableColumns()
      found.isSure = texts.contains { columns[$0].isKorean }
      return found
    }
    let korean = texts.filter { columns[$0].isKorean }
    let english = texts.filter { columns[$0].isEnglish && !columns[$0].isKorean }
    if korean.isEmpty && english.isEmpty {
      var found = TableColumns()
      found.isSure = false
      return found
    }
    func most(_ candidates: [Int]) -> [Int] { candidates.sorted { columns[$0].letters > columns[$1].letters } }
    func clear(_ candidates: [Int], _ language: String) throws(TableColumns.Undecided) -> Int? {
      let ranked = most(candidates)
      guard let best = ranked.first else { return nil }
      guard ranked.count > 1, columns[best].letters < Self.margin * columns[ranked[1]].letters else { return best }
      return nil
    }
    // Keys are no texts, unless there is nothing else.
    let words = english.filter { !columns[$0].isKeys }
    let bestKorean = try clear(korean, "Korean")
    let bestEnglish = try clear(words.isEmpty ? english : words, "English")
    let isContract = korean.contains(0) && english.contains(1)
    if isContract {
      let isRivalled = { (best: Int?, own: Int) in
        best.map { $0 != own && self.columns[$0].letters >= Self.margin * self.columns[own].letters } ?? false
      }
      if !isRivalled(bestKorean, 0) && !isRivalled(bestEnglish, 1) { return TableColumns() }
    }
    guard let bestKorean, let bestEnglish else {
      throw Self.undecided(first, nil)
    }
    return TableColumns(korean: bestKorean, english: bestEnglish)
  }

  static func undecided(_ cells: [String], _ why: String?) -> TableColumns.Undecided {
    let names = cells.prefix(8).enumerated().map { index, cell in
      let text = cell.onOneLine
      return "\(index + 1) “\(ForeignText.visible(text.count > 20 ? text.prefix(19) + "…" : text))”"
    }.joined(separator: ", ")
    return TableColumns.Undecided(
      message: "which columns are Korean and English cannot be told\(why.map { ": " + $0 } ?? "") (\(names)); "
        + "say it with --columns ko=NUMBER,en=NUMBER")
  }
}

import BilingualText

/// Makes paragraphs of the words of a PDF and where they stand.
///
/// A PDF says neither what a paragraph is nor where it ends: kinds, numbers and places of cells are guesses.
struct PDFLayout {
  private let spacing: PDFSpacing
  private let bodyHeight: Double
  private var joining: PDFJoining
  private var paragraphs: PDFParagraphs
  private var blocks: [Block] = []
  /// Numbers with which paragraphs have begun.
  private var numbers: Set<Int> = []

  /// What is found, in reading order.
  private enum Block {
    case paragraph(PDFParagraph)
    case table(PDFTable, page: Int)
  }

  private init(_ pages: [PDFPage], _ regions: [PDFRegion], bodyHeight: Double, right: Double) {
    self.bodyHeight = bodyHeight
    let lines = pages.flatMap(\.lines)
    spacing = PDFSpacing(lines)
    paragraphs = PDFParagraphs(regions, bodyHeight: bodyHeight)
    joining = PDFJoining(lines, spacing, breaksWords: PDFWordBreaks.found(in: regions))
  }

  /// - Parameter pages: with all their lines.
  static func paragraphs(_ given: [PDFPage]) -> [Rendition.Paragraph] {
    var pages = given
    var count = 0
    for page in pages.indices {
      for line in pages[page].lines.indices {
        pages[page].lines[line].number = line + 1
        count += 1
      }
    }
    guard count > 0 else { return [] }
    let furniture = PDFFurniture(pages, bodyHeight: weightedHeight(pages.flatMap(\.lines)))
    pages = pages.map(furniture.cleaned)
    var notes: [PDFNotes] = []
    for page in pages.indices { notes.append(PDFNotes(&pages[page])) }
    let bodyHeight = weightedHeight(pages.flatMap(\.lines))
    let right = PDFMargins.rightEdge(pages)
    var columns = PDFColumns()
    var regions = pages.map { columns.regions($0, right: right) }
    // An edge that a later page has proved counts for those before it, too.
    regions = PDFColumns.measured(pages.map { columns.regions($0, right: right) })
    var layout = PDFLayout(pages, regions.flatMap(\.self), bodyHeight: bodyHeight, right: right)
    for (page, regions) in zip(pages, regions) {
      for region in regions { layout.add(region, page.number) }
    }
    return layout.result(notes)
  }

  /// The height of most letters.
  private static func weightedHeight(_ lines: [PDFLine]) -> Double {
    var letters: [Int: Int] = [:]
    for line in lines { letters[Int((line.height * 10).rounded()), default: 0] += line.text.count }
    return letters.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { Double($0.key) / 10 } ?? 12
  }

  // MARK: Blocks

  private mutating func add(_ region: PDFRegion, _ page: Int) {
    var index = 0
    var isFirst = true
    while index < region.rows.count {
      if let (table, end) = PDFTable.find(region.rows, from: index, right: region.right) {
        blocks.append(.table(table, page: page))
        (index, isFirst) = (end, true)
        continue
      }
      add(region.rows[index].joined, in: region, page: page, isFirst: isFirst)
      (index, isFirst) = (index + 1, false)
    }
  }

  private mutating func add(_ line: PDFLine, in region: PDFRegion, page: Int, isFirst: Bool) {
    if case .paragraph(var last)? = blocks.last {
      if isFirst ? paragraphs.goesOver(last, line) : paragraphs.continues(last, line, numbers: numbers) {
        last.lines.append(line)
        last.right = region.right
        blocks[blocks.count - 1] = .paragraph(last)
        return
      }
    }
    if let number = PDFMarker.value(line.words[0].text) { numbers.insert(number) }
    blocks.append(.paragraph(PDFParagraph(lines: [line], page: page, right: region.right)))
  }

  // MARK: Paragraphs

  private func result(_ notes: [PDFNotes]) -> [Rendition.Paragraph] {
    var (result, left, tables) = ([Rendition.Paragraph](), notes.map(\.notes), [Int: Int]())
    let heights = blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.height } else { nil } }
    let title = heights.prefix(3).max() ?? 0
    for (index, block) in blocks.enumerated() {
      var marks: [String] = []
      let page: Int
      switch block {
      case .paragraph(let paragraph):
        page = paragraph.page
        let (text, found) = text(paragraph.lines, markers(left, from: page))
        marks = found
        let isTitle = index < 3 && paragraph.height == title && title == heights.max()
        let besideTable = [index - 1, index + 1].contains { number in
          if blocks.indices.contains(number), case .table = blocks[number] { true } else { false }
        }
        let kind = PDFKinds(paragraph, bodyHeight: bodyHeight, spacing: spacing, besideTable: besideTable)
        result.append(kind.paragraph(text, isTitle: isTitle))
      case .table(let table, let number):
        page = number
        tables[page, default: 0] += 1
        for cell in table.cells {
          let (text, found) = text(cell.lines, markers(left, from: page))
          marks += found
          result.append(
            Rendition.Paragraph(
              kind: .cell, text: text, place: "page\(page)/t\(tables[page] ?? 1)/r\(cell.row)c\(cell.column)",
              cell: Rendition.Cell(row: cell.row, column: cell.column)))
        }
      }
      for mark in marks {
        // A note may stand at the foot of the next page.
        for place in page...page + 1 where left.indices.contains(place - 1) {
          guard let note = left[place - 1].firstIndex(where: { $0.marker == mark }) else { continue }
          result.append(shown(left[place - 1].remove(at: note), place))
          break
        }
      }
      // What nobody has referred to comes after the last text of its page.
      let next = blocks.indices.contains(index + 1) ? self.page(of: blocks[index + 1]) : .max
      for page in page..<max(page, min(next, left.count + 1)) where left.indices.contains(page - 1) {
        result += left[page - 1].map { shown($0, page) }
        left[page - 1] = []
      }
    }
    return result.filter { !$0.text.isEmpty }
  }

  /// The numbers of the notes on a page and the next one.
  private func markers(_ notes: [[PDFNotes.Note]], from page: Int) -> [String] {
    (page...page + 1).flatMap { notes.indices.contains($0 - 1) ? notes[$0 - 1].map(\.marker) : [] }
  }

  private func page(of block: Block) -> Int {
    switch block {
    case .paragraph(let paragraph): paragraph.page
    case .table(_, let page): page
    }
  }

  private func shown(_ note: PDFNotes.Note, _ page: Int) -> Rendition.Paragraph {
    let number = note.lines.first?.number ?? 1
    return Rendition.Paragraph(
      kind: .footnote, marker: note.marker, text: text(note.lines, []).text, place: "page\(page)/l\(number)")
  }

  /// The text of lines, and the notes to which it refers by raised figures.
  /// - Parameter notes: the numbers of those that nothing has referred to yet, in order: the next one is meant.
  private func text(_ lines: [PDFLine], _ notes: [String]) -> (text: String, marks: [String]) {
    var (text, marks) = ("", [String]())
    for line in lines {
      var before = ""
      let plain = spacing.text(line) { word in
        defer { before = word.text }
        guard word.box.height < PDFNotes.raised * line.height, notes.dropFirst(marks.count).first == word.text,
          !PDFNotes.isPower(word.text, of: before)
        else { return false }
        marks.append(word.text)
        return true
      }
      joining.add(plain, to: &text)
    }
    return (text, marks)
  }
}

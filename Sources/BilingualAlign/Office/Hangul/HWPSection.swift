import BilingualText

/// Reads a section of an HWP file, paragraph by paragraph.
struct HWPSection {
  private let records: HWPRecords

  private typealias Tag = HWPRecords.Tag

  init(_ records: HWPRecords) { self.records = records }

  /// Calls `body` with each paragraph of the section.
  func read(_ body: (HangulParagraph) throws(InputError) -> Void) throws(InputError) {
    var i = 0
    while i < records.all.count {
      if records.all[i].tag == Tag.paragraphHeader { try body(paragraph(i)) }
      i = records.all[i].next
    }
  }

  private func paragraph(_ index: Int) -> HangulParagraph {
    let head = records.content(index)
    var paragraph = HangulParagraph()
    paragraph.shape = head.u16(at: 8) ?? 0
    paragraph.style = head.count > 10 ? Int(head[head.startIndex + 10]) : 0
    let children = records.children(of: index)
    let controls = children.filter { records.all[$0].tag == Tag.controlHeader }
    var text = HWPText()
    var used = 0
    for child in children where records.all[child].tag == Tag.paragraphText {
      // The n-th control belongs to the n-th of the characters that stand for one, whatever their codes say.
      text.append(records.content(child)) { text in
        guard used < controls.count else { return }
        control(at: controls[used], in: &paragraph, text: &text)
        used += 1
      }
    }
    for control in controls[used...] { self.control(at: control, in: &paragraph, text: &text) }
    paragraph.text = text.string
    return paragraph
  }

  // MARK: Controls

  private func control(at index: Int, in paragraph: inout HangulParagraph, text: inout HWPText) {
    let content = records.content(index)
    switch content.u32(at: 0) {
    case Self.code("tbl "): paragraph.objects.append(table(index))
    case Self.code("gso "):
      let (texts, caption) = drawing(index)
      if !(texts.isEmpty && caption.isEmpty) { paragraph.objects.append(.box(texts, caption: caption)) }
    case Self.code("fn  "): paragraph.objects.append(note(index, .footnote))
    case Self.code("en  "): paragraph.objects.append(note(index, .endnote))
    case Self.code("eqed"):
      let script = records.children(of: index).first { records.all[$0].tag == Tag.equation }.map { index in
        let equation = records.content(index)
        return equation.utf16(at: 6, units: equation.u16(at: 4) ?? 0)
      }
      if let script, !script.isEmpty { paragraph.objects.append(.equation(script)) }
    case Self.code("secd"): paragraph.outline = content.u16(at: 18)
    case Self.code("atno"): automaticNumber(content, in: &paragraph, text: &text)
    // Characters printed over one another, and a word with another one above it.
    case Self.code("tcps"), Self.code("tdut"): text.append(content.utf16(at: 6, units: content.u16(at: 4) ?? 0))
    default: break
    }
  }

  /// The four letters of a control, as a number.
  private static func code(_ name: StaticString) -> Int {
    name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | Int($1) } }
  }

  private func automaticNumber(
    _ content: ArraySlice<UInt8>, in paragraph: inout HangulParagraph, text: inout HWPText
  ) {
    guard let attributes = content.u32(at: 4), let value = content.u16(at: 8) else { return }
    let shown =
      Self.sign(content.u16(at: 12)) + NumberFormat(hwp: attributes >> 4 & 0xFF).text(value)
      + Self.sign(content.u16(at: 14))
    switch attributes & 0xF {
    case 0, 6: break
    case 1, 2: paragraph.number = shown
    default: text.append(shown)
    }
  }

  private static func sign(_ code: Int?) -> String {
    guard let code, code >= 0x20, let scalar = Unicode.Scalar(UInt32(code)) else { return "" }
    return String(scalar)
  }

  private func note(_ index: Int, _ kind: HangulNote) -> HangulObject {
    let content = records.content(index)
    let number = content.u32(at: 4).map {
      Self.sign(content.u16(at: 8)) + NumberFormat(hwp: content.u32(at: 12) ?? 0).text($0)
        + Self.sign(content.u16(at: 10))
    }
    let texts = records.children(of: index).filter { records.all[$0].tag == Tag.paragraphHeader }.map(paragraph)
    return .note(kind, texts, number: number)
  }

  /// A list before the record of the table is its caption; each one after it is a cell.
  private func table(_ index: Int) -> HangulObject {
    var caption: [HangulParagraph] = []
    var cells: [HangulCell] = []
    var isInTable = false
    for child in records.children(of: index) {
      switch records.all[child].tag {
      case Tag.table: isInTable = true
      case Tag.listHeader where isInTable:
        let content = records.content(child)
        cells.append(
          HangulCell(row: 1 + (content.u16(at: 10) ?? 0), column: 1 + (content.u16(at: 8) ?? 0), paragraphs: []))
      case Tag.paragraphHeader:
        if cells.isEmpty {
          caption.append(paragraph(child))
        } else {
          cells[cells.count - 1].paragraphs.append(paragraph(child))
        }
      default: break
      }
    }
    return .table(cells: cells, caption: caption)
  }

  /// Paragraphs right below a drawing are its caption; those below its shapes are its texts.
  private func drawing(_ index: Int) -> (texts: [HangulParagraph], caption: [HangulParagraph]) {
    var texts: [HangulParagraph] = []
    var caption: [HangulParagraph] = []
    for child in records.children(of: index) {
      switch records.all[child].tag {
      case Tag.paragraphHeader: caption.append(paragraph(child))
      case Tag.shape: texts += shapeTexts(child)
      default: break
      }
    }
    return (texts, caption)
  }

  private func shapeTexts(_ index: Int) -> [HangulParagraph] {
    var texts: [HangulParagraph] = []
    for child in records.children(of: index) {
      switch records.all[child].tag {
      case Tag.paragraphHeader: texts.append(paragraph(child))
      case Tag.shape: texts += shapeTexts(child)
      default: break
      }
    }
    return texts
  }
}

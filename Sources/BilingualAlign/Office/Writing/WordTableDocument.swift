import BilingualText

/// A Word document that is one table, on pages that lie on their long side, its header repeated on each.
/// Source: ECMA-376, 5th edition, part 1, §17.4 (tables), §17.5.2 (content controls), §17.3.2.41 (hidden text).
package struct WordTableDocument {
  package enum Cell {
    /// Lines of text, and what is kept behind it without being shown, a tab before each.
    case text(String, hidden: [String] = [])
    /// A list to choose from. The tag has at most 64 characters.
    case choice([String], chosen: String, tag: String)
  }

  package let header: [String]
  /// Of the columns, in twentieths of a point.
  package let widths: [Int]
  package let rowCount: Int
  package let row: (Int) -> [Cell]

  package init(header: [String], widths: [Int], rowCount: Int, row: @escaping (Int) -> [Cell]) {
    self.header = header
    self.widths = widths
    self.rowCount = rowCount
    self.row = row
  }

  /// The bytes of the file: the same for the same content.
  /// - Throws: ``ZipWriter/Failure`` where memory is short.
  package func bytes() throws -> [UInt8] {
    let zip = try ZipWriter()
    try zip.add("[Content_Types].xml") { $0 = Self.declaration + Self.contentTypes }
    try zip.add("_rels/.rels") { $0 = Self.declaration + Self.relations([("officeDocument", "word/document.xml")]) }
    try zip.add("word/_rels/document.xml.rels") { $0 = Self.declaration + Self.relations([("styles", "styles.xml")]) }
    try zip.add("word/styles.xml") { $0 = Self.declaration + Self.styles }
    try zip.add("word/document.xml", from: -1..<rowCount) { number, out in
      if number < 0 {
        out += Self.declaration + start
      } else {
        out += "<w:tr><w:trPr><w:cantSplit/></w:trPr>" + cells(row(number), id: number + 1) + "</w:tr>"
      }
      if number == rowCount - 1 { out += Self.end }
    }
    return try zip.finish()
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private static var contentTypes: String {
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let parts = [("document", "document.main"), ("styles", "styles")].map {
      "<Override PartName=\"/word/\($0).xml\" ContentType=\"\(kind).\($1)+xml\"/>"
    }
    return "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(parts.joined())</Types>"
  }

  private static func relations(_ parts: [(kind: String, path: String)]) -> String {
    let all = parts.enumerated().map { index, part in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/\(part.kind)\" Target=\"\(part.path)\"/>"
    }
    return "<Relationships xmlns=\"\(package)/relationships\">\(all.joined())</Relationships>"
  }

  private static let styles =
    "<w:styles xmlns:w=\"\(main)\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" "
    + "w:eastAsia=\"Malgun Gothic\" w:hAnsi=\"Calibri\"/><w:sz w:val=\"18\"/></w:rPr></w:rPrDefault></w:docDefaults>"
    + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style></w:styles>"

  private var start: String {
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A0A0A0\"/>"
    }
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    let names = zip(header, widths).map { name, width in
      Self.cell("<w:p><w:r><w:rPr><w:b/></w:rPr>\(Self.text(name))</w:r></w:p>", width)
    }
    return "<w:document xmlns:w=\"\(Self.main)\"><w:body><w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0, +))\" "
      + "w:type=\"dxa\"/><w:tblBorders>\(borders.joined())</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr>"
      + "<w:tblGrid>\(grid)</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(names.joined())</w:tr>"
  }

  private static let end =
    "</w:tbl><w:p/><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"720\" "
    + "w:right=\"720\" w:bottom=\"720\" w:left=\"720\" w:header=\"360\" w:footer=\"360\" w:gutter=\"0\"/></w:sectPr>"
    + "</w:body></w:document>"

  private func cells(_ cells: [Cell], id: Int) -> String {
    zip(cells, widths).map { cell, width in
      switch cell {
      case .text(let text, let hidden):
        let kept = hidden.map { "<w:tab/>" + Self.text($0) }.joined()
        let run = hidden.isEmpty ? "" : "<w:r><w:rPr><w:vanish/></w:rPr>\(kept)</w:r>"
        return Self.cell("<w:p><w:r>\(Self.text(text))</w:r>\(run)</w:p>", width)
      case .choice(let words, let chosen, let tag):
        let items = words.map { "<w:listItem w:displayText=\"\($0)\" w:value=\"\($0)\"/>" }.joined()
        return Self.cell(
          "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"\(tag)\"/><w:id w:val=\"\(id)\"/><w:dropDownList>\(items)</w:dropDownList>"
            + "</w:sdtPr><w:sdtContent><w:r>\(Self.text(chosen))</w:r></w:sdtContent></w:sdt></w:p>", width)
      }
    }.joined()
  }

  private static func cell(_ content: String, _ width: Int) -> String {
    "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>\(content)</w:tc>"
  }

  /// Lines with breaks between them.
  private static func text(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map {
      "<w:t xml:space=\"preserve\">\(XMLText.escaped(String($0), keepsBlanks: true))</w:t>"
    }.joined(separator: "<w:br/>")
  }
}

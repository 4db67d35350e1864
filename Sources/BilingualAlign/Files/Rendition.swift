/// What a file of an office program says: its paragraphs in reading order, what each is, and where in the file it stands.
///
/// Left out are page headers and footers, page numbers, comments, deleted text of tracked changes, field codes. Paragraphs
/// without text are left out, too, but their automatic number counts.
package struct Rendition: Sendable, Hashable {
  package enum Format: String, Sendable, Hashable, CaseIterable, Codable {
    case hwp, hwpx, docx, odt, pdf
  }

  /// What a paragraph is in its file, by style, outline level or place.
  package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    case title, heading, paragraph, listItem, cell, footnote, caption, equation
  }

  package struct Paragraph: Sendable, Hashable {
    package var kind: Kind
    /// The automatic number or bullet as it is shown (`가.`, `3.1.`, `○`); `nil` where there is none. What somebody typed stands in
    /// `text`.
    package var marker: String?
    /// The level of a heading or list item, from 0.
    package var level: Int
    /// A line break inside the paragraph is `\n`, a tab is `\t`.
    package var text: String
    /// The way to the paragraph, one step a part: `s0/p4/tbl1/r1c1/p1`, `body/t1/r6c2/p1`, `footnote3/p1`, `page2/l14`.
    package var place: String
    /// Of a cell; a merged one counts where it begins.
    package var cell: Cell?
    /// Where the text stands in the file; `nil` unless it was read to be written there.
    package var origin: Origin?

    package init(
      kind: Kind, marker: String? = nil, level: Int = 0, text: String, place: String, cell: Cell? = nil
    ) {
      self.kind = kind
      self.marker = marker
      self.level = level
      self.text = text
      self.place = place
      self.cell = cell
    }
  }

  /// Row and column in the table, from 1.
  package struct Cell: Sendable, Hashable {
    package let row: Int
    package let column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  package let format: Format
  /// In reading order: cells row by row, a nested table where it stands, a note after the paragraph that refers to it.
  package let paragraphs: [Paragraph]

  package init(format: Format, paragraphs: [Paragraph]) {
    self.format = format
    self.paragraphs = paragraphs
  }
}

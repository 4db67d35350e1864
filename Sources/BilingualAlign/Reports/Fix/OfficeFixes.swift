import BilingualDocuments
import BilingualOffice
package import BilingualText

/// Makes the edits of a fixer in a file of an office program: DOCX, as tracked changes, and HWPX.
package struct OfficeFixes: Sendable {
  private let editor: OfficeEditor

  /// - Parameter bytes: the file as it was read.
  /// - Returns: `nil` for a format that is not written.
  package init?(_ bytes: [UInt8], path: String) throws(InputError) {
    guard let editor = try OfficeEditor(bytes, path: path) else { return nil }
    self.editor = editor
  }

  /// Returns why an edit cannot be made; `nil` where it can.
  package func refusal(of edit: TextEdit, in file: SourceFile) -> String? { editor.refusal(of: Self.edit(edit, file)) }

  /// Returns the file with the edits made; nothing else in it changes.
  /// - Parameter date: of the tracked changes, as in `2024-04-15T09:00:00Z`.
  package func bytes(_ outcome: Fixer.Outcome, date: String?) throws(InputError) -> [UInt8] {
    try editor.making(outcome.edits.map { Self.edit($0, outcome.file) }, date: date)
  }

  private static func edit(_ edit: TextEdit, _ file: SourceFile) -> OfficeEditor.Edit {
    let line = file.lines.line(at: edit.range.start)
    let start = file.lines.starts[line]
    return OfficeEditor.Edit(
      line: line + 1, range: edit.range.start - start..<edit.range.end - start, replacement: edit.replacement)
  }
}

extension SourceFile {
  /// The file with edits in its text made; of an office file, in its paragraphs.
  /// - Parameter edits: sorted, not overlapping; each inside a line.
  func making(_ edits: [TextEdit]) -> SourceFile {
    let mended = TextEdit.apply(edits, to: self)
    guard let rendition else { return SourceFile(path: path, bytes: mended, encoding: encoding) }
    let lines = mended.split(separator: 0x0A, omittingEmptySubsequences: false)
    let paragraphs = zip(rendition.paragraphs, lines).map { paragraph, line in
      let marker = paragraph.marker.map { $0.utf8.count + 1 } ?? 0
      var paragraph = paragraph
      paragraph.text = String(decoding: line.dropFirst(marker), as: UTF8.self)
      return paragraph
    }
    return SourceFile(path: path, rendition: Rendition(format: rendition.format, paragraphs: paragraphs))
  }
}

package import BilingualText

/// A copy of a Word document with comments in it.
///
/// The part with the text is changed in the runs where a comment begins or ends, and nowhere else. The part with the comments, the
/// list of content types and the relationships get what they lack; what is there stays, but for comments of an earlier annotation.
/// Word has no comments in footnotes, endnotes and text boxes: those stand where the document refers to the note, or at what
/// holds the box.
/// Source: ECMA-376, 5th edition, part 1, §17.13.4 (comments); part 2, §9 (content types, relationships).
package struct WordComments {
  /// Something to say on a piece of a paragraph.
  package struct Comment {
    /// The paragraph: the line of its rendition, from 1.
    package let line: Int
    /// Bytes of that line; `nil` for the whole paragraph.
    package let range: Range<Int>?
    /// The line where it ends, and the byte there, where that is another one.
    package var end: (line: Int, byte: Int)?
    /// The comment's paragraphs.
    package let text: [String]

    package init(line: Int, range: Range<Int>?, end: (line: Int, byte: Int)? = nil, text: [String]) {
      self.line = line
      self.range = range
      self.end = end
      self.text = text
    }
  }

  package static let author = "align-tool"

  private let archive: ZipArchive
  private let bytes: [UInt8]
  private let parts: WordParts
  /// What comments say of an earlier annotation that stay.
  private let kept: Set<[String]>
  private let paragraphs: [Rendition.Paragraph]

  /// - Throws: ``InputError`` for what is no Word document.
  package init(_ bytes: [UInt8], path: String) throws(InputError) {
    guard case .docx(let annotated) = try OfficeFile(sniffing: bytes, path: path) else {
      throw InputError(path: path, "no Word document (DOCX)")
    }
    let removal = try WordCommentRemoval(bytes, WordParts(annotated))
    self.bytes = removal.bytes
    kept = Set(removal.kept)
    archive = try ZipArchive(removal.bytes, path: path)
    parts = try WordParts(archive)
    paragraphs = try DOCXReader.read(archive, traced: true).paragraphs
  }

  /// Whether the file is signed: a copy with comments is not.
  package var isSigned: Bool { archive.names.contains { $0.hasPrefix("_xmlsignatures/") } }

  /// Returns the document with the comments, in the place of those of an earlier annotation.
  /// - Complexity: O(bytes + comments · depth).
  package func adding(_ all: [Comment]) throws(InputError) -> [UInt8] {
    let comments = all.filter { !kept.contains($0.text) }
    if comments.isEmpty { return bytes }
    let path = archive.path
    let main = try XMLTags(try archive.part(parts.main) ?? [], path: path, part: parts.main)
    let part = try WordCommentsPart(parts, main)
    var runs = WordRuns(main)
    var xml: [String] = []
    for (index, comment) in comments.enumerated() {
      let id = part.firstID + index
      xml.append(part.comment(comment.text, id: id))
      let (start, end) = places(comment, runs)
      let isPoint = start == end
      runs.insert(at: start, rank: isPoint ? 1 : 2) {
        Self.mark("commentRangeStart", id: id, prefix: $0, namespace: part.namespace)
      }
      runs.insert(at: end, rank: isPoint ? 1 : 0) {
        Self.mark("commentRangeEnd", id: id, prefix: $0, namespace: part.namespace)
          + Self.reference(to: id, prefix: $0, namespace: part.namespace)
      }
    }
    var zip = try ZipEditor(bytes, path: path)
    try zip.set(parts.main, runs.written())
    try part.write(xml, into: &zip)
    return try zip.bytes()
  }

  // MARK: Places

  private func places(_ comment: Comment, _ runs: WordRuns) -> (start: WordRuns.Place, end: WordRuns.Place) {
    let first = paragraph(comment.line)
    let whole = 0..<first.text.utf8.count
    var range = comment.range.map { first.textRange(ofLine: $0) } ?? whole
    // Nothing but the automatic number.
    if range.isEmpty, comment.end == nil { range = whole }
    let start = place(first, at: range.lowerBound, isEnd: false, runs)
    guard let end = comment.end, end.line != comment.line else {
      return (start, place(first, at: range.upperBound, isEnd: true, runs))
    }
    let last = paragraph(end.line)
    return (start, place(last, at: last.textRange(ofLine: 0..<end.byte).upperBound, isEnd: true, runs))
  }

  /// A line beyond the end is the last paragraph.
  private func paragraph(_ line: Int) -> Rendition.Paragraph { paragraphs[min(max(line, 1), paragraphs.count) - 1] }

  private func place(_ paragraph: Rendition.Paragraph, at offset: Int, isEnd: Bool, _ runs: WordRuns) -> WordRuns.Place
  {
    guard let origin = paragraph.origin else { return .before(0) }
    if let reference = origin.reference {
      switch runs.anchor(reference) {
      case .whole(let tag), .run(let tag, _): return isEnd ? .after(tag) : .before(tag)
      }
    }
    let piece =
      isEnd
      ? origin.pieces.last { $0.range.lowerBound < offset } ?? origin.pieces.first
      : origin.pieces.first { $0.range.upperBound > offset } ?? origin.pieces.last
    guard let piece else { return isEnd ? .after(origin.element) : .before(origin.element) }
    let inner = min(max(offset, piece.range.lowerBound), piece.range.upperBound) - piece.range.lowerBound
    return runs.place(piece, offset: inner, isEnd: isEnd)
  }

  // MARK: Marks

  private static func mark(_ name: String, id: Int, prefix: String, namespace: String) -> String {
    let (prefix, declaration) = named(prefix, namespace)
    return "<\(prefix)\(name)\(declaration) \(prefix)id=\"\(id)\"/>"
  }

  private static func reference(to id: Int, prefix: String, namespace: String) -> String {
    let (prefix, declaration) = named(prefix, namespace)
    return "<\(prefix)r\(declaration)><\(prefix)commentReference \(prefix)id=\"\(id)\"/></\(prefix)r>"
  }

  /// Attributes need a prefix, also where elements have none.
  private static func named(_ prefix: String, _ namespace: String) -> (String, declaration: String) {
    prefix.isEmpty ? ("w:", " xmlns:w=\"\(namespace)\"") : (prefix, "")
  }
}

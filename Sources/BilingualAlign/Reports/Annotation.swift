import BilingualAlignment
package import BilingualChecks
import BilingualDocuments
import BilingualOffice
package import BilingualText

/// A copy of a pair's Word document in which each finding is a comment where it stands.
///
/// The English document is taken where both are Word documents. A finding that has no place in it stands at the nearest
/// paragraph: the one with the translation of its sentence, or the one before it.
package struct Annotation: Sendable {
  /// The document as a file.
  package let bytes: [UInt8]
  package let path: String
  package let count: Int
  /// Comments of findings that have no place of their own in the document.
  package let nearby: Int
  package let isSigned: Bool

  /// - Parameters:
  ///   - document: the findings to write.
  ///   - contents: both files as they were read for the review.
  /// - Throws: ``InputError`` where neither file is a Word document, or the one that is cannot be written.
  /// - Complexity: O(bytes + findings).
  package init(
    _ document: CheckedDocument, of review: Review, contents: (source: [UInt8], target: [UInt8])
  ) throws(InputError) {
    let isTarget = review.target.source.rendition?.format == .docx
    guard isTarget || review.source.source.rendition?.format == .docx else {
      throw InputError(
        path: review.target.source.path,
        "--annotate needs a .docx: neither this file nor \(ForeignText.visible(review.source.source.path)) is one")
    }
    let text = isTarget ? review.target : review.source
    let word = try WordComments(isTarget ? contents.target : contents.source, path: text.source.path)
    let places = NearestPlaces(review, isTarget: isTarget)
    var (comments, nearby) = ([WordComments.Comment](), 0)
    for located in document.findings {
      let place = isTarget ? located.target : located.source
      if place?.element == nil { nearby += 1 }
      comments.append(Self.comment(located, isTarget: isTarget, places))
    }
    bytes = try word.adding(comments)
    path = text.source.path
    count = comments.count
    self.nearby = nearby
    isSigned = word.isSigned
  }

  private static func comment(
    _ located: LocatedFinding, isTarget: Bool, _ places: NearestPlaces
  ) -> WordComments.Comment {
    let (own, other) = isTarget ? (located.target, located.source) : (located.source, located.target)
    var text = ["\(located.finding.severityWord): \(located.finding.message) [\(located.finding.check)]"]
    if let other { text.append(quoted(other)) }
    guard let own, let element = own.element else {
      let (line, range) = places.nearest(to: located)
      return WordComments.Comment(line: line, range: range, text: text)
    }
    // Word shows these comments at a reference or a drawing.
    if element.path.hasPrefix("footnote") || element.path.hasPrefix("endnote") || element.path.contains("/box") {
      text.insert(quoted(own), at: 1)
    }
    let columns = own.utf8Columns
    let range = columns.start - 1..<max(columns.start, columns.end) - 1
    let isOne = own.start.line == own.end.line
    return WordComments.Comment(
      line: own.start.line, range: isOne ? range : columns.start - 1..<Int.max,
      end: isOne ? nil : (own.end.line, max(columns.end, 1) - 1), text: text)
  }

  /// `ko.hwpx:12 (table 1, row 2, column 1): “4만 5천 명”`
  private static func quoted(_ place: LocatedFinding.Place) -> String {
    let text = place.text.onOneLine
    return ForeignText.visible(place.location + (text.isEmpty ? "" : ": “\(text)”"))
  }
}

/// Where a finding goes that has no place in a document.
private struct NearestPlaces {
  private let document: Document
  private let beads: [Range<Int>]

  init(_ review: Review, isTarget: Bool) {
    document = isTarget ? review.target : review.source
    beads = review.alignment.beads.map { isTarget ? $0.target : $0.source }
  }

  /// Returns the line of the paragraph, from 1, and the bytes of it that the sentence takes; `nil` for all of it.
  func nearest(to located: LocatedFinding) -> (line: Int, range: Range<Int>?) {
    guard let bead = located.finding.bead, beads.indices.contains(bead) else { return (1, nil) }
    let segments = beads[bead]
    if let first = segments.first, let last = segments.last {
      let (start, end) = (document.segments[first].range.start, document.segments[last].range.end)
      let line = document.source.lines.line(at: start)
      let from = start - document.source.lines.starts[line]
      let isOne = document.source.lines.line(at: max(start, end - 1)) == line
      return (line + 1, isOne ? from..<(from + end - start) : nil)
    }
    let before = beads[..<bead].last { !$0.isEmpty }?.last
    guard let segment = before ?? beads[bead...].first(where: { !$0.isEmpty })?.first else { return (1, nil) }
    return (document.source.lines.line(at: document.segments[segment].range.start) + 1, nil)
  }
}

import BilingualText

/// A paragraph as files of Hangul keep it, be they HWPX or HWP 5: what is in it, before anybody numbers it.
struct HangulParagraph {
  /// The number of its paragraph shape in ``HangulStyles``.
  var shape = 0
  var style = 0
  /// Without deleted text and field codes.
  var text = ""
  /// The number of a note, where the paragraph begins with it.
  var number: String?
  /// What hangs on the paragraph, in its order.
  var objects: [HangulObject] = []
  /// True if tracked changes deleted its end: it goes on with the next one.
  var joinsNext = false
  /// The numbering of the outline from here on, where a section begins.
  var outline: Int?
  /// Where the text stands; `nil` unless it was read to be written there.
  var origin: Rendition.Origin?

  /// Adds the paragraph that followed before its end was deleted.
  mutating func join(_ next: HangulParagraph) {
    if let other = next.origin { origin?.join(other, after: text.utf8.count) }
    text += next.text
    objects += next.objects
    joinsNext = next.joinsNext
    outline = outline ?? next.outline
  }
}

/// What hangs on a paragraph.
indirect enum HangulObject {
  case table(cells: [HangulCell], caption: [HangulParagraph])
  /// A text box, or any other drawing, with its texts in order.
  case box([HangulParagraph], caption: [HangulParagraph])
  case note(HangulNote, [HangulParagraph], number: String?)
  /// The script of a formula.
  case equation(String)
}

enum HangulNote {
  case footnote, endnote
}

struct HangulCell {
  /// From 1.
  var row: Int
  var column: Int
  var paragraphs: [HangulParagraph]
}
